package org.sgdviz.ui.model;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;

/**
 * Opens experiments: has their data made and then begins their runs, which join the others or take the place of all.
 * The latest request wins. FX thread only.
 */
final class Opening implements AutoCloseable {

    private final Runs runs;
    private final DataLoader loader = new DataLoader();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> problem = new ReadOnlyObjectWrapper<>();

    /** Whether what is being opened takes the place of all runs. */
    private boolean anew;

    /** Whether the curves of the other runs are to be hidden. */
    private boolean alone;

    private Runnable beside = () -> {};

    Opening(Runs runs) {
        this.runs = runs;
    }

    /**
     * Asks for a run, which {@link #poll} begins when its data are there.
     *
     * @param takesAll whether it takes the place of all runs; whatever is asked for before it is there then does so
     *     instead
     * @param hidesOthers whether the curves of the other runs are hidden, so that it is seen by itself
     * @param changedBeside what else has changed with it: undoes that, and does it again
     */
    void ask(Experiment experiment, boolean takesAll, boolean hidesOthers, Runnable changedBeside) {
        problem.set(null);
        anew |= takesAll;
        alone = hidesOthers;
        beside = changedBeside;
        loader.load(experiment);
    }

    /** Nothing is asked for any more. */
    void forget() {
        problem.set(null);
        anew = false;
        loader.drop();
    }

    /** Begins the run that was asked for, if its data are there. */
    void poll() {
        DataLoader.Loaded loaded = loader.poll();
        if (loaded == null) {
            return;
        }
        problem.set(loaded.problem());
        Points data = loaded.points();
        if (data != null && anew) {
            runs.begin(new Run(loaded.experiment(), data));
        } else if (data != null) {
            runs.join(new Run(loaded.experiment(), data), alone, beside);
        }
        anew = false;
    }

    /** Whether data that were asked for are still being made. */
    boolean isBusy() {
        return loader.isBusy();
    }

    /**
     * Why the data last asked for could not be made: an {@link OutOfMemoryError}, or what says it in a sentence; null
     * if they could.
     */
    ReadOnlyObjectProperty<@Nullable Throwable> problem() {
        return problem.getReadOnlyProperty();
    }

    @Override
    public void close() {
        loader.close();
    }
}
