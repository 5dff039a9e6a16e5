package org.sgdviz.ui.background;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Computes what is asked for on a thread of its own, one request at a time: the latest request wins, and its answer is
 * polled. However many come while one is carried out, only the newest of them is carried out after it. The thread is
 * started for the first request.
 *
 * <p>What becomes of an older request that is under way is chosen by the factory: it is {@link #cancelling cancelled},
 * and nobody sees its answer; or it is {@link #finishing finished}, for answers that are worth having although they are
 * a little old, where requests come faster than they can be answered.
 *
 * <p>All methods are for one thread, at any rate, which is the FX thread in the window. None of them waits.
 *
 * @param <Q> what is asked for: a value, or at least nothing that changes meanwhile
 * @param <R> what is computed; never null
 */
public final class LatestRequest<Q, R> implements AutoCloseable {

    private final Work<Q, R> work;
    private final boolean cancels;
    private final LongUnaryOperator rest;
    private final ExecutorService thread;

    /** The newest request, until it is carried out. */
    private final AtomicReference<@Nullable Ticket<Q, R>> wanted = new AtomicReference<>();

    /** What has been carried out last, until it is polled. */
    private final AtomicReference<@Nullable Ticket<Q, R>> finished = new AtomicReference<>();

    /** Whether the thread will look for what is wanted. */
    private final AtomicBoolean scheduled = new AtomicBoolean();

    /** The newest request, until its answer has been polled or it is dropped. */
    private @Nullable Ticket<Q, R> newest;

    /** What the thread carries out. */
    private volatile @Nullable Ticket<Q, R> running;

    /** The number of the last request; they count from 1. */
    private long last;

    /** The answers to the requests up to this number are no longer wanted, or have been polled. */
    private volatile long stale;

    /** When the thread may go on, as {@link System#nanoTime}; only the thread reads and writes it. */
    private long restUntil = System.nanoTime();

    /**
     * What is done for a request.
     *
     * @param <Q> what is asked for
     * @param <R> what is computed
     */
    @FunctionalInterface
    public interface Work<Q, R> {

        /**
         * Computes an answer. Called by the thread, for one request after another.
         *
         * @param isCancelled whether nobody wants the answer any more, so that the work can be given up in any way; the
         *     thread is then interrupted as well. To be asked now and then where the work takes long
         * @throws Exception whatever goes wrong: it becomes the answer
         */
        R carryOut(Q request, BooleanSupplier isCancelled) throws Exception;
    }

    /**
     * What came out: a result, or else a failure.
     *
     * @param <Q> what was asked for
     * @param <R> what was computed
     */
    public record Answer<Q, R>(
            Q request, @Nullable R result, @Nullable Throwable failure) {

        /** The result; what failed is {@link Threads#unexpected told} as an error of this program, and gives none. */
        public @Nullable R orTell() {
            if (failure != null) {
                Threads.unexpected(failure);
            }
            return result;
        }

        /**
         * The result.
         *
         * @param what says that there is none, if it failed; an {@link OutOfMemoryError} says so itself
         */
        public R orThrow(String what) {
            if (failure instanceof OutOfMemoryError memory) {
                throw memory;
            }
            if (result == null) {
                throw new IllegalStateException(what, failure);
            }
            return result;
        }
    }

    private static final class Ticket<Q, R> extends FutureTask<R> {

        private final Q request;
        private final long number;

        Ticket(Q request, long number, Callable<R> work) {
            super(work);
            this.request = request;
            this.number = number;
        }
    }

    private LatestRequest(String name, Work<Q, R> work, boolean cancels, LongUnaryOperator rest) {
        this.work = work;
        this.cancels = cancels;
        this.rest = rest;
        this.thread = Threads.single(name);
    }

    /**
     * A request cancels what is under way for the one before it.
     *
     * @param name the thread's
     */
    public static <Q, R> LatestRequest<Q, R> cancelling(String name, Work<Q, R> work) {
        return new LatestRequest<>(name, work, true, took -> 0);
    }

    /**
     * What is under way is finished and can be polled, whatever is asked for meanwhile.
     *
     * @param name the thread's
     */
    public static <Q, R> LatestRequest<Q, R> finishing(String name, Work<Q, R> work) {
        return finishing(name, work, took -> 0);
    }

    /**
     * The same, leaving the core to others for some time after each request.
     *
     * @param rest gives how long, by the time that the request took, both in nanoseconds
     */
    public static <Q, R> LatestRequest<Q, R> finishing(String name, Work<Q, R> work, LongUnaryOperator rest) {
        return new LatestRequest<>(name, work, false, rest);
    }

    /** Asks for something, instead of all that was asked for before. */
    public void ask(Q request) {
        if (thread.isShutdown()) {
            return;
        }
        Ticket<Q, R> ticket = next(request);
        wanted.set(ticket);
        if (scheduled.compareAndSet(false, true)) {
            try {
                thread.execute(this::carryOutWanted);
            } catch (RuntimeException | Error e) { // there is no memory for a thread
                scheduled.set(false);
                drop();
                throw e;
            }
        }
    }

    /** The same, answering at once, on the thread that asks: for what takes no time to speak of. */
    public void answerAtOnce(Q request) {
        drop(); // or what is under way would come after it
        Ticket<Q, R> ticket = next(request);
        ticket.run();
        finished.set(ticket);
    }

    private Ticket<Q, R> next(Q request) {
        if (cancels) {
            drop();
        }
        long number = ++last;
        Ticket<Q, R> ticket = new Ticket<>(request, number, () -> work.carryOut(request, () -> number <= stale));
        newest = ticket;
        return ticket;
    }

    /** What was asked for is no longer wanted, and what is under way for it is cancelled. */
    public void drop() {
        stale = last;
        wanted.set(null);
        finished.set(null);
        cancel(newest);
        cancel(running);
        newest = null;
    }

    private static void cancel(@Nullable Ticket<?, ?> ticket) {
        if (ticket != null) {
            ticket.cancel(true);
        }
    }

    private void carryOutWanted() {
        LockSupport.parkNanos(this, restUntil - System.nanoTime());
        scheduled.set(false); // before it looks: whoever asks later sees to it that it looks again
        Ticket<Q, R> ticket = wanted.getAndSet(null);
        if (ticket == null) {
            return;
        }
        long start = System.nanoTime();
        running = ticket;
        ticket.run();
        running = null;
        long end = System.nanoTime();
        restUntil = end + rest.applyAsLong(end - start);
        if (!ticket.isCancelled()) {
            handIn(ticket);
        }
    }

    /**
     * Meanwhile it may have been dropped, or a newer request answered at once, as what is computed is not cancelled.
     */
    private void handIn(Ticket<Q, R> ticket) {
        finished.updateAndGet(
                now -> ticket.number <= stale || (now != null && now.number > ticket.number) ? now : ticket);
        if (ticket.number <= stale) { // dropped since it was compared
            finished.compareAndSet(ticket, null);
        }
    }

    /** The answer to the latest request, or to one before it if that was finished; each once, else null. */
    public @Nullable Answer<Q, R> poll() {
        Ticket<Q, R> ticket = finished.getAndSet(null);
        if (ticket == null || ticket.number <= stale) {
            return null;
        }
        stale = ticket.number;
        if (ticket.equals(newest)) {
            newest = null;
        }
        try {
            return new Answer<>(ticket.request, ticket.get(), null);
        } catch (ExecutionException e) {
            return new Answer<>(ticket.request, null, e.getCause());
        } catch (InterruptedException e) { // it is finished, and nothing waits
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Whether the latest request has been neither answered nor dropped: a later {@link #poll} may have its answer. */
    public boolean isBusy() {
        return newest != null;
    }

    /** Gives up whatever is under way; nothing is computed from now on. */
    @Override
    public void close() {
        drop();
        thread.shutdownNow();
    }
}
