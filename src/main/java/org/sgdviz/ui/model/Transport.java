package org.sgdviz.ui.model;

import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.sgdviz.run.Outcome;

/** Play, pause, steps and the speed. FX thread only; no method waits for training. */
public final class Transport {

    /** Updates a second at which each frame shows one. */
    public static final double ONE_A_FRAME = 60;

    private final Front front;
    private final SettingsModel settings;
    private final Supplier<Situation> situation;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final DoubleProperty speed = new SimpleDoubleProperty(ONE_A_FRAME);

    /**
     * Paused.
     *
     * @param situation how the run stands, which says whether it can be trained
     */
    Transport(Front front, SettingsModel settings, Supplier<Situation> situation) {
        this.front = front;
        this.settings = settings;
        this.situation = situation;
        speed.addListener(any -> applyPace());
    }

    /** Trains on; a run that has reached its epochs goes on for as many again. Does nothing where it cannot. */
    public void play() {
        if (canTrain()) {
            makeRoom();
            playing.set(true);
            applyPace();
        }
    }

    /** Stops training after the update under way. */
    public void pause() {
        playing.set(false);
        applyPace();
    }

    /** Play or pause, whichever it is not. */
    public void togglePlay() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** Pauses and makes one update. */
    public void stepBatch() {
        if (canTrain()) {
            pause();
            makeRoom();
            front.stepBatch();
        }
    }

    /** Pauses and makes updates to the end of an epoch. */
    public void stepEpoch() {
        if (canTrain()) {
            pause();
            makeRoom();
            front.stepEpoch();
        }
    }

    private boolean canTrain() {
        Situation now = situation.get();
        return now != Situation.NEEDS_POINTS && now != Situation.NEEDS_OTHER_CLASS && now != Situation.DIVERGED;
    }

    private void makeRoom() {
        if (isComplete()) {
            settings.addEpochs();
        }
    }

    /** Whether all epochs are done, judged by the settings as last set, which the run may not have taken over yet. */
    private boolean isComplete() {
        return front.run().get().history().epochs().epochs() >= settings.get().epochs()
                || front.outcome() == Outcome.COMPLETED;
    }

    private void applyPace() {
        front.setPace(playing.get() ? speed.get() : 0);
    }

    /** Whether training is under way or about to be. */
    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /** Updates a second while playing, &gt; 0; positive infinity is flat out. */
    public DoubleProperty speed() {
        return speed;
    }
}
