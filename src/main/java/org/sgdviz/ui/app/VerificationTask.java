package org.sgdviz.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.concurrent.Task;
import org.sgdviz.run.ResumedRun;

/**
 * Makes the runs again that are shown by their progress, one after another, while they are looked at and gone on with. Its
 * value are the names of those that did not come out as they were saved, its progress is the share of the updates made.
 */
final class VerificationTask extends Task<List<String>> {

    private static final int REPORTS = 200;

    private final List<ResumedRun> runs;
    private final long all;
    private final long updatesPerReport;
    private long made;
    private long untilReport;

    VerificationTask(List<ResumedRun> runs) {
        this.runs = List.copyOf(runs);
        this.all = runs.stream().mapToLong(run -> run.saved().updates()).sum();
        this.updatesPerReport = Math.max(1, all / REPORTS);
        this.untilReport = updatesPerReport;
    }

    @Override
    protected List<String> call() {
        updateProgress(0, all);
        List<String> differing = new ArrayList<>();
        for (ResumedRun run : runs) {
            if (isCancelled()) {
                throw new CancellationException();
            }
            if (!run.verify(this::isToStop)) {
                differing.add(run.saved().name());
            }
        }
        return differing;
    }

    /** Asked before each update. */
    private boolean isToStop() {
        untilReport--;
        if (untilReport == 0) {
            untilReport = updatesPerReport;
            made += updatesPerReport;
            updateProgress(made, all);
        }
        return isCancelled();
    }
}
