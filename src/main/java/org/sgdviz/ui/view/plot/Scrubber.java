package org.sgdviz.ui.view.plot;

import java.util.function.Consumer;
import java.util.function.DoubleToLongFunction;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The mouse, or a finger, on a surface along which updates lie: where it points, and that a click or a drag goes to an
 * update, each one once. FX thread.
 */
public final class Scrubber {

    private final Node focused;
    private final DoubleToLongFunction updateAt;
    private final LongSupplier length;
    private final Runnable moved;
    private final Consumer<Boolean> held;
    private ScrubGestures gestures = ScrubGestures.NONE;
    private boolean scrubbing;
    private long scrubbedTo;
    private double x = Double.NaN;
    private double y = Double.NaN;

    /**
     * Listens to a surface, for good.
     *
     * @param focused what gets the focus by a click
     * @param updateAt the update nearest to an x of the surface
     * @param length the number of updates that can be gone to
     * @param moved is called when the pointer has moved
     * @param held is told when a drag begins, and that it has ended
     */
    public Scrubber(
            Node surface,
            Node focused,
            DoubleToLongFunction updateAt,
            LongSupplier length,
            Runnable moved,
            Consumer<Boolean> held) {
        this.focused = focused;
        this.updateAt = updateAt;
        this.length = length;
        this.moved = moved;
        this.held = held;
        surface.setOnMouseMoved(this::hover);
        surface.setOnMouseExited(event -> leave());
        surface.setOnMousePressed(this::pressed);
        surface.setOnMouseDragged(this::dragged);
        surface.setOnMouseReleased(this::released);
    }

    /** Sets who is told where the user goes. */
    public void setGestures(ScrubGestures next) {
        gestures = next;
    }

    /** Where the pointer is on the surface; NaN while it is elsewhere. */
    public double x() {
        return x;
    }

    public double y() {
        return y;
    }

    /** Goes to an update as if by a click. */
    public void goTo(long update) {
        gestures.scrubbedTo(Math.max(0, Math.min(length.getAsLong(), update)));
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

    private void leave() {
        x = Double.NaN;
        moved.run();
    }

    private void pressed(MouseEvent event) {
        focused.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && !scrubbing && length.getAsLong() > 0) {
            scrubbing = true;
            scrubbedTo = -1;
            held.accept(true);
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
        long update = Math.max(0, Math.min(length.getAsLong(), updateAt.applyAsLong(event.getX())));
        if (update != scrubbedTo) {
            scrubbedTo = update;
            gestures.scrubbedTo(update);
        }
    }

    private void released(MouseEvent event) {
        if (scrubbing && event.getButton() == MouseButton.PRIMARY) {
            scrubbing = false;
            held.accept(false);
        }
        if (event.isSynthesized()) { // a finger points at nothing when it is off the screen
            leave();
        }
    }
}
