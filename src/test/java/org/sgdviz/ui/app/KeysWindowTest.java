package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.run.Experiment;
import org.sgdviz.session.ViewState;

/** Which keys act where: the mouse leaves the focus on the plots, a text being edited keeps its keys. */
class KeysWindowTest {

    private static final int ENDLESS = 500_000_000;

    @RegisterExtension
    final Window window = new Window(Experiment.of(
            Experiment.TUTORIAL.data(), 42, 0, Experiment.TUTORIAL.settings().withEpochs(ENDLESS)));

    @Test
    void afterAClickAnywhereSpaceStillPlays() {
        String[] places = {"#newStart", "#alphaSlider", "#speed", "#class1", "#dark", "#loss.loss-chart", "#bannerText"
        };
        for (String place : places) {
            window.robot().clickOn(place);
            window.until(
                    "the focus is back after " + place,
                    () -> window.focusOwner().equals(window.scatter()));
            window.press(KeyCode.SPACE);
            window.until("it plays after " + place, window::isPlaying);
            window.press(KeyCode.SPACE);
            window.until("it is paused", () -> !window.isPlaying());
        }
    }

    @Test
    void afterAListWasClosedSpaceStillPlays() {
        window.reveal("#objective");
        window.robot().clickOn("#objective");
        window.press(KeyCode.ESCAPE);
        window.robot().clickOn("#bannerText");

        window.press(KeyCode.SPACE);

        window.until("it plays", window::isPlaying);
    }

    @Test
    void aChoiceByMouseInAListLeavesTheFocusOnThePlots() {
        window.reveal("#objective");
        window.robot().clickOn("#objective").clickOn("Hinge");
        window.until("the focus is back", () -> window.focusOwner().equals(window.scatter()));

        window.press(KeyCode.SPACE);

        window.until("it plays", window::isPlaying);
    }

    @Test
    void aTextBeingEditedKeepsItsKeys() {
        window.robot().clickOn("#alpha");

        window.press(KeyCode.SPACE);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.N);
        window.press(KeyCode.BACK_SPACE);

