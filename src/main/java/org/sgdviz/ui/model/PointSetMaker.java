package org.sgdviz.ui.model;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.EditedPoints;
import org.sgdviz.ui.background.LatestRequest;

/** Makes sets of many edited points beside the FX thread, one at a time. FX thread only. */
final class PointSetMaker implements AutoCloseable {

    private final LatestRequest<Wanted, PointSet> requests =
            LatestRequest.cancelling("edits", (wanted, isCancelled) -> PointSet.of(wanted.snapshot, wanted.numbers));

    private record Wanted(EditedPoints.Snapshot snapshot, RowNumbers numbers) {}

    /** Whether nothing is being made. */
    boolean isFree() {
        return !requests.isBusy();
    }

    /** Begins to make a set; what was being made before is dropped. */
    void make(EditedPoints.Snapshot snapshot, RowNumbers numbers) {
        requests.ask(new Wanted(snapshot, numbers));
    }

    /** Makes nothing any more. */
    void drop() {
        requests.drop();
    }

    /** The set that was asked for, once, when it is made; else null. */
    @Nullable
    PointSet poll() {
        LatestRequest.Answer<Wanted, PointSet> made = requests.poll();
        return made == null ? null : made.orThrow("the points could not be put together");
    }

    @Override
    public void close() {
        requests.close();
    }
}
