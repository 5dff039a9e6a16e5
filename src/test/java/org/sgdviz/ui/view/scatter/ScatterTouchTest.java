package org.sgdviz.ui.view.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.ui.view.plot.Touchscreen;
import org.sgdviz.ui.view.plot.Viewport;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What fingers, a trackpad and a pen do to a scatter plot. */
@ExtendWith(ApplicationExtension.class)
class ScatterTouchTest {

    private ShownScatter shown;
    private ScatterPlot plot;
    private Touchscreen screen;
    private Point2D empty;

    /** What JavaFX's recognisers have sent. */
    private final List<ScrollEvent> scrolls = new ArrayList<>();

    private final List<ZoomEvent> zooms = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Touchscreen.switchOn();
        shown = new ShownScatter(stage);
        plot = shown.plot;
        stage.getScene().addEventFilter(ScrollEvent.ANY, scrolls::add);
        stage.getScene().addEventFilter(ZoomEvent.ANY, zooms::add);
    }

    @BeforeEach
    void draw(FxRobot robot) {
        screen = new Touchscreen(robot);
        shown.draw(robot);
        Point2D place = shown.onScreen(1, -3);
        empty = new Point2D(Math.round(place.getX()), Math.round(place.getY()));
    }

    @AfterEach
    void dispose() {
        plot.dispose();
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
    }

    private boolean has(EventType<?> type, boolean inertia) {
        return List.copyOf(scrolls).stream().anyMatch(e -> e.getEventType() == type && e.isInertia() == inertia);
    }

    @ParameterizedTest
    @CsvSource({"100, 0, 5", "0, 60, 10", "-60, -80, 20"})
    void aFingerThatIsDraggedMovesTheViewByWhatTheMouseDoes(int dx, int dy, int steps, FxRobot robot) {
        Viewport before = plot.view();
        robot.drag(empty).dropTo(empty.add(dx, dy));
        Viewport byMouse = plot.view();
        robot.interact(() -> plot.show(before.part()));
        screen.press(1, empty);
        screen.move(1, empty.add(dx, dy), steps);
        screen.release(1);
        assertThat(has(ScrollEvent.SCROLL, false))
                .as("JavaFX has made a scroll of it")
                .isTrue();
        assertThat(plot.view().x1Lower()).isCloseTo(byMouse.x1Lower(), within(1e-9));
        assertThat(plot.view().x1Upper()).isCloseTo(byMouse.x1Upper(), within(1e-9));
        assertThat(plot.view().x2Lower()).isCloseTo(byMouse.x2Lower(), within(1e-9));
        assertThat(plot.view().x2Upper()).isCloseTo(byMouse.x2Upper(), within(1e-9));
        assertThat(shown.heard).isEmpty();
    }

    @Test
    void theViewStandsStillWhenTheFingerIsOffTheScreenHoweverLongTheScrollGoesOn() throws TimeoutException {
        screen.press(1, empty);
        screen.move(1, empty.add(100, 0), 10);
        screen.release(1);
        Viewport released = plot.view();
        until(() -> has(ScrollEvent.SCROLL, true));
        assertThat(plot.view()).isEqualTo(released);
    }

    @Test
    void aFingerThatBeginsOnAPointMovesIt(FxRobot robot) {
        Viewport before = plot.view();
        screen.press(1, shown.onScreen(3, 2).add(13, 13)); // a finger is not as exact as a mouse
        screen.move(1, shown.onScreen(1, -2), 10);
        screen.release(1);
        assertThat(shown.heard).startsWith("start 12").endsWith("end 12").contains("move 12 1 -2");
        assertThat(plot.view()).isEqualTo(before);
    }

    @Test
    void aTapAddsOnePoint() {
        screen.press(1, empty);
        screen.move(1, empty.add(5, 4), 2);
        screen.release(1);
        assertThat(shown.heard).containsExactly("add 1 -3 false");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLongPressIsTheRightButtonAlsoWhereTheSystemSaysSo(boolean system) throws TimeoutException {
        screen.press(1, empty);
        until(() -> shown.heard.contains("add 1 -3 true"));
        screen.move(1, empty.add(40, 0), 4);
        screen.release(1);
        if (system) {
            screen.rightClick(empty);
        }
        assertThat(shown.heard).containsExactly("add 1 -3 true");
        assertThat(plot.chosenPart()).isNull();
        screen.press(1, empty);
        screen.release(1);
        assertThat(shown.heard).containsExactly("add 1 -3 true", "add 1 -3 false");
    }

    @Test
    void twoFingersZoomAboutTheirCentreAndAddNoPoint(FxRobot robot) {
        Viewport before = plot.view();
        Point2D centre = plot.toData(
                plot.screenToLocal(empty).getX(), plot.screenToLocal(empty).getY());
        screen.press(1, empty.subtract(50, 0));
        screen.press(2, empty.add(50, 0));
        for (int i = 1; i <= 20; i++) {
            screen.move(1, empty.subtract(50 + 5 * i, 0), 1);
            screen.move(2, empty.add(50 + 5 * i, 0), 1);
        }
        screen.release(1);
        screen.release(2);
        double product = zooms.stream()
                .filter(zoom -> zoom.getEventType() == ZoomEvent.ZOOM && !zoom.isInertia())
                .mapToDouble(ZoomEvent::getZoomFactor)
                .reduce(1, (a, b) -> a * b);
        assertThat(product).as("what JavaFX has made of it").isGreaterThan(2);
        double wide = before.x1Upper() - before.x1Lower();
        assertThat(plot.view().x1Upper() - plot.view().x1Lower()).isCloseTo(wide / product, within(wide * 1e-6));
        assertThat(shown.onScreen(centre.getX(), centre.getY()).distance(empty)).isLessThan(4);
        assertThat(shown.heard).isEmpty();
    }

    @Test
    void aPinchThatHasEndedZoomsNoFurther() throws TimeoutException {
        screen.press(1, empty.subtract(50, 0));
        screen.press(2, empty.add(50, 0));
        for (int i = 1; i <= 10; i++) {
            screen.move(2, empty.add(50 + 10 * i, 0), 1);
        }
        screen.release(2);
        screen.release(1);
        Viewport released = plot.view();
        until(() -> List.copyOf(zooms).stream().anyMatch(ZoomEvent::isInertia));
        assertThat(plot.view()).isEqualTo(released);
    }

    @Test
    void aSecondFingerEndsTheDragOfThePointUnderTheFirst() {
        screen.press(1, shown.onScreen(3, 2));
        screen.move(1, shown.onScreen(2, 1), 10);
        screen.press(2, empty);
        int heard = shown.heard.size();
        assertThat(shown.heard).endsWith("end 12");
        screen.move(1, shown.onScreen(1, 0), 2);
        screen.release(2);
        screen.release(1);
        assertThat(shown.heard).hasSize(heard);
    }

    @ParameterizedTest
    @CsvSource({
        "40, 40, 1.1",
        "-40, 40, 0.90909",
        "4000, 40, 1.1",
        "-4000, 40, 0.90909",
        "2, 40, 1.00478",
        "2, 1, 1.00478",
        "0, 40, 1"
    })
    void oneEventOfAWheelOrATrackpadZoomsByItsSizeAndAtMostByANotch(
            double delta, double multiplier, double factor, FxRobot robot) {
        double before = plot.view().x1Upper() - plot.view().x1Lower();
        scroll(robot, delta, multiplier, false, false);
        double after = plot.view().x1Upper() - plot.view().x1Lower();
        assertThat(before / after).isCloseTo(factor, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "true, true"})
    void whatIsMadeOfAFingerOrGoesOnByItselfDoesNotZoom(boolean direct, boolean inertia, FxRobot robot) {
        Viewport before = plot.view();
        scroll(robot, 10, 1, direct, inertia);
        assertThat(plot.view()).isEqualTo(before);
    }

    @Test
    void aTrackpadThatIsSweptZoomsByWhatTheWholeSweepIs(FxRobot robot) {
        double before = plot.view().x1Upper() - plot.view().x1Lower();
        for (int i = 0; i < 100; i++) {
            scroll(robot, 1, 1, false, false);
        }
        double after = plot.view().x1Upper() - plot.view().x1Lower();
        assertThat(before / after).isCloseTo(Math.pow(1.1, 2.5), within(1e-6));
    }

    private void scroll(FxRobot robot, double delta, double multiplier, boolean direct, boolean inertia) {
        Point2D at = plot.screenToLocal(empty);
        Point2D inScene = plot.localToScene(at);
        robot.interact(() -> Event.fireEvent(
                robot.lookup(node -> node.getOnScroll() != null).query(),
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        inScene.getX(),
                        inScene.getY(),
                        empty.getX(),
                        empty.getY(),
                        false,
                        false,
                        false,
                        false,
                        direct,
                        inertia,
                        0,
                        delta,
                        0,
                        delta,
                        1,
                        multiplier,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null)));
    }

    @Test
    void nothingIsReadOutWhereAFingerHasBeen(FxRobot robot) {
        screen.press(1, shown.onScreen(3, 2));
        screen.release(1);
        shown.draw(robot);
        assertThat(robot.lookup(node -> node instanceof ScatterReadout).query().isVisible())
                .isFalse();
    }
}
