package org.sgdviz.ui.view.loss;

/**
 * Figures of whole epochs. The arrays are kept, not copied; entries below the count must not change any more.
 *
 * @param updates the number of updates done when each epoch ended, ascending
 * @param losses the figure of each epoch; what is not finite is left out
 * @param count the number of epochs, at most the arrays' length
 */
public record EpochFigures(double[] updates, double[] losses, int count) {

    /** No epoch. */
    public static final EpochFigures NONE = new EpochFigures(new double[0], new double[0], 0);

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
}
