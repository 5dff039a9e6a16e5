package org.sgdviz.file;

import java.util.ArrayList;
import java.util.List;

/** Threads that keep the machine busy, for tests of what is to hold then too. */
public final class Load {

    private Load() {}

    /** Starts one thread more than there are processors, which spin until they are interrupted. */
    public static List<Thread> onAllProcessors() {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors() + 1; i++) {
            Thread thread = new Thread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
            });
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        return threads;
    }
}
