package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.data.RowList;
import org.sgdviz.data.Split;
import org.sgdviz.golden.GoldenRun;
import org.sgdviz.golden.ToolRun;
import org.sgdviz.sgd.penalty.Penalty;

/** Epoch by epoch, where scikit-learn stops by itself, and the weights on the way. */
class StoppingToolsTest {

    @ParameterizedTest
    @CsvSource({"sk_stop_constant, 0, LOSS", "sk_stop_early, 0.2, ACCURACY"})
    void stopsWithTheEpochOfTheTool(String name, double validationFraction, Stopping.Rule rule) {
        ToolRun run = ToolRun.read(name);
        boolean early = rule == Stopping.Rule.ACCURACY;
        Hyperparameters settings = new Hyperparameters(
                        0.1, new BatchSize(1), Objective.CROSS_ENTROPY, Shuffling.SCIKIT_LEARN, 200)
                .withMethod(Method.PLAIN
                        .withPenalty(
                                new Penalty(0, 0.001, Penalty.Form.SHRINK, Penalty.L1Form.CUMULATIVE, false, false))
                        .withStopping(new Stopping(OptionalDouble.empty(), OptionalDouble.of(0.001), 5, early)));
        Split split = Split.NONE.withValidationFraction(validationFraction);
        Trainer trainer = new Trainer(new RowList(split.of(run.points(), 0)), run.initial(), settings, 0);
        for (int epoch = 0; epoch < run.weights().length; epoch++) {
            assertThat(trainer.stoppedBy()).as("before epoch %d", epoch + 1).isEmpty();
            while (trainer.epochsDone() == epoch) {
                trainer.step();
            }
            assertThat(GoldenRun.distance(trainer.weights(), run.weights()[epoch]))
                    .as("epoch %d", epoch + 1)
                    .isLessThanOrEqualTo(1e-12);
        }
        assertThat(trainer.stoppedBy()).contains(rule);
        assertThat(trainer.canStep()).isFalse();
    }
}
