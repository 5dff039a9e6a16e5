package org.sgdviz.sgd.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What tools do differently, and what a schedule may set: each by its formula. */
class ConventionsTest {

    private static final Offset<Double> ROUNDED = within(1e-14);
    private static final double[] SLOPES = new Random(3).doubles(40, -1, 1).toArray();

    /** One weight from 0 on, with a slope for each update. */
    private static double[] path(Optimizer optimizer, double rate, double momentum) {
        return path(optimizer, t -> rate, momentum);
    }

    private static double[] path(Optimizer optimizer, IntToDoubleFunction rate, double momentum) {
        Slots memory = new Slots(optimizer.numbersPerWeight(), 1, optimizer.scalars());
        double[] w = {0};
        double[] path = new double[SLOPES.length];
        for (int i = 0; i < path.length; i++) {
            memory.steps = i + 1L;
            optimizer.step(w, new double[] {SLOPES[i]}, rate.applyAsDouble(i + 1), momentum, memory);
            optimizer.after(w, memory);
            path[i] = w[0];
        }
        return path;
    }

    private static double[] path(Optimizer optimizer) {
        return path(optimizer, 0.1, Double.NaN);
    }

    @Test
    void theFirstStepOfMomentumIsUndampenedUnlessAskedFor() {
        assertThat(path(new Momentum(0.9, 0.25, false, false))[0]).isEqualTo(-0.1 * SLOPES[0]);
        assertThat(path(new Momentum(0.9, 0.25, true, false))[0]).isEqualTo(-0.1 * (0.75 * SLOPES[0]));
    }

    @Test
    void theRateInsideTheVelocityShowsOnlyWhereItChanges() {
        assertThat(path(new Momentum(0.9, 0, false, true))).containsExactly(path(Momentum.USUAL), ROUNDED);
        assertThat(path(new Nesterov(0.9, true))).containsExactly(path(Nesterov.USUAL), ROUNDED);
        IntToDoubleFunction falling = t -> t == 1 ? 0.1 : 0;
        assertThat(path(Momentum.USUAL, falling, Double.NaN)[1]).isEqualTo(-0.1 * SLOPES[0]);
        assertThat(path(new Momentum(0.9, 0, false, true), falling, Double.NaN)[1])
                .isEqualTo(-0.1 * SLOPES[0] - 0.9 * (0.1 * SLOPES[0]));
    }

    @Test
    void aScheduledMomentumReplacesTheRecordsOwn() {
        assertThat(path(Momentum.USUAL, 0.1, 0.5)).isEqualTo(path(new Momentum(0.5, 0, false, false)));
        assertThat(path(Nesterov.USUAL, 0.1, 0.5)).isEqualTo(path(new Nesterov(0.5, false)));
        RmsProp usual = RmsProp.USUAL;
        RmsProp fast = new RmsProp(0.99, 1e-8, EpsilonPlace.OUTSIDE, false, false, 0.9, false);
        RmsProp slow = new RmsProp(0.99, 1e-8, EpsilonPlace.OUTSIDE, false, false, 0.5, false);
        assertThat(path(fast, 0.1, 0.5)).isEqualTo(path(slow));
        assertThat(path(usual, 0.1, 0.5)).as("it has no velocity").isEqualTo(path(usual));
        assertThat(path(Optimizers.SGD, 0.1, 0.5)).isEqualTo(path(Optimizers.SGD));
        assertThat(path(Adam.USUAL, 0.1, 0.5)).containsExactly(path(adam(0.5, 1e-8, true)), ROUNDED);
        assertThat(path(RAdam.USUAL, 0.1, 0.5)).containsExactly(path(new RAdam(0.5, 0.999, 1e-8)), ROUNDED);
        assertThat(path(Adamax.USUAL, 0.1, 0.5)).containsExactly(path(new Adamax(0.5, 0.999, 1e-8, false)), ROUNDED);
        assertThat(path(NAdam.USUAL, 0.1, 0.5)).isEqualTo(path(new NAdam(0.5, 0.999, 1e-8, 4e-3, true)));
    }

    private static Adam adam(double beta1, double epsilon, boolean corrected) {
        return new Adam(beta1, 0.999, epsilon, EpsilonPlace.OUTSIDE, false, corrected, false);
    }

    @Test
    void theFirstStepsOfAdaptiveOptimizersAreAsLongAsTheirCorrectionMakesThem() {
        assertThat(Math.abs(path(adam(0.9, 0, true))[0])).isCloseTo(0.1, ROUNDED);
        assertThat(Math.abs(path(adam(0.9, 0, false))[0])).isCloseTo(0.1 * 0.1 / Math.sqrt(1 - 0.999), ROUNDED);
        RmsProp rmsProp = new RmsProp(0.99, 0, EpsilonPlace.OUTSIDE, false, false, 0, false);
        assertThat(Math.abs(path(rmsProp)[0])).as("ten rates").isCloseTo(0.1 / Math.sqrt(1 - 0.99), ROUNDED);
        assertThat(Math.abs(path(new AdaGrad(0, EpsilonPlace.OUTSIDE, 0))[0])).isCloseTo(0.1, ROUNDED);
    }

