package org.sgdviz.ui.model;

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
     * @param epochsAtFirst the epochs asked for before any were added; 0 while none were
     */
    record State(Hyperparameters settings, int epochsAtFirst) {

        /** Those that a run has taken over. */
        static State of(Run run) {
            return new State(run.experiment().presentSettings(), 0);
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
        this.state = new State(settings, 0);
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

    /** The settings that are shown without the epochs that were added. */
    Hyperparameters ofNewRun() {
        return state.epochsAtFirst > 0 ? get().withEpochs(state.epochsAtFirst) : get();
    }

    /** As many epochs more as were asked for at first. */
    void addEpochs() {
        Hyperparameters now = state.settings;
        int more = state.epochsAtFirst > 0 ? state.epochsAtFirst : Math.max(1, now.epochs());
        state = new State(now, more);
        change(new Change.Epochs((int) Math.min(Integer.MAX_VALUE, (long) now.epochs() + more)));
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

    /** Sets the number of epochs at which the run is complete, at least 0. */
    public void setEpochs(int epochs) {
        if (epochs != get().epochs()) {
            change(new Change.Epochs(epochs));
            edits.accept(() -> state = new State(state.settings, 0));
        }
    }

    private void change(Change.OfSetting change) {
        if (!change.applyTo(get()).equals(get())) {
            shown.set(change.applyTo(get()));
            edits.accept(() -> make(change));
        }
    }

    private void make(Change.OfSetting change) {
        state = new State(change.applyTo(state.settings), state.epochsAtFirst);
        showPresent();
        run.accept(change);
    }
}
