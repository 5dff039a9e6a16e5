package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;

/**
 * {@link Replay} against a run of which everything was kept, to the last bit, on random experiments with edits in the
 * middle of epochs, undoing edits among them, and so few checkpoints that they are thinned out again and again.
 */
class ReplayOracleTest {

    static final int TURNS = 150;

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyUpdateInAnyOrderIsThatOfTheRun(long seed) {
        KeptRun live = new KeptRun(seed, 2 + (int) (seed % 7)).turns(TURNS);
        Replay replay = new Replay(live.run.recording());
        int updates = live.kept.size() - 1;
        assertThat(replay.recording().updates()).isEqualTo(updates);
        Random random = new Random(seed);
        for (int n = updates; n >= 0; n--) {
            assertSame(live, replay, n);
        }
        for (int i = 0; i < updates; i++) {
            int n = random.nextInt(updates + 1);
            assertSame(live, replay, n);
            for (int near = Math.max(0, n - 2); near <= Math.min(updates, n + 2); near++) {
                assertSame(live, replay, near);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anUpdateFromACheckpointAloneIsThatOfTheRun(long seed) {
        KeptRun live = new KeptRun(seed, 3 + (int) (seed % 5)).turns(TURNS);
        Recording recording = live.run.recording();
        for (int n = 0; n < live.kept.size(); n += 1 + n / 8) {
            assertSame(live, new Replay(recording), n);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theUpdatesOneAfterAnotherAreThoseOfTheRun(long seed) {
        KeptRun live = new KeptRun(seed, 4).turns(TURNS);
        Replay replay = new Replay(live.run.recording());
        int updates = live.kept.size() - 1;
        Random random = new Random(seed);
        for (int i = 0; i < 5 && updates > 0; i++) {
            int from = 1 + random.nextInt(updates);
            int to = from + random.nextInt(updates - from + 1);
            int[] next = {from};
            replay.forEach(from, to, trainer -> assertLast(trainer, live.kept.get(next[0]++)));
            assertThat(next[0]).isEqualTo(to + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aReplayGoesOnWithItsRun(long seed) {
        KeptRun live = new KeptRun(seed, 4).turns(TURNS / 10);
        Replay replay = new Replay(live.run.recording());
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            for (int k = 0; k < 5; k++) {
                assertSame(live, replay, random.nextInt(live.kept.size()));
            }
            live.turns(TURNS / 10);
            replay.extend(live.run.recording());
        }
        for (int n = 0; n < live.kept.size(); n++) {
            assertSame(live, replay, n);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theExperimentUpToAnUpdateGivesTheSamePast(long seed) {
        KeptRun live = new KeptRun(seed, 4).turns(TURNS);
        Recording whole = live.run.recording();
        int updates = live.kept.size() - 1;
        int at = updates / 2;
        Experiment past = whole.experiment().upTo(at);
        Checkpoints.View none = Checkpoints.View.ofStart(past.initialWeights());
        Replay replay = new Replay(new Recording(past, whole.points(), none, at));
        for (int n = 0; n <= at; n++) {
            assertSame(live, replay, n);
        }
    }

    private static void assertSame(KeptRun live, Replay replay, int n) {
        assertThat(KeptRun.of(replay.at(n))).as("update %s", n).isEqualTo(live.kept.get(n));
    }

    private static void assertLast(Trainer trainer, KeptRun.Kept kept) {
        List<Object> seen = List.of(
                trainer.update(),
                trainer.epochOfLastUpdate(),
                trainer.batchInEpoch(),
                trainer.lastBatch().squaredError(),
                trainer.lastBatch().objective(),
                trainer.lastBatch().gradient(),
                trainer.weights());
        Update update = kept.update();
        Weights after = update.weights();
        assertThat(seen)
                .containsExactly(
                        update.number(),
                        update.epoch(),
                        update.batch(),
                        update.squaredError(),
                        update.objective(),
                        kept.gradient(),
                        after);
        assertThat(trainer.lastBatch().rows())
                .containsExactly(
                        kept.rows().stream().mapToInt(Integer::intValue).toArray());
    }
}
