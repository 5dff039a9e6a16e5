package org.sgdviz.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.ResumedRun;
import org.sgdviz.run.Session;
import org.sgdviz.ui.model.Verification;

/**
 * Makes the runs of an opened session again that are shown by their progress, beside the window, and tells which come out
 * otherwise. It can be stopped and begun again; runs that were verified by then are not made once more. FX thread only.
 */
final class Verifier implements AutoCloseable {

    private final Runnable onVerified;
    private final BiConsumer<List<Integer>, Session> onDiffering;
    private final Consumer<String> problems;
    private final Verification verified = new Verification();
    private final ExecutorService thread = SessionDocument.thread("verification");
    private @Nullable VerificationTask task;

    /**
     * One with nothing to verify.
     *
     * @param onVerified is called when runs have been made again, whatever came out
     * @param onDiffering receives the indices of those that came out otherwise, and their session
     * @param problems receives a sentence if it cannot be done
     */
    Verifier(Runnable onVerified, BiConsumer<List<Integer>, Session> onDiffering, Consumer<String> problems) {
        this.onVerified = onVerified;
        this.onDiffering = onDiffering;
        this.problems = problems;
    }

    /** How it stands. */
    Verification verified() {
        return verified;
    }

    /** Begins with a session that has just been opened. */
    void verify(SessionTask.Opened opened) {
        opened.differing().forEach(index -> verified.differs(opened.runs().get(index)));
        opened.unverified().values().forEach(run -> verified.isToVerify(run.run()));
        Map<Integer, ResumedRun> left = new TreeMap<>(opened.unverified());
        if (!left.isEmpty()) {
            verify(left, new ArrayList<>(), opened.session());
        }
    }

    /** Those that are left; those that have come out otherwise so far are added to and told at the end. */
    private void verify(Map<Integer, ResumedRun> left, List<Integer> differing, Session session) {
        VerificationTask next = new VerificationTask(left);
        task = next;
        verified.begin(next.progressProperty(), this::stop, () -> verify(left, differing, session));
        next.setOnRun((index, same) -> {
            ResumedRun run = left.get(index);
            if (next.equals(task) && run != null) { // else another session is shown by now
                left.remove(index);
                verified.isVerified(run.run(), same);
                if (!same) {
                    differing.add(index);
                }
            }
        });
        next.setOnSucceeded(event -> {
            if (next.equals(task)) {
                verified.end(differing.isEmpty() ? Verification.State.SAME : Verification.State.DIFFERENT);
                onVerified.run();
                onDiffering.accept(differing, session);
            }
        });
        next.setOnFailed(event -> {
            if (next.equals(task)) {
                verified.end(Verification.State.FAILED);
                problems.accept(
                        next.getException() instanceof OutOfMemoryError
                                ? "There is not enough memory to verify the runs."
                                : "The runs could not be verified: " + next.getException());
            }
        });
        thread.execute(next);
    }

    private void stop() {
        VerificationTask running = task;
        if (running != null) {
            task = null;
            running.cancel();
        }
    }

    /** The session is not shown any longer. */
    void end() {
        verified.end(Verification.State.NONE);
        stop();
    }

    @Override
    public void close() {
        end();
        thread.shutdown();
    }
}
