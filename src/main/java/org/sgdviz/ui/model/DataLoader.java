package org.sgdviz.ui.model;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Given;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Points;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;

/**
 * Makes the data of an experiment: at once where that is quick, beside the FX thread where it is not. The latest
 * request wins, and ends the making of what was asked for before. FX thread only.
 */
final class DataLoader implements AutoCloseable {

    /** Up to so many points are made at once: a few milliseconds. */
    private static final int QUICK = 20_000;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread created = new Thread(task, "data");
        created.setDaemon(true);
        return created;
    });
    private final AtomicReference<@Nullable Loaded> ready = new AtomicReference<>();
    private volatile long latest;
    private @Nullable Future<?> making;
    private long delivered;

    /** An experiment's points, or why there are none: too little memory, or something that its message says. */
    record Loaded(
            long request,
            Experiment experiment,
            @Nullable Points points,
            @Nullable Throwable problem) {}

    void load(Experiment experiment) {
        drop();
        long request = latest + 1;
        latest = request;
        if (isQuick(experiment)) {
            ready.set(make(request, experiment));
        } else {
            making = thread.submit(() -> {
                if (request == latest) {
                    ready.set(make(request, experiment));
                }
            });
        }
    }

    /** What was asked for is no longer wanted. */
    void drop() {
        Future<?> stale = making;
        making = null;
        if (stale != null) {
            stale.cancel(true);
        }
        long none = latest + 1;
        latest = none;
        delivered = none;
    }

    private static boolean isQuick(Experiment experiment) {
        return experiment.data() instanceof Given
                || (experiment.data() instanceof Synthetic synthetic && synthetic.samples() <= QUICK);
    }

    private static Loaded make(long request, Experiment experiment) {
        try {
            return new Loaded(request, experiment, experiment.data().points(), null);
        } catch (IllegalValueException | OutOfMemoryError e) {
            return new Loaded(request, experiment, null, e);
        }
    }

    /** The latest request's result, once, when it is ready; else null. */
    @Nullable
    Loaded poll() {
        Loaded loaded = ready.getAndSet(null);
        if (loaded == null || loaded.request != latest) {
            return null;
        }
        delivered = loaded.request;
        return loaded;
    }

    /** Whether data asked for are still being made. */
    boolean isBusy() {
        return delivered != latest;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