    /** The literal formulas of four places of epsilon. */
    @Test
    void epsilonStandsWhereItIsSaid() {
        for (boolean hat : new boolean[] {false, true}) {
            for (EpsilonPlace place : EpsilonPlace.values()) {
                double[] path = path(new Adam(0.9, 0.99, 0.1, place, hat, true, false));
                double m = 0;
                double v = 0;
                double w = 0;
                for (int t = 1; t <= path.length; t++) {
                    double g = SLOPES[t - 1];
                    m = 0.9 * m + (1 - 0.9) * g;
                    v = 0.99 * v + (1 - 0.99) * g * g;
                    double lack1 = 1 - Math.pow(0.9, t);
                    double lack2 = 1 - Math.pow(0.99, t);
                    double before = hat ? v : v / lack2;
                    double root = place == EpsilonPlace.INSIDE ? Math.sqrt(before + 0.1) : Math.sqrt(before) + 0.1;
                    w -= 0.1 * (m / lack1) / (hat ? root / Math.sqrt(lack2) : root);
                    assertThat(path[t - 1]).as("%s %s %s", hat, place, t).isCloseTo(w, ROUNDED);
                }
            }
        }
    }

    @Test
    void theLargestMeanSquareOfAmsGradNeverFalls() {
        double[] m = {0, 0, 0};
        double[] w = {0};
        Slots memory = new Slots(3, 1, 2);
        for (int t = 1; t <= SLOPES.length; t++) {
            memory.steps = t;
            m[2] = memory.perWeight[2][0];
            AmsGrad.USUAL.step(w, new double[] {SLOPES[t - 1] / t}, 0.1, Double.NaN, memory);
            assertThat(memory.perWeight[2][0]).isEqualTo(Math.max(m[2], memory.perWeight[1][0]));
        }
    }

    @Test
    void adamWithoutAPenaltyIsAdamW() {
        assertThat(path(AdamW.USUAL)).isEqualTo(path(Adam.USUAL));
        assertThat(AdamW.USUAL.isDecoupled()).isTrue();
        assertThat(Adam.USUAL.isDecoupled()).isFalse();
    }

    @Test
    void adadeltaThatDividesByTheFormerMeanIsPlainSgd() {
        assertThat(path(new Adadelta(0.95, 1e-7, true))).isEqualTo(path(Optimizers.SGD));
    }

    @Test
    void aSubtractedEpsilonLeavesNoStepWhereTheGradientIsSmall() {
        RmsProp centered = new RmsProp(0.9, 1e-7, EpsilonPlace.INSIDE, true, true, 0, false);
        for (double slope : new double[] {0, 0.001, 0.002}) {
            double[] w = {0};
            Slots memory = new Slots(2, 1, 0);
            memory.steps = 1;
            centered.step(w, new double[] {slope}, 0.1, Double.NaN, memory);
            assertThat(Double.isNaN(w[0])).as("slope %s", slope).isEqualTo(slope < 0.00105);
        }
    }

    @Test
    void theAverageIsTheMeanOfTheWeightsFromAnUpdateOn() {
        for (int from : new int[] {1, 2, 7, 1000}) {
            AveragedSgd optimizer = new AveragedSgd(0, 0.75, from, false);
            Slots memory = new Slots(1, 1, 0);
            double[] w = {0};
            double sum = 0;
            for (int t = 1; t <= SLOPES.length; t++) {
                memory.steps = t;
                optimizer.step(w, new double[] {SLOPES[t - 1]}, 0.1, Double.NaN, memory);
                optimizer.after(w, memory);
                sum += t >= from ? w[0] : 0;
                double mean = t >= from ? sum / (t - from + 1) : w[0];
                assertThat(memory.perWeight[optimizer.averageSlot()][0]).isCloseTo(mean, ROUNDED);
            }
        }
        assertThat(path(new AveragedSgd(0, 0.75, 1, false))).isEqualTo(path(Optimizers.SGD));
    }

    @Test
    void singlePrecisionShowsInTheEighthDigit() {
        assertThat(path(new AveragedSgd(0, 0.75, 1, true))[0]).isEqualTo(-(double) 0.1f * SLOPES[0]);
        double[] rounded = path(NAdam.USUAL);
        double[] exact = path(new NAdam(0.9, 0.999, 1e-8, 4e-3, false));
        assertThat(rounded).isNotEqualTo(exact).containsExactly(exact, within(1e-6));
    }
}
