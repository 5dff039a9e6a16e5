package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Batching;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Method;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Weights;

/** What becomes of the rows at the end of an epoch: runs, their epochs and their past. */
class BatchingRunTest {

    private static final Points TEN = Points.of(
            IntStream.range(0, 10).mapToDouble(i -> i / 4.0 - 1).toArray(),
            IntStream.range(0, 10).mapToDouble(i -> i % 3 - 0.75).toArray(),
            new byte[] {0, 1, 1, 0, 1, 0, 0, 1, 1, 0});

    private static Run run(Batching batching, int batchSize, int epochs) {
        Hyperparameters settings = new Hyperparameters(
                        0.1, new BatchSize(batchSize), Objective.CROSS_ENTROPY, Shuffling.NONE, epochs)
                .withMethod(Method.PLAIN.withBatching(batching));
        return new Run(Experiment.of(new Given("ten", TEN), 1, 2, settings));
    }

    private static Run whole(Batching batching, int batchSize, int epochs) {
        Run run = run(batching, batchSize, epochs);
        while (run.canStep()) {
            run.step();
        }
        run.publish();
        return run;
    }

    private static double[] epochEnds(Run run) {
        EpochLog.View log = run.history().epochs();
        return Arrays.copyOf(log.updates(), log.count());
    }

    @Test
    void severalEpochsMayEndAtOneUpdate() {
        Run run = whole(Batching.RUN_ON, 31, 10);

        assertThat(epochEnds(run)).containsExactly(0, 0, 0, 1, 1, 1, 2, 2, 2, 3);
        assertThat(run.outcome()).isEqualTo(Outcome.COMPLETED);
        Replay replay = new Replay(run.recording());
        assertThat(replay.at(2).update().epoch()).isEqualTo(7);
        assertThat(replay.at(2).rows())
                .hasSize(31)
                .startsWith(1, 2, 3, 4, 5, 6, 7, 8, 9, 0)
                .endsWith(8, 9, 0, 1);
        assertThat(run.history().at(1).batchSize()).isEqualTo(31);
        assertThat(run.history().progression().epochs().at(1)).isEqualTo(4);
        assertThat(run.history().progression().examples().at(3)).isEqualTo(93);
    }

    @Test
    void eachEpochHasTheFiguresOfItsOwnRows() {
        Run run = whole(Batching.RUN_ON, 31, 3);
        assertThat(run.outcome()).as("30 rows are no batch").isEqualTo(Outcome.NEEDS_ROWS);

        Run more = whole(Batching.RUN_ON, 31, 4);
        double each = whole(Batching.SHORT, 10, 1).history().epochs().objectives()[0];
        assertThat(Arrays.copyOf(more.history().epochs().objectives(), 3)).containsOnly(each);
    }

