package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.RowList;
import org.sgdviz.golden.GoldenRun;
import org.sgdviz.golden.ToolRun;
import org.sgdviz.sgd.optimizer.AdaGrad;
import org.sgdviz.sgd.optimizer.Adadelta;
import org.sgdviz.sgd.optimizer.Adam;
import org.sgdviz.sgd.optimizer.AdamW;
import org.sgdviz.sgd.optimizer.Adamax;
import org.sgdviz.sgd.optimizer.AmsGrad;
import org.sgdviz.sgd.optimizer.AveragedSgd;
import org.sgdviz.sgd.optimizer.EpsilonPlace;
import org.sgdviz.sgd.optimizer.Momentum;
import org.sgdviz.sgd.optimizer.NAdam;
import org.sgdviz.sgd.optimizer.Nesterov;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.Optimizers;
import org.sgdviz.sgd.optimizer.RAdam;
import org.sgdviz.sgd.optimizer.RmsProp;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.sgd.schedule.InverseTime;

/** Update by update, the weights and averages that other tools come to by their optimizers. */
class OptimizerToolsTest {

    /** PyTorch computes in doubles here. */
    private static final double DOUBLE = 1e-12;

    /** TensorFlow.js computes in single precision. */
    private static final double SINGLE = 6e-7;

    private static final EpsilonPlace INSIDE = EpsilonPlace.INSIDE;
    private static final EpsilonPlace OUTSIDE = EpsilonPlace.OUTSIDE;

    static Stream<Arguments> ofPyTorch() {
        return Stream.of(
                        Arguments.of("sgd", Optimizers.SGD, 0.1),
                        Arguments.of("sgd_momentum", Momentum.USUAL, 0.1),
                        Arguments.of("sgd_dampening", new Momentum(0.9, 0.1, false, false), 0.1),
                        Arguments.of("sgd_nesterov", Nesterov.USUAL, 0.1),
                        Arguments.of("rmsprop", RmsProp.USUAL, 0.01),
                        Arguments.of(
                                "rmsprop_centered", new RmsProp(0.9, 1e-8, OUTSIDE, false, true, 0.5, false), 0.01),
                        Arguments.of("adadelta", Adadelta.USUAL, 1),
                        Arguments.of("adam", Adam.USUAL, 0.1),
                        Arguments.of("adam_amsgrad", new AmsGrad(0.9, 0.9, 1e-8, OUTSIDE, false, true, false), 0.1),
                        Arguments.of("adamax", Adamax.USUAL, 0.1),
                        Arguments.of("nadam", NAdam.USUAL, 0.1),
                        Arguments.of("radam", RAdam.USUAL, 0.1),
                        Arguments.of("asgd", new AveragedSgd(0.01, 0.75, 6, true), 0.5),
                        Arguments.of("asgd_defaults", new AveragedSgd(1e-4, 0.75, 1_000_002, true), 0.1))
                .flatMap(OptimizerToolsTest::inBothBatches);
    }

    /** What decays weights as well: the last number is the decay. */
    static Stream<Arguments> ofPyTorchWithDecay() {
        return Stream.of(
                        Arguments.of("sgd_decay", new Momentum(0.5, 0, false, false), 0.1, 0.1),
                        Arguments.of("adagrad_initial", new AdaGrad(1e-10, OUTSIDE, 0.1), 0.5, 0.02),
                        Arguments.of("adam_big_eps", new Adam(0.9, 0.999, 0.1, OUTSIDE, false, true, false), 0.1, 0.05),
                        Arguments.of("adamw", AdamW.USUAL, 0.1, 0.1))
                .flatMap(OptimizerToolsTest::inBothBatches);
    }

    private static Stream<Arguments> inBothBatches(Arguments arguments) {
        return Stream.of("b1", "b7").map(batches -> {
            Object[] copy = arguments.get().clone();
            copy[0] = "torch_" + copy[0] + "_" + batches;
            return Arguments.of(copy);
        });
    }

    static Stream<Arguments> ofTensorFlowJs() {
        return Stream.of(
                        Arguments.of("sgd", Optimizers.SGD, 0.1, SINGLE),
                        Arguments.of("momentum", Momentum.USUAL, 0.1, SINGLE),
                        Arguments.of("nesterov", Nesterov.USUAL, 0.1, SINGLE),
                        Arguments.of("adagrad", new AdaGrad(1e-7, INSIDE, 0.1), 0.1, SINGLE),
                        Arguments.of("rmsprop", new RmsProp(0.9, 1e-7, INSIDE, true, false, 0, true), 0.1, SINGLE),
                        Arguments.of(
                                "rmsprop-momentum",
                                new RmsProp(0.9, 1e-7, INSIDE, true, false, 0.8, true),
                                0.01,
                                SINGLE),
                        Arguments.of(
                                "rmsprop-centered", new RmsProp(0.9, 1e-7, INSIDE, true, true, 0, true), 0.01, SINGLE),
                        Arguments.of("adam", new Adam(0.9, 0.999, 1e-7, OUTSIDE, false, true, false), 0.1, 9.1e-6),
                        Arguments.of("adam", new Adam(0.9, 0.999, 1e-7, OUTSIDE, false, true, true), 0.1, 3e-7),
                        Arguments.of("adamax", new Adamax(0.9, 0.999, 1e-7, true), 0.1, SINGLE),
                        Arguments.of("adadelta", new Adadelta(0.95, 1e-7, true), 0.1, SINGLE))
                .flatMap(each -> Stream.of("b1", "b7").map(batches -> {
                    Object[] copy = each.get().clone();
                    copy[0] = "tfjs-" + copy[0] + "-" + batches;
                    return Arguments.of(copy);
                }));
    }

