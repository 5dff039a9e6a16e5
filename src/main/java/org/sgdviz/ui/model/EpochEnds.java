package org.sgdviz.ui.model;

import java.util.Arrays;
import org.sgdviz.run.EpochLog;
import org.sgdviz.run.PastUpdate;
import org.sgdviz.run.Replay;

/** Where a run's epochs end: looked up while all are kept, computed again where they are not. */
final class EpochEnds {

    private EpochEnds() {}

    /** Whether each epoch's end is kept. */
    static boolean areKept(EpochLog.View epochs) {
        return epochs.count() == epochs.epochs();
    }

    /** The last kept end of an epoch before update n, or 0, the start. */
    static long before(EpochLog.View epochs, long n) {
        int i = firstFrom(epochs, n);
        return i == 0 ? 0 : (long) epochs.updates()[i - 1];
    }

    /** The first kept end of an epoch after update n; the largest number if there is none yet. */
    static long after(EpochLog.View epochs, long n) {
        int i = firstFrom(epochs, n + 1);
        return i == epochs.count() ? Long.MAX_VALUE : (long) epochs.updates()[i];
    }

    /** The index of the first end that is not before update n. */
    private static int firstFrom(EpochLog.View epochs, long n) {
        int i = Arrays.binarySearch(epochs.updates(), 0, epochs.count(), n - 0.5); // several may end at one update
        return -i - 1;
    }

    /** The last update of the epoch before that of update n, or the start. */
    static PastUpdate before(Replay replay, long n) {
        return replay.at(n - replay.at(n).update().batch());
    }

    /** The first update after number n that is the last of its epoch, or the last that there is. */
    static PastUpdate after(Replay replay, long n) {
        long last = replay.recording().updates();
        PastUpdate update = replay.at(Math.min(n + 1, last));
        for (long k = update.update().number() + 1; k <= last; k++) {
            PastUpdate next = replay.at(k);
            if (next.update().epoch() > update.update().epoch()) {
                return update;
            }
            update = next;
        }
        return update;
    }
}
