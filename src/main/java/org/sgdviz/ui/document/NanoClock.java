package org.sgdviz.ui.document;

import java.util.concurrent.TimeUnit;

/** The time that passes, and waiting in it; another one in tests, which wait for what they test instead. Any thread. */
interface NanoClock {

    /** The time of the system. */
    NanoClock SYSTEM = new NanoClock() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(long nanos) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    };

    /** The time in nanoseconds, from any point on. */
    long nanoTime();

    /** Waits so many nanoseconds, 0 or more. */
    void sleep(long nanos) throws InterruptedException;

    /** Whether it is still to come to a time. */
    default boolean isBefore(long time) {
        return time - nanoTime() > 0;
    }
}
