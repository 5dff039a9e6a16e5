package org.sgdviz.ui.document;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.session.Session;
import org.sgdviz.ui.model.RunEntry;
import org.sgdviz.ui.model.SessionModel;

/**
 * Whether there is work that closing the window would lose: runs that are not as they were saved; or, where nothing was
 * saved, any with which more was done than to train it, and whatever a crash had left behind. FX thread only.
 */
public final class UnsavedWork {

    private final SessionModel model;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private @Nullable Session saved;
    private boolean recovered;
    private @Nullable List<RunEntry> seen;
    private long seenChanges;
    private long seenTakenBack;

    UnsavedWork(SessionModel model) {
        this.model = model;
    }

    /** The session is as it is in a file; null: in none. */
    void setSaved(@Nullable Session asSaved) {
        take(asSaved, false);
    }

    /** Whether the session was left behind, and has not been saved since. */
    boolean isRecovered() {
        return recovered;
    }

    /** The session is one that was left behind, which no file has as it is. */
    void setRecovered() {
        take(null, true);
    }

    private void take(@Nullable Session asSaved, boolean isRecovered) {
        saved = asSaved;
        recovered = isRecovered;
        seen = null;
        poll();
    }

    /** Whether there is unsaved work now. */
    public boolean isAny() {
        Session before = saved;
        return before == null
                ? recovered || model.hasWork()
                : !model.present().runs().equals(before.runs());
    }

    /**
     * Brings {@link #shown} up to date. Called once a frame, and cheap: what was done to a run is hardly ever taken
     * back, so that work stays unsaved until that happens or another list of runs is there.
     */
    @SuppressWarnings("ReferenceEquality") // another list with each change of it
    public void poll() {
        List<RunEntry> present = model.entries();
        long changes = model.changes();
        long takenBack = model.takenBack();
        if (present != seen || takenBack != seenTakenBack || (changes != seenChanges && !shown.get())) {
            shown.set(isAny());
        }
        seen = present;
        seenChanges = changes;
        seenTakenBack = takenBack;
    }

    /** Whether there was unsaved work at the last frame. */
    public ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }
}
