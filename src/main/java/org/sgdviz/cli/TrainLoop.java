package org.sgdviz.cli;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Trainer;

/** Carries a run out as fast as it goes, and passes on what others want to know of it. Used once, by one thread. */
final class TrainLoop {

    private static final double NANOS_PER_SECOND = 1e9;

    /** How many updates are made between two readings of the clock, about. */
    private static final int UPDATES_PER_READING = 256;

    private final Run run;
    private final IntSupplier next;
    private final EpochLosses losses;
    private final @Nullable UpdatesCsv updates;
    private final Progress progress;
    private final BooleanSupplier stop;
    private final LongSupplier nanoTime;
    private boolean stopped;
    private long examples;
    private int unread;
    private double seconds;
    private long nanosOfOthers;
    private long start;
    private long spent;

    /**
     * A run that is not under way yet.
     *
     * @param updates takes each update; null if nobody wants them
     * @param stop asked again and again, after a few thousand rows at the latest, whether to leave the rest
     * @param nanoTime a clock, in nanoseconds from any time
     */
    TrainLoop(
            Course course,
            EpochLosses losses,
            @Nullable UpdatesCsv updates,
            Progress progress,
            BooleanSupplier stop,
            LongSupplier nanoTime) {
        this.run = course.run();
        this.next = course.next();
        this.losses = losses;
        this.updates = updates;
        this.progress = progress;
        this.stop = stop;
        this.nanoTime = nanoTime;
    }

    /**
     * Trains until there is no update left to make, the weights diverge, or a stop is asked for.
     *
     * @return how the run stands then; interrupted where it could go on
     * @throws IOException if an update cannot be written
     */
    Outcome train() throws IOException {
        start = nanoTime.getAsLong();
        try {
            for (int due = next.getAsInt(); due > 0; due = stopped ? 0 : next.getAsInt()) {
                stopped = stop.getAsBoolean();
                if (!stopped) {
                    update(updates == null ? due : 1);
                }
            }
        } finally {
            spend();
            seconds = spent / NANOS_PER_SECOND;
            run.publish();
            progress.end();
        }
        return run.outcome() == Outcome.UNDER_WAY ? Outcome.INTERRUPTED : run.outcome();
    }

    /** Whether it was stopped before there was no update left to make. */
    boolean isStopped() {
        return stopped;
    }

    private void update(int most) throws IOException {
        while (run.settle()) {
            endEpoch();
        }
        if (!run.canStep()) {
            return; // stopped with the epoch that has just ended
        }
        int made = run.steps(most);
        if (made == 0) {
            return;
        }
        Trainer trainer = run.trainer();
        int[] rows = trainer.made().batchSizes();
        for (int i = 0; i < made; i++) {
            examples += rows[i];
        }
        if (updates != null) {
            long before = nanoTime.getAsLong();
            updates.append(trainer);
            nanosOfOthers += nanoTime.getAsLong() - before;
        }
        if (run.epochEnded()) {
            endEpoch();
        }
        progress.updated(trainer, examples);
        unread += made;
        if (unread >= UPDATES_PER_READING) {
            unread = 0;
            spend();
        }
    }

    private void endEpoch() throws IOException {
        long before = nanoTime.getAsLong();
        losses.add(run.trainer().sums());
        progress.epochEnded(run.trainer());
        nanosOfOthers += nanoTime.getAsLong() - before;
    }

    /** Reads the clock: what training took since the last time belongs to the updates since then. */
    private void spend() {
        long now = nanoTime.getAsLong() - start - nanosOfOthers;
        run.spend(now - spent);
        spent = now;
    }

    /** Rows visited so far. */
    long examples() {
        return examples;
    }

    /** Time that training took, printing and writing not counted. */
    double seconds() {
        return seconds;
    }
}
