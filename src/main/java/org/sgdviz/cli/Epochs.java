package org.sgdviz.cli;

/**
 * A number of epochs as it was asked for. In the tutorial it may be broken, and a broken epoch is run whole: 2.5 runs 3.
 *
 * @param asked 0 … 2147483647
 */
record Epochs(double asked) {

    /** How many epochs are run. */
    int count() {
        return (int) Math.ceil(asked);
    }

    @Override
    public String toString() {
        return Plain.exact(asked);
    }
}
