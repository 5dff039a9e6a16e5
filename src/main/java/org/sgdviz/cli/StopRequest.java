package org.sgdviz.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Ctrl-C, or another signal to end, as something that can be asked for: while one of these is open, such a signal does
 * not end the program at once but gives the main thread some time to stop and to write what it has, until {@link #close}.
 * The Java virtual machine then ends with the signal's exit code, 130 for Ctrl-C.
 */
final class StopRequest implements BooleanSupplier, AutoCloseable {

    /** Enough for the update under way and for writing; the user is waiting for the prompt. */
    private static final long GRACE_SECONDS = 20;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final PrintStream errors;
    private final Thread hook = new Thread(this::waitForMain, "stop-request");
    private volatile boolean stop;

    private StopRequest(PrintStream errors) {
        this.errors = errors;
    }

    /** Listens from now on. */
    static StopRequest listen(PrintStream errors) {
        StopRequest request = new StopRequest(errors);
        Runtime.getRuntime().addShutdownHook(request.hook);
        return request;
    }

    private void waitForMain() {
        stop = true;
        try {
            if (!finished.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                // Temporary files are deleted as the virtual machine ends.
                errors.println("Stopped: the update under way takes too long to wait for, so nothing was written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether to stop. */
    @Override
    public boolean getAsBoolean() {
        return stop;
    }

    @Override
    public void close() {
        finished.countDown();
        if (!stop) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The program is ending at this very moment, and the hook need not wait any more.
            }
        }
    }
}
