package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Rerun;
import org.sgdviz.run.Setting;
import org.sgdviz.session.FrontRun;
import org.sgdviz.session.SavedRun;

/** A slider that is held: one update a frame at most, one mark, one step to undo. */
class GesturesWindowTest {

    @RegisterExtension
    final Window window = new Window(Experiment.of(
            Experiment.TUTORIAL.data(), 42, 0, Experiment.TUTORIAL.settings().withoutEnd()));

    private void playAsFastAsPossible() {
        window.speed(Double.POSITIVE_INFINITY);
        window.press(KeyCode.SPACE);
        window.until("it trains fast", () -> window.update() > 10_000);
    }

    private void pressThumb(String slider) {
        Node thumb = window.node(slider + " .thumb");
        window.robot().moveTo(thumb).press(MouseButton.PRIMARY);
    }

    private long made() {
        return Window.onFx(() -> window.model().run().get().history().size());
    }

    private List<Edit> edits() {
        return window.experiment().edits();
    }

    @Test
    void whileTheThumbIsHeldAtMostOneUpdateIsMadeAFrame() {
        playAsFastAsPossible();
        pressThumb("#batchSlider");
        long[] frames = {0};
        javafx.animation.AnimationTimer counter = new javafx.animation.AnimationTimer() {
            @Override
            public void handle(long now) {
                frames[0]++;
            }
        };
        window.until("the slice under way is over", () -> Window.onFx(window.model()::isCaughtUp));
        long before = Window.onFx(() -> {
            counter.start();
            return window.model().run().get().history().size();
        });

        for (int i = 0; i < 6; i++) {
            window.robot().moveBy(10, 0);
        }
        window.until("some frames are shown", () -> Window.onFx(() -> frames[0]) > 30);

        long[] counted = Window.onFx(
                () -> new long[] {window.model().run().get().history().size(), frames[0]});
        assertThat(counted[0] - before).isPositive().isLessThanOrEqualTo(counted[1] + 2);
        Window.onFx(() -> {
            counter.stop();
            return null;
        });
        window.robot().release(MouseButton.PRIMARY);
        long held = made();
        window.until("it is as fast as before", () -> made() > held + 10_000);
    }

    @Test
    void aDragIsOneMarkOneStepAndReplaysBitForBit() {
        playAsFastAsPossible();
        pressThumb("#alphaSlider");
        for (int i = 0; i < 6; i++) {
            long before = made();
            window.robot().moveBy(20, 0);
            window.until("an update is made on the way", () -> made() > before);
        }
        window.robot().release(MouseButton.PRIMARY);
        window.press(KeyCode.SPACE);
        window.until("it is paused", () -> window.banner().startsWith("Paused"));

        assertThat(edits()).hasSizeGreaterThan(2);
        assertThat(edits()).allMatch(edit -> edit.change().isOf(Setting.LEARNING_RATE));
        assertThat(edits().get(0).continued()).isFalse();
        assertThat(edits().subList(1, edits().size())).allMatch(Edit::continued);
        assertThat(textsOfMarks()).hasSize(1).first().asString().matches("\u03b1 0\\.01 \u2192 (0\\.3|1|3|10|30|100)");
        assertReplays();

        window.press(KeyCode.CONTROL, KeyCode.Z);

        window.until("the value is back", () -> window.text("#alpha").equals("0.01"));
        assertThat(window.banner())
                .startsWith("Undone: \u03b1")
                .contains("\u2192 0.01")
                .contains("Training done in the meantime is kept.");
        assertThat(window.is("#undo", "disabled")).isTrue();
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        window.until("it is as dragged", () -> !window.text("#alpha").equals("0.01"));
        assertThat(window.banner()).startsWith("Redone: \u03b1 0.01 \u2192");
    }

