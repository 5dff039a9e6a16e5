package org.sgdviz.ui.view.plot;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.events.MouseEvent;
import com.sun.glass.events.TouchEvent;
import com.sun.glass.ui.View;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Point2D;
import org.testfx.api.FxRobot;

/**
 * A touchscreen, for tests. It tells the view of the window what a platform tells it: each change of the fingers, and
 * after it the mouse that is made of the first one. So scrolls, zooms and their inertia are those that JavaFX's own
 * recognisers make of them.
 */
public final class Touchscreen {

    private static final Method NOTIFY_MOUSE = notifyMouse();

    private final FxRobot robot;
    private final Map<Long, Point2D> fingers = new LinkedHashMap<>();

    public Touchscreen(FxRobot robot) {
        this.robot = robot;
    }

    /** Has scenes that are shown from now on recognise gestures, as on platforms with touchscreens. */
    public static void switchOn() {
        try {
            Class<?> handler = Class.forName("com.sun.javafx.tk.quantum.GlassViewEventHandler");
            for (String gesture : new String[] {"zoom", "scroll", "rotate"}) {
                Field enabled = handler.getDeclaredField(gesture + "GestureEnabled");
                enabled.setAccessible(true);
                enabled.set(null, true);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method notifyMouse() {
        try {
            Method method = View.class.getDeclaredMethod(
                    "notifyMouse",
                    int.class,
                    int.class,
                    int.class,
                    int.class,
                    int.class,
                    int.class,
                    int.class,
                    boolean.class,
                    boolean.class);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a finger down at a place on the screen. */
    public void press(long finger, Point2D at) {
        fingers.put(finger, at);
        tell(finger, TouchEvent.TOUCH_PRESSED);
        if (fingers.size() == 1) {
            mouse(MouseEvent.DOWN, at);
        }
    }

    /** Moves a finger that is down, straight, in so many steps. */
    public void move(long finger, Point2D to, int steps) {
        Point2D from = fingers.get(finger);
        for (int step = 1; step <= steps; step++) {
            Point2D at = from.interpolate(to, (double) step / steps);
            fingers.put(finger, at);
            tell(finger, TouchEvent.TOUCH_MOVED);
            if (finger == first()) {
                mouse(MouseEvent.DRAG, at);
            }
        }
    }

    /** Takes a finger off the screen. */
    public void release(long finger) {
        boolean wasFirst = finger == first();
        Point2D at = fingers.get(finger);
        tell(finger, TouchEvent.TOUCH_RELEASED);
        fingers.remove(finger);
        if (wasFirst) {
            mouse(MouseEvent.UP, at);
        }
    }

    private long first() {
        return fingers.keySet().iterator().next();
    }

    private void tell(long changed, int change) {
        robot.interact(() -> {
            View view = view();
            view.notifyBeginTouchEvent(0, true, fingers.size());
            fingers.forEach((finger, at) -> {
                int x = (int) Math.round(at.getX());
                int y = (int) Math.round(at.getY());
                view.notifyNextTouchEvent(
                        finger == changed ? change : TouchEvent.TOUCH_STILL, finger, x - left(), y - top(), x, y);
            });
            view.notifyEndTouchEvent();
        });
    }

    private void mouse(int type, Point2D at) {
        mouse(type, at, MouseEvent.BUTTON_LEFT, type == MouseEvent.UP ? 0 : KeyEvent.MODIFIER_BUTTON_PRIMARY);
    }

    /** The click of the right button that some systems make of a finger held long, when it goes up. */
    public void rightClick(Point2D at) {
        mouse(MouseEvent.DOWN, at, MouseEvent.BUTTON_RIGHT, KeyEvent.MODIFIER_BUTTON_SECONDARY);
        mouse(MouseEvent.UP, at, MouseEvent.BUTTON_RIGHT, 0);
    }

    private void mouse(int type, Point2D at, int button, int modifiers) {
        int x = (int) Math.round(at.getX());
        int y = (int) Math.round(at.getY());
        robot.interact(() -> {
            try {
                NOTIFY_MOUSE.invoke(view(), type, button, x - left(), y - top(), x, y, modifiers, false, true);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static int left() {
        return view().getWindow().getX();
    }

    private static int top() {
        return view().getWindow().getY();
    }

    /** The view of the window that was shown last. */
    private static View view() {
        var windows = com.sun.glass.ui.Window.getWindows();
        return windows.get(windows.size() - 1).getView();
    }
}
