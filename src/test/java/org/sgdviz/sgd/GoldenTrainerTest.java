package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.RowList;
import org.sgdviz.golden.Golden;
import org.sgdviz.golden.GoldenRun;

/** The trainer against the reference runs of NumPy, at the tolerances that the files' README gives. */
class GoldenTrainerTest {

    private static final double WEIGHTS = 1e-12;
    private static final double EPOCH_LOSS = 1e-12;
    private static final double BATCH_LOSS = 1e-11;
    private static final double FIGURE = 1e-11;

    static Stream<GoldenRun> runs() {
        return Golden.RUNS.stream().map(GoldenRun::read);
    }

    static Stream<GoldenRun> steadyRuns() {
        return runs().filter(run -> !run.isChaotic());
    }

    @Test
    void mostReferenceRunsAreComparedAsAWhole() {
        assertThat(runs().filter(GoldenRun::isChaotic).map(GoldenRun::name))
                .containsExactly("run_alpha1_batch1", "run_features_x1000_overflow");
    }

    @ParameterizedTest
    @MethodSource("runs")
    void initialWeightsAreTheReference(GoldenRun run) {
        assertThat(run.experiment().initialWeights()).isEqualTo(run.weightsAfterEpochs()[0]);
    }

    @ParameterizedTest
    @MethodSource("steadyRuns")
    void aWholeRunIsTheReferences(GoldenRun run) {
        Trainer trainer = trainer(run, run.experiment().initialWeights());
        Weights[] weights = run.weightsAfterEpochs();
        double[][] batchLosses = run.batchLosses();
        for (int e = 0; e < batchLosses.length; e++) {
            compareEpoch(trainer, batchLosses[e], run.lossHistory()[e], weights[e + 1], e);
        }
        assertThat(trainer.isComplete()).isTrue();
        assertThat(trainer.canStep()).isFalse();
        Weights last = GoldenRun.weights(Golden.doubles(run.json(), "w_final"));
        assertThat(GoldenRun.distance(trainer.weights(), last)).isLessThanOrEqualTo(WEIGHTS);
        compareFigures(run, "final", trainer.weights());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void eachEpochStartedFromTheReferencesWeightsIsTheReferences(GoldenRun run) {
        Weights[] weights = run.weightsAfterEpochs();
        double[][] batchLosses = run.batchLosses();
        double[] losses = run.lossHistory();
        if (run.experiment().settings().shuffling() == Shuffling.EACH_EPOCH) {
            return; // the order of an epoch depends on those before it: compared as a whole above
        }
        for (int e = 0; e < batchLosses.length; e++) {
            compareEpoch(trainer(run, weights[e]), batchLosses[e], losses[e], weights[e + 1], e);
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void figuresAtTheReferencesWeightsAreTheReferences(GoldenRun run) {
        compareFigures(run, "initial", run.experiment().initialWeights());
        compareFigures(run, "final", GoldenRun.weights(Golden.doubles(run.json(), "w_final")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 400, Integer.MAX_VALUE})
    void aBatchOfAllRowsOrMoreIsVanillaGradientDescent(int batchSize) {
        GoldenRun run = GoldenRun.read("run_batch400");
        Trainer trainer = trainer(run, run.experiment().initialWeights());
        trainer.set(trainer.settings().withBatchSize(new BatchSize(batchSize)));
        while (trainer.canStep()) {
            trainer.step();
        }
        assertThat(trainer.update()).isEqualTo(100);
        assertThat(GoldenRun.distance(trainer.weights(), run.weightsAfterEpochs()[100]))
                .isLessThanOrEqualTo(WEIGHTS);
    }

    private static Trainer trainer(GoldenRun run, Weights from) {
        return new Trainer(
                new RowList(run.points()),
                from,
                run.experiment().settings(),
                run.experiment().shuffleSeed());
    }

    private static void compareEpoch(Trainer trainer, double[] batchLosses, double loss, Weights after, int e) {
        for (int b = 0; b < batchLosses.length; b++) {
            boolean ended = trainer.step();
            assertThat(ended).isEqualTo(b == batchLosses.length - 1);
            assertThat(trainer.batchInEpoch()).isEqualTo(b + 1);
            assertThat(GoldenRun.distance(trainer.lastBatch().squaredError(), batchLosses[b]))
                    .as("loss of batch %d of epoch %d", b + 1, e + 1)
                    .isLessThanOrEqualTo(BATCH_LOSS);
        }
        assertThat(GoldenRun.distance(trainer.sums().tutorialLoss(), loss))
                .as("loss of epoch %d", e + 1)
                .isLessThanOrEqualTo(EPOCH_LOSS);
        assertThat(GoldenRun.distance(trainer.weights(), after))
                .as("weights after epoch %d", e + 1)
                .isLessThanOrEqualTo(WEIGHTS);
    }

    private static void compareFigures(GoldenRun run, String when, Weights weights) {
        Evaluation figures = Evaluation.of(run.points(), weights, Objective.CROSS_ENTROPY);
        assertThat(figures.accuracy()).isEqualTo(Golden.number(run.json(), when, "accuracy"));
        assertThat(figures.misclassified()).isEqualTo(Golden.integer(run.json(), when, "misclassified"));
        assertThat(Evaluation.misclassified(run.points(), weights)).hasSize(figures.misclassified());
        compare(figures.meanLogLoss(), run, when, "mean_log_loss");
        assertThat(figures.meanObjective()).isEqualTo(figures.meanLogLoss());
        compare(figures.meanSquaredError(), run, when, "mean_squared_error");
        compare(weights.lineSlope(), run, when, "line_slope");
        compare(weights.lineIntercept(), run, when, "line_intercept");
    }

    private static void compare(double figure, GoldenRun run, String when, String name) {
        double reference = Golden.number(run.json(), when, name);
        assertThat(figure).as(when + " " + name).isCloseTo(reference, within(FIGURE * Math.abs(reference)));
    }
}
