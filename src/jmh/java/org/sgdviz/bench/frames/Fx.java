package org.sgdviz.bench.frames;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/** Crossing over to the FX thread and back. Not to be called from the FX thread. */
public final class Fx {

    private static final long PATIENCE_NANOS = 300_000_000_000L;

    private Fx() {}

    /** Computes something on the FX thread and waits for it. */
    public static <T> T get(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }

    /** Does something on the FX thread and waits until it is done. */
    public static void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }

    /** Waits until a condition holds, asking the FX thread every few milliseconds. */
    public static void until(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!get(condition::getAsBoolean)) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            pause(5);
        }
    }

    /** Waits so many milliseconds. */
    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
