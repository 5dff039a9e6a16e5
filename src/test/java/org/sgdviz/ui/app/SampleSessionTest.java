package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.file.SessionFile;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Rerun;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;

/** The session file that the README names. */
class SampleSessionTest {

    private static final Path FILE = Path.of("assets", SampleSession.FILE);

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL);

    @Test
    void itsRunsComeOutAgainBitForBit() throws Exception {
        Session session = SessionFile.read(FILE);

        assertThat(session.runs()).allMatch(SavedRun::isOfKnownNumerics);
        for (SavedRun run : session.runs()) {
            Rerun again = new Rerun(run.record(), run.experiment().data().points(), () -> 0);
            assertThat(again.carryOut(() -> false)).as(run.name()).isTrue();
        }
    }

    @Test
    void itIsTheOneThatIsMadeAgainWithThePictures() throws Exception {
        assertThat(SessionFile.read(FILE)).isEqualTo(SampleSession.make());
        assertThat(Files.size(FILE)).isLessThan(4096);
    }

    @Test
    void itOpensInTheWindow() throws Exception {
        window.drop(FILE);

        window.until("it is open", () -> window.session().equals(SampleSession.make()));
        assertThat(window.update()).isEqualTo(360);
    }
}
