package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;
import org.sgdviz.golden.GoldenRun;
import org.sgdviz.golden.ToolRun;
import org.sgdviz.sgd.penalty.Penalty;

/**
 * Epoch by epoch, in the order of rows of the files, where scikit-learn stops by itself, and the weights on the way.
 */
class StoppingToolsTest {

    @ParameterizedTest
    @CsvSource({"sk_stop_constant, false, LOSS", "sk_stop_early, true, ACCURACY"})
    void stopsWithTheEpochOfTheTool(String name, boolean early, Stopping.Rule rule) {
        ToolRun run = ToolRun.read(name);
        Hyperparameters settings = settings(early);
        Trainer trainer = new Trainer(new RowList(run.points()), run.initial(), settings, 0);
        for (int epoch = 0; epoch < run.rows().length; epoch++) {
            assertThat(trainer.stoppedBy()).as("before epoch %d", epoch + 1).isEmpty();
            Checkpoint before = trainer.checkpoint();
            Points ordered = some(run.points(), run.rows()[epoch]);
            trainer = new Trainer(new RowList(ordered), run.initial(), settings, 0);
            trainer.holdOut(heldOut(run, run.rows()[epoch]));
            trainer.restore(before);
            for (int i = 0; i < ordered.size(); i++) {
                trainer.step();
            }
            assertThat(GoldenRun.distance(trainer.weights(), run.weights()[epoch]))
                    .as("epoch %d", epoch + 1)
                    .isLessThanOrEqualTo(1e-12);
        }
        assertThat(trainer.stoppedBy()).contains(rule);
        assertThat(trainer.canStep()).isFalse();
    }

    @Test
    void stopsWithItsOwnShufflingWhereScikitLearnDoes() {
        ToolRun run = ToolRun.read("sk_stop_constant");
        Hyperparameters settings = settings(false).withShuffling(Shuffling.SCIKIT_LEARN);
        Trainer trainer = new Trainer(new RowList(run.points()), run.initial(), settings, 0);
        while (trainer.canStep()) {
            trainer.step();
        }
        int epochs = run.weights().length;
        assertThat(trainer.epochsDone()).isEqualTo(epochs);
        assertThat(GoldenRun.distance(trainer.weights(), run.weights()[epochs - 1])).isLessThanOrEqualTo(1e-12);
    }

    private static Hyperparameters settings(boolean early) {
        return new Hyperparameters(0.1, new BatchSize(1), Objective.CROSS_ENTROPY, Shuffling.NONE, 200)
                .withMethod(Method.PLAIN
                        .withPenalty(new Penalty(0, 0.001, Penalty.Form.SHRINK, Penalty.L1Form.CUMULATIVE, false, false))
                        .withStopping(new Stopping(OptionalDouble.empty(), OptionalDouble.of(0.001), 5, early)));
    }

    private static Points some(Points points, int[] rows) {
        byte[] labels = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = (byte) points.label(rows[i]);
        }
        return Points.of(
                Arrays.stream(rows).mapToDouble(points::x1).toArray(),
                Arrays.stream(rows).mapToDouble(points::x2).toArray(),
                labels);
    }

    /** The rows that take no part in an epoch. */
    private static HeldOut heldOut(ToolRun run, int[] trained) {
        return weights -> {
            int rows = 0;
            int right = 0;
            for (int i = 0; i < run.points().size(); i++) {
                int row = i;
                if (Arrays.stream(trained).noneMatch(each -> each == row)) {
                    double score = weights.w0()
                            + weights.w1() * run.points().x1(i)
                            + weights.w2() * run.points().x2(i);
                    rows++;
                    right += (score > 0 ? 1 : 0) == run.points().label(i) ? 1 : 0;
                }
            }
            return rows == 0 ? Double.NaN : right / (double) rows;
        };
    }
}
