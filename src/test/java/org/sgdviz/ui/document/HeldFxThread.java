package org.sgdviz.ui.document;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** The FX thread, which does nothing from when it comes to it until it is released. From any thread. */
final class HeldFxThread implements AutoCloseable {

    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /** Holds it when it has done what it was asked before. */
    void hold() {
        Platform.runLater(() -> {
            held.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Whether it is held, or has been. */
    boolean isHeld() {
        return held.getCount() == 0;
    }

    /** Returns when it is held. */
    void await() throws InterruptedException {
        held.await();
    }

    /** Lets it go. */
    void release() {
        released.countDown();
    }

    @Override
    public void close() {
        release();
    }
}