    /** The difference of two classes' weights moves twice as far as those of logistic regression. */
    static Stream<Arguments> ofConvNetJs() {
        return Stream.of(
                Arguments.of("momentum", new Momentum(0.9, 0, false, true), 0.04),
                Arguments.of("nesterov-name", new Momentum(0.9, 0, false, true), 0.04),
                Arguments.of("adagrad", new AdaGrad(1e-6, INSIDE, 0), 0.2),
                Arguments.of("adadelta", new Adadelta(0.95, 1e-6, false), 2));
    }

    @ParameterizedTest
    @MethodSource("ofPyTorch")
    void meetPyTorch(String name, Optimizer optimizer, double rate) {
        assertMet(name, settings(optimizer, rate), DOUBLE);
    }

    @ParameterizedTest
    @MethodSource("ofPyTorchWithDecay")
    void meetPyTorchWithWeightDecay(String name, Optimizer optimizer, double rate, double decay) {
        Penalty penalty = new Penalty(0, decay, Penalty.Form.AUTOMATIC, Penalty.L1Form.SUBGRADIENT, true, false);
        Hyperparameters settings = settings(optimizer, rate);
        assertMet(name, settings.withMethod(settings.method().withPenalty(penalty)), DOUBLE);
    }

    @ParameterizedTest
    @CsvSource({"torch_adagrad_b1", "torch_adagrad_b7"})
    void meetPyTorchWhereTheRateFalls(String name) {
        Hyperparameters settings = settings(AdaGrad.USUAL, 0.5);
        assertMet(name, settings.withMethod(settings.method().withSchedule(new InverseTime(0.05))), DOUBLE);
    }

    @ParameterizedTest
    @MethodSource("ofTensorFlowJs")
    void meetTensorFlowJs(String name, Optimizer optimizer, double rate, double tolerance) {
        assertMet(name, settings(optimizer, rate), tolerance, OptimizerToolsTest::difference);
    }

    @ParameterizedTest
    @MethodSource("ofConvNetJs")
    void meetConvNetJs(String name, Optimizer optimizer, double rate) {
        assertMet("convnetjs-softmax-" + name + "-b1", settings(optimizer, rate), DOUBLE);
    }

    @Test
    void meetTheAverageOfScikitLearn() {
        assertMet("sk_log_average10", settings(new AveragedSgd(0, 0.75, 10, false), 0.1), DOUBLE);
    }

    @Test
    void meetTheAverageOfScikitLearnWithAPenalty() {
        Penalty penalty = new Penalty(0, 0.01, Penalty.Form.SHRINK, Penalty.L1Form.CUMULATIVE, false, false);
        Hyperparameters settings = settings(new AveragedSgd(0, 0.75, 1, false), 0.1);
        assertMet("sk_log_l2_average", settings.withMethod(settings.method().withPenalty(penalty)), DOUBLE);
    }

    private static Hyperparameters settings(Optimizer optimizer, double rate) {
        return new Hyperparameters(rate, BatchSize.ALL, Objective.CROSS_ENTROPY, Shuffling.NONE, 100)
                .withOptimizer(optimizer);
    }

    /** The greatest difference of two weights: what is known of single precision is not relative. */
    private static double difference(Weights a, Weights b) {
        double greatest = 0;
        for (int j = 0; j < a.count(); j++) {
            greatest = Math.max(greatest, Math.abs(a.get(j) - b.get(j)));
        }
        return greatest;
    }

    private static void assertMet(String name, Hyperparameters settings, double tolerance) {
        assertMet(name, settings, tolerance, GoldenRun::distance);
    }

    private static void assertMet(
            String name, Hyperparameters settings, double tolerance, ToDoubleBiFunction<Weights, Weights> distance) {
        ToolRun run = ToolRun.read(name);
        List<Optional<Weights>> averages = ToolRun.averages(name);
        for (Numerics numerics : Numerics.values()) {
            Trainer trainer = new Trainer(
                    new RowList(run.points()),
                    FeatureMap.PLANE,
                    run.initial(),
                    settings.withBatchSize(new BatchSize(run.batchSize())),
                    0,
                    numerics,
                    BlockRunner.CALLER);
            for (int i = 0; i < run.weights().length; i++) {
                trainer.step();
                assertThat(trainer.lastBatch().rows()).containsExactly(run.rows()[i]);
                assertThat(distance.applyAsDouble(trainer.weights(), run.weights()[i]))
                        .as("update %d", i + 1)
                        .isLessThanOrEqualTo(tolerance);
                if (averages.get(i).isPresent()) {
                    Weights average = trainer.average().orElseThrow().weights();
                    assertThat(distance.applyAsDouble(average, averages.get(i).get()))
                            .as("average after update %d", i + 1)
                            .isLessThanOrEqualTo(tolerance);
                }
            }
        }
    }
}
