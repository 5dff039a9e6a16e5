package org.sgdviz.ui.model;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.sgd.Weights;

/**
 * Weights that are dragged into place, by the line in the scatter plot or by the point on the loss surface. While they
 * are dragged they are only seen, in all plots; when they are dropped they are set, in one edit: at the start the run's
 * initial ones, in the past those of a branch. FX thread.
 */
public final class DraggedWeights {

    private final TrainingModel model;

    /** The weights that were taken hold of; null where none are. */
    private @Nullable Weights from;

    /** Those that they are dragged to; null where they are not. */
    private final ReadOnlyObjectWrapper<@Nullable Weights> to = new ReadOnlyObjectWrapper<>();

    /** Whether they are dropped, and whether all was done then, one frame ago. */
    private boolean dropped;

    private boolean settled;

    private Runnable onLost = () -> {};

    /** None are dragged. */
    public DraggedWeights(TrainingModel model) {
        this.model = model;
    }

    /** Whether weights in view may be taken hold of: nothing moves them, and they are exactly those in view. */
    public boolean mayMove() {
        boolean still = switch (model.situation().get()) {
            case READY, PAUSED, PAST, COMPLETED, STOPPED, NEEDS_POINTS, NEEDS_OTHER_CLASS, NEEDS_MORE_POINTS -> true;
            case PLAYING, FILM, LOADING, BRANCHING, DIVERGED -> false;
        };
        return still && model.time().shown().get().exact() && model.isCaughtUp();
    }

    /** The weights to be seen in a moment: its own, or those that they are dragged to. */
    public Weights inView(Moment moment) {
        Weights own = moment.update().weights();
        if (from != null && !own.equals(from)) { // they were set, or training went on
            cancel();
            onLost.run();
        }
        Weights dragged = to.get();
        return dragged == null ? own : dragged;
    }

    /** Sets who is told that weights which were dragged are so no longer, though nobody has let go of them. */
    public void setOnLost(Runnable listener) {
        onLost = listener;
    }

    /** Those that are dragged, from when they are moved until the run has them; else null. */
    public ReadOnlyObjectProperty<@Nullable Weights> dragged() {
        return to.getReadOnlyProperty();
    }

    /** Takes hold of the weights in view. */
    public void begin() {
        cancel();
        from = model.time().shown().get().update().weights();
    }

    /** Drags what was taken hold of; weights that are not finite are not followed. */
    public void moveTo(Weights weights) {
        if (from != null && weights.isFinite()) {
            to.set(weights);
        }
    }

    /** Sets the weights, or leaves them where that has become impossible. */
    public void drop() {
        Weights before = from;
        Weights after = to.get();
        if (before == null || after == null || !mayMove()) {
            cancel();
            return;
        }
        dropped = true;
        model.settings().setWeights(before, after, model.time().number() == 0);
    }

    /** Lets go of the weights, which stay as they were. */
    public void cancel() {
        from = null;
        dropped = false;
        settled = false;
        to.set(null);
    }

    /** The same, and says whether any were dragged. */
    public boolean letGo() {
        boolean any = from != null;
        cancel();
        return any;
    }

    /**
     * Dropped weights are seen until the run has them, or until it is known that it will not get them. Once a frame.
     */
    public void poll() {
        if (dropped) {
            boolean done = settled;
            settled = model.isCaughtUp();
            if (done && settled) {
                cancel();
            }
        }
    }
}
