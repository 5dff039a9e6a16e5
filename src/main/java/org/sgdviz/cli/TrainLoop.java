package org.sgdviz.cli;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Trainer;

/** Carries a run out as fast as it goes, and passes on what others want to know of it. Used once, by one thread. */
final class TrainLoop {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Run run;
    private final EpochLosses losses;
    private final @Nullable UpdatesCsv updates;
    private final Progress progress;
    private final BooleanSupplier stop;
    private long examples;
    private double seconds;
    private long nanosOfOthers;

    TrainLoop(Run run, EpochLosses losses, @Nullable UpdatesCsv updates, Progress progress, BooleanSupplier stop) {
        this.run = run;
        this.losses = losses;
        this.updates = updates;
        this.progress = progress;
        this.stop = stop;
    }

    /**
     * Trains until all epochs are done, the weights diverge, or a stop is asked for.
     *
     * @return which of the three it was
     * @throws IOException if an update cannot be written
     */
    Outcome train() throws IOException {
        long start = System.nanoTime();
        try {
            while (run.prepare()) {
                if (stop.getAsBoolean()) {
                    return Outcome.INTERRUPTED;
                }
                update();
            }
            return run.trainer().hasDiverged() ? Outcome.DIVERGED : Outcome.COMPLETED;
        } finally {
            seconds = (System.nanoTime() - start - nanosOfOthers) / NANOS_PER_SECOND;
            run.publish();
            progress.end();
        }
    }

    private void update() throws IOException {
        run.step();
        Trainer trainer = run.trainer();
        if (trainer.hasDiverged()) {
            return;
        }
        examples += trainer.lastBatchSize();
        if (updates != null) {
            long before = System.nanoTime();
            updates.append(trainer);
            nanosOfOthers += System.nanoTime() - before;
        }
        if (run.epochEnded()) {
            long before = System.nanoTime();
            losses.add(trainer.sums());
            progress.epochEnded(trainer);
            nanosOfOthers += System.nanoTime() - before;
        }
        progress.updated(trainer, examples);
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
