package org.sgdviz.ui.view.scatter;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import javafx.scene.input.ZoomEvent;
import javafx.util.Duration;

/**
 * Fingers on a scatter plot. One finger is the mouse, whose events the system makes of it; held still it is the right
 * button. Two fingers zoom and move the view, and are no mouse. FX thread.
 */
final class ScatterTouch {

    /** A finger does not lie as still as a mouse: it is dragged when it has moved by more than this, in pixels. */
    static final double STILL = 10;

    /** A finger that has moved by more is not held still. */
    private static final double HELD = 6;

    private static final Duration HOLD = Duration.millis(500);

    /** One event zooms at most by this. */
    private static final double MOST_ZOOM = 2;

    private final ScatterPlot plot;
    private final ScatterMouse mouse;
    private final PauseTransition hold = new PauseTransition(HOLD);
    private double pressX;
    private double pressY;
    private double centreX;
    private double centreY;
    private boolean taken;

    /** Listens to a surface, for good. */
    ScatterTouch(ScatterPlot plot, Node surface, ScatterMouse mouse) {
        this.plot = plot;
        this.mouse = mouse;
        hold.setOnFinished(event -> held());
        surface.addEventHandler(TouchEvent.ANY, this::touched);
        surface.setOnZoomStarted(event -> {
            centreX = event.getX();
            centreY = event.getY();
            event.consume();
        });
        surface.setOnZoom(this::zoomed);
    }

    /** Whether a mouse event has been made of a finger that has done something else, and means nothing. */
    boolean hasTaken(MouseEvent event) {
        return taken && event.isSynthesized();
    }

    private void touched(TouchEvent event) {
        TouchPoint finger = event.getTouchPoint();
        if (event.getTouchCount() > 1) {
            take();
        } else if (event.getEventType() == TouchEvent.TOUCH_PRESSED) {
            taken = false;
            pressX = finger.getX();
            pressY = finger.getY();
            hold.playFromStart();
        } else if (event.getEventType() == TouchEvent.TOUCH_RELEASED
                || Math.hypot(finger.getX() - pressX, finger.getY() - pressY) > HELD) {
            hold.stop();
        }
        event.consume();
    }

    private void take() {
        hold.stop();
        taken = true;
        mouse.cancel();
    }

    private void held() {
        if (plot.rowNear(pressX, pressY, true) < 0) {
            take();
            plot.gestures().add(plot.view().x1(pressX), plot.view().x2(pressY), true);
        }
    }

    private void zoomed(ZoomEvent event) {
        double factor = Math.max(1 / MOST_ZOOM, Math.min(MOST_ZOOM, event.getZoomFactor()));
        if (!event.isInertia() && !Double.isNaN(factor)) {
            if (event.isDirect()) {
                plot.pan(event.getX() - centreX, event.getY() - centreY);
                centreX = event.getX();
                centreY = event.getY();
            }
            plot.zoom(event.getX(), event.getY(), 1 / factor);
        }
        event.consume();
    }
}
