package org.sgdviz.run;

import org.sgdviz.data.IllegalValueException;

/**
 * A change made while a run was under way. Two edits are equal where they decide the same numbers, whatever gestures
 * they were made by.
 *
 * @param update the number of updates done when it was made, at least 0; it acts from the update after that
 * @param change what changed
 * @param continued whether it was made by the gesture that made the edit before it, as values are that a slider's thumb
 *     comes by: both are told as one. No number depends on it.
 */
public record Edit(long update, Change change, boolean continued) {

    public Edit {
        if (update < 0) {
            throw new IllegalValueException("illegal.edit.update", update);
        }
    }

    /** An edit that starts a gesture of its own. */
    public Edit(long update, Change change) {
        this(update, change, false);
    }

    /** Whether it is equal to another one and stands for the same gesture or the beginning of one. */
    public boolean isToldAs(Edit other) {
        return equals(other) && continued == other.continued;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edit that && update == that.update && change.equals(that.change);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(update) + change.hashCode();
    }
}
