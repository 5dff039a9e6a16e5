package org.sgdviz.ui.document;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** A clock that begins at 0 and stands still until something is so; from then on time passes for those who sleep. */
final class TestClock implements NanoClock {

    private final BooleanSupplier passes;
    private final AtomicLong now = new AtomicLong();

    /** That passes while something is so, which each sleep asks. */
    TestClock(BooleanSupplier passes) {
        this.passes = passes;
    }

    @Override
    public long nanoTime() {
        return now.get();
    }

    @Override
    public void sleep(long nanos) throws InterruptedException {
        if (passes.getAsBoolean()) {
            now.addAndGet(nanos);
        } else {
            TimeUnit.MILLISECONDS.sleep(1); // before it asks again
        }
    }
}
