package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.golden.Golden;
import org.sgdviz.golden.GoldenRun;
import org.sgdviz.sgd.Weights;

/** The reference runs of NumPy, carried out as experiments and read back from the history. */
class GoldenRunTest {

    static Stream<GoldenRun> runs() {
        return Golden.RUNS.stream().map(GoldenRun::read).filter(run -> !run.isChaotic());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theHistoryHoldsTheReferencesEpochsAndBatches(GoldenRun golden) {
        Run run = new Run(golden.experiment());
        while (run.canStep()) {
            run.step();
        }
        run.publish();

        Weights[] weights = golden.weightsAfterEpochs();
        double[][] losses = golden.batchLosses();
        History history = run.history();
        assertThat(run.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(history.size()).isEqualTo((long) losses.length * losses[0].length);
        assertThat(history.epochs().epochs()).isEqualTo(losses.length);
        for (int e = 0; e < losses.length; e++) {
            for (int b = 0; b < losses[e].length; b++) {
                Update update = history.at((long) e * losses[e].length + b + 1);
                assertThat(update.epoch()).isEqualTo(e + 1);
                assertThat(update.batch()).isEqualTo(b + 1);
                assertThat(GoldenRun.distance(update.squaredError(), losses[e][b]))
                        .as("loss of batch %d of epoch %d", b + 1, e + 1)
                        .isLessThanOrEqualTo(1e-11);
                if (b == losses[e].length - 1) {
                    assertThat(GoldenRun.distance(update.weights(), weights[e + 1]))
                            .as("weights after epoch %d", e + 1)
                            .isLessThanOrEqualTo(1e-12);
                }
            }
        }
        assertThat(history.latest().weights()).isEqualTo(run.trainer().weights());
    }
}
