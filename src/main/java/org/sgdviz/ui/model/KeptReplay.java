package org.sgdviz.ui.model;

import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Recording;
import org.sgdviz.run.Replay;
import org.sgdviz.run.Run;

/** The replay of the run that was asked for last, kept for the next time. For one thread at a time. */
public final class KeptReplay {

    private final BooleanSupplier stop;
    private @Nullable Replay replay;
    private @Nullable Run replayed;

    /** None yet; replays give up when they are told to stop, as {@link Replay} has it. */
    public KeptReplay(BooleanSupplier stop) {
        this.stop = stop;
    }

    /** A replay of all that a run has published by now. */
    @SuppressWarnings("ReferenceEquality") // a run is no value
    public Replay of(Run run) {
        Recording recording = run.recording();
        Replay known = replay;
        if (known == null || replayed != run) {
            replay = null; // so that there are never the rows of two at once
            known = new Replay(recording, stop);
            replay = known;
            replayed = run;
        } else {
            known.extend(recording);
        }
        return known;
    }

    /** Forgets the replay unless it is of a run that is still wanted. */
    void keepOnly(Predicate<Run> wanted) {
        if (replayed != null && !wanted.test(replayed)) {
            replay = null;
            replayed = null;
        }
    }
}
