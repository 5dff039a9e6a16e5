package org.sgdviz.sgd.optimizer;

import org.sgdviz.sgd.rule.Convention;
import org.sgdviz.sgd.rule.Legal;

/**
 * Averaged stochastic gradient descent (Polyak and Juditsky, 1992; the falling rate is Bottou's): plain steps,
 * {@code η = rate/(1 + lambda·rate·(t − 1))^ratePower}, {@code w ← (1 − lambda·η)·w − η·g}, and beside them the mean of
 * the weights after each update from number {@code averageFrom} on, those weights themselves before. The steps do not
 * know of the mean; it is what the method learns.
 *
 * <p>PyTorch's t0 is {@code averageFrom − 2}, its alpha the power; it rounds the rate and the mean's share to single
 * precision. scikit-learn's {@code average=k} is {@code averageFrom} k with a lambda of 0 and no rounding.
 *
 * @param lambda how much the weights shrink and the rate falls, at least 0; 0: neither
 * @param ratePower how fast the rate falls, at least 0
 * @param averageFrom the first update, of those that are remembered, whose weights are in the mean; at least 1
 * @param singlePrecision whether the rate and the share of the newest weights in the mean are rounded to single
 *     precision
 */
public record AveragedSgd(
        double lambda,
        double ratePower,
        int averageFrom,
        @Convention boolean singlePrecision) implements Optimizer {

    /** As in PyTorch, but that it averages from the beginning, not from update 1,000,002 on. */
    public static final AveragedSgd USUAL = new AveragedSgd(1e-4, 0.75, 1, true);

    public AveragedSgd {
        Legal.atLeastZero("lambda", lambda);
        Legal.atLeastZero("rate_power", ratePower);
        Legal.atLeastOne("average_from", averageFrom);
    }

    @Override
    public String family() {
        return "asgd";
    }

    @Override
    public int numbersPerWeight() {
        return 1;
    }

    @Override
    public int averageSlot() {
        return 0;
    }

    @Override
    public long averaged(long steps) {
        return Math.max(1, steps - averageFrom + 1);
    }

    @Override
    public void step(double[] weights, double[] gradient, double rate, double momentum, Slots memory) {
        double eta = eta(rate, memory.steps);
        double kept = 1 - lambda * eta;
        for (int j = 0; j < weights.length; j++) {
            weights[j] = weights[j] * kept - eta * gradient[j];
        }
    }

    /** η, the rate of update t since the memory began, where the learning rate is so much. */
    public double eta(double rate, long t) {
        double eta = rate;
        if (lambda > 0 && t > 1) {
            eta = rate / Moments.power(StrictMath.log1p(lambda * rate * (t - 1)), ratePower);
        }
        return rounded(eta);
    }

    @Override
    public void after(double[] weights, Slots memory) {
        double[] average = memory.perWeight[0];
        long averaged = averaged(memory.steps);
        if (averaged == 1) {
            System.arraycopy(weights, 0, average, 0, weights.length);
            return;
        }
        double share = rounded(1.0 / averaged);
        for (int j = 0; j < weights.length; j++) {
            double next = average[j] + share * (weights[j] - average[j]);
            average[j] = Double.isFinite(next) ? next : (1 - share) * average[j] + share * weights[j];
        }
    }

    private double rounded(double number) {
        return singlePrecision ? (float) number : number;
    }
}
