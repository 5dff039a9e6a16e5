package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.Weights;

/**
 * {@link Run} against {@link NaiveRun}, bit for bit but for the objective's last digits, on random experiments with
 * edits in the middle of epochs.
 */
class RunOracleTest {

    private static final int TURNS = 120;

    /** The objective of a batch is summed in another order than the oracle's, and as the logarithm of a product. */
    private static final Percentage ROUNDED = Percentage.withPercentage(1e-9);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void updatesEpochsAndBatchesAreThoseThatTheDesignWords(long seed) {
        Pair pair = new Pair(seed);
        for (int turn = 0; turn < TURNS; turn++) {
            pair.edit();
            assertThat(pair.run.canStep()).isEqualTo(pair.naive.canUpdate());
            if (pair.naive.canUpdate()) {
                pair.updateBoth();
            }
        }
        pair.run.publish();
        pair.compareEpochs();
        assertThat(pair.run.outcome() == Outcome.UNDER_WAY).isEqualTo(pair.naive.canUpdate());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void carryingOutTheExperimentAgainGivesTheSameRun(long seed) {
        Pair pair = new Pair(seed);
        for (int turn = 0; turn < TURNS; turn++) {
            pair.edit();
            if (pair.run.canStep()) {
                pair.run.step();
                pair.naive.update();
            }
        }
        Experiment experiment = pair.run.experiment();
        Run again = replay(experiment, pair.run.trainer().update());
        pair.run.publish();
        if (pair.run.trainer().hasDiverged()) { // no update says so
            again.trainer().markDiverged();
            again.publish();
        }

        assertThat(again.experiment()).isEqualTo(experiment);
        assertThat(again.trainer().weights()).isEqualTo(pair.run.trainer().weights());
        assertThat(again.trainer().settings()).isEqualTo(experiment.presentSettings());
        assertThat(again.trainer().rows().toPoints())
                .isEqualTo(pair.run.trainer().rows().toPoints());
        assertThat(again.history().latest()).isEqualTo(pair.run.history().latest());
        assertThat(again.history().epochs().epochs())
                .isEqualTo(pair.run.history().epochs().epochs());
        assertThat(again.outcome()).isEqualTo(pair.run.outcome());
    }

    private static Run replay(Experiment experiment, long updates) {
        Run run = new Run(experiment.withoutEdits());
        int next = 0;
        List<Edit> edits = experiment.edits();
        for (long u = 0; u <= updates; u++) {
            for (; next < edits.size() && edits.get(next).update() == u; next++) {
                run.apply(edits.get(next).change());
            }
            if (u < updates) {
                run.step();
            }
        }
        run.publish();
        return run;
    }

    /** A run and its oracle, which get the same edits. */
    private static final class Pair {
        private final RandomEdits random;
        private final Run run;
        private final NaiveRun naive;

        Pair(long seed) {
            random = new RandomEdits(seed);
            Experiment experiment = random.experiment();
            run = new Run(experiment);
            naive = new NaiveRun(experiment.data().points(), experiment);
        }

        void edit() {
            for (int left = random.count(); left > 0; left--) {
                run.apply(random.next(naive));
                for (int ask = random.questions(); ask > 0; ask--) {
                    run.canStep();
                    run.publish();
                }
            }
        }

        void updateBoth() {
            long epochsBefore = run.trainer().epochsDone();
            run.step();
            NaiveRun.Made made = naive.update();
            assertThat(run.trainer().hasDiverged()).isEqualTo(made == null);
            if (made == null) {
                return;
            }
            run.publish();
            Update update = run.history().latest();
            Weights w = update.weights();
            NaiveRun.Made seen = new NaiveRun.Made(
                    update.number(),
                    update.epoch(),
                    update.batch(),
                    Arrays.stream(run.trainer().lastBatch().rows()).boxed().toList(),
                    update.squaredError(),
                    made.objective(),
                    update.misclassified(),
                    update.rate(),
                    Arrays.stream(w.toArray()).boxed().toList());
            assertThat(seen).isEqualTo(made);
            assertThat(run.trainer().average().map(Average::weights).orElse(w)).isEqualTo(naive.average());
            assertThat(update.objective()).isCloseTo(made.objective(), ROUNDED);
            assertThat(update.batchSize()).isEqualTo(made.rows().size());
            assertThat(run.trainer().epochsDone())
                    .isEqualTo(naive.epochs.size())
                    .isGreaterThanOrEqualTo(epochsBefore);
            assertThat(run.epochEnded()).isEqualTo(naive.endedWithLastUpdate());
        }

        void compareEpochs() {
            EpochLog.View log = run.history().epochs();
            assertThat(log.epochs()).isEqualTo(naive.epochs.size());
            assertThat(log.count()).isEqualTo(naive.epochs.size());
            for (int e = 0; e < log.count(); e++) {
                NaiveRun.Epoch epoch = naive.epochs.get(e);
                assertThat(log.updates()[e]).isEqualTo(epoch.update());
                assertThat(log.objectives()[e]).isCloseTo(epoch.objectiveMean(), ROUNDED);
                assertThat(log.squaredErrors()[e]).isEqualTo(epoch.squaredErrorMean());
                assertThat(log.misclassified()[e]).isEqualTo(epoch.misclassifiedMean());
            }
        }
    }
}
