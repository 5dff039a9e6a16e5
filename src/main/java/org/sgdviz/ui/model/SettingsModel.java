package org.sgdviz.ui.model;

import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.sgdviz.run.Change;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;

/**
 * The settings of training as last set: shown at once, while the same changes are sent to the run, which takes them over
 * at its next update. While the window shows the past they are those that were in force there. FX thread only.
 */
public final class SettingsModel {

    private final Consumer<Change> run;
    private final Consumer<Runnable> edits;
    private final ReadOnlyObjectWrapper<Hyperparameters> shown;
    private State state;

    /**
     * The settings of one run.
     *
     * @param settings as last set
     */
    record State(Hyperparameters settings) {

        /** Those that a run has taken over. */
        static State of(Run run) {
            return new State(run.experiment().presentSettings());
        }
    }

    /**
     * The settings of a run.
     *
     * @param run receives the changes
     * @param edits makes each edit: at once, or later, when {@link #take} has been given the settings of another run, as
     *     they are shown without it
     */
    SettingsModel(Hyperparameters settings, Consumer<Change> run, Consumer<Runnable> edits) {
        this.run = run;
        this.edits = edits;
        this.shown = new ReadOnlyObjectWrapper<>(settings);
        this.state = new State(settings);
    }

    /** The settings that are shown. */
    public ReadOnlyObjectProperty<Hyperparameters> present() {
        return shown.getReadOnlyProperty();
    }

    /** The settings that are shown. */
    public Hyperparameters get() {
        return shown.get();
    }

    /** The settings of the run in front, for {@link #take}. */
    State state() {
        return state;
    }

    /** Takes the settings of a run that comes to the front, and has them already. */
    void take(State next) {
        state = next;
        showPresent();
    }

    /** Shows settings of the past. */
    void show(Hyperparameters inForce) {
        shown.set(inForce);
    }

    /** Shows the settings as last set. */
    void showPresent() {
        shown.set(state.settings);
    }

    /** Sets the learning rate, finite and &gt; 0. */
    public void setLearningRate(double alpha) {
        change(new Change.LearningRate(alpha));
    }

    /** Sets the batch size. */
    public void setBatchSize(BatchSize size) {
        change(new Change.Batch(size));
    }

    /** Sets what is minimized. */
    public void setObjective(Objective objective) {
        change(new Change.Minimize(objective));
    }

    /** Sets the order of the rows. */
    public void setShuffling(Shuffling shuffling) {
        change(new Change.Order(shuffling));
    }

    /** Sets the end: the number of epochs at which the run is complete, at least 0; empty: none. */
    public void setEpochs(OptionalInt epochs) {
        change(new Change.Epochs(epochs));
    }

    /** Sets an end after so many epochs, at least 0. */
    public void setEpochs(int epochs) {
        setEpochs(OptionalInt.of(epochs));
    }

    private void change(Change.OfSetting change) {
        if (!change.applyTo(get()).equals(get())) {
            shown.set(change.applyTo(get()));
            edits.accept(() -> make(change));
        }
    }

    private void make(Change.OfSetting change) {
        state = new State(change.applyTo(state.settings));
        showPresent();
        run.accept(change);
    }
}
