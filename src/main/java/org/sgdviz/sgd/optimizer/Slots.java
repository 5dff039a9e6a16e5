package org.sgdviz.sgd.optimizer;

/**
 * What an optimizer remembers, while it makes an update: numbers of each weight and numbers of their own, all of which
 * were 0 before its first update. One thread.
 */
public final class Slots {

    /** {@code perWeight[i][j]} is number i of weight j. */
    public final double[][] perWeight;

    /** Numbers that belong to no weight. */
    public final double[] scalars;

    /** How many updates there have been since all numbers were 0, the one under way included: 1 in the first. */
    public long steps;

    /** Zeros. */
    public Slots(int perWeight, int weights, int scalars) {
        this.perWeight = new double[perWeight][weights];
        this.scalars = new double[scalars];
    }
}
