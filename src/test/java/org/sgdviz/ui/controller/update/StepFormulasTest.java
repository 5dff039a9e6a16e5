package org.sgdviz.ui.controller.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.sgd.ExplainedStep;
import org.sgdviz.sgd.Gradient;
import org.sgdviz.sgd.Memory;
import org.sgdviz.sgd.Method;
import org.sgdviz.sgd.Weights;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.Optimizers;
import org.sgdviz.sgd.penalty.Clipping;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.RandomRules;
import org.sgdviz.ui.view.update.Formula;

/** Formulas with numbers, of random methods: what stands right of each is what it comes to. */
class StepFormulasTest {

    private static final Digits EXACT = new Digits(Double::toString, Double::toString);
    private static final int UPDATES = 9;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatTheFormulaOfAnyMethodComesToIsWhatTheUpdateHasMade(long seed) {
        Random random = new Random(seed);
        for (Kind<Optimizer> kind : Optimizers.KINDS.all()) {
            check(Method.PLAIN.withOptimizer(kind.usual()), Double.NaN, random);
            Method any = Method.PLAIN
                    .withOptimizer(RandomRules.of(kind, random))
                    .withPenalty(RandomRules.of(Penalty.KINDS, random))
                    .withClipping(RandomRules.of(Clipping.KINDS, random));
            check(any, random.nextBoolean() ? 0.5 + 0.4 * random.nextDouble() : Double.NaN, random);
        }
    }

    private static void check(Method method, double momentum, Random random) {
        Memory memory = Memory.EMPTY;
        Weights weights = new Weights(random.doubles(3, -2, 2).toArray());
        for (int t = 0; t < UPDATES && weights.isFinite(); t++) {
            double alpha = 0.1;
            double rate = random.nextBoolean() ? alpha : alpha * random.nextDouble();
            Gradient gradient = new Gradient(random.doubles(3, -1, 1).toArray());
            ExplainedStep step = ExplainedStep.of(method, weights, gradient, 8, rate, momentum, memory);
            for (int j = 0; j < 3; j++) {
                check(StepFormulas.of(step, j, "φ", alpha, EXACT), step, j);
            }
            weights = new Weights(step.after());
            memory = Memory.of(step.optimizer());
        }
    }

    private static void check(List<Formula> formulas, ExplainedStep step, int j) {
        double weight = step.before()[j];
        for (Formula formula : formulas) {
            double result = Double.parseDouble(formula.result());
            if (!formula.numbers().isEmpty() && Double.isFinite(result)) {
                assertThat(Arithmetic.valueOf(formula.numbers()))
                        .as("%s of %s", formula, step.method())
                        .isCloseTo(result, within(2e-6 * (1 + Math.abs(result))));
            }
            if (formula.symbols().startsWith("w_" + j + " ←")) {
                weight = result;
            }
        }
        assertThat(weight).as("the last of %s", formulas).isEqualTo(step.after()[j]);
    }
}
