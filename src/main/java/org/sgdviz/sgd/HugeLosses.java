package org.sgdviz.sgd;

/**
 * What is huge of a sum of losses, kept so that it does not overflow: from it the mean is known where the sum is
 * infinite. What is not huge does not count beside that, and need not be told.
 */
public final class HugeLosses {

    /** Only what is larger can make a sum overflow. */
    private static final double LEAST = 1e280;

    /** The share of the losses that is kept: a power of two. */
    private static final double SHARE = 0x1p-64;

    private double share;

    /** Whether a loss, or a sum of losses, is huge. */
    public static boolean isHuge(double loss) {
        return loss > LEAST;
    }

    /** Adds so many losses of some mean. */
    public void add(double mean, long rows) {
        share += mean * (rows * SHARE);
    }

    /** The mean of so many losses, those that are not huge included. */
    public double mean(long rows) {
        return share / (rows * SHARE);
    }

    /** What is kept, to {@link #resume} from. */
    double share() {
        return share;
    }

    /** Goes on from what was kept. */
    void resume(double kept) {
        share = kept;
    }

    /** About what is kept of a sum, where nothing but the sum is known. */
    static double shareOf(double sum, long rows) {
        return isHuge(sum) ? sum / rows * (rows * SHARE) : 0;
    }

    /** Begins anew. */
    public void clear() {
        share = 0;
    }
}
