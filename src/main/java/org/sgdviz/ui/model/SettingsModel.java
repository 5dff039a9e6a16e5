package org.sgdviz.ui.model;

import java.util.Objects;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Change;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Weights;

/**
 * The settings of training as last set: shown at once, while the same changes are sent to the run, which takes them
 * over at its next update. While the window shows the past they are those that were in force there.
 *
 * <p>Each change is a gesture that can be undone; all changes while a setting is held, as by a slider's thumb, are one.
 * FX thread only.
 */
public final class SettingsModel {

    private final Receiver run;
    private final Edits edits;
    private final LongSupplier gestureNumbers;
    private final ReadOnlyObjectWrapper<Hyperparameters> shown;
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
    private State state;
    private Gesture gesture = new Gesture();
    private boolean gathering;

    /** Who makes the changes to the run. */
    interface Receiver {

        /** Makes a change; says whether the gesture that made the one before it made it too. */
        void send(Change change, boolean continued);
    }

    /** One gesture: the step that it is so far, once it has changed anything. */
    private static final class Gesture {
        private @Nullable UndoStack<SettingStep> steps;
        private @Nullable Setting<?> setting;
        private long number;
    }

    /**
     * The settings of one run.
     *
     * @param settings as last set
     * @param steps what was done to them and can be undone
     */
    record State(Hyperparameters settings, UndoStack<SettingStep> steps) {

        /** Those that a run has taken over, which cannot be undone. */
        static State of(Run run) {
            return of(run, new UndoStack<>());
        }

        /** Those that a run has taken over, which goes on with what was done to those of another. */
        static State of(Run run, UndoStack<SettingStep> steps) {
            return new State(run.experiment().presentSettings(), steps);
        }

        State with(Hyperparameters next) {
            return new State(next, steps);
        }
    }

    /**
     * The settings of a run.
     *
     * @param run receives the changes
     * @param edits makes each edit: at once, or later, when {@link #take} has been given the settings of another run,
     *     as they are shown without it
     * @param gestureNumbers gives each gesture that can be undone a number, larger than all before it
     */
    SettingsModel(Hyperparameters settings, Receiver run, Edits edits, LongSupplier gestureNumbers) {
        this.run = run;
        this.edits = edits;
        this.gestureNumbers = gestureNumbers;
        this.shown = new ReadOnlyObjectWrapper<>(settings);
        this.state = new State(settings, new UndoStack<>());
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

    /**
     * Sets a setting.
     *
     * @throws IllegalArgumentException if the value is not legal
     */
    public <T> void set(Setting<T> setting, T value) {
        change(setting.to(value));
    }

    private void change(Change.Set<?> change) {
        if (!change.settingsAfter(get()).equals(get())) {
            shown.set(change.settingsAfter(get()));
            Gesture by = gathering ? gesture : new Gesture();
            edits.make(() -> make(change, by));
        }
    }

    private void make(Change.Set<?> change, Gesture by) {
        boolean continued = change.setting().equals(by.setting) && isOfPresentRun(by);
        if (continued) {
            state.steps.amend(by.number, step -> step.endingAt(change));
        } else {
            by.steps = state.steps;
            by.setting = change.setting();
            by.number = UndoStack.NONE; // the edit for which a run was branched off is undone together with that
            if (!edits.begins()) {
                by.number = gestureNumbers.getAsLong();
                state.steps.push(by.number, new SettingStep(change.setting().asIn(state.settings), change));
            }
        }
        set(change, continued);
    }

    /**
     * Sets the weights from which the next update starts: a gesture by itself, undone as a setting is.
     *
     * @param before the weights that are shown
     * @param after as many others, finite
     * @param atStart whether no update has been made, so that they become those of the start
     */
    public void setWeights(Weights before, Weights after, boolean atStart) {
        SettingStep step = new SettingStep(new Change.SetWeights(before), new Change.SetWeights(after), atStart);
        if (!step.isNothing()) {
            splitGesture();
            edits.make(() -> {
                if (!edits.begins()) { // or it is undone together with the branch
                    state.steps.push(gestureNumbers.getAsLong(), step);
                }
                set(step.to(), false);
            });
        }
    }

    @SuppressWarnings("ReferenceEquality") // each run has steps of its own
    private boolean isOfPresentRun(Gesture by) {
        return by.steps == state.steps;
    }

    private void set(Change change, boolean continued) {
        state = state.with(change.settingsAfter(state.settings));
        showPresent();
        run.send(change, continued);
    }

    // ---- gestures ----

    /**
     * A setting is held, as by the thumb of its slider: all changes until it is released are one gesture, and at most
     * one update is made a frame.
     */
    public void hold() {
        beginGesture();
        held.set(true);
    }

    /** The setting is released. */
    public void release() {
        endGesture();
        held.set(false);
    }

    /** All changes until {@link #endGesture} are one gesture: while a list of choices is open, for instance. */
    public void beginGesture() {
        splitGesture();
        gathering = true;
    }

    /** The gesture has ended; each change is one again. */
    public void endGesture() {
        splitGesture();
        gathering = false;
    }

    /** What comes next is another gesture, even if a setting is still held. */
    void splitGesture() {
        if (gesture.steps != null) {
            gesture.steps.dropLast(gesture.number, SettingStep::isNothing);
        }
        gesture = new Gesture();
    }

    /** Whether a setting is held. */
    public ReadOnlyBooleanProperty held() {
        return held.getReadOnlyProperty();
    }

    /** Gives a setting the value back that it had before the last gesture, which there must be. */
    SettingStep undo() {
        splitGesture();
        SettingStep step = Objects.requireNonNull(state.steps.undo());
        set(step.from(), false);
        return step;
    }

    /** Gives a setting the value again that it had after the gesture that was undone last, which there must be. */
    SettingStep redo() {
        splitGesture();
        SettingStep step = Objects.requireNonNull(state.steps.redo());
        set(step.to(), false);
        return step;
    }
}
