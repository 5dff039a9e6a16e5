package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.file.Autosave;
import org.sgdviz.file.FileStamp;
import org.sgdviz.file.LiveSession;
import org.sgdviz.file.SavedAs;
import org.sgdviz.file.SessionFile;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.session.Session;

/** What a window saves by itself, and what is offered of one that ended otherwise than by being closed. */
class AutosaveWindowTest {

    @TempDir
    Path folder;

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL, this::state);

    private Path state() {
        return folder.resolve("state");
    }

    @Test
    void whatIsDoneIsSavedByItselfAndGoneWhenTheWindowIsClosed() throws Exception {
        window.robot().clickOn(window.blank(1));
        window.until("the point is saved", () -> found().contains(window.session()));
        window.press(KeyCode.RIGHT);
        window.until("the update is saved", () -> found().contains(window.session()));
        window.enter("#alpha", "0.5");
        window.until("the learning rate is saved", () -> found().contains(window.session()));

        window.close();

        assertThat(slots()).isEmpty();
    }

    @Test
    void aWindowInWhichNothingIsDoneSavesNothing() throws Exception {
        window.close();

        assertThat(slots()).isEmpty();
    }

    @Test
    void whatWasLeftBehindIsOpenedWithAllItsRuns() throws Exception {
        reopenAfter(SavedSessions.branched());

        window.answer("#left", "Open it");

        window.until("it is open", () -> window.session().equals(SavedSessions.branched()));
        assertThat(window.isShown("#left")).isFalse();
        window.until("it is this window's", () -> found().equals(List.of(SavedSessions.branched())));
        window.requestClose();
        window.answer("#unsaved", "Don\u2019t save");
        window.close();
        assertThat(slots()).isEmpty();
    }

    @Test
    void whatWasLeftBehindIsSavedInTheFileThatItBelongsTo() throws Exception {
        Path file = folder.resolve("lesson.sgd.json");
        SessionFile.write(SavedSessions.endless(), file);
        reopenAfter(new LiveSession(SavedSessions.branched(), List.of(), new SavedAs(file, FileStamp.of(file))));
        window.answer("#left", "Open it");
        window.until("it is open", () -> window.session().equals(SavedSessions.branched()));
        assertThat(title()).startsWith("lesson.sgd.json* ");

        window.press(KeyCode.CONTROL, KeyCode.S);

        window.until("it is saved", () -> title().startsWith("lesson.sgd.json "));
        assertThat(SessionFile.read(file)).isEqualTo(SavedSessions.branched());
    }

    @Test
    void aFileThatHasChangedOrIsGoneIsNotWrittenUnasked() throws Exception {
        Path file = folder.resolve("lesson.sgd.json");
        SessionFile.write(SavedSessions.endless(), file);
        SavedAs savedAs = new SavedAs(file, FileStamp.of(file));
        Files.writeString(file, "something else");
        reopenAfter(new LiveSession(SavedSessions.branched(), List.of(), savedAs));
        window.answer("#left", "Open it");
        window.until("it is open", () -> title().startsWith("lesson.sgd.json* "));

        window.press(KeyCode.CONTROL, KeyCode.S);
        window.answer("#changed", "Cancel");
        assertThat(file).hasContent("something else");

        Files.delete(file);
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.until("it is asked", () -> window.texts().contains(file + " is no longer there."));
        window.answer("#changed", "Save it there again");
        window.until("it is saved", () -> title().startsWith("lesson.sgd.json "));
        assertThat(SessionFile.read(file)).isEqualTo(SavedSessions.branched());
    }

    private String title() {
        return Window.onFx(() -> window.stage().getTitle());
    }

    @Test
    void whatWasLeftBehindCanBeThrownAway() throws Exception {
        reopenAfter(SavedSessions.branched());

        window.answer("#left", "Throw it away");

        window.until("it is gone", () -> slots().isEmpty());
        assertThat(window.session().runs()).hasSize(1);
    }

    @Test
    void whatWasLeftBehindWaitsWhenAsked() throws Exception {
        reopenAfter(SavedSessions.branched());

        window.answer("#left", "Later");
        window.close();

        assertThat(found()).containsExactly(SavedSessions.branched());
        window.open();
        window.until("it is offered again", () -> window.isShown("#left"));
    }

    @Test
    void sessionsLeftBehindAreOfferedOneAfterAnother() throws Exception {
        window.close();
        for (int i = 0; i < 3; i++) {
            try (Autosave autosave = Autosave.begin(state())) {
                autosave.save(LiveSession.plain(SavedSessions.branched()));
            }
        }
        window.open();

        window.until("the first is offered", () -> isSaid("2 more sessions were recovered."));
        click("Later");
        window.until("the second is offered", () -> isSaid("One more session was recovered."));
        click("Throw it away");
        window.until("the last is offered", () -> window.isShown("#left") && !isSaid("recovered."));
        window.answer("#left", "Open it");
        window.until("it is open", () -> window.session().equals(SavedSessions.branched()));
        assertThat(window.isShown("#left")).isFalse();
        window.close();

        assertThat(found()).as("the one for later").containsExactly(SavedSessions.branched());
    }

    @Test
    void sessionsThatWereNotOfferedYetStay() throws Exception {
        window.close();
        for (int i = 0; i < 2; i++) {
            try (Autosave autosave = Autosave.begin(state())) {
                autosave.save(LiveSession.plain(SavedSessions.branched()));
            }
        }
        window.open();
        window.until("one is offered", () -> window.isShown("#left"));

        window.close();

        assertThat(found()).hasSize(2);
    }

    @Test
    void whatWasGivenUpForANewSessionIsNotOfferedAfterACrash() {
        window.robot().clickOn(window.blank(1));
        window.until("the point is saved", () -> found().contains(window.session()));

        window.press(KeyCode.CONTROL, KeyCode.N);
        window.answer("#unsaved", "Don\u2019t save");

        window.until("it is not kept", () -> slots().isEmpty());
    }

    @Test
    void editedPointsOfAFileAreKeptThroughARestart() throws Exception {
        Path csv = Files.writeString(folder.resolve("points.csv"), "x1,x2,label\n1,2,0\n3,1,1\n2,2,0\n");
        window.drop(csv);
        window.until("it is open", () -> window.points().points().size() == 3);
        Window.onFx(() -> {
            window.model().points().add(2, 1, 1);
            return true;
        });

        window.press(KeyCode.R);
        window.until(
                "it is restarted", () -> window.experiment().data().points().size() == 4);

        window.until("it is saved", () -> found().equals(List.of(window.session())));
        window.requestClose();
        window.answer("#unsaved", "Cancel");
        Session kept = window.session();
        reopenAfter(kept);
        window.answer("#left", "Open it");
        window.until(
                "it is this window's",
                () -> found().equals(List.of(kept)) && window.session().equals(kept));
        window.requestClose();
        window.answer("#unsaved", "Cancel");
    }

    private void click(String button) {
        window.robot()
                .clickOn(window.robot()
                        .from(window.robot().lookup("#left"))
                        .lookup(button)
                        .queryButton());
    }

    private boolean isSaid(String words) {
        return window.texts().stream().anyMatch(text -> text.contains(words));
    }

    @Test
    void whatNobodyAnsweredIsOfferedAgain() throws Exception {
        reopenAfter(SavedSessions.branched());
        window.until("it is offered", () -> window.isShown("#left"));

        window.close();

        assertThat(found()).containsExactly(SavedSessions.branched());
    }

    @Test
    void whatCannotBeReadIsToldBesideTheOfferOfWhatCan() throws Exception {
        window.close();
        try (Autosave autosave = Autosave.begin(state())) {
            autosave.save(LiveSession.plain(SavedSessions.branched()));
        }
        Path slot = unreadable("1", "{\"format\": \"sgd-visualizer session\", \"version\": 1x}");
        window.open();

        window.until("it is told", () -> window.isShown("#unreadable"));
        window.until("the other is offered", () -> window.isShown("#left"));
        assertThat(isSaid("A session that was saved by itself cannot be read: " + slot.resolve("1.sgd.json")
                        + ", line 1"))
                .isTrue();
        assertThat(isSaid("delete the folder " + slot + ".")).isTrue();
        window.answer("#unreadable", "OK");
        assertThat(window.isShown("#unreadable")).isFalse();
        window.answer("#left", "Throw it away");
        window.until("only that stays", () -> slots().equals(List.of(slot)));
        assertThat(slot.resolve("1.sgd.json")).exists();
    }

    @Test
    void severalThatCannotBeReadAreToldInOneSentence() throws Exception {
        window.close();
        unreadable("1", "");
        unreadable("2", "{\"format\": \"sgd-visualizer session\", \"version\": 99}");
        window.open();

        window.until("it is told", () -> isSaid("2 sessions that were saved by themselves cannot be read: "));
        window.close();
        window.open();
        window.until("it is told again", () -> window.isShown("#unreadable"));
        assertThat(slots()).hasSize(2);
    }

    /** Like a slot of a window that was killed, but with another text as its session. */
    private Path unreadable(String name, String text) throws IOException {
        Path slot = Files.createDirectories(state().resolve("autosave").resolve(name));
        Files.createFile(slot.resolve("lock"));
        Files.writeString(slot.resolve("1.runs"), "1");
        Files.createFile(slot.resolve("1.journal"));
        Files.writeString(slot.resolve("1.sgd.json"), text);
        return slot;
    }

    @Test
    void anOfferStaysWhileAnotherSessionIsOpened() throws Exception {
        Path file = folder.resolve("lesson.sgd.json");
        SessionFile.write(SavedSessions.endless(), file);
        reopenAfter(SavedSessions.branched());
        window.until("it is offered", () -> window.isShown("#left"));
        window.drop(file);

        window.answer("#opening", "Cancel");

        window.answer("#left", "Throw it away");
    }

    @Test
    void openingWhatWasLeftBehindCanBeGivenUp() throws Exception {
        reopenAfter(SavedSessions.endless());
        window.answer("#left", "Open it");

        window.answer("#opening", "Cancel");

        window.until("it is offered again", () -> window.isShown("#left"));
        window.close();
        assertThat(found()).containsExactly(SavedSessions.endless());
    }

    @Test
    void whatIsDoneIsSavedWhileAnotherSessionIsBeingOpened() throws Exception {
        Path file = folder.resolve("lesson.sgd.json");
        SessionFile.write(SavedSessions.endless(), file);
        window.drop(file);
        window.until("it is being opened", () -> window.isShown("#opening"));

        window.robot().clickOn(window.blank(1));

        window.until("the point is saved", () -> found().contains(window.session()));
        window.answer("#opening", "Cancel");
    }

    @Test
    void twoWindowsSaveBesideEachOther() throws Exception {
        Window other = new Window(Experiment.TUTORIAL, this::state);
        other.open();
        window.robot().interact(() -> window.model().settings().set(Setting.LEARNING_RATE, 0.5));
        other.robot().interact(() -> other.model().settings().set(Setting.LEARNING_RATE, 0.25));

        window.until("both are saved", () -> {
            List<Session> found = found();
            return found.size() == 2 && found.contains(window.session()) && found.contains(other.session());
        });
        other.close();
        window.until("one is gone", () -> found().equals(List.of(window.session())));
    }

    @Test
    void aWindowInWhichNothingWasDoneMakesNoStateFolder() {
        window.until("it has nothing to draw any longer", () -> !window.isPlaying());
        window.press(KeyCode.TAB);
        assertThat(state()).doesNotExist();
    }

    @Test
    void aStateFolderThatCannotBeMadeIsToldOnce() throws Exception {
        Files.writeString(state(), "a file");
        window.robot().clickOn(window.blank(1));

        window.until("it is told", () -> window.isShown("#problem"));

        assertThat(window.texts()).anyMatch(text -> text.startsWith("Autosave does not work: "));
        window.answer("#problem", "OK");
        Files.delete(state());
        window.until("it is saved as soon as it can be", () -> found().contains(window.session()));
    }

    /** Opens the window again where another one was killed. */
    private void reopenAfter(Session left) throws IOException, TimeoutException {
        reopenAfter(LiveSession.plain(left));
    }

    private void reopenAfter(LiveSession left) throws IOException, TimeoutException {
        window.close();
        try (Autosave autosave = Autosave.begin(state())) {
            autosave.save(left);
        }
        window.open();
    }

    private List<Session> found() {
        return AutosaveFolder.found(state(), folder);
    }

    private List<Path> slots() {
        return AutosaveFolder.slots(state());
    }
}
