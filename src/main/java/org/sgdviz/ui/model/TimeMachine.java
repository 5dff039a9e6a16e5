package org.sgdviz.ui.model;

import java.util.function.DoubleSupplier;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.EpochLog;
import org.sgdviz.run.PastUpdate;
import org.sgdviz.run.PresentRows;
import org.sgdviz.run.Replay;
import org.sgdviz.run.Run;
import org.sgdviz.run.Update;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Hyperparameters;

/**
 * Which update of the run in front the window shows: in the present the latest, and any other when it is asked for, at
 * once as well as it is known and then, when it has been computed again, exactly. Training may go on meanwhile.
 *
 * <p>FX thread only. No method waits; {@link #poll} brings {@link #shown()} up to date, once a frame.
 */
public final class TimeMachine implements AutoCloseable {

    private final Front front;
    private final SettingsModel settings;
    private final PointsModel points;
    private final PastReader reader = new PastReader();
    private final ReadOnlyObjectWrapper<Moment> shown;
    private final ReadOnlyBooleanWrapper filming = new ReadOnlyBooleanWrapper();
    private Film film = new Film();
    private DoubleSupplier speed = () -> 0;
    private Runnable onward = () -> {};
    private @Nullable PresentRows rowsInForce;
    private PointSet pointsInForce = PointSet.EMPTY;

    /** From where the update that is looked at is computed, and what is asked for. */
    private long nearest;

    private Function<Replay, PastUpdate> question = replay -> replay.at(0);

    /** In the present of the run in front. */
    TimeMachine(Front front, SettingsModel settings, PointsModel points) {
        this.front = front;
        this.settings = settings;
        this.points = points;
        this.shown = new ReadOnlyObjectWrapper<>(presentMoment());
    }

    // ---- where to look ----

    /**
     * Shows update number n, or the nearest that there is. The number of the latest update, or a larger one, means the
     * present, with what comes after it.
     */
    public void show(long n) {
        filming.set(false);
        if (n >= present()) {
            toPresent();
        } else if (!isPast() || n != number()) {
            look(Math.max(0, n));
        }
    }

    /** Shows the start. */
    public void toStart() {
        show(0);
    }

    /** Shows the present again, and follows it from now on. */
    public void toPresent() {
        filming.set(false);
        reader.drop();
        if (isPast()) {
            settings.showPresent();
            points.showPresent();
            shown.set(presentMoment());
        }
    }

    /** Shows the update before. */
    public void stepBack() {
        show(number() - 1);
    }

    /** Shows the update after; at the latest one it does nothing. */
    public void stepForth() {
        show(number() + 1);
    }

    /** Shows the end of the epoch before. */
    public void epochBack() {
        EpochLog.View epochs = run().history().epochs();
        if (number() == 0 || EpochEnds.areKept(epochs)) {
            show(EpochEnds.before(epochs, number()));
        } else {
            long from = number();
            ask(replay -> EpochEnds.before(replay, from));
        }
    }

    /** Shows the next end of an epoch; where there is none yet, the present. */
    public void epochForth() {
        EpochLog.View epochs = run().history().epochs();
        if (!isPast() || EpochEnds.areKept(epochs)) {
            show(EpochEnds.after(epochs, number()));
        } else {
            long from = number();
            ask(replay -> EpochEnds.after(replay, from));
        }
    }

    /** Stays at the update that is shown: no film goes on, and nothing is computed any more. */
    void holdStill() {
        filming.set(false);
        reader.drop();
    }

    /** Shows the update of the past again that is shown, as if one had just come to it. */
    void lookAgain() {
        look(number());
    }

    private void look(long n) {
        points.endMove();
        showFirstSight(n);
        settings.show(run().experiment().upTo(n).presentSettings());
        ask(replay -> replay.at(n));
    }

    private void showFirstSight(long n) {
        Checkpoint near = run().history().checkpoints().atOrBefore(n);
        nearest = near.update();
        shown.set(firstSight(n, near));
    }

    /** An update as well as it is known without computing anything. */
    private Moment firstSight(long n, Checkpoint near) {
        Update kept = run().history().at(n);
        if (kept == null) {
            kept = new Update(
                    n, near.epochsDone() + 1, 0, 0, Double.NaN, Double.NaN, Double.NaN, 0, Double.NaN, near.weights());
        }
        Hyperparameters then = run().experiment().upTo(n).presentSettings();
        Average average = near.average(then.method().optimizer()).orElse(null);
        return new Moment(kept, average, run().features(), null, null, true, false);
    }

