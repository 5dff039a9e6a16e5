package org.sgdviz.ui.model;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Whether the runs of an opened session that are shown as they were saved come out the same again. FX thread only. */
public final class Verification {

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private Runnable onStop = () -> {};

    /** How it stands. */
    public enum State {
        /** There is nothing to verify. */
        NONE,
        /** The runs are being made again. */
        UNDER_WAY,
        /** They came out as saved. */
        SAME,
        /** They did not. */
        DIFFERENT,
        /** They could not be made again. */
        FAILED,
        /** The user did not want it. */
        STOPPED
    }

    /**
     * It begins, and comes as far as something says, 0 … 1.
     *
     * @param cancel ends it, when the user does not want it
     */
    public void begin(ObservableValue<? extends Number> share, Runnable cancel) {
        onStop = cancel;
        progress.bind(share);
        state.set(State.UNDER_WAY);
    }

    /** It has ended, or there is no more to verify. */
    public void end(State how) {
        progress.unbind();
        progress.set(0);
        state.set(how);
    }

    /** Stops it, if it is under way. What is shown stays, and is as the file has it. */
    public void stop() {
        if (state.get() == State.UNDER_WAY) {
            end(State.STOPPED);
            onStop.run();
        }
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The share of the updates that are made again, 0 … 1; below 0 while that is not known. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }
}
