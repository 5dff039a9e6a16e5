package org.sgdviz.ui.app;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Change;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.Run;
import org.sgdviz.ui.model.Pacer;
import org.sgdviz.ui.model.Worker;

/**
 * Carries out one run on a background thread: takes changes from a mailbox, makes updates at the pace asked for,
 * publishes, and parks while there is nothing to do. It lives as long as its run is in front, and the next one starts
 * only after it has ended. What was sent to it is done before it ends, since its run may come to the front again.
 */
public final class TrainingTask extends Task<Outcome> implements Worker {

    private static final long SLICE_NANOS = 1_000_000;
    private static final long IDLE_NANOS = 1_000_000_000;
    private static final double VISIBLE_PACE = 120;

    private final Run run;
    private final ConcurrentLinkedQueue<Sent> mailbox = new ConcurrentLinkedQueue<>();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong steps = new AtomicLong();
    private final AtomicLong epochs = new AtomicLong();
    private final Pacer pacer = new Pacer();
    private volatile long answered = -1;
    private volatile double pace;
    private volatile boolean stopped;
    private volatile boolean ended;
    private final LongSupplier clock;
    private volatile @Nullable Thread thread;

    /** Whether updates have been made since the last batch that was shown to others. */
    private boolean batchIsOld;

    /** A change, and whether the gesture that made the one before it made it too. */
    private record Sent(Change change, boolean continued) {}

    public TrainingTask(Run run) {
        this(run, System::nanoTime);
    }

    /**
     * Of a run whose updates are timed, and paced, by a clock.
     *
     * @param clock gives nanoseconds, and is read by the task's thread
     */
    TrainingTask(Run run, LongSupplier clock) {
        this.run = run;
        this.clock = clock;
    }

    @Override
    protected Outcome call() {
        thread = Thread.currentThread();
        try {
            if (run.hasFailed()) { // under a worker before this one
                return Outcome.INTERRUPTED;
            }
            run.spend(0); // from now on it is known how long updates take
            while (!stopped) {
                work();
            }
            takeChanges();
            run.publish();
        } catch (RuntimeException | Error e) {
            run.fail(); // nothing is published: an update may be half appended
            throw e;
        } finally {
            ended = true;
        }
        return run.outcome() == Outcome.UNDER_WAY ? Outcome.INTERRUPTED : run.outcome();
    }

    private void work() {
        long request = asked.get();
        takeChanges();
        int manual = stepByHand();
        int paced = stepAtPace();
        batchIsOld |= manual + paced > 0;
        if (batchIsOld && (manual > 0 || pace <= VISIBLE_PACE)) { // no pace at all is one of these: it rests there
            run.publishBatch();
            batchIsOld = false;
        }
        run.publish();
        boolean unfinished = epochs.get() > 0;
        answered = unfinished ? answered : request;
        if (paced == 0 && !unfinished && request == asked.get() && !stopped) {
            long wait = run.canStep() ? pacer.nanosToNext(clock.getAsLong()) : IDLE_NANOS;
            LockSupport.parkNanos(this, Math.min(IDLE_NANOS, wait));
        }
    }

    /** Each leaves the mailbox when it has been made, so that an empty one has none under way either. */
    private void takeChanges() {
        for (Sent sent = mailbox.peek(); sent != null; sent = mailbox.peek()) {
            run.apply(sent.change, sent.continued);
            mailbox.remove();
        }
    }

    /** Makes what was asked for by hand: single updates, and of an epoch as much as a slice of time allows. */
    private int stepByHand() {
        long left = steps.getAndSet(0);
        if (left == 0 && epochs.get() == 0) {
            return 0;
        }
        int made = 0;
        long start = clock.getAsLong();
        while (made < left && run.canStep()) {
            made += run.steps((int) Math.min(Integer.MAX_VALUE, left - made));
        }
        while (epochs.get() > 0 && clock.getAsLong() - start < SLICE_NANOS) {
            if (run.canStep()) {
                made += run.steps(Integer.MAX_VALUE);
            }
            if (run.epochEnded() || !run.canStep()) {
                epochs.decrementAndGet();
            }
        }
        run.spend(clock.getAsLong() - start);
        return made;
    }

    /** Makes the updates that are due, for at most a slice of time; stops early when something else is asked for. */
    private int stepAtPace() {
        long before = asked.get();
        long start = clock.getAsLong();
        long due = run.canStep() ? pacer.due(start, pace) : 0;
        int made = 0;
        int looked = 0;
        while (made < due && asked.get() == before && !stopped && run.canStep()) {
            made += run.steps((int) Math.min(Integer.MAX_VALUE, due - made));
            if (made - looked >= run.updatesPerLook()) {
                looked = made;
                if (clock.getAsLong() - start > SLICE_NANOS) {
                    break;
                }
            }
        }
        if (made > 0) {
            run.spend(clock.getAsLong() - start);
        }
        pacer.made(made);
        return made;
    }

    private void ask() {
        asked.incrementAndGet();
        LockSupport.unpark(thread);
    }

    @Override
    public void send(Change change, boolean continued) {
        mailbox.add(new Sent(change, continued));
        ask();
    }

    @Override
    public void setPace(double updatesPerSecond) {
        pace = updatesPerSecond;
        ask();
    }

    @Override
    public void stepBatch() {
        steps.incrementAndGet();
        ask();
    }

    @Override
    public void stepEpoch() {
        epochs.incrementAndGet();
        ask();
    }

    @Override
    public boolean isCaughtUp() {
        return run.hasFailed() || answered == asked.get();
    }

    @Override
    public boolean hasMadeChanges() {
        return run.hasFailed() || mailbox.isEmpty();
    }

    @Override
    public void stop() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    @Override
    public boolean hasEnded() {
        return ended;
    }

    @Override
    public boolean hasFailed() {
        return run.hasFailed();
    }
}
