package org.sgdviz.sgd;

/**
 * How far the gradient of a random mini-batch is from that of all examples: the mean and the covariance of the
 * gradients of single examples, of which a batch's is the mean over some. Immutable, but for the arrays, which are not
 * to be changed; callable from any thread.
 *
 * @param size n, the number of examples
 * @param mean the mean gradient, that by the bias first
 * @param covariance {@code covariance[i][j]}: the mean of the product of the deviations by weights i and j, over all n
 *     examples; symmetric
 */
public record GradientNoise(int size, double[] mean, double[][] covariance) {

    /**
     * What the covariance of single examples is multiplied by to become that of the mean over a random batch: 1/b, and
     * where no example is drawn twice the finite population's correction (n − b)/(n − 1) (Cochran, Sampling Techniques,
     * 1977, section 2.6), so that the batch of all examples has none.
     *
     * @param batch b, at least 1; more than n count as n where no example is drawn twice
     * @param replaced whether an example may be drawn more than once
     */
    public double shrinkage(int batch, boolean replaced) {
        if (replaced) {
            return 1.0 / batch;
        }
        return batch >= size ? 0 : (size - batch) / ((double) batch * (size - 1));
    }

    /** σ: the root of the mean square distance of a single example's gradient from the mean, over all weights. */
    public double deviation() {
        double sum = 0;
        for (int j = 0; j < mean.length; j++) {
            sum += covariance[j][j];
        }
        return Math.sqrt(sum);
    }

    /** Whether all of it could be told, and there is an example. */
    public boolean isFinite() {
        double sum = size > 0 ? deviation() : Double.NaN;
        for (double slope : mean) {
            sum += slope;
        }
        return Double.isFinite(sum);
    }
}
