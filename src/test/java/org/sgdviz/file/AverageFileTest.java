package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.sgd.optimizer.AveragedSgd;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.Optimizers;

/** The average of a run's weights in a session file. */
class AverageFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("x.sgd.json");
    }

    private String written(Optimizer optimizer) throws IOException {
        Run run = new Run(
                Experiment.TUTORIAL.withSettings(Experiment.TUTORIAL.settings().withOptimizer(optimizer)));
        for (int i = 0; i < 20; i++) {
            run.step();
        }
        run.publish();
        Session session = Session.of(SavedRun.of(null, 0, run, null));
        SessionFile.write(session, file);
        Session read = SessionFile.read(file);
        assertThat(read).isEqualTo(session);
        assertThat(read.runs().get(0).average())
                .isEqualTo(run.average() == null ? null : run.average().weights());
        return Files.readString(file);
    }

    @Test
    void itStandsBesideTheWeightsAndIsReadBack() throws IOException {
        assertThat(written(AveragedSgd.USUAL))
                .containsPattern("\"weights\": \\[[^\\]]*\\],\\s*\"average\": \\[[^\\]]*\\]")
                .contains("\"version\": 2,");
    }

    @Test
    void withoutAveragingThereIsNone() throws IOException {
        assertThat(written(Optimizers.SGD)).doesNotContain("average").contains("\"version\": 1,");
    }

    @Test
    void whatIsWrongWithItIsSaid() throws IOException {
        BadSession bad = new BadSession(file);
        String one = BadSession.good().replaceFirst("\"weights\"", "\"average\": [1, 2, 3], \"weights\"");
        String two = one.replace("\"version\": 1", "\"version\": 2");

        assertThat(bad.problem(one)).contains("average").contains("version 2");
        assertThat(bad.problem(two.replace("[1, 2, 3]", "[1, 2]")))
                .contains("runs[0].average must be [w0, w1, w2], but is shorter");
        assertThat(bad.problem(two.replace("[1, 2, 3]", "[1, 2, \"a\"]"))).contains("average");
    }
}
