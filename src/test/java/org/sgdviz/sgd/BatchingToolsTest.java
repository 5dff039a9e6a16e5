package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.RowList;
import org.sgdviz.golden.GoldenRun;
import org.sgdviz.golden.ToolRun;
import org.sgdviz.sgd.optimizer.AdaGrad;
import org.sgdviz.sgd.optimizer.Adadelta;
import org.sgdviz.sgd.optimizer.EpsilonPlace;
import org.sgdviz.sgd.optimizer.Momentum;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.sgd.schedule.Optimal;

/** Update by update, the rows and weights of other tools that shuffle, or that do something else with a short batch. */
class BatchingToolsTest {

    private static final double TOLERANCE = 1e-12;

    private static Hyperparameters settings(Objective objective, double rate, Batching batching) {
        return new Hyperparameters(rate, new BatchSize(7), objective, Shuffling.NONE, 3)
                .withMethod(Method.PLAIN.withBatching(batching));
    }

    private static Hyperparameters with(Hyperparameters settings, Penalty penalty) {
        return settings.withMethod(settings.method().withPenalty(penalty));
    }

    static Stream<Arguments> ofPlayground() {
        Hyperparameters tanh = settings(Objective.TANH_SQUARED_ERROR, 0.1, Batching.MERGE);
        Penalty.Form form = Penalty.Form.DECOUPLED;
        Penalty.L1Form l1Form = Penalty.L1Form.STOPPING;
        return Stream.of(
                Arguments.of("playground-plain-b7", tanh),
                Arguments.of("playground-l1-b7", with(tanh, new Penalty(0.3, 0, form, l1Form, false, false))),
                Arguments.of("playground-l2-b7", with(tanh, new Penalty(0, 0.3, form, l1Form, false, false))),
                Arguments.of("playground-linear-b7", settings(Objective.LEAST_SQUARES, 0.03, Batching.MERGE)));
    }

    /** Twice the rate and half the penalty, as the difference of two classes' weights moves. */
    static Stream<Arguments> ofConvNetJs() {
        Hyperparameters softmax = settings(Objective.CROSS_ENTROPY, 0.2, Batching.RUN_ON);
        Hyperparameters svm = settings(Objective.HINGE, 0.2, Batching.RUN_ON);
        Penalty l2 = new Penalty(0, 0.05, Penalty.Form.GRADIENT, Penalty.L1Form.SUBGRADIENT, false, true);
        Momentum momentum = new Momentum(0.9, 0, false, true);
        return Stream.of(
                Arguments.of("convnetjs-softmax-sgd-b7", softmax),
                Arguments.of("convnetjs-softmax-l1-as-given-b7", softmax),
                Arguments.of("convnetjs-softmax-l2-b7", with(softmax, l2)),
                Arguments.of(
                        "convnetjs-softmax-momentum-b7",
                        softmax.withLearningRate(0.04).withOptimizer(momentum)),
                Arguments.of(
                        "convnetjs-softmax-nesterov-name-b7",
                        softmax.withLearningRate(0.04).withOptimizer(momentum)),
                Arguments.of(
                        "convnetjs-softmax-adagrad-b7",
                        softmax.withOptimizer(new AdaGrad(1e-6, EpsilonPlace.INSIDE, 0))),
                Arguments.of(
                        "convnetjs-softmax-adadelta-b7",
                        softmax.withLearningRate(2).withOptimizer(new Adadelta(0.95, 1e-6, false))),
                Arguments.of("convnetjs-svm-sgd-b7", svm),
                Arguments.of("convnetjs-svm-l2-b7", with(svm, l2)));
    }

    /** By one row each, in the order of random_state 0. */
    static Stream<Arguments> ofScikitLearn() {
        Hyperparameters log = settings(Objective.CROSS_ENTROPY, 0.1, Batching.SHORT)
                .withBatchSize(new BatchSize(1))
                .withShuffling(Shuffling.SCIKIT_LEARN)
                .withEpochs(9);
        Penalty usual = new Penalty(0, 1e-4, Penalty.Form.SHRINK, Penalty.L1Form.CUMULATIVE, false, false);
        Hyperparameters hinge = with(log.withObjective(Objective.HINGE), usual);
        hinge = hinge.withMethod(hinge.method().withSchedule(new Optimal(OptionalDouble.empty())));
        return Stream.of(
                Arguments.of("sk_log_constant_shuffle0", log), Arguments.of("sk_defaults_random_state0", hinge));
    }

    @ParameterizedTest
    @MethodSource({"ofPlayground", "ofConvNetJs", "ofScikitLearn"})
    void areMetUpdateByUpdate(String name, Hyperparameters settings) {
        ToolRun run = ToolRun.read(name);
        for (Numerics numerics : Numerics.values()) {
            Trainer trainer = trainer(run, settings, numerics);
            for (int i = 0; i < run.weights().length; i++) {
                trainer.step();
                assertThat(trainer.lastBatch().rows())
                        .as("rows of update %d", i + 1)
                        .containsExactly(run.rows()[i]);
                assertThat(trainer.lastBatch().size()).isEqualTo(run.rows()[i].length);
                assertThat(GoldenRun.distance(trainer.weights(), run.weights()[i]))
                        .as("update %d", i + 1)
                        .isLessThanOrEqualTo(TOLERANCE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource({"ofPlayground", "ofConvNetJs"})
    void theyAreAllThatTheEpochsHave(String name, Hyperparameters settings) {
        ToolRun run = ToolRun.read(name);
        Trainer trainer = trainer(run, settings, Numerics.latest());
        while (trainer.canStep()) {
            trainer.step();
        }

        assertThat(trainer.update()).isEqualTo(run.weights().length);
        assertThat(trainer.isComplete()).isTrue();
        assertThat(trainer.epochsDone()).isEqualTo(3);
        assertThat(trainer.sums().rows()).as("each epoch has its own rows").isEqualTo(30);
    }

    @Test
    void batchesLargerThanTheDataAreNeverAnUpdate() {
        ToolRun run = ToolRun.read("playground-plain-b31");
        assertThat(run.weights()).isEmpty();

        Trainer trainer = trainer(
                run,
                settings(Objective.TANH_SQUARED_ERROR, 0.1, Batching.MERGE).withBatchSize(new BatchSize(31)),
                Numerics.latest());

        assertThat(trainer.canStep()).isFalse();
        assertThat(trainer.needsRows()).isTrue();
        assertThat(trainer.settle()).isFalse();
    }

    private static Trainer trainer(ToolRun run, Hyperparameters settings, Numerics numerics) {
        return new Trainer(
                new RowList(run.points()), FeatureMap.PLANE, run.initial(), settings, 0, numerics, BlockRunner.CALLER);
    }
}
