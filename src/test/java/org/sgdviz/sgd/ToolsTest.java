package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.data.RowList;
import org.sgdviz.golden.GoldenRun;
import org.sgdviz.golden.ToolRun;

/** Update by update, the weights that other tools come to by the same objective and plain SGD. */
class ToolsTest {

    @ParameterizedTest
    @CsvSource({
        "sk_log_constant, CROSS_ENTROPY, 0.1, 1e-12",
        "sk_hinge_constant, HINGE, 0.1, 1e-12",
        "sk_perceptron_constant, PERCEPTRON, 0.1, 1e-12",
        "sk_perceptron_from_zero, PERCEPTRON, 1, 1e-12",
        "sk_squared_error_constant, LEAST_SQUARES, 0.1, 1e-12",
        "torch_sgd_b1, CROSS_ENTROPY, 0.1, 1e-12",
        "torch_sgd_b7, CROSS_ENTROPY, 0.1, 1e-12",
        "tfjs-sgd-b1, CROSS_ENTROPY, 0.1, 6e-7",
        "tfjs-sgd-b7, CROSS_ENTROPY, 0.1, 6e-7",
        "playground-plain-b1, TANH_SQUARED_ERROR, 0.1, 1e-12",
        "playground-linear-b1, LEAST_SQUARES, 0.03, 1e-12",
        "convnetjs-softmax-sgd-b1, CROSS_ENTROPY, 0.2, 1e-12",
        "convnetjs-svm-sgd-b1, HINGE, 0.2, 1e-12"
    })
    void areMetUpdateByUpdate(String name, Objective objective, double learningRate, double tolerance) {
        ToolRun run = ToolRun.read(name);
        BatchSize size = new BatchSize(run.batchSize());
        for (Numerics numerics : Numerics.values()) {
            Trainer trainer = new Trainer(
                    new RowList(run.points()),
                    FeatureMap.PLANE,
                    run.initial(),
                    new Hyperparameters(learningRate, size, objective, Shuffling.NONE, 100),
                    0,
                    numerics,
                    BlockRunner.CALLER);
            for (int i = 0; i < run.weights().length; i++) {
                trainer.step();
                assertThat(trainer.lastBatch().rows())
                        .as("rows of update %d", i + 1)
                        .containsExactly(run.rows()[i]);
                assertThat(GoldenRun.distance(trainer.weights(), run.weights()[i]))
                        .as("update %d", i + 1)
                        .isLessThanOrEqualTo(tolerance);
            }
        }
    }
}
