package org.sgdviz.ui.model;

import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.PastUpdate;
import org.sgdviz.run.Replay;
import org.sgdviz.run.Run;
import org.sgdviz.ui.background.LatestRequest;

/**
 * Computes updates of a run again on a thread of its own. The latest question wins, and stops the answering of the one
 * before; the answer is polled. Questions come from one thread.
 */
final class PastReader implements AutoCloseable {

    private final LatestRequest<Question, Answer> requests = LatestRequest.cancelling("replay", this::answer);

    // used only by the thread that carries out the requests
    private final KeptReplay replay = new KeptReplay(() -> this.isCancelled.getAsBoolean());
    private BooleanSupplier isCancelled = () -> false;

    private record Question(Run run, Function<Replay, PastUpdate> of) {}

    /**
     * An update of the past.
     *
     * @param update the update
     * @param nanos how long it took to compute, in nanoseconds
     */
    record Answer(PastUpdate update, long nanos) {}

    /** Asks a replay of all that a run has published for an update. */
    void ask(Run run, Function<Replay, PastUpdate> question) {
        requests.ask(new Question(run, question));
    }

    private Answer answer(Question question, BooleanSupplier cancelled) {
        isCancelled = cancelled;
        long start = System.nanoTime();
        PastUpdate update = question.of.apply(replay.of(question.run));
        return new Answer(update, System.nanoTime() - start);
    }

    /** What was asked for is no longer wanted. */
    void drop() {
        requests.drop();
    }

    /** The answer to the last question, once, when it is there; else null. */
    @Nullable
    Answer poll() {
        LatestRequest.Answer<Question, Answer> found = requests.poll();
        return found == null ? null : found.orTell();
    }

    /** Whether a question waits for its answer, or the answer to be polled. */
    boolean isBusy() {
        return requests.isBusy();
    }

    @Override
    public void close() {
        requests.close();
    }
}
