package org.sgdviz.ui.model;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.sgdviz.run.Change;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;

/**
 * The settings of training as last set: shown at once, while the same changes are sent to the run, which takes them over
 * at its next update. FX thread only.
 */
public final class SettingsModel {

    private final Consumer<Change> run;
    private final ReadOnlyObjectWrapper<Hyperparameters> present;

    /** The epochs asked for before any were added; 0 while none were. */
    private int epochsAtFirst;

    SettingsModel(Hyperparameters settings, Consumer<Change> run) {
        this.run = run;
        this.present = new ReadOnlyObjectWrapper<>(settings);
    }

    /** The settings as last set. */
    public ReadOnlyObjectProperty<Hyperparameters> present() {
        return present.getReadOnlyProperty();
    }

    /** The settings as last set. */
    public Hyperparameters get() {
        return present.get();
    }

    /** Takes the settings of a new run, which has them already. */
    void replace(Hyperparameters settings) {
        epochsAtFirst = 0;
        present.set(settings);
    }

    /** The present settings without the epochs that were added. */
    Hyperparameters ofNewRun() {
        return epochsAtFirst > 0 ? get().withEpochs(epochsAtFirst) : get();
    }

    /** As many epochs more as were asked for at first. */
    void addEpochs() {
        if (epochsAtFirst == 0) {
            epochsAtFirst = Math.max(1, get().epochs());
        }
        change(new Change.Epochs((int) Math.min(Integer.MAX_VALUE, (long) get().epochs() + epochsAtFirst)));
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
        epochsAtFirst = 0;
        change(new Change.Epochs(epochs));
    }

    private void change(Change.OfSetting change) {
        Hyperparameters changed = change.applyTo(get());
        if (!changed.equals(get())) {
            present.set(changed);
            run.accept(change);
        }
    }
}
