package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setup;
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ViewState;
import org.sgdviz.session.Visibility;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Weights;

/** Runs that did not begin with the weights of their seeds, in files. */
class StartWeightsFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("x.sgd.json");
    }

    @Test
    void aBranchAtTheStartMayBeginWithOtherWeights() throws IOException {
        Weights set = new Weights(1, -2, 0.5);
        Setup setup = Setup.TUTORIAL;
        for (Setup[] pair : new Setup[][] {
            {setup, setup.withStart(set)}, {setup.withStart(set), setup}, {setup.withStart(set), setup.withStart(set)}
        }) {
            SavedRun parent = begun(pair[0], null);
            SavedRun child = begun(pair[1], new Origin(Origin.Kind.BRANCHED, 0, 0));
            Session session = new Session(List.of(parent, child), 0, OptionalLong.empty(), ViewState.DEFAULT);
            SessionFile.write(session, file);

            assertThat(SessionFile.read(file)).isEqualTo(session);
        }
        assertThat(Files.readString(file)).containsOnlyOnce("start_weights");
    }

    private static SavedRun begun(Setup setup, @Nullable Origin origin) {
        Experiment experiment = new Experiment(setup, Hyperparameters.TUTORIAL);
        return new SavedRun(
                "a", 0, Visibility.WITH_ITS_DATA, experiment, 5, experiment.initialWeights(), false, origin);
    }

    @Test
    void aBranchFartherOnMayNot() throws IOException {
        SavedRun parent = begun(Setup.TUTORIAL, null);
        SavedRun child = begun(Setup.TUTORIAL, new Origin(Origin.Kind.BRANCHED, 0, 3));
        Session session = new Session(List.of(parent, child), 0, OptionalLong.empty(), ViewState.DEFAULT);
        SessionFile.write(session, file);
        String text = Files.readString(file).replace("\"version\": 1", "\"version\": 2");
        String from = "\"branched_from\": {\"run\": 0, \"update\": 3},";
        assertThat(text).contains(from);

        BadSession bad = new BadSession(file);
        assertThat(bad.problem(text.replace(from, from + " \"start_weights\": [1, 2, 3],")))
                .contains("the field start_weights is not allowed");
        assertThat(bad.problem(text.replaceFirst("\"settings\"", "\"start_weights\": [1, 2], \"settings\"")))
                .contains("runs[0].start_weights must be [w0, w1, w2], but is shorter");
    }
}