    private void ask(Function<Replay, PastUpdate> next) {
        filming.set(false);
        question = next;
        reader.ask(run(), question);
        front.wake();
    }

    // ---- film ----

    /**
     * Shows the past again from here on, one update after another, until the present.
     *
     * @param updatesPerSecond how fast, asked each frame; positive infinity is as fast as it goes
     * @param then called in the present
     */
    void play(DoubleSupplier updatesPerSecond, Runnable then) {
        if (isPast()) {
            speed = updatesPerSecond;
            onward = then;
            film = new Film();
            filming.set(true);
            front.wake();
        }
    }

    /** Stops the film where it is. */
    void pause() {
        filming.set(false);
    }

    private void goOn() {
        long updates = film.next(System.nanoTime(), speed.getAsDouble());
        long next = number() + updates;
        if (updates > 0 && next >= present()) {
            Runnable then = onward;
            toPresent();
            then.run();
        } else if (updates > 0) {
            reader.ask(run(), replay -> replay.at(next));
        }
    }

    // ---- once a frame ----

    /** Brings the moment up to date. */
    void poll() {
        PastReader.Answer answer = reader.poll();
        if (answer != null) {
            if (filming.get()) {
                film.took(answer.update().update().number() - number(), answer.nanos());
            }
            arrive(answer.update());
        }
        if (filming.get() && !reader.isBusy()) {
            goOn();
        }
        approach();
        follow();
    }

    /**
     * Begins again from a checkpoint that has become known and is nearer: of an opened session that has been verified.
     */
    private void approach() {
        if (isPast()
                && !shown.get().exact()
                && reader.isBusy()
                && run().history().checkpoints().atOrBefore(number()).update() > nearest) {
            showFirstSight(number());
            ask(question);
        }
    }

    private void arrive(PastUpdate found) {
        if (found.update().number() >= present()) {
            toPresent();
            return;
        }
        boolean start = found.update().number() == 0;
        settings.show(found.settings());
        points.show(pointsOf(found.data()));
        shown.set(new Moment(
                found.update(),
                found.average(),
                found.features(),
                start ? null : found.rows(),
                start ? null : found.gradient(),
                true,
                true));
    }

    @SuppressWarnings("ReferenceEquality") // one object for all moments between two edits of the rows
    private PointSet pointsOf(PresentRows rows) {
        if (rows != rowsInForce) {
            rowsInForce = rows;
            pointsInForce = PointSet.of(rows);
        }
        return pointsInForce;
    }

    @SuppressWarnings("ReferenceEquality") // each is replaced where it changes
    private void follow() {
        Moment now = shown.get();
        boolean isLatest = now.update() == front.latest().get()
                && now.average() == run().average()
                && now.batch() == batch()
                && now.features() == run().features();
        if (!now.past() && !isLatest) {
            shown.set(presentMoment());
        }
    }

    private Moment presentMoment() {
        return new Moment(front.latest().get(), run().average(), run().features(), batch(), null, false, true);
    }

    private int @Nullable [] batch() {
        return front.latest().get().number() == 0 ? null : run().batchRows();
    }

    /** Another run has come to the front, in its present. */
    void begin() {
        filming.set(false);
        reader.drop();
        rowsInForce = null;
        shown.set(presentMoment());
    }

    /** Whether a later {@link #poll} may show something else, even if nothing happens. */
    boolean isBusy() {
        return filming.get() || reader.isBusy();
    }

    private Run run() {
        return front.run().get();
    }

    /** The number of the update that is shown. */
    public long number() {
        return shown.get().number();
    }

    /** The number of the latest update. */
    public long present() {
        return front.latest().get().number();
    }

    /** Whether an update of the past is shown. */
    public boolean isPast() {
        return shown.get().past();
    }

    /** What is shown. */
    public ReadOnlyObjectProperty<Moment> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Whether the past is being shown like a film. */
    public ReadOnlyBooleanProperty filming() {
        return filming.getReadOnlyProperty();
    }

    @Override
    public void close() {
        reader.close();
    }
}
