package org.sgdviz.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.concurrent.Task;
import org.sgdviz.run.ResumedRun;

/**
 * Makes the runs again that are shown by their progress, one after another, while they are looked at and gone on with. Its
 * value are the names of those that did not come out as they were saved.
 */
final class VerificationTask extends Task<List<String>> {

    private final List<ResumedRun> runs;

    VerificationTask(List<ResumedRun> runs) {
        this.runs = List.copyOf(runs);
    }

    @Override
    protected List<String> call() {
        List<String> differing = new ArrayList<>();
        for (ResumedRun run : runs) {
            if (isCancelled()) {
                throw new CancellationException();
            }
            if (!run.verify(this::isCancelled)) {
                differing.add(run.saved().name());
            }
        }
        return differing;
    }
}
