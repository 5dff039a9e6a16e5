package org.sgdviz.ui.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class LadderSliderTest {

    private final List<Double> chosen = new ArrayList<>();
    private LadderSlider slider;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void makeALadder() {
        slider = new LadderSlider();
        slider.setLadder(Math::log10, 0.001, 0.01, 0.1, 1, 10);
        slider.setOnChosen(chosen::add);
        slider.show(0.1);
    }

    @Test
    void itsLengthIsThatOfTheLadder() {
        assertThat(slider.getMin()).isEqualTo(-3);
        assertThat(slider.getMax()).isEqualTo(1);
        assertThat(slider.getValue()).isEqualTo(-1);
    }

    @Test
    void showingIsNotChoosing() {
        slider.show(0.5);
        slider.show(1000);

        assertThat(chosen).isEmpty();
    }

    @Test
    void aValueBetweenTwoRungsIsShownWhereItIs() {
        slider.show(0.5);

        assertThat(slider.getValue()).isEqualTo(Math.log10(0.5));
    }

    @Test
    void theMouseChoosesTheNearestRungAndTheThumbSnapsToIt() {
        slider.setValue(-0.4);

        assertThat(chosen).containsExactly(1.0);
        assertThat(slider.getValue()).isEqualTo(0);
    }

    @Test
    void aRungIsChosenOnceHoweverTheMouseMovesNearIt() {
        slider.setValue(-0.4);
        slider.setValue(0.1);
        slider.setValue(0.2);

        assertThat(chosen).containsExactly(1.0);
    }

    @Test
    void thePlaceOfTheReleaseCountsThoughNoMoveToItWasTold() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            new Scene(new StackPane(slider), 400, 60);
            slider.getScene().getRoot().applyCss();
            slider.getScene().getRoot().layout();
            slider.getScene().getRoot().resize(400, 60);
            slider.getScene().getRoot().layout();
            Node thumb = slider.lookup(".thumb");
            Bounds at = thumb.localToScene(thumb.getBoundsInLocal());
            thumb.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, at.getCenterX(), at.getCenterY()));
            assertThat(slider.heldProperty().get()).isTrue();
            thumb.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, at.getCenterX() + 90, at.getCenterY()));
        });

        assertThat(chosen).containsExactly(1.0);
        assertThat(slider.heldProperty().get()).isFalse();
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "RIGHT, 1",
        "UP, 1",
        "LEFT, 0.01",
        "DOWN, 0.01",
        "HOME, 0.001",
        "END, 10",
        "PAGE_UP, 10",
        "PAGE_DOWN, 0.001"
    })
    void keysClimbTheLadder(KeyCode key, double rung) {
        press(key);

        assertThat(chosen).containsExactly(rung);
    }

    @ParameterizedTest
    @CsvSource({"RIGHT, 1", "LEFT, 0.1"})
    void keysGoToTheNextRungFromAValueBetweenTwo(KeyCode key, double rung) {
        slider.show(0.5);

        press(key);

        assertThat(chosen).containsExactly(rung);
    }

    @Test
    void keysStopAtTheEnds() {
        slider.show(10);
        press(KeyCode.RIGHT);
        press(KeyCode.END);
        slider.show(0.001);
        press(KeyCode.LEFT);

        assertThat(chosen).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000, LEFT, 10", "0.00001, RIGHT, 0.001"})
    void valuesBeyondTheEndsAreShownAtTheEndAndLeftByAKey(double shown, KeyCode key, double rung) {
        slider.show(shown);
        assertThat(slider.getValue()).isIn(-3.0, 1.0);

        press(key);

        assertThat(chosen).containsExactly(rung);
    }

    @Test
    void aShorterLadderKeepsTheValueShown() {
        slider.setLadder(Math::log10, 0.1, 1);

        assertThat(slider.getValue()).isEqualTo(-1);
        assertThat(chosen).isEmpty();
    }

    @Test
    void itIsHeldWhileAKeyIsPressedHoweverOftenItRepeats() {
        List<Boolean> held = new ArrayList<>();
        slider.heldProperty().addListener((any, before, now) -> held.add(now));
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        assertThat(held).containsExactly(true);

        Event.fireEvent(slider, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.RIGHT, false, false, false, false));

        assertThat(held).containsExactly(true, false);
    }

    @Test
    void otherKeysDoNotHoldIt() {
        press(KeyCode.TAB);

        assertThat(slider.heldProperty().get()).isFalse();
    }

    private void press(KeyCode key) {
        Event.fireEvent(slider, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
