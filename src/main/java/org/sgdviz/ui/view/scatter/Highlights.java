package org.sgdviz.ui.view.scatter;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a scatter plot that are set off: ringed or outlined. Two are equal if they hold the same arrays, which
 * are not to be changed.
 *
 * @param batch ids of the rows of the mini-batch, or null
 * @param misclassified indexes of the misclassified rows, or null
 * @param tooMany whether misclassified rows would be outlined if there were not too many points
 */
record Highlights(int @Nullable [] batch, int @Nullable [] misclassified, boolean tooMany) {

    static final Highlights NONE = new Highlights(null, null, false);

    /** More rings than this would hide what they are around. */
    private static final int MOST_RINGS = 1000;

    Highlights withBatch(int @Nullable [] rowIds) {
        return new Highlights(rowIds, misclassified, tooMany);
    }

    Highlights withMisclassified(int @Nullable [] rowIndexes, boolean tooManyRows) {
        return new Highlights(batch, rowIndexes, tooManyRows);
    }

    /** Whether the mini-batch is set off from so many points: not if it is large, or all of them. */
    boolean isRinged(int points) {
        return batch != null && batch.length < points && batch.length <= MOST_RINGS;
    }
}
