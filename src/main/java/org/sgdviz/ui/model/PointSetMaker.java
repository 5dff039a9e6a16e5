package org.sgdviz.ui.model;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.EditedPoints;

/** Makes sets of many edited points beside the FX thread, one at a time. FX thread only. */
final class PointSetMaker implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread created = new Thread(task, "edits");
        created.setDaemon(true);
        return created;
    });
    private @Nullable Future<PointSet> making;

    /** Whether nothing is being made. */
    boolean isFree() {
        return making == null;
    }

    /** Begins to make a set; what was being made before is dropped. */
    void make(EditedPoints.Snapshot snapshot, RowNumbers numbers) {
        drop();
        making = thread.submit(() -> PointSet.of(snapshot, numbers));
    }

    /** Makes nothing any more. */
    void drop() {
        Future<PointSet> stale = making;
        making = null;
        if (stale != null) {
            stale.cancel(false);
        }
    }

    /** The set that was asked for, once, when it is made; else null. */
    @Nullable
    PointSet poll() {
        Future<PointSet> future = making;
        if (future == null || !future.isDone()) {
            return null;
        }
        making = null;
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the points could not be put together", e.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
