package org.sgdviz.ui.view.scatter;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ScrollEvent.VerticalTextScrollUnits;
import org.jspecify.annotations.Nullable;

/**
 * The mouse on a scatter plot: a click adds a point, a drag moves the point under it, or else the decision line, or
 * else the view, the wheel zooms. A pen is a mouse; for fingers, which do not hit a line, see {@link ScatterTouch}.
 */
final class ScatterMouse {

    /** A press and a release no farther apart are a click. */
    private static final double CLICK = 4;

    /** A notch of a wheel, in pixels; a trackpad sends many small parts of it. */
    private static final double NOTCH = 40;

    /** A notch shows so many times as much of the plane, and one event no more. */
    private static final double ZOOM = 1.1;

    private final ScatterPlot plot;
    private final Node surface;
    private final ScatterTouch touch;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private int pressedRow = -1;
    private @Nullable LineGrip pressedLine;
    private boolean pressed;
    private boolean dragging;
    private boolean moving;

    ScatterMouse(ScatterPlot plot, Node surface) {
        this.plot = plot;
        this.surface = surface;
        surface.setCursor(Cursor.CROSSHAIR);
        surface.setOnMousePressed(this::pressed);
        surface.setOnMouseDragged(this::dragged);
        surface.setOnMouseReleased(this::released);
        surface.setOnMouseMoved(this::moved);
        surface.setOnMouseExited(e -> plot.hover(Double.NaN, Double.NaN));
        surface.setOnScroll(this::scrolled);
        touch = new ScatterTouch(plot, surface, this);
    }

    /** Shows by the pointer what a drag would move: the point under it, the line there, or the view. */
    void showWhatADragMoves(boolean point, @Nullable LineGrip line) {
        if (!dragging) {
            boolean moves = line != null && !line.turns();
            surface.setCursor(moves ? Cursor.MOVE : point || line != null ? Cursor.OPEN_HAND : Cursor.CROSSHAIR);
        }
    }

    /** Whether anything is being dragged, be it the view. */
    boolean isDragging() {
        return dragging;
    }

    /** Whether a point is being dragged. */
    boolean isMoving() {
        return moving;
    }

    /** Lets go of whatever is held. */
    void cancel() {
        boolean moved = moving;
        pressed = false;
        dragging = false;
        moving = false;
        surface.setCursor(Cursor.CROSSHAIR);
        plot.line().cancel();
        if (moved) {
            plot.gestures().moveEnded(pressedRow);
        }
    }

    /** A finger leaves nothing behind where it was. */
    private void moved(MouseEvent event) {
        if (!event.isSynthesized()) {
            plot.hover(event.getX(), event.getY());
        }
    }

    private void pressed(MouseEvent event) {
        plot.requestFocus();
        if (!dragging && !touch.hasTaken(event)) {
            pressed = true;
            pressX = event.getX();
            pressY = event.getY();
            lastX = pressX;
            lastY = pressY;
            boolean primary = event.getButton() == MouseButton.PRIMARY;
            pressedRow = primary ? plot.rowNear(pressX, pressY, event.isSynthesized()) : -1;
            pressedLine = primary && !event.isSynthesized() ? plot.lineNear(pressX, pressY) : null;
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (pressed) {
            drag(event);
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        double x = event.getX();
        double y = event.getY();
        double still = event.isSynthesized() ? ScatterTouch.STILL : CLICK;
        if (!dragging && Math.hypot(x - pressX, y - pressY) > still) {
            dragging = true;
            moving = pressedRow >= 0;
            surface.setCursor(Cursor.CLOSED_HAND);
            if (moving) {
                plot.gestures().moveStarted(pressedRow);
            } else if (pressedLine != null) {
                plot.line().take(pressedLine);
            }
        }
        if (moving) {
            plot.gestures().moved(pressedRow, plot.view().x1(x), plot.view().x2(y));
        } else if (pressedLine != null) {
            plot.line().dragTo(plot.view().x1(x), plot.view().x2(y));
        } else if (dragging) {
            plot.pan(x - lastX, y - lastY);
            lastX = x;
            lastY = y;
        }
        plot.hover(x, y);
    }

    private void released(MouseEvent event) {
        boolean last = !event.isPrimaryButtonDown() && !event.isSecondaryButtonDown() && !event.isMiddleButtonDown();
        if (pressed && last) {
            boolean click = !dragging && event.getButton() != MouseButton.MIDDLE;
            plot.line().drop();
            cancel();
            if (click && !plot.isOnPoint(pressX, pressY)) {
                boolean other = event.getButton() == MouseButton.SECONDARY || event.isShiftDown();
                plot.gestures().add(plot.view().x1(pressX), plot.view().x2(pressY), other);
            }
        }
        if (event.isSynthesized()) {
            plot.hover(Double.NaN, Double.NaN);
        }
        event.consume();
    }

    /** A wheel or a trackpad zooms; what is made of a finger on a screen, or goes on after it, does not. */
    private void scrolled(ScrollEvent event) {
        double notches = Math.max(-1, Math.min(1, event.getDeltaY() / notch(event)));
        if (!event.isDirect() && !event.isInertia() && Math.abs(notches) > 0) {
            plot.zoom(event.getX(), event.getY(), Math.pow(ZOOM, -notches));
        }
        event.consume();
    }

    /** A wheel that knows no pixels counts its notches. */
    private static double notch(ScrollEvent event) {
        boolean counted = event.getMultiplierY() <= 1 && event.getTextDeltaYUnits() == VerticalTextScrollUnits.LINES;
        return counted ? 1 : NOTCH;
    }
}
