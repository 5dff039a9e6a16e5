package org.sgdviz.sgd;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which arithmetic computes the numbers of a run: part of what decides them. A run that was computed by an earlier one
 * is computed again by the same; none is ever taken away. There is one for every change after which some experiment
 * gives other bits: another order of a sum, another exponential or logarithm, another use of the random numbers,
 * another meaning of an edit or of an epoch's end. Not for what only makes the same bits faster. In order, the latest
 * last.
 */
public enum Numerics {
    /** The log-loss of a batch of one row is the logarithm of 1 + exp(−m), as of larger ones. */
    LITERAL(1),

    /**
     * Under cross-entropy the log-loss of a batch of one row is a table's, and differs in the last digits. All else is
     * the same to the last bit: weights, gradients, squared errors, counts, and whatever larger batches have.
     */
    TABULATED(2);

    private final int version;

    Numerics(int version) {
        this.version = version;
    }

    /** Its number, which is written beside weights that are kept; the first is 1. */
    public int version() {
        return version;
    }

    /** The one that new runs have. */
    public static Numerics latest() {
        return values()[values().length - 1];
    }

    /** The one with a number; empty if this program does not know it. */
    public static Optional<Numerics> of(int version) {
        return Arrays.stream(values()).filter(each -> each.version == version).findFirst();
    }
}
