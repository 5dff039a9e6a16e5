package org.sgdviz.ui.view.timeline;

import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.view.loss.LossChart;
import org.sgdviz.ui.view.plot.Abscissa;
import org.sgdviz.ui.view.plot.Drawing;
import org.sgdviz.ui.view.plot.EditMark;
import org.sgdviz.ui.view.plot.MarkGroups;
import org.sgdviz.ui.view.plot.Plot;
import org.sgdviz.ui.view.plot.Timescale;

/**
 * The updates of a run as a line to go along: from update 0 to the present, which is the number of updates made, with a
 * thumb at the update that is shown and the marks of edits. It changes nothing by itself: the user's wishes go to its
 * {@link TimelineGestures}, and it shows what it is told.
 *
 * <p>Its buttons stand left of its line, below the numbers of the chart's y axis, and right of it; its words in the row
 * above.
 *
 * <p>Below a loss chart it lies along that chart's axis, so that each update is below its loss whatever the axis
 * counts, and as long as the run is there. Arrow keys go one update, with Shift one epoch, Home and End to the ends. FX
 * thread; like a {@link Plot} it draws in {@link #draw()}, once a frame, what has become stale.
 */
public final class Timeline extends Region implements Drawing {

    /** The position of the present, wherever that is. */
    public static final long PRESENT = -1;

    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");

    private final TimelineTrack track = new TimelineTrack(this, this::hover, this::hold);
    private final TimelineRow row = new TimelineRow();
    private final TimelineCaption caption = new TimelineCaption();
    private final Label readout = new Label();
    private final MarkGroups marks = new MarkGroups();
    private TimelineGestures gestures = TimelineGestures.NONE;
    private @Nullable LossChart chart;
    private @Nullable Timescale drawnAlong;
    private @Nullable Point2D drawnBeside;
    private long length;
    private long position = PRESENT;
    private long named = -1;
    private boolean stale = true;
    private boolean hoverStale;
    private Runnable onStale = () -> {};

    /** A timeline of no updates. */
    public Timeline() {
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        readout.getStyleClass().add("timeline-readout");
        readout.setManaged(false);
        readout.setMouseTransparent(true);
        readout.setVisible(false);
        caption.fontProperty().subscribe(this::requestLayout);
        getChildren().addAll(track, row, row.later(), caption, readout);
        setPickOnBounds(false); // the words stand in the row above, among what is the chart's
        setOnKeyPressed(this::keyPressed);
        setAccessibleRole(AccessibleRole.SLIDER);
        say();
    }

    /** Lies along the axis of a loss chart, which is above it and is drawn before it. */
    public void alignWith(LossChart above) {
        chart = above;
        mark();
    }

    /** Sets the number of updates made, 0 or more. */
    public void setLength(long updates) {
        if (updates != length) {
            length = updates;
            mark();
            notifyAccessibleAttributeChanged(AccessibleAttribute.MAX_VALUE);
        }
    }

    /** Sets the update that is shown, or {@link #PRESENT}. */
    public void setPosition(long update) {
        if (update != position) {
            position = update;
            pseudoClassStateChanged(PAST, position != PRESENT);
            mark();
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        }
    }

    @Override
    public void setMagnification(double times) {
        track.magnify(times);
        requestLayout();
        mark();
    }

    /** Sets the update that the text names, for one that is named elsewhere too; without this it is the one shown. */
    public void setNamed(long update) {
        if (update != named) {
            named = update;
            mark();
        }
    }

    /** Marks where something was changed, ascending by update; the list is kept and must not change. */
    public void setMarks(List<EditMark> next) {
        if (marks.set(next)) {
            mark();
        }
    }

    /** Says whether the exact update is still being computed. */
    public void setBusy(boolean busy) {
        pseudoClassStateChanged(BUSY, busy);
    }

    /** Sets who is told what the user wants to see. */
    public void setGestures(TimelineGestures next) {
        gestures = next;
        track.setGestures(next);
        row.setGestures(next);
        caption.setGestures(next);
    }

    @Override
    public void setOnStale(Runnable listener) {
        onStale = listener;
    }

