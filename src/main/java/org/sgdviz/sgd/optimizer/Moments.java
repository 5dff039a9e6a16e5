package org.sgdviz.sgd.optimizer;

/**
 * What Adam and its relatives have in common: means of the gradient and of its square that begin with 0, the first two
 * numbers of each weight, and what they are to be divided by because of that.
 */
final class Moments {

    private Moments() {}

    /** Takes a gradient into the means, with the shares of it that become part of each. */
    static void add(double[] gradient, double beta1, double share1, double beta2, double share2, double[][] means) {
        double[] m = means[0];
        double[] v = means[1];
        for (int j = 0; j < gradient.length; j++) {
            double g = gradient[j];
            m[j] = beta1 * m[j] + share1 * g;
            v[j] = beta2 * v[j] + share2 * (g * g);
        }
    }

    /**
     * Keeps {@code 1 − beta^t}, the sum of the weights of a mean, as a number beside those of the weights, without a
     * power: where beta changes on the way, it is still that sum.
     *
     * @param i which of the numbers it is, 0 at first
     * @return the new one
     */
    static double correction(Slots memory, int i, double beta) {
        memory.scalars[i] = beta * memory.scalars[i] + (1 - beta);
        return memory.scalars[i];
    }

    /** The same with a beta and powers of it that are rounded to single precision. */
    static double singleCorrection(Slots memory, int i, float beta) {
        memory.scalars[i] = 1 - (double) (float) ((1 - memory.scalars[i]) * beta);
        return memory.scalars[i];
    }

    /** A number, by its natural logarithm, to a power: StrictMath's own power allocates. */
    static double power(double log, double exponent) {
        return StrictMath.exp(log * exponent);
    }

    /**
     * What the mean gradient is to be divided by: {@code running}, unless a schedule sets beta1; then it is
     * {@code 1 − beta1^t} with the beta1 in force, as in PyTorch.
     */
    static double first(double running, double scheduled, long steps) {
        return Double.isNaN(scheduled) ? running : 1 - power(StrictMath.log(scheduled), steps);
    }

    /** A number as single precision has it. */
    static double single(double number) {
        return (float) number;
    }
}
