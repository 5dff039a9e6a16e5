package org.sgdviz.ui.view.scatter;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a scatter plot that are marked. Two are equal if they hold the same arrays, which are not to be changed.
 *
 * @param batch ids of the rows of the mini-batch, or null
 * @param misclassified indexes of the misclassified rows, or null
 * @param tooMany whether misclassified rows would be marked if there were not too many points
 */
record Marks(int @Nullable [] batch, int @Nullable [] misclassified, boolean tooMany) {

    static final Marks NONE = new Marks(null, null, false);

    /** More rings than this would hide what they are around. */
    private static final int MOST_RINGS = 1000;

    Marks withBatch(int @Nullable [] rowIds) {
        return new Marks(rowIds, misclassified, tooMany);
    }

    Marks withMisclassified(int @Nullable [] rowIndexes, boolean unmarked) {
        return new Marks(batch, rowIndexes, unmarked);
    }

    /** Whether the mini-batch is set off from so many points: not if it is large, or all of them. */
    boolean isRinged(int points) {
        return batch != null && batch.length < points && batch.length <= MOST_RINGS;
    }
}
