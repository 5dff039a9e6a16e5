package org.sgdviz.ui.view.loss;

import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongSupplier;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.sgdviz.ui.view.plot.ScrubGestures;

/** The mouse on a loss chart: hovering reads values, a click or a drag goes to an update. */
final class LossMouse {

    private final Node chart;
    private final DoubleUnaryOperator updateAt;
    private final LongSupplier size;
    private final Runnable moved;
    private final Consumer<Boolean> held;
    private final Region surface = new Region();
    private ScrubGestures gestures = ScrubGestures.NONE;
    private boolean scrubbing;
    private long scrubbedTo;
    private double x = Double.NaN;
    private double y = Double.NaN;

    /**
     * Listens to a region of its own, which is to lie over the chart.
     *
     * @param chart what gets the focus by a click
     * @param updateAt the update, with its fraction, at an x of the surface; NaN if there is none
     * @param size the number of updates that can be gone to
     * @param moved is called when the pointer has moved
     * @param held is told when a drag begins, and that it has ended
     */
    LossMouse(Node chart, DoubleUnaryOperator updateAt, LongSupplier size, Runnable moved, Consumer<Boolean> held) {
        this.chart = chart;
        this.updateAt = updateAt;
        this.size = size;
        this.moved = moved;
        this.held = held;
        surface.setManaged(false);
        surface.setOnMouseMoved(this::hover);
        surface.setOnMouseExited(e -> {
            x = Double.NaN;
            moved.run();
        });
        surface.setOnMousePressed(this::pressed);
        surface.setOnMouseDragged(this::dragged);
        surface.setOnMouseReleased(this::released);
    }

    Region surface() {
        return surface;
    }

    /** Position of the pointer; NaN while it is elsewhere. */
    double x() {
        return x;
    }

    double y() {
        return y;
    }

    void setGestures(ScrubGestures next) {
        gestures = next;
        surface.setCursor(Cursor.H_RESIZE);
    }

    /** Nothing is under a finger before it is down. */
    private void hover(MouseEvent event) {
        if (!event.isSynthesized()) {
            moveTo(event);
        }
    }

    private void moveTo(MouseEvent event) {
        x = event.getX();
        y = event.getY();
        moved.run();
    }

    private void pressed(MouseEvent event) {
        chart.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && !scrubbing && size.getAsLong() > 0) {
            scrubbing = true;
            scrubbedTo = -1;
            held.accept(true);
            gestures.scrubStarted();
            scrub(event);
        }
    }

    private void dragged(MouseEvent event) {
        moveTo(event);
        if (scrubbing) {
            scrub(event);
        }
    }

    private void scrub(MouseEvent event) {
        long update = Math.max(0, Math.min(size.getAsLong(), Math.round(updateAt.applyAsDouble(event.getX()))));
        if (update != scrubbedTo) {
            scrubbedTo = update;
            gestures.scrubbedTo(update);
        }
    }

    private void released(MouseEvent event) {
        if (scrubbing && event.getButton() == MouseButton.PRIMARY) {
            scrubbing = false;
            held.accept(false);
            gestures.scrubEnded();
        }
        if (event.isSynthesized()) { // a finger points at nothing when it is off the screen
            x = Double.NaN;
            moved.run();
        }
    }
}
