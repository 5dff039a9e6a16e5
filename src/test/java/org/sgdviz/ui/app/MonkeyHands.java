package org.sgdviz.ui.app;

import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/** Mouse and window as a {@link Monkey} moves them: by places that may be anywhere, or nowhere. */
final class MonkeyHands {

    private static final int STEPS = 4;

    private final Window window;
    private final Robot robot = Window.onFx(Robot::new);

    /** Of a window that is open. TestFX's robot would wait for half a second at each click. */
    MonkeyHands(Window window) {
        this.window = window;
    }

    /** A place on the screen within a node, by fractions of its size; null where there is no such node to be seen. */
    Point2D at(String query, double x, double y) {
        return Window.onFx(() -> {
            Set<Node> found = window.scene().getRoot().lookupAll(query);
            return found.stream()
                    .filter(each -> each.getScene() != null && isTreeVisible(each))
                    .findFirst()
                    .map(each -> within(each, x, y))
                    .orElse(null);
        });
    }

    /** The middle of a node on the screen; null of null. */
    Point2D middleOf(Node node) {
        return node == null ? null : Window.onFx(() -> node.getScene() == null ? null : within(node, 0.5, 0.5));
    }

    private static boolean isTreeVisible(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Point2D within(Node node, double x, double y) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return bounds == null || bounds.isEmpty()
                ? null
                : new Point2D(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
    }

    void click(Point2D at, MouseButton mouse, int times, boolean shift) {
        if (at == null) {
            return;
        }
        move(at);
        if (shift) {
            does(() -> robot.keyPress(KeyCode.SHIFT));
        }
        for (int i = 0; i < times; i++) {
            does(() -> robot.mousePress(mouse));
            does(() -> robot.mouseRelease(mouse));
        }
        if (shift) {
            does(() -> robot.keyRelease(KeyCode.SHIFT));
        }
    }

    /** Drags, and presses keys on the way. */
    void drag(Point2D from, Point2D to, MouseButton mouse, KeyCode... meanwhile) {
        if (from == null || to == null) {
            return;
        }
        move(from);
        does(() -> robot.mousePress(mouse));
        for (int i = 1; i <= STEPS; i++) {
            move(from.interpolate(to, (double) i / STEPS));
            if (i == STEPS / 2 && meanwhile.length > 0) {
                press(meanwhile);
            }
        }
        does(() -> robot.mouseRelease(mouse));
    }

    void wheel(Point2D at, int notches) {
        if (at != null) {
            move(at);
            does(() -> robot.mouseWheel(notches));
        }
    }

    private void move(Point2D at) {
        does(() -> robot.mouseMove(at));
    }

    /** Presses keys together and releases them. */
    void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            does(() -> robot.keyPress(key));
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            KeyCode key = keys[i];
            does(() -> robot.keyRelease(key));
        }
    }

    /** Writes to whatever has the focus, as a keyboard of any language would. */
    void write(String text) {
        text.chars()
                .forEach(letter -> does(() -> Event.fireEvent(
                        window.scene().getFocusOwner(),
                        new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                Character.toString(letter),
                                "",
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false))));
    }

    /** Does one thing, of which the program has heard when this returns. */
    private void does(Runnable action) {
        Window.onFx(() -> {
            action.run();
            return null;
        });
    }

    /** Dialogs lie above the window that they belong to; without a display nobody else sees to it. */
    void raiseDialogs() {
        does(() -> javafx.stage.Window.getWindows().stream()
                .filter(each -> each instanceof Stage && !each.equals(window.stage()))
                .toList()
                .forEach(each -> ((Stage) each).toFront()));
    }

    void resize(int width, int height) {
        Window.onFx(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
            return null;
        });
    }

    void iconifyAndBack() {
        for (boolean iconified : List.of(true, false)) {
            Window.onFx(() -> {
                window.stage().setIconified(iconified);
                return null;
            });
        }
    }
}
