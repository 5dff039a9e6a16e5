package org.sgdviz.ui.model;

import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.Stopping;

/**
 * Play, pause, steps and the speed. While a setting is held (its slider's thumb is dragged) at most one update is made
 * a frame, whatever the speed. FX thread only; no method waits for training.
 */
public final class Transport {

    /** Updates a second at which each frame shows one. */
    public static final double ONE_A_FRAME = 60;

    private final Front front;
    private final SettingsModel settings;
    private final PointsModel points;
    private final TimeMachine time;
    private final Branching branching;
    private final EndGuard end;
    private final ReadOnlyBooleanWrapper training = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final BooleanSupplier branch;
    private final LongSupplier clock;
    private final Speed speed;
    private final Pacer heldPacer = new Pacer();

    /**
     * Paused, at the automatic speed.
     *
     * @param branch whether the run in front is a branch
     * @param clock the time in nanoseconds
     */
    Transport(
            Front front,
            SettingsModel settings,
            PointsModel points,
            TimeMachine time,
            Branching branching,
            BooleanSupplier branch,
            LongSupplier clock) {
        this.front = front;
        this.settings = settings;
        this.points = points;
        this.time = time;
        this.branching = branching;
        this.branch = branch;
        this.clock = clock;
        this.speed = new Speed(clock);
        this.end = new EndGuard(clock);
        playing.bind(training.or(time.filming()).or(branching.playing()));
        speed.inForce().addListener(any -> applyPace());
        settings.held().addListener(any -> applyPace());
        front.run().addListener(any -> {
            training.set(false); // its new worker is paused
            forgetEnd();
        });
        forgetEnd();
    }

    /**
     * Trains on; a run that stands at its end has it removed and goes on, and one that a rule of its own has stopped
     * has that rule switched off. Does nothing where it cannot, nor where that end came less than two seconds ago:
     * whoever presses a key then wanted to pause; see {@link #endTooNear}. In the past it shows the run again from
     * there, like a film, and goes on training when that comes to the present, unless that is its end.
     */
    public void play() {
        if (branching.setPlaying(true)) {
            return;
        }
        if (time.isPast()) {
            speed.begin();
            time.play(speed.inForce()::get, this::trainOn);
        } else if (canTrain() && makeRoom()) {
            train();
        }
    }

    private void trainOn() {
        if (isAtEnd()) {
            end.restart();
        } else if (canTrain()) {
            train();
        }
    }

    private void train() {
        speed.begin();
        training.set(true);
        applyPace();
    }

    /** Stops training after the update under way, and a film where it is; a branch that is being made will not play. */
    public void pause() {
        branching.setPlaying(false);
        time.pause();
        pauseTraining();
    }

    private void forgetEnd() {
        end.forget(front.run().get().history().size());
    }

    /** Takes note of how the run stands, once a frame, when its latest update is known. */
    void poll(Outcome outcome) {
        end.saw(front.latest().get().number());
        if (outcome != Outcome.UNDER_WAY && training.get()) {
            pauseTraining();
        }
        if (end.refused().get() && !isAtEnd()) {
            end.open();
        }
    }

    private void pauseTraining() {
        training.set(false);
        applyPace();
    }

    /** Play or pause, whichever it is not; training that goes on while the past is shown is paused first. */
    public void togglePlay() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** Pauses and makes one update; in the past it shows the next one. */
    public void stepBatch() {
        if (branching.defer(this::stepBatch)) {
            branching.setPlaying(false);
            return;
        }
        if (time.isPast()) {
            time.stepForth();
        } else if (canTrain() && makeRoom()) {
            pause();
            front.stepBatch();
        }
    }

    /** Pauses and makes updates to the end of an epoch; in the past it shows the next end of an epoch. */
    public void stepEpoch() {
        if (branching.defer(this::stepEpoch)) {
            branching.setPlaying(false);
            return;
        }
        if (time.isPast()) {
            time.epochForth();
        } else if (canTrain() && makeRoom()) {
            pause();
            front.stepEpoch();
        }
    }

    private boolean canTrain() {
        return points.hasBothClasses() && front.outcome() != Outcome.DIVERGED && front.outcome() != Outcome.NEEDS_ROWS;
    }

    /**
     * Removes the end where the run stands at it, and the rule that has stopped it, and says whether there is anything
     * to train then.
     */
    private boolean makeRoom() {
        if (!isAtEnd()) {
            return true;
        }
        if (end.refuses()) {
            return false;
        }
        if (isComplete()) {
            settings.set(Setting.EPOCHS, OptionalInt.empty());
        }
        Stopping.Rule rule = front.run().get().stoppedBy();
        if (rule != null && isStopped()) {
            settings.set(Setting.STOPPING, settings.get().method().stopping().without(rule));
        }
        return true;
    }

    /** Whether the run stands where nothing goes on by itself: at its end, or stopped by one of its rules. */
    private boolean isAtEnd() {
        return isComplete() || isStopped();
    }

    private boolean isStopped() {
        return front.outcome() == Outcome.STOPPED;
    }

    /** Whether the run stands at its end or, where it has not taken over all settings yet, will. */
    private boolean isComplete() {
        return front.isCaughtUp()
                ? front.outcome() == Outcome.COMPLETED
                : settings.get().isEndAfter(front.run().get().history().epochs().epochs());
    }

    private void applyPace() {
        boolean held = settings.held().get();
        front.setPace(training.get() && !held ? speed.inForce().get() : 0);
        if (!held) {
            heldPacer.due(clock.getAsLong(), 0);
        }
    }

    /**
     * A frame begins: while a setting is held, the one update that it may show is asked for. Nothing else does so, so
     * that none is made while no frame is.
     */
    public void frame() {
        if (settings.held().get()
                && training.get()
                && front.isCaughtUp()
                && heldPacer.due(clock.getAsLong(), speed.inForce().get()) > 0) {
            heldPacer.made(1);
            front.stepBatch();
        }
    }

    /** Brings an automatic speed up to date. Called once a frame. */
    void followSpeed() {
        boolean passes = training.get() || time.filming().get();
        speed.follow(training.get() ? time.present() : time.number(), branch.getAsBoolean(), passes);
    }

    /** Whether somebody wanted to go on from the end of the run less than two seconds after it, in vain. */
    public ReadOnlyBooleanProperty endTooNear() {
        return end.refused();
    }

    /** Whether training is under way or about to be, also on a branch, or the past is being shown like a film. */
    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /** Whether training is under way or about to be. */
    public ReadOnlyBooleanProperty training() {
        return training.getReadOnlyProperty();
    }

    /** Updates a second while playing, &gt; 0; positive infinity is as fast as possible. */
    public ReadOnlyDoubleProperty speed() {
        return speed.inForce();
    }

    /** Chooses the speed, &gt; 0, in updates a second; it is not automatic any more. */
    public void setSpeed(double updatesPerSecond) {
        speed.choose(updatesPerSecond);
    }

    /** Whether the speed is automatic: slow at first, then quickening by itself to one update a frame. */
    public ReadOnlyBooleanProperty automatic() {
        return speed.automatic();
    }

    /** Makes the speed automatic. */
    public void setAutomatic() {
        speed.chooseAutomatic();
        followSpeed();
    }
}
