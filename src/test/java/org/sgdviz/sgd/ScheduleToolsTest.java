package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.RowList;
import org.sgdviz.golden.GoldenRun;
import org.sgdviz.golden.ToolRun;
import org.sgdviz.sgd.optimizer.Momentum;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.sgd.rule.Length;
import org.sgdviz.sgd.schedule.Cosine;
import org.sgdviz.sgd.schedule.Exponential;
import org.sgdviz.sgd.schedule.OneCycle;
import org.sgdviz.sgd.schedule.Optimal;
import org.sgdviz.sgd.schedule.Schedule;
import org.sgdviz.sgd.schedule.Step;
import org.sgdviz.sgd.schedule.WarmUp;

/** Update by update, the learning rates of other tools' schedules, and the weights that they come to by plain SGD. */
class ScheduleToolsTest {

    private static final Method PLAIN = Method.PLAIN;

    private static final OneCycle ONE_CYCLE = new OneCycle(Length.updates(91), 25, 1e4, 0.3, true, 0.85, 0.95);

    /** PyTorch makes each rate of its cosine from the one before it, and so comes away from the formula. */
    private static final double MULTIPLIED = 4e-15;

    static Stream<Arguments> runs() {
        return Stream.of(
                Arguments.of("torch_lr_step_b1", with(new Step(0.5, Length.updates(10))), 1e-16),
                Arguments.of("torch_lr_exponential_b1", with(new Exponential(0.97, Length.updates(1))), 1e-16),
                Arguments.of("torch_lr_cosine_b1", with(cosine(40, 0.001, Cosine.After.RETURN, 1)), MULTIPLIED),
                Arguments.of("torch_lr_cosine_restarts_b1", with(cosine(10, 0, Cosine.After.RESTART, 2)), 1e-16),
                Arguments.of("torch_lr_linear_b1", PLAIN.withWarmUp(new WarmUp(Length.updates(5), 1.0 / 3)), 1e-16),
                Arguments.of(
                        "torch_lr_warm_cosine_b1",
                        with(cosine(80, 0, Cosine.After.RETURN, 1)).withWarmUp(new WarmUp(Length.updates(10), 0.1)),
                        MULTIPLIED),
                Arguments.of("torch_lr_onecycle_b1", with(ONE_CYCLE).withOptimizer(Momentum.USUAL), 1e-15),
                Arguments.of(
                        "sk_log_l2_optimal",
                        with(new Optimal(OptionalDouble.empty()))
                                .withPenalty(new Penalty(
                                        0, 0.01, Penalty.Form.SHRINK, Penalty.L1Form.CUMULATIVE, false, false)),
                        1e-15));
    }

    private static Method with(Schedule schedule) {
        return PLAIN.withSchedule(schedule);
    }

    private static Cosine cosine(long period, double minimum, Cosine.After after, int multiplier) {
        return new Cosine(Length.updates(period), minimum, after, multiplier);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void areMetUpdateByUpdate(String name, Method method, double tolerance) {
        ToolRun run = ToolRun.read(name);
        boolean isCycle = method.schedule() == ONE_CYCLE; // which ignores the base rate in PyTorch
        Hyperparameters settings = new Hyperparameters(
                        isCycle ? 0.5 : 0.1,
                        new BatchSize(run.batchSize()),
                        Objective.CROSS_ENTROPY,
                        Shuffling.NONE,
                        100)
                .withMethod(method);
        Trainer trainer = new Trainer(new RowList(run.points()), run.initial(), settings, 0);
        for (int i = 0; i < run.weights().length; i++) {
            trainer.step();
            assertRate(trainer.made().rates()[0], run.rates()[i], tolerance, i + 1);
            assertThat(GoldenRun.distance(trainer.weights(), run.weights()[i]))
                    .as("update %d", i + 1)
                    .isLessThanOrEqualTo(1e-12);
        }
    }

    @Test
    void oneCycleHasPyTorchsRatesAndMomenta() {
        ToolRun run = ToolRun.read("torch_lr_onecycle_b1");
        for (int k = 0; k < run.rates().length; k++) {
            assertRate(ONE_CYCLE.rate(0.5, k, 0, 0), run.rates()[k], 1e-16, k + 1);
            assertRate(ONE_CYCLE.momentum(k, 0), run.momenta()[k], 1e-16, k + 1);
        }
    }

    private static void assertRate(double actual, double expected, double tolerance, int update) {
        assertThat(actual).as("update %d", update).isCloseTo(expected, within(tolerance * Math.max(1, expected)));
    }
}
