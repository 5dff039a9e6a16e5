package org.sgdviz.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.concurrent.Task;
import org.sgdviz.run.ResumedRun;

/**
 * Makes the runs again that are shown by their progress, one after another, while they are looked at and trained further, in
 * a quarter of a core at most. Its value are the indices of those that did not come out as they were saved, its progress is
 * the share of the updates made.
 */
final class VerificationTask extends Task<List<Integer>> {

    private static final int REPORTS = 200;
    private static final double CORES = 0.25;

    private final Map<Integer, ResumedRun> runs;
    private final long all;
    private final long updatesPerReport;
    private DutyCycle pace = new DutyCycle(CORES);
    private long made;
    private long untilReport;

    private BiConsumer<Integer, Boolean> onRun = (index, same) -> {};

    VerificationTask(Map<Integer, ResumedRun> runs) {
        this.runs = new TreeMap<>(runs);
        this.all =
                runs.values().stream().mapToLong(run -> run.saved().updates()).sum();
        this.updatesPerReport = Math.max(1, all / REPORTS);
        this.untilReport = updatesPerReport;
    }

    /**
     * Sets who is told of each run as soon as it is made: its index and whether it came out the same. On the FX thread; to be
     * set before the task begins.
     */
    void setOnRun(BiConsumer<Integer, Boolean> listener) {
        onRun = listener;
    }

    @Override
    protected List<Integer> call() {
        pace = new DutyCycle(CORES); // its time begins when the task does
        updateProgress(0, all);
        List<Integer> differing = new ArrayList<>();
        for (Map.Entry<Integer, ResumedRun> run : runs.entrySet()) {
            if (isCancelled()) {
                throw new CancellationException();
            }
            boolean same = run.getValue().verify(this::isToStop);
            if (!same) {
                differing.add(run.getKey());
            }
            Platform.runLater(() -> onRun.accept(run.getKey(), same));
        }
        return differing;
    }

    /** Asked once for each update, before it is made together with some others. */
    private boolean isToStop() {
        pace.next();
        untilReport--;
        if (untilReport == 0) {
            untilReport = updatesPerReport;
            made += updatesPerReport;
            updateProgress(made, all);
        }
        return isCancelled();
    }
}
