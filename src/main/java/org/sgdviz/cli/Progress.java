package org.sgdviz.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.sgdviz.sgd.Trainer;

/**
 * Shows how training comes along: the losses of about ten epochs as a table and, in a terminal, a bar below it that is
 * redrawn in place some times a second. What is shown never costs a noticeable share of the time.
 */
final class Progress {

    private static final int ROWS = 10;
    private static final int BAR_CELLS = 30;
    private static final long NANOS_PER_REDRAW = 100_000_000L;

    /** The clock is looked at each time so many examples have been visited. */
    private static final long EXAMPLES_PER_LOOK = 2048;

    private final PrintStream text;
    private final boolean hasBar;
    private final OptionalInt end;
    private final String minimized;
    private final long updates;
    private final long printedEvery;
    private final LongSupplier nanoTime;
    private final long start;
    private long lastLook;
    private long lastDraw;
    private int barLength;

    private boolean hasHeading;
    private long epoch;
    private long printedEpoch;
    private double shownLoss;
    private double minimizedLoss;

    /**
     * Shows nothing yet.
     *
     * @param text where to print
     * @param hasBar whether it is a terminal, where a bar can be redrawn
     * @param course the run
     * @param nanoTime a clock, which starts now
     */
    Progress(PrintStream text, boolean hasBar, Course course, LongSupplier nanoTime) {
        this.text = text;
        this.hasBar = hasBar;
        this.end = course.end();
        this.minimized = course.minimized();
        this.updates = course.updates();
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.lastDraw = start;
        this.printedEvery = roundStep(course.expectedEpochs());
    }

    /** The smallest of 1, 2, 5, 10, 20, 50 … that makes about {@value #ROWS} steps at most. */
    static long roundStep(long epochs) {
        if (epochs <= ROWS + 2) {
            return 1;
        }
        for (long power = 1; ; power *= 10) {
            for (long digit : new long[] {1, 2, 5}) {
                if (epochs <= digit * power * ROWS) {
                    return digit * power;
                }
            }
        }
    }

    /** To be called after each update. */
    void updated(Trainer trainer, long examples) {
        if (!hasBar || examples - lastLook < EXAMPLES_PER_LOOK) {
            return;
        }
        lastLook = examples;
        long now = nanoTime.getAsLong();
        if (now - lastDraw >= NANOS_PER_REDRAW) {
            lastDraw = now;
            draw(bar(trainer, (now - start) / 1e9));
        }
    }

    /** To be called after the last update of each epoch. */
    void epochEnded(Trainer trainer) {
        epoch = trainer.epochsDone();
        shownLoss = trainer.sums().tutorialLoss();
        minimizedLoss = trainer.sums().objectiveMean();
        if (epoch == 1 || epoch % printedEvery == 0 || (end.isPresent() && epoch == end.getAsInt())) {
            printEpoch();
        }
    }

    /** To be called once, when training has ended. */
    void end() {
        if (epoch != printedEpoch) {
            printEpoch();
        }
        draw("");
        if (hasHeading) {
            text.println();
        }
    }

    private void printEpoch() {
        draw("");
        if (!hasHeading) {
            hasHeading = true;
            text.printf(
                    "%n%10s  %30s  %32s%n%10s  %30s  %32s%n",
                    Plain.text("terminal.progress.epoch"),
                    Plain.text("terminal.progress.reported"),
                    Plain.text("terminal.progress.minimized", minimized),
                    "",
                    Plain.text("terminal.progress.ofBatchSums"),
                    Plain.text("terminal.progress.perExample"));
        }
        printedEpoch = epoch;
        text.printf(Locale.ROOT, "%10d  %30s  %32s%n", epoch, Plain.number(shownLoss), Plain.number(minimizedLoss));
    }

    private String bar(Trainer trainer, double seconds) {
        double fraction = Math.min(1, trainer.update() / (double) updates);
        int filled = (int) (fraction * BAR_CELLS);
        long left = Math.round(seconds * (1 / fraction - 1));
        return String.format(Locale.ROOT, "[%s%s] %3d %%  ", "#".repeat(filled), "-".repeat(BAR_CELLS - filled), (int)
                        (100 * fraction))
                + Plain.text("terminal.progress.left", epoch(trainer.epochsDone() + 1), duration(left));
    }

    private String epoch(long number) {
        return end.isPresent()
                ? Plain.text("terminal.progress.of", Math.min(number, end.getAsInt()), end.getAsInt())
                : Long.toString(number);
    }

    private static String duration(long seconds) {
        long minutes = seconds / 60;
        return minutes < 60
                ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", minutes / 60, minutes % 60, seconds % 60);
    }

    private void draw(String bar) {
        if (bar.isEmpty() && barLength == 0) {
            return;
        }
        String blanks = " ".repeat(Math.max(0, barLength - bar.length()));
        text.print("\r" + bar + blanks + (bar.isEmpty() ? "\r" : ""));
        text.flush();
        barLength = bar.length();
    }
}
