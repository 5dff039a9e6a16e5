package org.sgdviz.sgd;

import org.sgdviz.sgd.penalty.Penalty;

/**
 * One update of a {@link Method} stage by stage, in the order of {@link MethodStep}, which is what computes it: not a
 * second way of computing the same. Immutable; the arrays are by weight, the bias first, and not to be changed.
 *
 * @param method by which
 * @param rows how many rows the batch had, at least 1
 * @param rate the learning rate in force
 * @param momentum the momentum that the schedule set, or NaN: it is the optimizer's own
 * @param before the weights before it
 * @param mean the mean gradient of the batch
 * @param penalized the gradient with the slopes of the penalties that join it
 * @param clipped the gradient as the optimizer is given it
 * @param shrunk the weights that the optimizer is given
 * @param stepped the weights after the optimizer's step
 * @param decayed the weights when a penalty has been paid beside that
 * @param after the weights after the update
 * @param former what the method remembered before it, perhaps of another family
 * @param optimizer what the optimizer remembers after it
 */
public record ExplainedStep(
        Method method,
        int rows,
        double rate,
        double momentum,
        double[] before,
        double[] mean,
        double[] penalized,
        double[] clipped,
        double[] shrunk,
        double[] stepped,
        double[] decayed,
        double[] after,
        Memory former,
        MemoryPart optimizer) {

    /**
     * Makes an update again. Any thread.
     *
     * @param method by which
     * @param before the weights before it
     * @param mean the mean gradient of its batch
     * @param rows how many rows that had
     * @param rate the learning rate in force
     * @param momentum the momentum that the schedule set, or NaN
     * @param former what was remembered before it
     */
    public static ExplainedStep of(
            Method method, Weights before, Gradient mean, int rows, double rate, double momentum, Memory former) {
        Keeper kept = new Keeper();
        MethodStep step = new MethodStep(before.count(), kept);
        step.restore(former);
        double[] weights = before.toArray();
        step.step(method, weights, mean.toArray(), rows, rate, momentum);
        return new ExplainedStep(
                method,
                rows,
                rate,
                momentum,
                before.toArray(),
                mean.toArray(),
                kept.penalized,
                kept.clipped,
                kept.shrunk,
                kept.stepped,
                kept.decayed,
                weights,
                former,
                step.optimizerMemory());
    }

    /** Number i of weight j as the optimizer remembered it before the update: 0 where it had to begin. */
    public double former(int i, int j) {
        MemoryPart part = former.optimizer();
        boolean goesOn = part.family().equals(optimizer.family())
                && part.numbersPerWeight() == optimizer.numbersPerWeight()
                && part.scalars().length == optimizer.scalars().length;
        return goesOn ? part.get(i, j) : 0;
    }

    /** How the L2 penalty is paid. */
    public Penalty.Form penaltyForm() {
        return MethodStep.form(method.penalty(), method.optimizer());
    }

    /** Keeps what it sees. */
    private static final class Keeper implements StepWatcher {

        private double[] penalized = {};
        private double[] clipped = {};
        private double[] shrunk = {};
        private double[] stepped = {};
        private double[] decayed = {};

        @Override
        public void penalized(double[] gradient) {
            penalized = gradient.clone();
        }

        @Override
        public void clipped(double[] gradient) {
            clipped = gradient.clone();
        }

        @Override
        public void shrunk(double[] weights) {
            shrunk = weights.clone();
        }

        @Override
        public void stepped(double[] weights) {
            stepped = weights.clone();
        }

        @Override
        public void decayed(double[] weights) {
            decayed = weights.clone();
        }
    }
}
