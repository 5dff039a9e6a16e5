package org.sgdviz.sgd.optimizer;

/**
 * RAdam (Liu and others, "On the variance of the adaptive learning rate and beyond", 2020): {@link Adam} that does not
 * trust its mean squares before they are of enough gradients. With {@code ρ∞ = 2/(1 − beta2) − 1} and
 * {@code ρ = ρ∞ − 2t·beta2^t/(1 − beta2^t)}, a step goes by the mean gradient alone, {@code w ← w − rate·m̂}, while ρ
 * is at most 5, the first five steps where beta2 is 0.999; then it is {@code w ← w − rate·r·m̂·√(1 − beta2^t)/(√v + ε)}
 * with {@code r = √((ρ − 4)(ρ − 2)ρ∞/((ρ∞ − 4)(ρ∞ − 2)ρ))}. So in PyTorch; it goes on with Adam's memory. A schedule
 * that sets the momentum sets beta1.
 *
 * @param beta1 the share of the mean gradient that is kept, at least 0 and below 1
 * @param beta2 the share of the mean square that is kept, at least 0 and below 1
 * @param epsilon keeps the denominator from 0; at least 0
 */
public record RAdam(double beta1, double beta2, double epsilon) implements Optimizer {

    /** As in the paper and in PyTorch. */
    public static final RAdam USUAL = new RAdam(0.9, 0.999, 1e-8);

    /** How many gradients, so to speak, the mean squares must be of before they are used. */
    private static final double ENOUGH = 5;

    public RAdam {
        AdamRule.require(beta1, beta2, epsilon);
    }

    @Override
    public String family() {
        return "adam";
    }

    @Override
    public int numbersPerWeight() {
        return 2;
    }

    @Override
    public int scalars() {
        return 2;
    }

    @Override
    public void step(double[] weights, double[] gradient, double rate, double scheduled, Slots memory) {
        double kept = Velocity.momentum(scheduled, beta1);
        double length = rate / Moments.first(Moments.correction(memory, 0, kept), scheduled, memory.steps);
        double lack = Moments.correction(memory, 1, beta2);
        Moments.add(gradient, kept, 1 - kept, beta2, 1 - beta2, memory.perWeight);
        double r = rectification(memory.steps, lack);
        double[] m = memory.perWeight[0];
        double[] v = memory.perWeight[1];
        if (Double.isNaN(r)) {
            for (int j = 0; j < weights.length; j++) {
                weights[j] -= length * m[j];
            }
            return;
        }
        double rectified = length * r * Math.sqrt(lack);
        for (int j = 0; j < weights.length; j++) {
            weights[j] -= rectified * m[j] / (Math.sqrt(v[j]) + epsilon);
        }
    }

    /**
     * r of update t since the memory began; NaN where the mean squares are of too few gradients to be used.
     *
     * @param lack 1 − beta2^t
     */
    public double rectification(long t, double lack) {
        double end = 2 / (1 - beta2) - 1;
        double rho = end - 2 * t * (1 - lack) / lack;
        return rho <= ENOUGH ? Double.NaN : Math.sqrt((rho - 4) * (rho - 2) * end / ((end - 4) * (end - 2) * rho));
    }
}
