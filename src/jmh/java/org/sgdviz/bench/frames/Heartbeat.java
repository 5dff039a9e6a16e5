package org.sgdviz.bench.frames;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/**
 * How long the FX thread keeps others waiting: a thread asks it something about every millisecond and notes how long
 * the answer takes, and how much of that the FX thread spent computing rather than waiting for a core.
 */
public final class Heartbeat {

    /** Longest wait for an answer, and most processor time of the FX thread between two answers, in milliseconds. */
    public record Stall(double wall, double cpu) {}

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long longest;
    private long longestCpu;
    private long lastCpu = -1;

    private Heartbeat() {}

    /** The longest stalls while something is done on another thread, and for so many milliseconds after it. */
    public static Stall during(Runnable work, long after) {
        Heartbeat beat = new Heartbeat();
        AtomicBoolean ended = new AtomicBoolean();
        Thread thread = new Thread(() -> beat.run(ended), "heartbeat");
        thread.start();
        Fx.pause(20);
        work.run();
        Fx.pause(after);
        ended.set(true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Stall(beat.longest / 1e6, beat.longestCpu / 1e6);
    }

    private void run(AtomicBoolean ended) {
        while (!ended.get()) {
            AtomicBoolean answered = new AtomicBoolean();
            long asked = System.nanoTime();
            Platform.runLater(() -> {
                long cpu = threads.getCurrentThreadCpuTime();
                longest = Math.max(longest, System.nanoTime() - asked);
                longestCpu = lastCpu < 0 ? 0 : Math.max(longestCpu, cpu - lastCpu);
                lastCpu = cpu;
                answered.set(true);
            });
            while (!answered.get()) {
                Fx.pause(1);
            }
        }
    }
}