        assertThat(window.isPlaying()).isFalse();
        assertThat(window.text("#initSeed")).isEqualTo("42");
        assertThat(window.text(".status #update")).isEqualTo("update 0");
        assertThat(window.focusOwner()).isEqualTo(window.node("#alpha"));
    }

    @Test
    void undoInATextDoesNotTouchThePoints() {
        window.robot().clickOn(window.blank(1));
        window.until("a point is added", () -> window.points().points().size() == 401);

        window.type("#alpha", "5");
        window.press(KeyCode.CONTROL, KeyCode.Z);

        assertThat(window.points().points().size()).isEqualTo(401);
    }

    @Test
    void aClickOutsideEndsTheEditingOfAText() {
        window.type("#alpha", "0.2");
        window.robot().clickOn("#bannerText");
        window.until("the focus is back", () -> window.focusOwner().equals(window.scatter()));

        assertThat(window.text("#alpha")).isEqualTo("0.2");
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);
    }

    @Test
    void spaceOnAButtonThatTabHasReachedPressesThatButtonOnly() {
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);
        tabTo("#stepBatch");

        window.press(KeyCode.SPACE);

        window.until("a second update is made", () -> window.update() == 2);
        assertThat(window.isPlaying()).isFalse();
    }

    @Test
    void arrowsOnASliderThatTabHasReachedMoveItOnly() {
        tabTo("#alphaSlider");

        window.press(KeyCode.RIGHT);

        window.until("the slider has moved", () -> window.text("#alpha").equals("0.03"));
        assertThat(window.text(".status #update")).isEqualTo("update 0");
    }

    @Test
    void theTextSizeFollowsItsKeys() {
        double usual = textSize();

        window.press(KeyCode.CONTROL, KeyCode.EQUALS);
        window.press(KeyCode.CONTROL, KeyCode.EQUALS);
        window.until("the text is larger", () -> textSize() == usual + 2);
        window.press(KeyCode.CONTROL, KeyCode.MINUS);
        window.until("it is smaller again", () -> textSize() == usual + 1);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT0);

        window.until("it is as usual", () -> textSize() == usual);
    }

    @Test
    void largeTextLeavesAllButtonsOnTheWindow() {
        for (int i = 0; i < 8; i++) {
            double before = textSize();
            window.press(KeyCode.CONTROL, KeyCode.EQUALS);
            window.until("the text is larger", () -> textSize() > before);
            window.until("all is on the window", this::isHelpOnTheWindow);
        }
        assertThat(display("#stepBatch")).isEqualTo(ContentDisplay.GRAPHIC_ONLY);

        window.press(KeyCode.CONTROL, KeyCode.DIGIT0);

        window.until("there is room for texts", () -> display("#stepBatch") == ContentDisplay.LEFT);
    }

    /** The last button of the bar. */
    private boolean isHelpOnTheWindow() {
        return Window.onFx(() -> {
            Bounds help = window.node("#help").localToScene(window.node("#help").getBoundsInLocal());
            return help.getMaxX() <= window.stage().getScene().getWidth();
        });
    }

    private ContentDisplay display(String button) {
        return Window.onFx(() -> ((Labeled) window.node(button)).getContentDisplay());
    }

    @Test
    void helpIsReadableAndOnTheScreenInTheLargestText() {
        window.robot().interact(() -> window.mainWindow().settings().textSize().set(ViewState.LARGEST_TEXT));
        window.press(KeyCode.F1);
        window.until("help is open", () -> window.isShown(".help-rows"));

        Region rows = (Region) window.node(".help-rows");
        window.until("it has its size", () -> Window.onFx(() -> rows.getWidth() > 700));
        Rectangle2D screen = Screen.getPrimary().getBounds();
        javafx.stage.Window help = Window.onFx(() -> rows.getScene().getWindow());
        assertThat(help.getWidth()).isLessThanOrEqualTo(screen.getWidth());
        assertThat(help.getHeight()).isLessThanOrEqualTo(screen.getHeight());
        for (Node text : window.robot().lookup(".help-rows .label").queryAll()) {
            Label label = (Label) text;
            assertThat(label.getHeight()).as(label.getText()).isLessThan(4 * 1.5 * ViewState.LARGEST_TEXT);
            assertThat(label.getHeight() + 1)
                    .as(label.getText())
                    .isGreaterThanOrEqualTo(Window.onFx(() -> label.prefHeight(label.getWidth())));
        }
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void helpOpensAndCloses() {
        window.press(KeyCode.F1);
        window.until("help is open", () -> javafx.stage.Window.getWindows().size() == 2);
        assertThat(window.texts()).anyMatch(text -> text.contains("play or pause"));
        assertThat(window.texts())
                .as("what Alt+R does")
                .anyMatch(text -> text.startsWith("reset: data, settings, speed and plots"));

        window.press(KeyCode.ESCAPE);

        window.until("help is closed", () -> javafx.stage.Window.getWindows().size() == 1);
        window.press(KeyCode.SPACE);
        window.until("it plays", window::isPlaying);
    }

    @Test
    void fullScreenGoesOnAndOff() {
        window.press(KeyCode.F11);
        window.until("it is full screen", () -> window.stage().isFullScreen());
        window.press(KeyCode.F11);

        window.until("it is not", () -> !window.stage().isFullScreen());
    }

    private double textSize() {
        return Window.onFx(() -> ((TextField) window.node("#alpha")).getFont().getSize());
    }

    private void tabTo(String query) {
        Node wanted = window.node(query);
        for (int i = 0; i < 40 && !window.focusOwner().equals(wanted); i++) {
            window.press(KeyCode.TAB);
        }
        assertThat(window.focusOwner()).isEqualTo(wanted);
    }
}
