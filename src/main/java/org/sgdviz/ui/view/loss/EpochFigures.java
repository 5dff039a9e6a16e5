package org.sgdviz.ui.view.loss;

import java.util.Arrays;

/**
 * Figures of whole epochs, each or one in a number of a long run. The arrays are kept, not copied; entries below the
 * count must not change any more.
 *
 * @param updates the number of updates done when each epoch ended, ascending
 * @param losses the figure of each epoch; what is not finite is left out
 * @param count how many epochs there are in them, at most the arrays' length
 * @param stride which epochs these are: number {@code stride}, twice that, and so on; 1 if none is left out
 */
public record EpochFigures(double[] updates, double[] losses, int count, long stride) {

    /** No epoch. */
    public static final EpochFigures NONE = new EpochFigures(new double[0], new double[0], 0);

    /** Figures of all epochs. */
    public EpochFigures(double[] updates, double[] losses, int count) {
        this(updates, losses, count, 1);
    }

    public EpochFigures {
        if (count < 0 || count > Math.min(updates.length, losses.length)) {
            throw new IllegalArgumentException(
                    "there are not " + count + " epochs in arrays of " + updates.length + " and " + losses.length);
        }
    }

    /** The number of updates done at the end of the last epoch; 0 without one. */
    double end() {
        return count == 0 ? 0 : updates[count - 1];
    }

    /**
     * The number of the epoch that an update belongs to, of at least one: where epochs are left out about right, as if
     * those between two ends were of one length, and those behind the last one as long as all before.
     */
    double epochOf(double update) {
        int found = Arrays.binarySearch(updates, 0, count, update);
        int before = found >= 0 ? found : -found - 1;
        double start = before == 0 ? 0 : updates[before - 1];
        double length = before < count ? updates[before] - start : end() / count;
        double within = Math.ceil((update - start) / length * stride);
        return before * (double) stride + Math.max(1, Math.min(stride, within));
    }
}
