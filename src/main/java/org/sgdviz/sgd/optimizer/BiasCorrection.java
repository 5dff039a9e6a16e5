package org.sgdviz.sgd.optimizer;

/**
 * What Adam and its relatives divide their means by, which begin with 0 and so are too small at first.
 *
 * @param first of the mean gradient: {@code 1 − beta1^t}, or 1 where it is not corrected
 * @param second of the mean square: {@code 1 − beta2^t}, or 1 where there is none or it is not corrected
 */
public record BiasCorrection(double first, double second) {

    /**
     * That of an update which has been made.
     *
     * @param optimizer by which
     * @param scheduled the momentum that the schedule set, or NaN
     * @param steps how many updates the memory is of
     * @param scalars the numbers beside those of the weights that the memory has after it
     */
    public static BiasCorrection of(Optimizer optimizer, double scheduled, long steps, double[] scalars) {
        if (optimizer instanceof AdamRule adam) {
            return adam.biasCorrection()
                    ? new BiasCorrection(Moments.first(scalars[0], scheduled, steps), scalars[1])
                    : new BiasCorrection(1, 1);
        }
        if (optimizer instanceof RAdam) {
            return new BiasCorrection(Moments.first(scalars[0], scheduled, steps), scalars[1]);
        }
        if (optimizer instanceof Adamax) {
            return new BiasCorrection(Moments.first(scalars[0], scheduled, steps), 1);
        }
        return new BiasCorrection(1, optimizer instanceof NAdam ? scalars[0] : 1);
    }
}