    @Test
    void aRestartWhileASliderIsHeldBeginsWithWhatItsThumbShows() {
        playAsFastAsPossible();
        pressThumb("#alphaSlider");
        for (int i = 0; i < 6; i++) {
            window.robot().moveBy(20, 0);
        }
        window.press(KeyCode.R);
        window.until(
                "there is another run",
                () -> Window.onFx(() -> window.model().runs().entries().size()) == 2);
        String begun = window.text("#alpha");
        assertThat(begun).isNotEqualTo("0.01");
        window.robot().moveBy(40, 0);
        window.until("the gesture goes on", () -> !window.text("#alpha").equals(begun));
        window.robot().release(MouseButton.PRIMARY);

        assertThat(Window.onFx(() -> window.model().settings().held().get())).isFalse();
    }

    private List<String> textsOfMarks() {
        return Window.onFx(
                () -> org.sgdviz.ui.controller.Marked.texts(window.model().experiment()));
    }

    private void assertReplays() {
        SavedRun saved = FrontRun.of(window.session());
        assertThat(saved.experiment().edits()).isEqualTo(edits());
        assertThat(new Rerun(saved.record(), Experiment.TUTORIAL.data().points(), () -> 0).carryOut(() -> false))
                .isTrue();
    }

    private void key(EventType<KeyEvent> type) {
        window.robot()
                .interact(() -> Event.fireEvent(
                        window.slider("#alphaSlider"),
                        new KeyEvent(type, "", "", KeyCode.RIGHT, false, false, false, false)));
    }

    @Test
    void anArrowKeyThatIsHeldIsOneGesture() {
        for (int i = 0; i < 40 && !window.focusOwner().equals(window.node("#alphaSlider")); i++) {
            window.press(KeyCode.TAB);
        }
        for (int i = 0; i < 3; i++) { // as the keyboard repeats it
            key(KeyEvent.KEY_PRESSED);
        }
        key(KeyEvent.KEY_RELEASED);
        window.until("three rungs higher", () -> window.text("#alpha").equals("0.3"));

        window.robot().interact(() -> window.scatter().requestFocus());
        window.press(KeyCode.CONTROL, KeyCode.Z);

        window.until("all are undone", () -> window.text("#alpha").equals("0.01"));
        assertThat(window.is("#undo", "disabled")).isTrue();
    }

    @Test
    void aTypedNumberAndAChoiceAreEachOneStep() {
        window.enter("#alpha", "0.5");
        ChoiceList.choose(window, "#objective", "Hinge");
        window.enter("#epochs", "3");
        window.enter("#batch", "7");
        window.press(KeyCode.ESCAPE);

        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("the batch size is back", () -> window.text("#batch").equals("32"));
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("the end is gone", () -> window.text("#epochs").isEmpty());
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until(
                "the objective is back",
                () -> window.experiment().presentSettings().objective() == org.sgdviz.sgd.Objective.CROSS_ENTROPY);
        assertThat(window.text("#alpha")).isEqualTo("0.5");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("alpha is back", () -> window.text("#alpha").equals("0.01"));
        assertThat(window.is("#undo", "disabled")).isTrue();
    }

    @Test
    void atTheStartNothingIsSaidOfTraining() {
        window.enter("#alpha", "0.5");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.CONTROL, KeyCode.Z);

