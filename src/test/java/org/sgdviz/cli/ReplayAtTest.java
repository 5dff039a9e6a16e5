package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.golden.Golden;
import org.sgdviz.run.Experiment;
import org.sgdviz.sgd.Weights;

/** {@code replay --at}: one update of a run. */
class ReplayAtTest {

    @TempDir
    private Path folder;

    private SessionShell shell;
    private Path file;

    @BeforeEach
    void nameFile() {
        shell = new SessionShell(folder);
        file = shell.file;
    }

    @Test
    void anyUpdateIsThatOfTheUpdatesFile() throws IOException {
        String[] rows = SessionShell.ran(0, "replay", shell.edited(), "--updates", "-")
                .out()
                .split("\n");
        assertThat(rows).hasSize(57);
        for (int n = 1; n < rows.length; n++) {
            JsonNode at = SessionShell.ran(0, "replay", file.toString(), "--at", "" + n, "--json", "-")
                    .json();
            double[] w = Golden.doubles(at, "w");
            String[] row = rows[n].split(",", -1);
            assertThat(String.join(
                            ",",
                            at.get("update").asText(),
                            at.get("epoch").asText(),
                            row[2],
                            at.get("batch_size").asText(),
                            Double.toString(at.get("loss_sum").doubleValue()),
                            Double.toString(at.get("loss_mean").doubleValue()),
                            Double.toString(at.get("objective_mean").doubleValue()),
                            row[7],
                            Double.toString(w[0]),
                            Double.toString(w[1]),
                            Double.toString(w[2])))
                    .isEqualTo(rows[n]);
            assertThat(at.get("rows")).hasSize(at.get("batch_size").intValue());
            double[] before = Golden.doubles(at, "w_before");
            double[] gradient = Golden.doubles(at, "gradient");
            double alpha = at.get("alpha").doubleValue();
            assertThat(alpha).isEqualTo(n <= 5 ? 0.01 : 0.3);
            for (int i = 0; i < 3; i++) {
                assertThat(before[i] - alpha * gradient[i]).isEqualTo(w[i]);
            }
        }
    }

    @Test
    void anUpdateHasExactlyTheseFields() throws IOException {
        JsonNode at = SessionShell.ran(0, "replay", shell.trained(), "--at", "14", "--json", "-")
                .json();

        assertThat(at.fieldNames())
                .toIterable()
                .containsExactly(
                        "update",
                        "epoch",
                        "rows",
                        "batch_size",
                        "alpha",
                        "w_before",
                        "w",
                        "loss_sum",
                        "loss_mean",
                        "objective_mean",
                        "gradient");
        assertThat(at.get("epoch").intValue()).isEqualTo(2);
        assertThat(at.get("rows").get(0).intValue()).isZero();
        assertThat(at.get("rows")).hasSize(32);
    }

    @Test
    void updateZeroIsTheStart() throws IOException {
        JsonNode at = SessionShell.ran(0, "replay", shell.trained(), "--at", "0", "--json", "-")
                .json();

        Weights start = Experiment.TUTORIAL.initialWeights();
        assertThat(at.get("rows")).isEmpty();
        assertThat(Golden.doubles(at, "w")).containsExactly(start.w0(), start.w1(), start.w2());
        assertThat(at.get("w_before")).isEqualTo(at.get("w"));
        assertThat(at.get("batch_size").intValue()).isZero();
        for (String none : List.of("loss_sum", "loss_mean", "objective_mean", "gradient")) {
            assertThat(at.get(none).isNull()).as(none).isTrue();
        }
        assertThat(SessionShell.ran(0, "replay", file.toString(), "--at", "0").out())
                .contains("The start of run 1, ");
    }

    @Test
    void anUpdateIsShownInWordsToo() {
        assertThat(SessionShell.ran(0, "replay", shell.trained(), "--at", "14").out())
                .contains("Update 14 of 1300 of run 1: epoch 2, batch 1, of 32 points; alpha 0.01")
                .contains("Gradient:", "Weights:", "Line:");
        assertThat(SessionShell.ran(0, "replay", file.toString(), "--at", "14", "-q")
                        .out())
                .isEmpty();
    }

    @Test
    void theUpdatesGoUpToTheOneAskedFor() throws IOException {
        String all =
                SessionShell.ran(0, "replay", shell.edited(), "--updates", "-").out();

        String some = SessionShell.ran(0, "replay", file.toString(), "--at", "20", "--updates", "-")
                .out();

        assertThat(some).hasLineCount(21);
        assertThat(all).startsWith(some);
    }

    @Test
    void whatIsNoUpdateIsRefused() {
        String session = shell.trained("-e", "1");

        assertThat(SessionShell.ran(2, "replay", session, "--at", "14").err())
                .isEqualToIgnoringNewLines("sgd-visualizer: --at must be 0 to 13, the updates of run 1, but is 14");
        for (String wrong : List.of("-1", "x", "1.5", "9223372036854775808", "")) {
            assertThat(SessionShell.ran(2, "replay", session, "--at=" + wrong).err())
                    .contains("--at must be the number of an update")
                    .hasLineCount(1);
        }
        assertThat(SessionShell.ran(2, "replay", session, "--at", "3", "--figure", "x.png")
                        .err())
                .contains("leave one of them out");
    }
}
