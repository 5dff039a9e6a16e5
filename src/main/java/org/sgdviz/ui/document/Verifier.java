package org.sgdviz.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.ResumedRun;
import org.sgdviz.run.Run;
import org.sgdviz.session.Session;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.background.Threads;
import org.sgdviz.ui.model.RunEntry;
import org.sgdviz.ui.model.Verification;

/**
 * Makes the runs of an opened session again that are shown by their progress, beside the window, and tells which come
 * out otherwise. It can be stopped and begun again; runs that were verified by then are not made once more. FX thread
 * only.
 */
final class Verifier implements AutoCloseable {

    private final Runnable onVerified;
    private final BiConsumer<List<Integer>, Session> onDiffering;
    private final Consumer<String> problems;
    private final Messages messages;
    private final Verification verified = new Verification();
    private final ExecutorService thread = Threads.single("verification");
    private final Map<Integer, ResumedRun> left = new TreeMap<>();
    private List<RunEntry> listed = List.of();
    private @Nullable Session session;
    private @Nullable VerificationTask task;

    /** Whether all came out as saved that have been made again so far. */
    private boolean same = true;

    /**
     * Creates a verifier that has nothing to verify yet.
     *
     * @param onVerified is called when runs have been made again, whatever came out
     * @param onDiffering receives the indices of those that came out otherwise, and their session
     * @param problems receives a sentence if it cannot be done
     */
    Verifier(
            Runnable onVerified,
            BiConsumer<List<Integer>, Session> onDiffering,
            Consumer<String> problems,
            Messages messages) {
        this.onVerified = onVerified;
        this.onDiffering = onDiffering;
        this.problems = problems;
        this.messages = messages;
    }

    /** How it stands. */
    Verification verified() {
        return verified;
    }

    /** Begins with a session that has just been opened. */
    void verify(SessionTask.Opened opened) {
        verified.open(opened.runs());
        opened.differing().forEach(index -> verified.differs(opened.runs().get(index)));
        opened.unverified().values().forEach(run -> verified.isToVerify(run.run()));
        session = opened.session();
        left.clear();
        left.putAll(opened.unverified());
        same = true;
        list(listed);
    }

    /** Other runs are listed: those that are not need not be verified, nor need what they branched off. */
    void list(List<RunEntry> entries) {
        listed = entries;
        verified.list(entries);
        if (task != null) {
            task.setWanted(verified.wanted(entries));
        } else if (!isLeftToTheUser()) {
            verifyWhatIsLeft();
        }
    }

    private boolean isLeftToTheUser() {
        Verification.State state = verified.state().get();
        return state == Verification.State.STOPPED || state == Verification.State.FAILED;
    }

    private void verifyWhatIsLeft() {
        Set<Run> wanted = verified.wanted(listed);
        Session of = session;
        if (of == null || left.values().stream().noneMatch(run -> wanted.contains(run.run()))) {
            if (isLeftToTheUser()) {
                verified.end(Verification.State.NONE);
            }
            return;
        }
        VerificationTask next = new VerificationTask(left);
        next.setWanted(wanted);
        task = next;
        List<Integer> differing = new ArrayList<>();
        verified.begin(next.progressProperty(), this::stop, this::verifyWhatIsLeft);
        next.setOnRun((index, asSaved) -> {
            ResumedRun run = left.get(index);
            if (next.equals(task) && run != null) { // else another session is shown by now
                left.remove(index);
                verified.isVerified(run.run(), asSaved);
                if (!asSaved) {
                    same = false;
                    differing.add(index);
                }
            }
        });
        next.setOnSucceeded(event -> {
            if (next.equals(task)) {
                task = null;
                verified.end(
                        next.getMade() == 0
                                ? Verification.State.NONE
                                : same ? Verification.State.SAME : Verification.State.DIFFERENT);
                onVerified.run();
                onDiffering.accept(differing, of);
                verifyWhatIsLeft(); // what has come back to the list meanwhile
            }
        });
        next.setOnFailed(event -> {
            if (next.equals(task)) {
                task = null;
                verified.end(Verification.State.FAILED);
                if (next.getException() instanceof OutOfMemoryError) {
                    problems.accept(messages.text("verification.memory"));
                } else {
                    Threads.unexpected(next.getException());
                }
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

    /** Stops verifying, as the session is no longer shown. */
    void end() {
        verified.forget();
        left.clear();
        session = null;
        stop();
    }

    @Override
    public void close() {
        end();
        thread.shutdown();
    }
}