        window.until("the value is back", () -> window.text("#alpha").equals("0.01"));
        assertThat(window.banner()).isEqualTo("Undone: \u03b1 0.5 \u2192 0.01.");
    }

    @Test
    void anEndThatIsPassedIsSaidToBe() {
        window.enter("#epochs", "2");
        window.press(KeyCode.ESCAPE);
        window.speed(Double.POSITIVE_INFINITY);
        window.press(KeyCode.SPACE);
        window.until("it has ended", () -> window.banner().contains("2 epochs are done"));
        assertThat(window.text(".status #epoch")).isEqualTo("epoch 2 of 2");
        window.later(3);
        window.press(KeyCode.SPACE);
        window.until("it is beyond the end", () -> window.epoch()[0] > 3);
        window.press(KeyCode.SPACE);
        window.until("it is paused", () -> !window.isPlaying());

        window.press(KeyCode.CONTROL, KeyCode.Z);

        window.until("the end is back", () -> window.text("#epochs").equals("2"));
        window.until("it is said", () -> window.banner().contains("already passed"));
        assertThat(window.banner()).startsWith("Undone: stop after");
        assertThat(window.text(".status #epoch")).doesNotContain("of");
        window.press(KeyCode.LEFT);
        window.press(KeyCode.END);
        window.press(KeyCode.SHIFT, KeyCode.RIGHT);
        window.until(
                "it ends with its epoch",
                () -> window.banner().startsWith("The run has already passed its end after 2"));
    }

    @Test
    void anotherSeedIsUndoneByTheRunBefore() {
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);
        window.enter("#initSeed", "5");
        window.until("another run is in front", () -> window.update() == 0);
        window.press(KeyCode.ESCAPE);

        window.press(KeyCode.CONTROL, KeyCode.Z);

        window.until("the first run is back", () -> window.update() == 1);
        assertThat(window.text("#initSeed")).isEqualTo("42");
        window.press(KeyCode.CONTROL, KeyCode.Y);
        window.until("the other one again", () -> window.update() == 0);
        assertThat(window.text("#initSeed")).isEqualTo("5");
    }

    @Test
    void overAPointTheHandSaysThatItCanBeDragged() {
        Point2D point = window.at(
                window.points().points().x1(7), window.points().points().x2(7));
        window.robot().moveTo(point);
        window.until(
                "a ring is around it", () -> window.node(".point-highlight").isVisible());
        assertThat(cursorAt(point)).isEqualTo(javafx.scene.Cursor.OPEN_HAND);

        Point2D nowhere = window.blank(1);
        window.robot().moveTo(nowhere);

        window.until("the ring is gone", () -> !window.node(".point-highlight").isVisible());
        assertThat(cursorAt(nowhere)).isEqualTo(javafx.scene.Cursor.CROSSHAIR);
    }

    private javafx.scene.Cursor cursorAt(Point2D screen) {
        return Window.onFx(() -> window.robot().lookup(".scatter-plot Region").queryAll().stream()
                .filter(node -> node.getCursor() != null
                        && node.localToScreen(node.getBoundsInLocal()) != null
                        && node.localToScreen(node.getBoundsInLocal()).contains(screen))
                .findFirst()
                .orElseThrow()
                .getCursor());
    }

    @Test
    void fitLiesBesideThePointsHoweverLargeTheText() {
        for (int size : new int[] {13, 20, 28}) {
            Window.onFx(() -> {
                window.mainWindow().settings().textSize().set(size);
                return null;
            });
            window.until(
                    "it lies beside the title of the x axis at " + size, () -> Window.onFx(this::isFitInTheCorner));
        }
    }

    private boolean isFitInTheCorner() {
        Button fit = (Button) window.node(".plot-fit");
        Bounds at = fit.localToScene(fit.getBoundsInLocal());
        Node area = window.scatter().lookup(".chart-plot-background");
        Bounds points = area.localToScene(area.getBoundsInLocal());
        boolean whole = fit.getWidth() >= fit.prefWidth(-1) - 1 && fit.getHeight() >= fit.prefHeight(-1) - 1;
        return whole && at.getMaxX() <= points.getMaxX() + 1 && at.getMinY() >= points.getMaxY() && isClearOfTexts(at);
    }

    private boolean isClearOfTexts(Bounds at) {
        return window.scatter().lookupAll(".axis").stream()
                .flatMap(axis -> axis.lookupAll(".text, .axis-label").stream())
                .filter(Node::isVisible)
                .map(text -> text.localToScene(text.getBoundsInLocal()))
                .noneMatch(text -> text.getWidth() > 0 && text.intersects(at));
    }

    @Test
    void fitIsOnThePlot() {
        window.robot().moveTo(window.scatter()).scroll(5, VerticalDirection.UP);
        assertThat(Window.onFx(() -> window.scatter().chosenPart())).isNotNull();

        window.robot().clickOn(".plot-fit");

        window.until(
                "all points are shown", () -> Window.onFx(() -> window.scatter().chosenPart() == null));
        window.press(KeyCode.SPACE);
        window.until("the keys act", window::isPlaying);
    }
}
