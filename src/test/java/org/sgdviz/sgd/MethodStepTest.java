package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sgdviz.sgd.optimizer.Momentum;
import org.sgdviz.sgd.penalty.Clipping;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.sgd.penalty.Penalty.Form;
import org.sgdviz.sgd.penalty.Penalty.L1Form;

/** Penalties and clipping in one update, with numbers worked out by hand. */
class MethodStepTest {

    private static final double RATE = 0.5;

    private final MethodStep step = new MethodStep(3);

    private double[] after(Method method, double[] weights, double... gradient) {
        return after(method, 4, weights, gradient);
    }

    private double[] after(Method method, int rows, double[] weights, double... gradient) {
        double[] w = weights.clone();
        step.step(method, w, gradient.clone(), rows, RATE, Double.NaN);
        return w;
    }

    private static Method with(double l1, double l2, Form form, L1Form l1Form) {
        return Method.PLAIN.withPenalty(new Penalty(l1, l2, form, l1Form, false, false));
    }

    private static Method clipped(OptionalDouble norm, OptionalDouble value) {
        return Method.PLAIN.withClipping(new Clipping(norm, value));
    }

    private static void assertClose(double[] actual, double... expected) {
        for (int j = 0; j < expected.length; j++) {
            assertThat(actual[j]).as("weight %d", j).isCloseTo(expected[j], within(1e-15 * Math.abs(expected[j])));
        }
    }

    @Test
    void allFormsOfL2AreTheSameForPlainSgdWhereNoneIsClipped() {
        double[] w = {8, 2, -4};
        for (Form form : Form.values()) {
            assertClose(after(with(0, 0.5, form, L1Form.SUBGRADIENT), w, 1, 1, 1), 7.5, 1, -3.5);
        }
    }

    @Test
    void shrinkingNeverTurnsAWeightRound() {
        assertClose(after(with(0, 9, Form.SHRINK, L1Form.SUBGRADIENT), new double[] {8, 2, -4}, 0, 0, 2), 8, 0, -1);
    }

    @Test
    void onlyL2InTheGradientHasMomentum() {
        double[] w = {0, 1, 0};
        Method method = Method.PLAIN.withOptimizer(new Momentum(0.5, 0, false, false));
        double[] decoupled = w;
        double[] inGradient = w;
        MethodStep other = new MethodStep(3);
        for (int i = 0; i < 2; i++) {
            decoupled = after(
                    method.withPenalty(new Penalty(0, 1, Form.DECOUPLED, L1Form.SUBGRADIENT, false, false)),
                    decoupled,
                    0,
                    0,
                    0);
            inGradient = inGradient.clone();
            other.step(
                    method.withPenalty(new Penalty(0, 1, Form.AUTOMATIC, L1Form.SUBGRADIENT, false, false)),
                    inGradient,
                    new double[3],
                    4,
                    RATE,
                    Double.NaN);
        }
        assertClose(decoupled, 0, 0.25, 0);
        assertClose(inGradient, 0, 0, 0); // 1, then 0.5 by a velocity of 1, then 0 by one of 0.5 + 0.5
    }

    @Test
    void theSubgradientOfL1IsItsSignAndNoneAtZero() {
        assertClose(
                after(with(0.5, 0, Form.AUTOMATIC, L1Form.SUBGRADIENT), new double[] {1, 2, -3}, 0, 0, 0),
                1,
                1.75,
                -2.75);
        assertClose(after(with(0.5, 0, Form.AUTOMATIC, L1Form.SUBGRADIENT), new double[3], 0, 0, 0), 0, 0, 0);
    }

    @Test
    void cumulativeL1TakesWhatIsOwedAndKeepsTheRestAsDebt() {
        Method method = with(0.5, 0, Form.AUTOMATIC, L1Form.CUMULATIVE); // 0.25 an update
        double[] w = after(method, new double[] {1, 0.125, -1}, 0, 0, 0);
        assertClose(w, 1, 0, -0.75); // an eighth is paid, another is owed
        w = after(method, w, 0, -2, 0); // to 1, less what is owed after two updates
        assertClose(w, 1, 0.625, -0.5);
    }

    @Test
    void aWeightThatL1HasStoppedStaysThere() {
        Method method = with(0.5, 0, Form.AUTOMATIC, L1Form.STOPPING);
        double[] w = after(method, new double[] {1, 0.125, -1}, 0, 0, 0);
        assertClose(w, 1, 0, -0.75);
        w = after(method, w, 1, -2, 0);
        assertClose(w, 0.5, 0, -0.5);
    }

    @Test
    void aRateOfZeroKeepsTheDebts() {
        Method method = with(0.5, 0, Form.AUTOMATIC, L1Form.STOPPING);
        double[] w = after(method, new double[] {1, 0.125, -1}, 0, 0, 0);
        step.step(method, w, new double[] {1, 1, 1}, 4, 0, Double.NaN);
        assertClose(after(method, w, 0, -2, 0), 1, 0, -0.5);
    }

    @Test
    void theBiasPaysWhereItIsTold() {
        Penalty penalty = new Penalty(0.5, 0.5, Form.GRADIENT, L1Form.SUBGRADIENT, true, false);
        assertClose(after(Method.PLAIN.withPenalty(penalty), new double[] {2, 0, 0}, 0, 0, 0), 1.25, 0, 0);
    }

    @Test
    void penaltiesAreDividedByTheBatchWhereThatIsTold() {
        Penalty penalty = new Penalty(0.5, 0.5, Form.GRADIENT, L1Form.SUBGRADIENT, false, true);
        assertClose(after(Method.PLAIN.withPenalty(penalty), 2, new double[] {2, 2, 0}, 0, 0, 0), 2, 1.625, 0);
    }

    @Test
    void aLongGradientIsScaledDownToTheNorm() {
        Method method = clipped(OptionalDouble.of(1), OptionalDouble.empty());
        assertClose(after(method, new double[3], 0, 3, 4), 0, -0.3, -0.4);
        assertClose(after(method, new double[3], 0, 0.3, 0.4), 0, -0.15, -0.2);
        assertClose(after(method, new double[3], 0, 0, 0), 0, 0, 0);
    }

    @Test
    void theNormOfAHugeGradientDoesNotOverflow() {
        Method method = clipped(OptionalDouble.of(5), OptionalDouble.empty());
        assertClose(after(method, new double[3], 0, 3e307, 4e307), 0, -1.5, -2);
        double most = Double.MAX_VALUE;
        double third = 2.5 / Math.sqrt(3);
        assertClose(after(method, new double[3], most, most, -most), -third, -third, third);
        assertClose(after(method, new double[3], 0, 3e-320, 0), 0, -1.5e-320, 0);
    }

    @Test
    void slopesAreCutOffBeforeTheNormIsLookedAt() {
        Method method = clipped(OptionalDouble.of(5), OptionalDouble.of(4));
        assertClose(after(method, new double[3], 0, 3, 100), 0, -1.5, -2);
        assertClose(after(method, new double[3], 0, -7, 100), 0, 5 / Math.sqrt(8), -5 / Math.sqrt(8));
    }

    @Test
    void theGradientIsClippedWithItsPenalty() {
        Method method = clipped(OptionalDouble.empty(), OptionalDouble.of(1))
                .withPenalty(new Penalty(0, 1, Form.GRADIENT, L1Form.SUBGRADIENT, false, false));
        assertClose(after(method, new double[] {0, 4, -4}, 0, 0, 0), 0, 3.5, -3.5);
    }
}
