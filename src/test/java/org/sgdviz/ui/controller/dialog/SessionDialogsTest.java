package org.sgdviz.ui.controller.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sgdviz.data.Extent;
import org.sgdviz.file.SessionFile;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.RowChange;
import org.sgdviz.run.Setting;
import org.sgdviz.session.FrontRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.session.ViewState;
import org.sgdviz.ui.app.RecentMenu;
import org.sgdviz.ui.app.SavedSessions;
import org.sgdviz.ui.app.Window;
import org.testfx.util.WaitForAsyncUtils;

/** Sessions opened and saved, and what is asked before work is lost. */
class SessionDialogsTest {

    @TempDir
    Path folder;

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL, () -> folder.resolve("state"));

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = folder.resolve("lesson.sgd.json");
        SessionFile.write(SavedSessions.branched(), file);
    }

    // ---- opening ----

    @Test
    void anOpenedSessionIsAsItWasSaved() {
        open();

        assertThat(window.session()).isEqualTo(SavedSessions.branched());
        assertThat(window.update()).isEqualTo(17);
        assertThat(window.banner()).startsWith("You are looking at the past.");
        assertThat(window.texts()).contains("Größer", "Smaller batches");
        assertThat(window.isPlaying()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsShownAndHowIsAsItWasSaved(ShownLoss loss) throws IOException {
        ViewState.XAxis[] axes = ViewState.XAxis.values();
        Extent part = loss == ShownLoss.OBJECTIVE ? null : new Extent(-3, 5, -1, 2);
        ViewState view = new ViewState(
                ViewState.Shading.DISCRETE,
                loss,
                true,
                false,
                loss == ShownLoss.ZERO_ONE ? OptionalDouble.empty() : OptionalDouble.of(7),
                true,
                17,
                part,
                axes[loss.ordinal() % axes.length],
                loss == ShownLoss.CROSS_ENTROPY ? Boolean.FALSE : Boolean.TRUE);
        Session saved = SavedSessions.branched();
        Session session = new Session(saved.runs(), saved.front(), saved.lookedAt(), view);
        SessionFile.write(session, file);

        open();

        assertThat(window.session()).isEqualTo(session);
        WaitForAsyncUtils.waitForFxEvents(); // the banner and the text size have changed the layout by then
        assertThat(window.session()).isEqualTo(session);
    }

    @Test
    void whatIsOpenedIsInTheTitle() {
        open();
        assertThat(title()).startsWith("lesson.sgd.json \u2013 ");

        step();

        window.until("the title has an asterisk", () -> title().startsWith("lesson.sgd.json* \u2013 "));
    }

    @Test
    void filesThatCannotBeOpenedAreOneSentenceAndChangeNothing() throws IOException {
        step();
        Session before = window.session();
        String whole = Files.readString(file);

        Files.writeString(file, whole.substring(0, whole.length() / 2));
        assertRefused(file);
        Files.writeString(file, whole.replaceFirst("\"version\" *: *1", "\"version\": 3"));
        assertRefused(file);
        assertRefused(folder.resolve("missing.sgd.json"));

        assertThat(window.session()).isEqualTo(before);
        assertThat(title()).doesNotContain("sgd.json");
    }

    @Test
    void openingCanBeGivenUpWithoutAnyChange() throws IOException {
        Session before = window.session();
        SessionFile.write(SavedSessions.endless(), file);
        window.drop(file);

        window.answer("#opening", "Cancel");

        assertThat(window.session()).isEqualTo(before);
        assertThat(title()).doesNotContain("sgd.json");
        SessionFile.write(SavedSessions.branched(), file);
        open();
        assertThat(window.session()).isEqualTo(SavedSessions.branched());
    }

    @Test
    void theWindowGoesOnWhileASessionIsBeingOpened() throws IOException {
        SessionFile.write(SavedSessions.endless(), file);
        window.drop(file);
        window.until("it is being opened", () -> window.isShown("#opening"));

        step();

        window.answer("#opening", "Cancel");
        assertThat(window.update()).isEqualTo(1);
    }

    @Test
    void aSessionThatComesOutOtherwiseSaysSo() throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst("\"weights\": \\[0", "\"weights\": [1"));

        window.drop(file);

        window.until("it is told", () -> window.isShown("#problem"));
        assertThat(window.texts()).anyMatch(text -> text.contains("not the same as when the session was saved"));
        window.answer("#problem", "OK");
        assertThat(window.texts()).contains("Größer", "Smaller batches");
    }

    @Test
    void openedFilesAreInTheMenu() throws IOException {
        open();

        window.until(
                "it is in the menu",
                () -> Window.onFx(() -> RecentMenu.of(window)).equals(List.of(file.toString())));
    }

    // ---- saving ----

    @Test
    void savingWritesToTheOpenedFile() throws IOException {
        open();
        window.press(KeyCode.END);
        step();
        window.press(KeyCode.CONTROL, KeyCode.S);

        untilSaved();
        assertThat(SessionFile.read(file).runs().get(1).updates()).isEqualTo(46);
        window.until("the title has no asterisk", () -> title().startsWith("lesson.sgd.json \u2013 "));
    }

    @Test
    void anEditMadeJustBeforeSavingIsInTheFile() throws IOException {
        open();
        window.press(KeyCode.END);
        window.speed(Double.POSITIVE_INFINITY);
        window.press(KeyCode.SPACE);
        for (int i = 1; i <= 5; i++) {
            window.robot().clickOn(window.blank(1));
            window.press(KeyCode.CONTROL, KeyCode.S);
            int added = 1 + i; // the parent's is one
            window.until("the point is in the file", () -> addedIn(file) == added);
        }
    }

    @Test
    void theKeyOfSavingTakesOverATextAndDoesNotTypeInIt() throws IOException {
        open();
        window.press(KeyCode.END);
        window.type("#alpha", "0.125");
        window.press(KeyCode.CONTROL, KeyCode.S);

        untilSaved();
        assertThat(window.text("#alpha")).isEqualTo("0.125");
        assertThat(FrontRun.of(SessionFile.read(file)).experiment().edits())
                .anyMatch(edit -> edit.change().equals(Setting.LEARNING_RATE.to(0.125)));
    }

    @Test
    void aFileChangedByAnotherProgramIsReplacedOnlyWhenAsked() throws IOException {
        open();
        step();
        Files.writeString(file, "something else");

        window.press(KeyCode.CONTROL, KeyCode.S);
        window.answer("#changed", "Cancel");
        assertThat(file).hasContent("something else");

        window.press(KeyCode.CONTROL, KeyCode.S);
        window.answer("#changed", "Replace it");
        untilSaved();
        step();
        window.press(KeyCode.CONTROL, KeyCode.S);
        untilSaved();
    }

    @Test
    void whereNothingCanBeWrittenAnotherPlaceIsOfferedAndTheWorkStays() throws IOException {
        Path gone = Files.createDirectory(folder.resolve("stick")).resolve("lesson.sgd.json");
        SessionFile.write(SavedSessions.branched(), gone);
        file = gone;
        open();
        step();
        Session before = window.session();
        Files.delete(gone);
        Files.delete(gone.getParent());

        window.press(KeyCode.CONTROL, KeyCode.S);
        window.until("it is told", () -> window.isShown("#unsavable"));

        assertThat(window.texts()).anyMatch(text -> text.startsWith("Cannot write " + gone + ": there is no folder "));
        window.answer("#unsavable", "Cancel");
        assertThat(window.session()).isEqualTo(before);
        assertThat(unsavedIsAsked()).isTrue();
    }

    @Test
    void savingDoesNotWaitForASessionThatIsBeingOpened() throws IOException {
        open();
        step();
        window.press(KeyCode.CONTROL, KeyCode.S);
        untilSaved();
        Path other = folder.resolve("endless.sgd.json");
        SessionFile.write(SavedSessions.endless(), other);
        window.drop(other);
        window.until("it is being opened", () -> window.isShown("#opening"));

        step();
        window.press(KeyCode.CONTROL, KeyCode.S);

        untilSaved();
        window.answer("#opening", "Cancel");
    }

    // ---- before work is lost ----

    @Test
    void nothingIsAskedWhereNothingWasDone() {
        window.requestClose();
        assertThat(window.isShown("#unsaved")).isFalse();
        assertThat(window.stage().isShowing()).isFalse();
    }

    @Test
    void nothingIsAskedWhereAllIsSaved() {
        open();
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.until("a new session is shown", () -> window.session().runs().size() == 1);
        assertThat(title()).doesNotContain("sgd.json");
        window.requestClose();
        assertThat(window.stage().isShowing()).isFalse();
    }

    @Test
    void aNewSessionIsBegunOnlyWhenAsked() {
        open();
        step();
        Session before = window.session();

        window.press(KeyCode.CONTROL, KeyCode.N);
        untilAsked("Save the changes to " + file.getFileName() + " before starting a new session?");
        window.answer("#unsaved", "Cancel");
        assertThat(window.session()).isEqualTo(before);

        window.press(KeyCode.CONTROL, KeyCode.N);
        window.answer("#unsaved", "Don\u2019t save");
        window.until("a new session is shown", () -> window.session().runs().size() == 1);
        assertThat(readUnchecked(file)).isEqualTo(SavedSessions.branched());
    }

    @Test
    void aNewSessionCanBeBegunAfterSaving() {
        open();
        step();
        Session before = window.session();

        window.press(KeyCode.CONTROL, KeyCode.N);
        window.answer("#unsaved", "Save");

        window.until("a new session is shown", () -> window.session().runs().size() == 1);
        assertThat(readUnchecked(file)).isEqualTo(before);
    }

    @Test
    void theWindowClosesOnlyWhenAsked() {
        open();
        step();
        Session before = window.session();

        window.requestClose();
        window.answer("#unsaved", "Cancel");
        assertThat(window.stage().isShowing()).isTrue();

        window.requestClose();
        window.answer("#unsaved", "Save");
        window.until("it is closed", () -> !window.stage().isShowing());
        assertThat(readUnchecked(file)).isEqualTo(before);
    }

    @Test
    void ctrlQClosesAsTheWindowsButtonDoes() {
        open();
        step();

        window.press(KeyCode.CONTROL, KeyCode.Q);
        window.answer("#unsaved", "Cancel");
        assertThat(window.stage().isShowing()).isTrue();

        window.press(KeyCode.CONTROL, KeyCode.Q);
        window.answer("#unsaved", "Don\u2019t save");
        window.until("it is closed", () -> !window.stage().isShowing());
    }

    @Test
    void ctrlQAsksNothingWhereNothingWasDone() {
        window.press(KeyCode.CONTROL, KeyCode.Q);

        window.until("it is closed", () -> !window.stage().isShowing());
        assertThat(window.isShown("#unsaved")).isFalse();
    }

    @Test
    void theWindowClosesWithoutSaving() {
        open();
        step();

        window.requestClose();
        window.answer("#unsaved", "Don\u2019t save");

        assertThat(window.stage().isShowing()).isFalse();
        assertThat(readUnchecked(file)).isEqualTo(SavedSessions.branched());
    }

    @Test
    void anotherFileIsOpenedOnlyWhenAsked() {
        open();
        step();
        Session before = window.session();

        window.drop(file);
        window.answer("#unsaved", "Cancel");
        assertThat(window.session()).isEqualTo(before);

        window.drop(file);
        window.answer("#unsaved", "Don\u2019t save");
        window.until("it is opened again", () -> window.session().equals(SavedSessions.branched()));
    }

    // ----

    private void open() {
        window.drop(file);
        window.until("it is open", () -> title().startsWith(file.getFileName().toString()));
    }

    /** One update, of the run in front, in the present. */
    private void step() {
        window.press(KeyCode.END);
        long next = made() + 1;
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> made() == next && window.update() == next);
    }

    private long made() {
        return Window.onFx(() -> window.model().latest().get().number());
    }

    private String title() {
        return Window.onFx(() -> window.stage().getTitle());
    }

    /** All of the question can be read. */
    private void untilAsked(String question) {
        window.until(
                question,
                () -> Window.onFx(() -> window.robot()
                        .lookup(node -> node instanceof Label label
                                && label.getText().startsWith(question + "\n")
                                && node.lookup(".text") instanceof Text shown
                                && shown.getText().endsWith("Changes that are not saved will be lost."))
                        .tryQuery()
                        .isPresent()));
    }

    private boolean unsavedIsAsked() {
        window.requestClose();
        untilAsked("Save the changes to " + file.getFileName() + " before closing?");
        window.answer("#unsaved", "Cancel");
        return window.stage().isShowing();
    }

    private void assertRefused(Path refused) {
        window.drop(refused);
        window.until("it is told", () -> window.isShown("#problem"));
        assertThat(window.texts())
                .anyMatch(text -> text.contains(refused.getFileName().toString())
                        && text.lines().count() == 1);
        window.answer("#problem", "OK");
        assertThat(window.isShown("#opening")).isFalse();
    }

    private void untilSaved() {
        Session present = window.session();
        window.until("it is saved", () -> present.equals(read(file, before -> null)));
    }

    private static long addedIn(Path file) {
        return readUnchecked(file).runs().get(1).experiment().edits().stream()
                .filter(edit -> edit.change() instanceof RowChange.Add)
                .count();
    }

    private static Session readUnchecked(Path file) {
        return read(file, none -> {
            throw new AssertionError("not a session file: " + file);
        });
    }

    private static Session read(Path file, UnaryOperator<Session> otherwise) {
        try {
            return SessionFile.read(file);
        } catch (IOException e) {
            return otherwise.apply(null);
        }
    }
}
