package org.sgdviz.ui.model;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.PastUpdate;
import org.sgdviz.run.Replay;
import org.sgdviz.run.Run;

/**
 * Computes updates of a run again on a thread of its own. The latest question wins, and stops the answering of the one
 * before; the answer is polled. Questions come from one thread.
 */
final class PastReader implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread created = new Thread(task, "replay");
        created.setDaemon(true);
        return created;
    });
    private final AtomicReference<@Nullable Answer> answer = new AtomicReference<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicLong asked = new AtomicLong();
    private volatile boolean closed;

    // the thread's own
    private final KeptReplay replay = new KeptReplay(this::isStale);
    private long answering;

    /**
     * An update of the past.
     *
     * @param update the update
     * @param nanos how long it took to compute, in nanoseconds
     */
    record Answer(long question, PastUpdate update, long nanos) {}

    /** Asks a replay of all that a run has published for an update. */
    void ask(Run run, Function<Replay, PastUpdate> question) {
        long number = asked.incrementAndGet();
        unanswered.incrementAndGet();
        thread.execute(() -> answer(number, run, question));
    }

    private void answer(long number, Run run, Function<Replay, PastUpdate> question) {
        answering = number;
        try {
            if (!isStale()) {
                long start = System.nanoTime();
                PastUpdate update = question.apply(replay.of(run));
                answer.set(new Answer(number, update, System.nanoTime() - start));
            }
        } catch (CancellationException e) {
            // there is a later question, which will be answered; nobody waits for this one
        } finally {
            unanswered.decrementAndGet();
        }
    }

    private boolean isStale() {
        return answering != asked.get() || closed;
    }

    /** What was asked for is no longer wanted. */
    void drop() {
        asked.incrementAndGet();
        answer.set(null);
    }

    /** The answer to the last question, once, when it is there; else null. */
    @Nullable
    Answer poll() {
        Answer found = answer.getAndSet(null);
        return found == null || found.question != asked.get() ? null : found;
    }

    /** Whether a question waits for its answer, or the answer to be polled. */
    boolean isBusy() {
        return unanswered.get() > 0 || answer.get() != null;
    }

    @Override
    public void close() {
        closed = true;
        thread.shutdownNow();
    }
}
