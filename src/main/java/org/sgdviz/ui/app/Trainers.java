package org.sgdviz.ui.app;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.sgdviz.run.Run;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.background.Threads;
import org.sgdviz.ui.controller.dialog.Problems;
import org.sgdviz.ui.model.Worker;

/**
 * Carries out the runs that come to the front, each by a {@link TrainingTask}, one after another on one thread; and
 * tells of those that fail. FX thread only.
 */
final class Trainers implements Function<Run, Worker>, AutoCloseable {

    private final Problems problems;
    private final Runnable onFailed;
    private final ExecutorService thread = Threads.single("trainer");

    /** Of runs whose training has ended with an error, which. */
    private final Map<Run, Throwable> failures = new WeakHashMap<>();

    /**
     * Has nothing to carry out yet.
     *
     * @param onFailed is told that what plays has stopped
     */
    Trainers(Problems problems, Runnable onFailed) {
        this.problems = problems;
        this.onFailed = onFailed;
    }

    /** Has a run carried out as soon as the one before it has ended. */
    @Override
    public Worker apply(Run run) {
        TrainingTask task = new TrainingTask(run);
        task.setOnFailed(event -> tell(run, task.getException()));
        thread.execute(task);
        return task;
    }

    private void tell(Run run, Throwable failure) {
        failures.put(run, failure);
        problems.unexpected(
                "problem.training", failure, Numbers.count(run.history().size()));
        onFailed.run();
    }

    /** Something was asked of a run whose training has failed. */
    void tellAgain(Run run) {
        Throwable failure = failures.get(run);
        if (failure != null) { // else it is about to be told
            tell(run, failure);
        }
    }

    /** Ends when the last task has. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
