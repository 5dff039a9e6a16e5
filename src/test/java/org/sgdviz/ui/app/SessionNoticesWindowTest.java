package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.file.SessionFile;
import org.sgdviz.run.Experiment;
import org.sgdviz.session.Session;
import org.sgdviz.session.Visibility;
import org.testfx.util.WaitForAsyncUtils;

/** What a window without a folder of state tells of its session, and asks before it is replaced. */
class SessionNoticesWindowTest {

    @TempDir
    Path folder;

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL);

    @Test
    void theTitleTellsOfUnsavedChangesAtTheNextFrame() throws IOException {
        Path file = write("lesson.sgd.json");
        window.drop(file);
        window.until("it is open", () -> title().startsWith("lesson.sgd.json \u2013 "));

        window.press(KeyCode.END);
        window.press(KeyCode.RIGHT);

        window.until("the title has an asterisk", () -> title().startsWith("lesson.sgd.json* \u2013 "));
        Window.onFx(() -> {
            window.model().runs().rename(1, "other");
            return true;
        });
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.until("the asterisk is gone", () -> title().startsWith("lesson.sgd.json \u2013 "));
        String renamed = Window.onFx(() -> {
            window.model().runs().rename(1, "another");
            return window.stage().getTitle();
        });
        assertThat(renamed).startsWith("lesson.sgd.json* \u2013 ");
    }

    @Test
    void runsOfOtherDataThatWereOnlyTrainedAreNotAskedFor() {
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);
        ChoiceList.choose(window, "#source", "XOR");
        window.until("there are two runs", () -> window.session().runs().size() == 2);

        window.requestClose();

        assertThat(window.stage().isShowing()).isFalse();
    }

    @Test
    void aShorterSessionIsOpenedInThePlaceOfALongerOne() throws IOException {
        window.drop(write("lesson.sgd.json"));
        window.until("it is open", () -> title().startsWith("lesson.sgd.json \u2013 "));
        Session shorter = Session.of(SavedSessions.branched().runs().get(0));
        Path file = folder.resolve("shorter.sgd.json");
        SessionFile.write(shorter, file);

        window.drop(file);

        window.until("it is open", () -> title().startsWith("shorter.sgd.json \u2013 "));
        assertThat(window.session().runs()).isEqualTo(shorter.runs());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.isShown("#problem")).isFalse();
    }

    @Test
    void lookingAtARunOfOtherDataIsNoChange() {
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);
        ChoiceList.choose(window, "#source", "XOR");
        window.until("there are two runs", () -> window.session().runs().size() == 2);
        Path file = folder.resolve("two.sgd.json");
        Session session = window.session();
        assertThat(session.runs()).allMatch(run -> run.shown() == Visibility.WITH_ITS_DATA);
        write(session, file);
        window.drop(file);
        window.until("it is open", () -> title().startsWith("two.sgd.json \u2013 "));

        Window.onFx(() -> {
            window.model().runs().bringToFront(1);
            return true;
        });

        window.until("it is in front", () -> window.update() == 1);
        assertThat(title()).startsWith("two.sgd.json \u2013 ");
        window.requestClose();
        assertThat(window.stage().isShowing()).isFalse();
    }

    @Test
    void editsMadeWhileASessionIsOpenedAreAskedFor() throws IOException {
        Path file = write("lesson.sgd.json");

        openAndAddAPoint(file);
        window.answer("#unsaved", "Cancel");
        assertThat(window.points().points().size()).isEqualTo(401);
        assertThat(window.isShown("#opening")).isFalse();

        window.drop(file);
        window.answer("#unsaved", "Don\u2019t save");
        window.until("it is open", () -> window.session().equals(SavedSessions.branched()));
    }

    @Test
    void whatWasGivenUpIsNotAskedForAgainUnlessMoreIsDone() throws IOException {
        Path file = write("lesson.sgd.json");
        window.robot().clickOn(window.blank(1));
        window.drop(file);
        window.answer("#unsaved", "Don\u2019t save");
        window.until("it is open", () -> window.session().equals(SavedSessions.branched()));
        Session before = window.session();
        window.robot().clickOn(window.blank(1));
        window.until("a point is added", () -> !window.session().equals(before));
        Session edited = window.session();

        window.drop(file);
        window.answer("#unsaved", "Cancel");

        assertThat(window.session()).isEqualTo(edited);
    }

    @Test
    void aLongRunIsVerifiedInTheStatusLine() throws IOException {
        Path file = folder.resolve("long.sgd.json");
        SessionFile.write(SavedSessions.longRun(), file);
        List<String> said = new CopyOnWriteArrayList<>();
        Window.onFx(() -> window.robot()
                .lookup("#verification")
                .queryAs(Label.class)
                .textProperty()
                .subscribe(text -> {
                    said.add(text);
                }));

        window.drop(file);

        window.until("it is verified", () -> window.text("#verification").equals("runs verified"));
        assertThat(said.get(1)).isEqualTo("verifying runs: 0 %");
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.until("nothing is said", () -> window.text("#verification").isEmpty());
    }

    /** At once: the session cannot be there before the point is. */
    private void openAndAddAPoint(Path file) {
        Window.onFx(() -> {
            window.openFile(file);
            window.model().points().add(0, 0, 1);
            return true;
        });
    }

    private static void write(Session session, Path file) {
        try {
            SessionFile.write(session, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        write(SavedSessions.branched(), file);
        return file;
    }

    private String title() {
        return Window.onFx(() -> window.stage().getTitle());
    }
}
