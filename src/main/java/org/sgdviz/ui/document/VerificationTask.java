package org.sgdviz.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.ResumedRun;
import org.sgdviz.run.Run;

/**
 * Makes the runs again that are shown by their progress, one after another, while they are looked at and trained
 * further, in a quarter of a core at most. Its value are the indices of those that did not come out as they were saved,
 * its progress is the share of the updates made.
 */
final class VerificationTask extends Task<List<Integer>> {

    private static final int REPORTS = 200;
    private static final double CORES = 0.25;

    private final Map<Integer, ResumedRun> runs;
    private final long all;
    private final long updatesPerReport;
    private DutyCycle pace = new DutyCycle(CORES);
    private volatile @Nullable Set<Run> wanted;
    private final AtomicInteger made = new AtomicInteger();
    private long updates;
    private long reported;

    private BiConsumer<Integer, Boolean> onRun = (index, same) -> {};

    VerificationTask(Map<Integer, ResumedRun> runs) {
        this.runs = new TreeMap<>(runs);
        this.all = runs.values().stream()
                .mapToLong(run -> run.recorded().updates())
                .sum();
        this.updatesPerReport = Math.max(1, all / REPORTS);
    }

    /**
     * Sets who is told of each run as soon as it is made: its index and whether it came out the same. On the FX thread;
     * to be set before the task begins.
     */
    void setOnRun(BiConsumer<Integer, Boolean> listener) {
        onRun = listener;
    }

    /** Sets which runs anybody wants to have verified; all others are left out. At first all are. Any thread. */
    void setWanted(Set<Run> runsWanted) {
        wanted = Set.copyOf(runsWanted);
    }

    /** How many runs have been verified so far. */
    int getMade() {
        return made.get();
    }

    private boolean isWanted(Run run) {
        Set<Run> now = wanted;
        return now == null || now.contains(run);
    }

    @Override
    protected List<Integer> call() {
        pace = new DutyCycle(CORES); // its time begins when the task does
        updateProgress(0, all);
        List<Integer> differing = new ArrayList<>();
        long before = 0;
        for (Map.Entry<Integer, ResumedRun> each : runs.entrySet()) {
            ResumedRun run = each.getValue();
            if (isCancelled()) {
                throw new CancellationException();
            }
            if (isWanted(run.run())) {
                verify(each.getKey(), run, differing);
            }
            before += run.recorded().updates();
            updates = before;
        }
        return differing;
    }

    private void verify(int index, ResumedRun run, List<Integer> differing) {
        boolean same;
        try {
            same = run.verify(() -> isToStop(run.run()));
        } catch (CancellationException e) {
            if (isCancelled()) {
                throw e;
            }
            return; // nobody wants it any more
        }
        made.incrementAndGet();
        if (!same) {
            differing.add(index);
        }
        Platform.runLater(() -> onRun.accept(index, same));
    }

    /** Asked once for each update, before it is made together with some others. */
    private boolean isToStop(Run run) {
        pace.next();
        updates++;
        if (updates >= reported + updatesPerReport) {
            reported = updates;
            updateProgress(updates, all);
        }
        return isCancelled() || !isWanted(run);
    }
}
