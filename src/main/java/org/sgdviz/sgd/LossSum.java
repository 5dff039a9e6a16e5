package org.sgdviz.sgd;

/** A sum of losses over batches that has a finite mean wherever the losses have one, though itself it may overflow. */
public final class LossSum {

    /** What is added once the sum has overflowed is kept as this share of it; exact, as it is a power of two. */
    private static final double SHARE = 0x1p-64;

    private double sum;

    /** {@link #SHARE} of the sum, where that has overflowed. */
    private double share;

    /** Makes it a sum of nothing. */
    public void clear() {
        set(0);
    }

    /** Makes it a sum that is known; of one that has overflowed no mean is. */
    void set(double known) {
        sum = known;
        share = known;
    }

    /** Whether a batch makes, or leaves, it infinite: then its mean is needed, else only its sum. */
    boolean overflowsWith(double batchSum) {
        return Double.isInfinite(sum + batchSum);
    }

    /**
     * Adds a batch.
     *
     * @param batchSum the sum of its losses, perhaps infinite
     * @param batchMean their mean; of no account unless the sum is infinite with it
     * @param rows how many losses there are
     */
    public void add(double batchSum, double batchMean, long rows) {
        if (overflowsWith(batchSum)) {
            share = (Double.isInfinite(sum) ? share : sum * SHARE) + batchMean * (rows * SHARE);
        }
        sum += batchSum;
    }

    /** The sum: infinite where it is larger than any number. */
    public double sum() {
        return sum;
    }

    /** The mean of so many losses. */
    public double mean(long rows) {
        return Double.isInfinite(sum) ? share / (rows * SHARE) : sum / rows;
    }
}
