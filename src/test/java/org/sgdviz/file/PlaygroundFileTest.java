package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.file.link.LinkWriter;
import org.sgdviz.file.link.PlaygroundLink;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.sgd.Initialization;

/** The run of a Playground link in a session file. */
class PlaygroundFileTest {

    private static final String LINK =
            "#networkShape=&dataset=circle&noise=15&seed=0.54321&x=false&y=false&xSquared=true"
                    + "&ySquared=true&batchSize=7&percTrainData=70&learningRate=0.1&regularization=L1&regularizationRate=0.01";

    @TempDir
    private Path folder;

    private Experiment saved(Experiment experiment) throws IOException {
        Run run = new Run(experiment);
        for (int i = 0; i < 60; i++) {
            run.step();
        }
        Path file = folder.resolve("link.sgd.json");
        SessionFile.write(Session.of(SavedRun.of(null, 0, run, null)), file);
        return SessionFile.read(file).runs().get(0).experiment();
    }

    @Test
    void aLinksRunComesBackWhole() throws IOException {
        Experiment experiment = PlaygroundLink.of(LINK).experiment();
        Experiment read = saved(experiment);
        assertThat(read).isEqualTo(experiment);
        assertThat(LinkWriter.link(read)).isEqualTo(LinkWriter.link(experiment));
        assertThat(Files.readString(folder.resolve("link.sgd.json")))
                .contains("\"playground\": \"circle\"", "\"seed_text\": \"0.54321\"");
    }

    @Test
    void theStartStaysTheLinksOnOtherPoints() throws IOException {
        Experiment experiment = PlaygroundLink.of(LINK).experiment();
        Experiment other = experiment.withSetup(
                experiment.setup().withData(Experiment.TUTORIAL.data()).withSeeds(3, 0));
        Experiment read = saved(other);
        assertThat(read).isEqualTo(other);
        assertThat(read.setup().initialization())
                .isEqualTo(Initialization.of(PlaygroundLink.of(LINK).data()));
        assertThat(read.initialWeights()).isEqualTo(other.initialWeights());
    }
}
