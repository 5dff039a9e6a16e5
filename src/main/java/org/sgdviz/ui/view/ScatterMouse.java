package org.sgdviz.ui.view;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The mouse on a scatter plot: a click adds a point, a drag moves the point under it or else the view, the wheel zooms.
 */
final class ScatterMouse {

    /** A press and a release no farther apart are a click. */
    private static final double CLICK = 4;

    private final ScatterPlot plot;
    private final Node surface;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private int pressedRow = -1;
    private boolean dragging;
    private boolean moving;

    ScatterMouse(ScatterPlot plot, Node surface) {
        this.plot = plot;
        this.surface = surface;
        surface.setCursor(Cursor.CROSSHAIR);
        surface.setOnMousePressed(this::pressed);
        surface.setOnMouseDragged(this::dragged);
        surface.setOnMouseReleased(this::released);
        surface.setOnMouseMoved(e -> plot.hover(e.getX(), e.getY()));
        surface.setOnMouseExited(e -> plot.hover(Double.NaN, Double.NaN));
        surface.setOnScroll(this::scrolled);
    }

    /** Shows by the pointer what a drag would move: the point under it, or the view. */
    void showWhatADragMoves(boolean point) {
        if (!dragging) {
            surface.setCursor(point ? Cursor.OPEN_HAND : Cursor.CROSSHAIR);
        }
    }

    /** Whether a point is being dragged. */
    boolean isMoving() {
        return moving;
    }

    private void pressed(MouseEvent event) {
        plot.requestFocus();
        if (!dragging) {
            pressX = event.getX();
            pressY = event.getY();
            lastX = pressX;
            lastY = pressY;
            pressedRow = event.getButton() == MouseButton.PRIMARY ? plot.rowNear(pressX, pressY) : -1;
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        double x = event.getX();
        double y = event.getY();
        if (!dragging && Math.hypot(x - pressX, y - pressY) > CLICK) {
            dragging = true;
            moving = pressedRow >= 0;
            surface.setCursor(Cursor.CLOSED_HAND);
            if (moving) {
                plot.gestures().moveStarted(pressedRow);
            }
        }
        if (moving) {
            plot.gestures().moved(pressedRow, plot.view().x1(x), plot.view().x2(y));
        } else if (dragging) {
            plot.pan(x - lastX, y - lastY);
            lastX = x;
            lastY = y;
        }
        plot.hover(x, y);
        event.consume();
    }

    private void released(MouseEvent event) {
        if (event.isPrimaryButtonDown() || event.isSecondaryButtonDown() || event.isMiddleButtonDown()) {
            return;
        }
        boolean click = !dragging && event.getButton() != MouseButton.MIDDLE;
        boolean moved = moving;
        dragging = false;
        moving = false;
        surface.setCursor(Cursor.CROSSHAIR);
        if (moved) {
            plot.gestures().moveEnded(pressedRow);
        } else if (click && !plot.isOnPoint(pressX, pressY)) {
            boolean other = event.getButton() == MouseButton.SECONDARY || event.isShiftDown();
            plot.gestures().add(plot.view().x1(pressX), plot.view().x2(pressY), other);
        }
        event.consume();
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            double notch = Math.max(1, event.getMultiplierY());
            plot.zoom(event.getX(), event.getY(), Math.pow(1.1, -event.getDeltaY() / notch));
        }
        event.consume();
    }
}