    @Test
    void epochsThatAreTooFewForABatchAreNoMoreUpdates() {
        Run run = whole(Batching.RUN_ON, 31, 8);

        assertThat(run.history().size()).isEqualTo(2);
        assertThat(run.outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void leftOutRowsCountForNothing() {
        Run run = whole(Batching.DROP, 4, 3);
        Run first = new Run(run.experiment());
        first.step();
        first.step();

        assertThat(epochEnds(run)).containsExactly(2, 4, 6);
        assertThat(first.epochEnded()).isTrue();
        assertThat(first.trainer().sums().rows()).isEqualTo(8);
        assertThat(first.trainer().checkpoint().memory().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"MERGE", "DROP"})
    void tooFewPointsPauseTheRun(Batching batching) {
        Run run = run(batching, 11, 5);
        run.publish();
        assertThat(run.outcome()).isEqualTo(Outcome.NEEDS_ROWS);
        assertThat(run.canStep()).isFalse();

        run.apply(new RowChange.Add(0.5, 0.5, 1));
        run.publish();
        assertThat(run.outcome()).isEqualTo(Outcome.UNDER_WAY);
        run.step();
        assertThat(run.trainer().lastBatch().rows()).hasSize(11);

        run.apply(new RowChange.Remove(RowSet.of(3)));
        run.publish();
        assertThat(run.outcome()).isEqualTo(Outcome.NEEDS_ROWS);
        run.apply(Setting.BATCHING.to(Batching.SHORT));
        run.publish();
        assertThat(run.outcome()).isEqualTo(Outcome.UNDER_WAY);
    }

    @ParameterizedTest
    @EnumSource(Batching.class)
    void carriedRowsAreKeptWhileTheBatchingCarries(Batching later) {
        Run run = run(Batching.MERGE, 4, 100);
        run.step();
        run.step();
        assertThat(run.epochEnded()).isTrue();
        assertThat(run.trainer().checkpoint().memory().carried().steps()).isEqualTo(2);

        run.apply(Setting.BATCHING.to(later));
        run.step();

        boolean kept = later.carries();
        int[] expected = later == Batching.MERGE
                ? new int[] {8, 9, 0, 1, 2, 3}
                : kept ? new int[] {8, 9, 0, 1} : new int[] {0, 1, 2, 3};
        assertThat(run.trainer().lastBatch().rows()).containsExactly(expected);
        assertThat(run.trainer().checkpoint().memory().carried().isEmpty()).isTrue();
    }

    @Test
    void carriedRowsKeepTheirGradient() {
        Run run = run(Batching.MERGE, 4, 100);
        Run moved = run(Batching.MERGE, 4, 100);
        for (Run each : new Run[] {run, moved}) {
            each.step();
            each.step();
        }
        moved.apply(new RowChange.Move(9, 50, 50));
        moved.apply(new RowChange.Remove(RowSet.of(8)));
        run.step();
        moved.step();

        assertThat(moved.trainer().weights()).isEqualTo(run.trainer().weights());
        assertThat(moved.trainer().lastBatch().objective())
                .isEqualTo(run.trainer().lastBatch().objective());
    }

    @Test
    void aBatchSizeThatIsReachedAlreadyTakesOneRowMore() {
        Run run = run(Batching.RUN_ON, 8, 100);
        run.step();
        run.apply(Setting.BATCH_SIZE.to(new BatchSize(2)));
        run.step();

        assertThat(run.trainer().lastBatch().rows()).containsExactly(8, 9, 0);
    }

    @Test
    void theRunGoesOnFromACheckpointBetweenItsCarriedRows() {
        Run run = run(Batching.RUN_ON, 7, 100_000);
        for (int i = 0; i < 3000; i++) {
            run.step();
        }
        run.publish();
        SavedCurves curves = run.history().before(3000);
        assertThat(curves.checkpoint().update()).isPositive();

        Run resumed = Run.resume(run.experiment(), TEN, curves, 3000, System::nanoTime);
        Run branch = Run.branch(run, 2500);

        assertThat(resumed.trainer().weights()).isEqualTo(run.trainer().weights());
        assertThat(resumed.trainer().checkpoint()).isEqualTo(run.trainer().checkpoint());
        assertThat(branch.history().latest()).isEqualTo(run.history().at(2500));
        assertThat(resumed.history().epochs().epochs())
                .isEqualTo(run.history().epochs().epochs());
    }

    @Test
    void aRerunIsFaithfulWhereWeightsAreSetBetween() {
        Run run = run(Batching.RUN_ON, 31, 100);
        run.step();
        run.apply(new Change.SetWeights(new Weights(1, 2, 3)));
        run.apply(Setting.OBJECTIVE.to(Objective.HINGE));
        run.step();
        run.step();
        run.publish();

        Rerun again = new Rerun(RunRecord.of(run), TEN, () -> 0);
        assertThat(again.carryOut(() -> false)).isTrue();
        assertThat(again.run().trainer().checkpoint()).isEqualTo(run.trainer().checkpoint());
        Checkpoint at = run.trainer().checkpoint();
        assertThat(at.memory().carried().steps()).isEqualTo(at.isWithinEpoch() ? 0 : 7);
    }
}
