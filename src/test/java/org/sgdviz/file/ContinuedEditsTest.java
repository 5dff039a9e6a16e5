package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.session.FrontRun;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ViewState;
import org.sgdviz.session.Visibility;
import org.sgdviz.text.InWords;

/** That edits were made by one gesture is kept in files and journals. */
class ContinuedEditsTest {

    private static final Edit FIRST = new Edit(3, Setting.LEARNING_RATE.to(1.0));
    private static final Edit NEXT = new Edit(4, Setting.LEARNING_RATE.to(2.0), true);
    private static final Edit ANOTHER = new Edit(5, Setting.LEARNING_RATE.to(3.0));

    @TempDir
    Path folder;

    private static Session session(Edit... edits) {
        Experiment experiment = Experiment.TUTORIAL;
        for (Edit edit : edits) {
            experiment = experiment.withEdit(edit);
        }
        SavedRun run = new SavedRun(
                "a", 0, Visibility.WITH_ITS_DATA, experiment, 20, experiment.initialWeights(), false, null);
        return new Session(List.of(run), 0, OptionalLong.empty(), ViewState.DEFAULT);
    }

    private static List<Boolean> continued(Session session) {
        return FrontRun.of(session).experiment().edits().stream()
                .map(Edit::continued)
                .toList();
    }

    @Test
    void aFileSaysWhichEditsAreOfOneGesture() throws IOException {
        Path file = folder.resolve("x.sgd.json");

        SessionFile.write(session(FIRST, NEXT, ANOTHER), file);

        assertThat(Files.readString(file)).contains("[4, \"alpha\", 2.0, \"continued\"]");
        assertThat(continued(SessionFile.read(file))).containsExactly(false, true, false);
    }

    @Test
    void anotherWordThereIsRefused() throws IOException {
        Path file = folder.resolve("x.sgd.json");
        SessionFile.write(session(FIRST, NEXT), file);
        String good = Files.readString(file);
        for (String wrong : new String[] {"\"goes on\"", "true", "\"continued\", 1", "\"continued\", \"continued\""}) {
            Files.writeString(file, good.replace("\"continued\"", wrong));

            assertThatExceptionOfType(BadFileException.class)
                    .isThrownBy(() -> SessionFile.read(file))
                    .satisfies(InWords.mentions("runs[0].edits[1] must be [update, \"alpha\", number], but is longer"));
        }
    }

    @Test
    void aJournalSaysSoToo() throws IOException {
        try (Autosave autosave = Autosave.begin(folder)) {
            autosave.save(LiveSession.plain(session(FIRST)));
            autosave.save(LiveSession.plain(session(FIRST, NEXT)));
        }

        try (Leftover leftover = Autosave.leftBehind(folder).get(0)) {
            assertThat(continued(leftover.session())).containsExactly(false, true);
        }
    }
}
