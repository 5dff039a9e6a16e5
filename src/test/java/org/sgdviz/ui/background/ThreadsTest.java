package org.sgdviz.ui.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads beside the FX thread. */
@Timeout(60)
class ThreadsTest {

    @Test
    void aThreadIsNamedAndKeepsNoProgramFromEnding() throws InterruptedException, ExecutionException {
        ExecutorService thread = Threads.single("a name");
        Thread worker = thread.submit(Thread::currentThread).get();
        ScheduledExecutorService clock = Threads.scheduled("another");
        Thread ticking = clock.submit(Thread::currentThread).get();

        assertThat(worker.getName()).isEqualTo("a name");
        assertThat(worker.isDaemon()).isTrue();
        assertThat(ticking.getName()).isEqualTo("another");
        assertThat(ticking.isDaemon()).isTrue();
        thread.shutdown();
        clock.shutdown();
    }

    @Test
    void tasksAreDoneOneAfterAnotherInTheirOrderAlsoThoseAskedForBeforeItEnds() throws InterruptedException {
        List<Integer> done = new CopyOnWriteArrayList<>();
        ExecutorService thread = Threads.single("order");
        for (int i = 0; i < 100; i++) {
            int task = i;
            thread.execute(() -> done.add(task));
        }
        thread.shutdown();

        assertThat(thread.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(done).hasSize(100).isSorted();
    }

    @Test
    void anIdleThreadEndsAndIsThereAgainWhenItIsNeeded() throws InterruptedException, ExecutionException {
        ExecutorService thread = Threads.single("idle");
        Thread first = thread.submit(Thread::currentThread).get();

        first.join();

        Thread second = thread.submit(Thread::currentThread).get();
        assertThat(second).isNotSameAs(first);
        assertThat(second.getName()).isEqualTo("idle");
        thread.shutdown();
    }

    @Test
    void whatATaskThrowsIsToldByTheHandlerOfUncaughtExceptions() throws InterruptedException {
        Thread.UncaughtExceptionHandler former = Thread.getDefaultUncaughtExceptionHandler();
        List<Throwable> told = new CopyOnWriteArrayList<>();
        CountDownLatch once = new CountDownLatch(1);
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            told.add(error);
            once.countDown();
        });
        OutOfMemoryError error = new OutOfMemoryError("of a test");
        ExecutorService thread = Threads.single("failing");
        try {
            thread.execute(() -> {
                throw error;
            });
            once.await();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(former);
            thread.shutdown();
        }
        assertThat(told).containsExactly(error);
    }
}
