package org.sgdviz.ui.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.RunEntry;
import org.sgdviz.ui.model.Verification;
import org.sgdviz.ui.view.runs.RunRow;

class RunRowsTest {

    @Test
    void theSecondLineTellsOnlyWhatTheFirstDoesNot() {
        List<String> settings = List.of("α 0.3", "batch 32");
        assertThat(RunRows.beyond("α 0.3, batch 32", settings)).isEmpty();
        assertThat(RunRows.beyond("α 0.3", settings)).isEqualTo("batch 32");
        assertThat(RunRows.beyond("α 0.3, Moons", List.of("α 0.3", "batch all")))
                .isEqualTo("batch all");
        assertThat(RunRows.beyond("My best", settings)).isEqualTo("α 0.3, batch 32");
        assertThat(RunRows.beyond("α 0.03 → 0.3", settings)).isEqualTo("α 0.3, batch 32");
        assertThat(RunRows.beyond("best, 2", List.of("start (1, 2, 3)"))).isEqualTo("start (1, 2, 3)");
    }

    @Test
    void runsThatDifferByTheirStartTellIt() {
        List<RunEntry> entries = List.of(
                entry(0, Experiment.TUTORIAL),
                entry(1, from(new Weights(1, -2, 0.5))),
                entry(2, from(new Weights(3, -2, 0.5))));

        List<RunRow> rows =
                new RunRows(new Messages(), new Verification()).of(entries, 0, Map.of(0, "a", 1, "b", 2, "c"));

        assertThat(rows)
                .extracting(RunRow::summary)
                .map(summary -> summary.replace("α 0.01, batch 32, ", ""))
                .containsExactly("seed 42", "start (1.000, −2.000, 0.500)", "start (3.000, −2.000, 0.500)");
    }

    @Test
    void namedRunsThatDifferByTheirNumericsTellIt() {
        Experiment tutorial = Experiment.TUTORIAL;
        Experiment earlier = tutorial.withSetup(tutorial.setup().withNumerics(Numerics.LITERAL));

        List<RunRow> rows = new RunRows(new Messages(), new Verification())
                .of(List.of(entry(0, tutorial), entry(1, earlier)), 0, Map.of(0, "a", 1, "b"));

        assertThat(rows)
                .extracting(RunRow::summary)
                .containsExactly(
                        "α 0.01, batch 32, numerics " + Numerics.latest().version(),
                        "α 0.01, batch 32, numerics 1 (earlier)");
    }

    private static Experiment from(Weights start) {
        return Experiment.TUTORIAL.withSetup(Experiment.TUTORIAL.setup().withStart(start));
    }

    private static RunEntry entry(int id, Experiment experiment) {
        return new RunEntry(id, "run " + id, id, true, new Run(experiment), null);
    }
}
