package org.sgdviz.sgd;

/**
 * Which numbers this program computes: written beside weights that are kept, so that who computes them again can tell.
 */
public final class Numerics {

    /**
     * To be raised with every change after which some experiment gives other bits: another order of a sum, another
     * exponential or logarithm, another use of the random numbers, another meaning of an edit or of an epoch's end. Not
     * for what only makes the same bits faster. The first is 1.
     */
    public static final int VERSION = 1;

    private Numerics() {}
}