    private long shown() {
        return position == PRESENT ? length : Math.min(position, length);
    }

    private void mark() {
        stale = true;
        onStale.run();
    }

    private void hover() {
        hoverStale = true;
        onStale.run();
    }

    /** The axis must not change below the pointer. */
    private void hold(boolean now) {
        if (chart != null) {
            chart.hold(now);
        }
    }

    /** Draws what has become stale since the last call; never waits for anything, and so returns false. */
    @Override
    public boolean draw() {
        if (getWidth() < 1) {
            return false;
        }
        Timescale along = along();
        Point2D beside = beside(along);
        if (stale || !along.equals(drawnAlong) || !beside.equals(drawnBeside)) {
            stale = false;
            hoverStale = true;
            drawnAlong = along;
            drawnBeside = beside;
            say();
            lie(along, beside);
        }
        if (hoverStale) {
            hoverStale = false;
            readOut();
        }
        return false;
    }

    /** The axis to lie along, in this node. Where the run has no place on it, its updates lie along the whole of it. */
    private Timescale along() {
        if (chart != null) {
            Timescale axis = chart.timescale();
            boolean placed = axis.abscissa().at(length) >= 0;
            return new Timescale(
                    sceneToLocal(axis.left(), 0).getX(),
                    axis.width(),
                    placed ? axis.upper() : length,
                    placed ? axis.abscissa() : Abscissa.UPDATES);
        }
        Insets insets = getInsets();
        double left = snappedLeftInset() + row.prefWidth(-1) + 2 * track.margin();
        double right = getWidth() - insets.getRight() - row.later().prefWidth(-1) - 2 * track.margin();
        return new Timescale(left, Math.max(1, right - left), length, Abscissa.UPDATES);
    }

    /** From where on, and about which line, there is room for words in the row above, in this node. */
    private Point2D beside(Timescale along) {
        return chart == null
                ? new Point2D(along.left(), snappedTopInset() - caption.prefHeight(-1) / 2)
                : sceneToLocal(chart.besideTitle());
    }

    private void lie(Timescale along, Point2D beside) {
        Window window = getScene() == null ? null : getScene().getWindow();
        double scale = window == null ? 1 : window.getOutputScaleX();
        double inner = getHeight() - snappedTopInset() - snappedBottomInset();
        double top = snapPositionY(snappedTopInset() + (inner - track.height()) / 2);
        track.resizeRelocate(0, top, getWidth(), track.height());
        track.draw(along, length, shown(), marks, scale);
        double right = along.left() + along.width();
        row.lie(
                snappedLeftInset(),
                along.left() - track.margin(),
                right + track.margin(),
                getWidth() - snappedRightInset(),
                snappedTopInset() + inner / 2);
        caption.lie(right, beside.getY(), right - beside.getX() - track.margin() * 2);
    }

    private void say() {
        long update = named < 0 ? shown() : named;
        row.show(update, position != PRESENT);
        caption.show(update, length, position != PRESENT);
    }

    private void readOut() {
        String text = track.underPointer(marks);
        readout.setVisible(!text.isEmpty());
        if (!text.isEmpty()) {
            readout.setText(text);
            readout.autosize();
            double left = track.pointerX() - readout.getWidth() / 2;
            double most = getWidth() - readout.getWidth();
            readout.relocate(Math.max(0, Math.min(most, left)), snappedTopInset() - readout.getHeight() - 2);
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> step(event, -1);
            case RIGHT -> step(event, 1);
            case HOME -> gestures.toStart();
            case END -> gestures.toPresent();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(KeyEvent event, int by) {
        if (event.isShiftDown()) {
            gestures.stepEpochs(by);
        } else {
            gestures.stepUpdates(by);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + Math.max(track.height(), row.prefHeight(-1)) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        mark();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) shown();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) length;
            case TEXT -> Messages.plot("timeline.name", caption.text());
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> gestures.stepUpdates(1);
            case DECREMENT -> gestures.stepUpdates(-1);
            case SET_VALUE ->
                track.scrubOnce(Objects.requireNonNull((Number) parameters[0]).longValue());
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
