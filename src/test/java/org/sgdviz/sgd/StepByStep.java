package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** Compares {@link Trainer#steps} with so many calls of {@link Trainer#step} of another that stands where it does. */
final class StepByStep {

    private static final int WEIGHTS = 3;

    private StepByStep() {}

    /**
     * Makes some updates of both.
     *
     * @param most how many at most
     * @param when what a failure is called
     * @return how many were made
     */
    static int assertSame(Trainer many, Trainer single, int most, String when) {
        int made = many.steps(most);

        assertThat(made).isEqualTo(many.made().size()).isBetween(0, Math.min(most, UpdateTrace.CAPACITY));
        assertTraced(many.made(), single, made, when);
        boolean stopped = made < Math.min(most, UpdateTrace.CAPACITY);
        if (many.hasDiverged()) {
            single.step();
            assertThat(single.made().size()).isZero();
        } else {
            assertThat(many.endedEpoch() || !stopped).as(when).isTrue();
            assertThat(many.checkpoint()).as(when).isEqualTo(single.checkpoint());
        }
        assertSameState(many, single, when);
        return made;
    }

    /** Makes the updates of a trace, one by one, and compares all that it says of them. */
    private static void assertTraced(UpdateTrace trace, Trainer single, int made, String when) {
        double[] weights = new double[WEIGHTS * made];
        double[] literal = Arrays.copyOf(trace.weights(), WEIGHTS * made);
        double[] squared = new double[made];
        double[] objective = new double[made];
        int[] misclassified = new int[made];
        int[] sizes = new int[made];
        double[] rates = new double[made];
        for (int i = 0; i < made; i++) {
            Weights before = single.weights();
            boolean ended = single.step();
            assertThat(single.hasDiverged()).as(when).isFalse();
            assertThat(single.endedEpoch()).isEqualTo(ended);
            assertThat(single.batchInEpoch()).isEqualTo(trace.firstBatch() + i);
            assertThat(single.epochOfLastUpdate()).isEqualTo(trace.epoch());
            if (!ended) {
                assertThat(trace.epochs(i)).isEqualTo(single.epochs());
            }
            single.copyWeights(weights, WEIGHTS * i);
            Hyperparameters settings = single.settings();
            if (single.lastBatch().size() == 1
                    && settings.objective() == Objective.CROSS_ENTROPY
                    && MethodStep.isPlain(settings.method())) {
                descendLiterally(before, single, literal, WEIGHTS * i);
            }
            squared[i] = single.lastBatch().squaredError();
            objective[i] = single.lastBatch().objective();
            if (Double.isInfinite(objective[i])) {
                objective[i] = -single.lastBatch().objectiveMean();
            }
            misclassified[i] = single.lastBatch().misclassified();
            sizes[i] = single.lastBatch().size();
            rates[i] = single.lastRate();
            assertAlone(single, weights, squared, objective, i);
        }
        assertThat(Arrays.copyOf(trace.weights(), weights.length)).as(when).isEqualTo(weights);
        assertThat(withoutSignsOfZeros(literal)).as("literally, " + when).isEqualTo(withoutSignsOfZeros(weights));
        assertThat(Arrays.copyOf(trace.squaredErrors(), made)).as(when).isEqualTo(squared);
        assertThat(Arrays.copyOf(trace.objectives(), made)).as(when).isEqualTo(objective);
        assertThat(Arrays.copyOf(trace.misclassified(), made)).as(when).isEqualTo(misclassified);
        assertThat(Arrays.copyOf(trace.batchSizes(), made)).as(when).isEqualTo(sizes);
        assertThat(Arrays.copyOf(trace.rates(), made)).as(when).isEqualTo(rates);
    }

    /** The trace of one update has the figures of that one. */
    private static void assertAlone(Trainer single, double[] weights, double[] squared, double[] objective, int i) {
        UpdateTrace alone = single.made();
        assertThat(alone.size()).isEqualTo(1);
        assertThat(alone.firstBatch()).isEqualTo(single.batchInEpoch());
        assertThat(Arrays.copyOf(alone.weights(), WEIGHTS))
                .isEqualTo(Arrays.copyOfRange(weights, WEIGHTS * i, WEIGHTS * i + WEIGHTS));
        assertThat(alone.squaredErrors()[0]).isEqualTo(squared[i]);
        assertThat(alone.objectives()[0]).isEqualTo(objective[i]);
    }

    /** The tutorial's update by the last row, as one writes it down. */
    private static void descendLiterally(Weights before, Trainer trainer, double[] to, int at) {
        int row = trainer.lastBatch().rows()[0];
        double x1 = trainer.rows().x1(row);
        double x2 = trainer.rows().x2(row);
        int label = trainer.rows().label(row);
        double alpha = trainer.lastRate();
        double[] w = before.toArray();
        double error = Sigmoid.literal(w[0] + w[1] * x1 + w[2] * x2, label) - label;
        to[at] = w[0] - alpha * error;
        to[at + 1] = w[1] - alpha * (error * x1);
        to[at + 2] = w[2] - alpha * (error * x2);
    }

    /** Far away from the line a gradient is a sum that begins with 0, which is there no −0. */
    private static double[] withoutSignsOfZeros(double[] numbers) {
        return Arrays.stream(numbers).map(number -> number + 0.0).toArray();
    }

    private static void assertSameState(Trainer many, Trainer single, String when) {
        assertThat(many.weights()).as(when).isEqualTo(single.weights());
        assertThat(many.hasDiverged()).isEqualTo(single.hasDiverged());
        assertThat(many.endedEpoch()).isEqualTo(single.endedEpoch());
        assertThat(many.update()).isEqualTo(single.update());
        assertThat(many.epochs()).isEqualTo(single.epochs());
        assertThat(many.epochsDone()).isEqualTo(single.epochsDone());
        assertThat(many.epochOfLastUpdate()).isEqualTo(single.epochOfLastUpdate());
        assertThat(many.batchInEpoch()).isEqualTo(single.batchInEpoch());
        assertThat(many.lastBatch().size()).isEqualTo(single.lastBatch().size());
        assertThat(many.lastBatch().rows()).isEqualTo(single.lastBatch().rows());
        assertThat(many.lastBatch().squaredError())
                .as(when)
                .isEqualTo(single.lastBatch().squaredError());
        assertThat(many.lastBatch().objective())
                .as(when)
                .isEqualTo(single.lastBatch().objective());
        assertThat(many.lastBatch().objectiveMean())
                .as(when)
                .isEqualTo(single.lastBatch().objectiveMean());
        assertThat(many.lastBatch().misclassified())
                .isEqualTo(single.lastBatch().misclassified());
        assertThat(many.lastBatch().gradient())
                .as(when)
                .isEqualTo(single.lastBatch().gradient());
        for (Objective objective : Objective.values()) {
            assertThat(many.lastBatch().loss(objective))
                    .as(when)
                    .isEqualTo(single.lastBatch().loss(objective));
        }
        assertThat(many.sums()).as(when).usingRecursiveComparison().isEqualTo(single.sums());
    }
}
