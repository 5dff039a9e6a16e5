package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.data.RowList;
import org.sgdviz.golden.GoldenRun;
import org.sgdviz.golden.ToolRun;
import org.sgdviz.sgd.penalty.Penalty;

/** Update by update, the weights that other tools come to with penalties, by plain SGD. */
class PenaltyToolsTest {

    @ParameterizedTest
    @CsvSource({
        "sk_log_l2_constant, CROSS_ENTROPY, 0.1, 0, 0.05, SHRINK, CUMULATIVE, false",
        "sk_log_l1_constant, CROSS_ENTROPY, 0.1, 0.05, 0, SHRINK, CUMULATIVE, false",
        "sk_hinge_elasticnet_constant, HINGE, 0.1, 0.03, 0.07, SHRINK, CUMULATIVE, false",
        "playground-l1-b1, TANH_SQUARED_ERROR, 0.1, 0.3, 0, DECOUPLED, STOPPING, false",
        "playground-l2-b1, TANH_SQUARED_ERROR, 0.1, 0, 0.3, DECOUPLED, STOPPING, false",
        "convnetjs-softmax-l2-b1, CROSS_ENTROPY, 0.2, 0, 0.05, GRADIENT, SUBGRADIENT, true",
        "convnetjs-softmax-l1-as-given-b1, CROSS_ENTROPY, 0.2, 0, 0, GRADIENT, SUBGRADIENT, true",
        "convnetjs-svm-l2-b1, HINGE, 0.2, 0, 0.05, GRADIENT, SUBGRADIENT, true"
    })
    void areMetUpdateByUpdate(
            String name,
            Objective objective,
            double learningRate,
            double l1,
            double l2,
            Penalty.Form form,
            Penalty.L1Form l1Form,
            boolean perBatch) {
        ToolRun run = ToolRun.read(name);
        Penalty penalty = new Penalty(l1, l2, form, l1Form, false, perBatch);
        Hyperparameters settings = new Hyperparameters(
                        learningRate, new BatchSize(run.batchSize()), objective, Shuffling.NONE, 100)
                .withMethod(Method.PLAIN.withPenalty(penalty));
        Trainer trainer = new Trainer(new RowList(run.points()), run.initial(), settings, 0);
        for (int i = 0; i < run.weights().length; i++) {
            trainer.step();
            assertThat(GoldenRun.distance(trainer.weights(), run.weights()[i]))
                    .as("update %d", i + 1)
                    .isLessThanOrEqualTo(1e-12);
        }
    }
}
