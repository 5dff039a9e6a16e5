package org.sgdviz.ui.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work beside the FX thread: the latest request wins, and its answer is polled. */
@Timeout(20)
class LatestRequestTest {

    private static final String THREAD = "latest request of a test";

    /** What the work waits for, as far as it does. */
    private final Semaphore gate = new Semaphore(0);

    private final List<Integer> begun = new CopyOnWriteArrayList<>();

    private int throughTheGate(int request, BooleanSupplier isCancelled) throws InterruptedException {
        begun.add(request);
        gate.acquire();
        return request;
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            assertThat(Thread.currentThread().isInterrupted()).as("out of time").isFalse();
            Thread.onSpinWait();
        }
    }

    private static <Q, R> LatestRequest.Answer<Q, R> awaitAnswer(LatestRequest<Q, R> requests) {
        LatestRequest.Answer<Q, R> answer = requests.poll();
        while (answer == null) {
            Thread.onSpinWait();
            answer = requests.poll();
        }
        return answer;
    }

    private static boolean hasThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals(THREAD));
    }

    @Test
    void anAnswerIsPolledOnce() {
        try (LatestRequest<Integer, String> requests = LatestRequest.cancelling(THREAD, (n, c) -> "answer " + n)) {
            assertThat(requests.isBusy()).isFalse();

            requests.ask(1);

            assertThat(requests.isBusy()).isTrue();
            assertThat(awaitAnswer(requests)).isEqualTo(new LatestRequest.Answer<>(1, "answer 1", null));
            assertThat(requests.isBusy()).isFalse();
            assertThat(requests.poll()).isNull();
        }
    }

    @Test
    void whileNothingWasAskedThereIsNoThread() {
        try (LatestRequest<Integer, Integer> requests = LatestRequest.cancelling(THREAD, (n, c) -> n)) {
            assertThat(hasThread()).isFalse();
            requests.answerAtOnce(1);
            assertThat(hasThread()).isFalse();

            requests.ask(2);

            await(LatestRequestTest::hasThread);
        }
        await(() -> !hasThread());
    }

    @Test
    void theNewestOfAStormIsAnsweredAndNoneThatItSuperseded() {
        Random random = new Random(17);
        AtomicInteger underWay = new AtomicInteger();
        List<Integer> seen = new ArrayList<>();
        try (LatestRequest<Integer, Integer> requests = LatestRequest.cancelling(THREAD, (n, isCancelled) -> {
            assertThat(underWay.incrementAndGet()).isEqualTo(1);
            long end = System.nanoTime() + n % 7 * 20_000L;
            while (System.nanoTime() < end && !isCancelled.getAsBoolean()) {
                Thread.onSpinWait();
            }
            underWay.decrementAndGet();
            return n;
        })) {
            for (int n = 1; n <= 20_000; n++) {
                requests.ask(n);
                if (random.nextInt(10) == 0) {
                    requests.drop();
                    assertThat(requests.isBusy()).isFalse();
                    assertThat(requests.poll()).isNull();
                    requests.ask(n);
                }
                if (random.nextInt(4) == 0) {
                    LatestRequest.Answer<Integer, Integer> answer = requests.poll();
                    if (answer != null) {
                        assertThat(answer.result()).isEqualTo(n);
                        seen.add(n);
                    }
                }
                for (int rest = random.nextInt(2000); rest > 0; rest--) {
                    Thread.onSpinWait();
                }
            }
            if (requests.isBusy()) {
                assertThat(awaitAnswer(requests).result()).isEqualTo(20_000);
            }
        }
        assertThat(seen).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void whatIsCancelledIsToldSoAndNeverSeen() {
        CountDownLatch told = new CountDownLatch(1);
        try (LatestRequest<Integer, Integer> requests = LatestRequest.cancelling(THREAD, (n, isCancelled) -> {
            begun.add(n);
            while (n == 1 && !isCancelled.getAsBoolean()) {
                Thread.onSpinWait();
            }
            if (n == 1) {
                told.countDown();
            }
            return n;
        })) {
            requests.ask(1);
            await(() -> begun.contains(1));

            requests.ask(2);

            await(() -> told.getCount() == 0);
            assertThat(awaitAnswer(requests).result()).isEqualTo(2);
            assertThat(requests.poll()).isNull();
        }
    }

    @Test
    void whatIsCancelledIsInterruptedAndWhatComesNextIsNot() {
        List<Integer> interrupted = new CopyOnWriteArrayList<>();
        try (LatestRequest<Integer, Integer> requests = LatestRequest.cancelling(THREAD, (n, isCancelled) -> {
            begun.add(n);
            while (n == 1 && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            if (Thread.currentThread().isInterrupted()) {
                interrupted.add(n);
            }
            return n;
        })) {
            requests.ask(1);
            await(() -> begun.contains(1));

            requests.drop();
            requests.ask(2);

            assertThat(awaitAnswer(requests).result()).isEqualTo(2);
            assertThat(interrupted).containsExactly(1);
        }
    }

    @Test
    void whatFailsBecauseItIsCancelledIsNotSeen() {
        try (LatestRequest<Integer, Integer> requests = LatestRequest.cancelling(THREAD, (n, isCancelled) -> {
            begun.add(n);
            if (n == 1) {
                await(isCancelled);
                throw new CancellationException();
            }
            return n;
        })) {
            requests.ask(1);
            await(() -> begun.contains(1));

            requests.drop();

            assertThat(requests.isBusy()).isFalse();
            requests.ask(2);
            assertThat(awaitAnswer(requests)).isEqualTo(new LatestRequest.Answer<>(2, 2, null));
        }
    }

    @Test
    void anAnswerThatWasReadyIsNotSeenOnceSomethingElseIsAskedFor() {
        try (LatestRequest<Integer, Integer> requests = LatestRequest.cancelling(THREAD, this::throughTheGate)) {
            requests.answerAtOnce(answeredAtOnce(1));

            requests.ask(2);

            assertThat(requests.poll()).isNull();
            gate.release();
            assertThat(awaitAnswer(requests).result()).isEqualTo(2);
        }
    }

    private int answeredAtOnce(int request) {
        gate.release();
        return request;
    }

    /** A thread that has computed an answer, too late to be cancelled, and is about to hand it in. */
    private LatestRequest<Object, Object> aboutToHandIn(Object request) {
        LatestRequest<Object, Object> requests = LatestRequest.finishing(THREAD, (any, c) -> any, took -> {
            begun.add(1);
            gate.acquireUninterruptibly();
            begun.add(2);
            return 0;
        });
        requests.ask(request);
        await(() -> begun.contains(1));
        return requests;
    }

    @Test
    void anAnswerAtOnceIsNotReplacedByOneToAnOlderRequestThatWasJustComputed() {
        try (LatestRequest<Object, Object> requests = aboutToHandIn("old")) {
            requests.answerAtOnce("new");

            gate.release();
            awaitRest(requests);

            assertThat(requests.poll()).isEqualTo(new LatestRequest.Answer<>("new", "new", null));
            assertThat(requests.isBusy()).isFalse();
        }
    }

    @Test
    void anAnswerThatWasJustComputedIsNotKeptOnceItIsDropped() {
        WeakReference<Object> request = new WeakReference<>(new Object());
        try (LatestRequest<Object, Object> requests = aboutToHandIn(Objects.requireNonNull(request.get()))) {
            requests.drop();

            gate.release();

            await(() -> {
                System.gc();
                return request.get() == null;
            });
            assertThat(requests.isBusy()).isFalse();
        }
    }

    /** Until the thread has handed in what it computed, and waits for a request. */
    private void awaitRest(LatestRequest<?, ?> requests) {
        await(() -> begun.contains(2));
        await(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals(THREAD) && thread.getState() == Thread.State.RUNNABLE));
        assertThat(requests.isBusy()).isTrue();
    }

    @Test
    void whatIsToBeFinishedIsSeenAndOfTheRestOnlyTheNewest() {
        try (LatestRequest<Integer, Integer> requests = LatestRequest.finishing(THREAD, this::throughTheGate)) {
            requests.ask(1);
            await(() -> begun.contains(1));
            requests.ask(2);
            requests.ask(3);
            requests.ask(4);

            gate.release();

            assertThat(awaitAnswer(requests).result()).isEqualTo(1);
            assertThat(requests.isBusy()).as("the newest is under way").isTrue();
            gate.release();
            assertThat(awaitAnswer(requests).result()).isEqualTo(4);
            assertThat(requests.isBusy()).isFalse();
            assertThat(begun).containsExactly(1, 4);
        }
    }

    @Test
    void aDroppedRequestIsNotSeenEvenIfRequestsAreFinished() {
        try (LatestRequest<Integer, Integer> requests = LatestRequest.finishing(THREAD, this::throughTheGate)) {
            requests.ask(1);
            await(() -> begun.contains(1));
            requests.ask(2);

            requests.drop();

            assertThat(requests.isBusy()).isFalse();
            gate.release(2);
            requests.ask(3);
            assertThat(awaitAnswer(requests).request()).isEqualTo(3);
            assertThat(begun).doesNotContain(2);
        }
    }

    @Test
    void itRestsAsLongAsItIsTold() {
        long rest = TimeUnit.MILLISECONDS.toNanos(20);
        try (LatestRequest<Integer, Long> requests =
                LatestRequest.finishing(THREAD, (n, c) -> System.nanoTime(), took -> rest)) {
            requests.ask(1);
            long first = awaitAnswer(requests).orThrow("1");

            requests.ask(2);

            assertThat(awaitAnswer(requests).orThrow("2") - first).isGreaterThanOrEqualTo(rest);
        }
    }

    @Test
    void aFailureIsAValueThatIsSeenOnceAndTheNextRequestIsAnswered() {
        try (LatestRequest<Integer, Integer> requests = LatestRequest.cancelling(THREAD, (n, c) -> {
            if (n == 1) {
                throw new IOException("a file");
            }
            return n;
        })) {
            requests.ask(1);

            LatestRequest.Answer<Integer, Integer> failed = awaitAnswer(requests);
            assertThat(failed.result()).isNull();
            assertThat(failed.failure()).isInstanceOf(IOException.class).hasMessage("a file");
            assertThatThrownBy(() -> failed.orThrow("it could not be done"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("it could not be done")
                    .hasCause(failed.failure());
            assertThat(requests.isBusy()).isFalse();
            assertThat(requests.poll()).isNull();
            requests.ask(2);
            assertThat(awaitAnswer(requests).result()).isEqualTo(2);
        }
    }

    @Test
    void aFailureIsToldToWhoeverIsToldOfErrors() {
        List<Throwable> told = new ArrayList<>();
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> told.add(error));
        RuntimeException error = new IllegalArgumentException();
        try (LatestRequest<Integer, Integer> requests = LatestRequest.cancelling(THREAD, (n, c) -> {
            throw error;
        })) {
            requests.ask(1);

            assertThat(awaitAnswer(requests).orTell()).isNull();

            assertThat(told).containsExactly(error);
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(null);
        }
    }

    @Test
    void lackOfMemoryIsThrownAsWhatItIs() {
        try (LatestRequest<Integer, long[]> requests =
                LatestRequest.cancelling(THREAD, (n, c) -> new long[Integer.MAX_VALUE])) {
            requests.ask(1);

            LatestRequest.Answer<Integer, long[]> answer = awaitAnswer(requests);

            assertThatThrownBy(() -> answer.orThrow("no matter")).isInstanceOf(OutOfMemoryError.class);
        }
    }

    @Test
    void closingGivesUpWhatIsUnderWayAndNothingIsDoneFromThenOn() {
        LatestRequest<Integer, Integer> requests = LatestRequest.finishing(THREAD, this::throughTheGate);
        requests.ask(1);
        await(() -> begun.contains(1));
        requests.ask(2);

        requests.close();

        await(() -> !hasThread()); // the work was interrupted at the gate
        assertThat(requests.poll()).isNull();
        requests.ask(3);
        assertThat(requests.isBusy()).isFalse();
        assertThat(begun).containsExactly(1);
        requests.close(); // once more does nothing
    }
}
