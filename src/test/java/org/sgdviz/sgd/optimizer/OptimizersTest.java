package org.sgdviz.sgd.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Parameter;
import org.sgdviz.sgd.rule.RandomRules;

/** What all optimizers have in common: legal numbers, families, and that they find the bottom of a bowl. */
class OptimizersTest {

    private static final Set<String> DECAYS = Set.of("momentum", "rho", "beta1", "beta2");

    static Stream<Kind<Optimizer>> kinds() {
        return Optimizers.KINDS.all().stream();
    }

    @Test
    void theirNamesAreThoseOfTheTools() {
        assertThat(kinds().map(Kind::id))
                .containsExactly(
                        "sgd",
                        "momentum",
                        "nesterov",
                        "adagrad",
                        "rmsprop",
                        "adadelta",
                        "adam",
                        "adamw",
                        "amsgrad",
                        "adamax",
                        "nadam",
                        "radam",
                        "asgd");
    }

    @Test
    void anAverageOfHugeWeightsStaysFinite() {
        AveragedSgd rule = new AveragedSgd(0, 0, 1, false);
        Slots memory = new Slots(1, 1, 0);
        for (double weight : new double[] {1.5e308, -1.5e308, 3e307}) {
            memory.steps++;
            rule.after(new double[] {weight}, memory);
        }
        assertThat(memory.perWeight[0][0]).isCloseTo(1e307, Offset.offset(1e293));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aZeroHasNoSign(Kind<Optimizer> kind) {
        for (Parameter parameter : kind.parameters()) {
            if (parameter.type() == double.class && !DECAYS.contains(parameter.id())) {
                try {
                    assertThat(kind.with(kind.usual(), parameter, -0.0))
                            .isEqualTo(kind.with(kind.usual(), parameter, 0.0));
                } catch (IllegalArgumentException e) {
                    assertThatIllegalArgumentException().isThrownBy(() -> kind.with(kind.usual(), parameter, 0.0));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void numbersThatAreNotLegalAreRefusedByName(Kind<Optimizer> kind) {
        for (Parameter parameter : kind.parameters()) {
            if (parameter.type() == double.class) {
                for (double bad : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
                    assertRefused(kind, parameter, bad);
                }
            }
            if (DECAYS.contains(parameter.id())) {
                assertRefused(kind, parameter, 1.0);
            }
            if (parameter.type() == int.class) {
                assertRefused(kind, parameter, 0);
            }
        }
    }

    private static void assertRefused(Kind<Optimizer> kind, Parameter parameter, Object value) {
        assertThatIllegalArgumentException()
                .as("%s %s", parameter, value)
                .isThrownBy(() -> kind.with(kind.usual(), parameter, value))
                .withMessageContaining(parameter.id());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void coefficientsAreNoFamily(Kind<Optimizer> kind) {
        for (Parameter parameter : kind.parameters()) {
            if (parameter.type() == double.class && !parameter.id().equals("momentum")) {
                Optimizer other = kind.with(kind.usual(), parameter, 0.5);
                assertThat(other.family())
                        .as("%s", parameter)
                        .isEqualTo(kind.usual().family());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void oneFamilyRemembersTheSameNumbers(Kind<Optimizer> kind) {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            Optimizer one = RandomRules.of(kind, random);
            Optimizer other = RandomRules.of(Optimizers.KINDS, random);
            if (one.family().equals(other.family())) {
                assertThat(one.numbersPerWeight()).isEqualTo(other.numbersPerWeight());
                assertThat(one.scalars()).isEqualTo(other.scalars());
            }
        }
    }

    @Test
    void whatIsRememberedMakesTheFamily() {
        List<Optimizer> all = List.of(
                new Momentum(0.9, 0, false, false),
                new Momentum(0.9, 0, false, true),
                AdaGrad.USUAL,
                rmsProp(false, 0, false),
                rmsProp(true, 0, false),
                rmsProp(false, 0.9, false),
                rmsProp(false, 0.9, true),
                rmsProp(true, 0.9, false),
                rmsProp(true, 0.9, true),
                Adadelta.USUAL,
                Adam.USUAL,
                AmsGrad.USUAL,
                Adamax.USUAL,
                NAdam.USUAL,
                AveragedSgd.USUAL);
        assertThat(all.stream().map(Optimizer::family)).doesNotHaveDuplicates();
        assertThat(AdamW.USUAL.family()).isEqualTo(Adam.USUAL.family());
        assertThat(RAdam.USUAL.family()).isEqualTo(Adam.USUAL.family());
        assertThat(Nesterov.USUAL.family()).isEqualTo(Momentum.USUAL.family());
    }

    private static RmsProp rmsProp(boolean centered, double momentum, boolean rateInVelocity) {
        return new RmsProp(0.9, 1e-8, EpsilonPlace.OUTSIDE, false, centered, momentum, rateInVelocity);
    }

    /** (w − 3)²/2 and 5·(w + 2)²: the slopes are of different scales. */
    @ParameterizedTest
    @MethodSource("kinds")
    void eachFindsTheBottomOfABowl(Kind<Optimizer> kind) {
        Optimizer optimizer = kind.usual();
        Slots memory = new Slots(optimizer.numbersPerWeight(), 2, optimizer.scalars());
        double[] w = {0, 0};
        for (int t = 1; t <= 20_000; t++) {
            memory.steps = t;
            double rate = kind.id().equals("adadelta") || kind.id().equals("adagrad") ? 1 : 0.01;
            optimizer.step(w, new double[] {w[0] - 3, 10 * (w[1] + 2)}, rate, Double.NaN, memory);
            optimizer.after(w, memory);
        }
        assertThat(Math.abs(w[0] - 3)).isLessThan(0.05);
        assertThat(Math.abs(w[1] + 2)).isLessThan(0.05);
    }
}
