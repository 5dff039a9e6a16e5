package org.sgdviz.run;

/**
 * A change made while a run was under way.
 *
 * @param update the number of updates done when it was made, at least 0; it acts from the update after that
 * @param change what changed
 */
public record Edit(long update, Change change) {

    public Edit {
        if (update < 0) {
            throw new IllegalArgumentException("an edit's update must be at least 0, but is " + update);
        }
    }
}
