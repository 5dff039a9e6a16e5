package org.sgdviz.ui.background;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one place where threads are made: named, and daemons, so that none of them keeps the program from ending. What
 * one of them throws goes to the default handler of uncaught exceptions. From any thread.
 */
public final class Threads {

    private static final int SECONDS_UNTIL_IDLE_ENDS = 5;

    private Threads() {}

    /**
     * Carries out tasks one after another on a thread of its own, which is started for the first of them, and ends
     * where there has been none for {@value #SECONDS_UNTIL_IDLE_ENDS} seconds, until the next.
     */
    public static ExecutorService single(String name) {
        ThreadPoolExecutor thread = new ThreadPoolExecutor(
                1, 1, SECONDS_UNTIL_IDLE_ENDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name));
        thread.allowCoreThreadTimeOut(true);
        return thread;
    }

    /** The same for tasks that have their time, or come again and again. */
    public static ScheduledExecutorService scheduled(String name) {
        return Executors.newSingleThreadScheduledExecutor(named(name));
    }

    /** Does something once on a thread of its own, beginning now. */
    public static void start(String name, Runnable task) {
        daemon(name, task).start();
    }

    private static ThreadFactory named(String name) {
        return task -> daemon(name, task);
    }

    static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Has an error of this program, which nobody can mend who uses it, told by the one place for that, as if nobody had
     * caught it.
     */
    public static void unexpected(Throwable error) {
        Thread here = Thread.currentThread();
        here.getUncaughtExceptionHandler().uncaughtException(here, error);
    }
}
