package org.sgdviz.sgd;

/** In which order an epoch visits the rows. */
public enum Shuffling {
    /** In list order, every time: the tutorial's way. */
    NONE("none"),
    /**
     * In a new random order each epoch: {@code RandomState([shuffleSeed, e]).permutation(n)}, e counted from 0. After
     * 2147483648 epochs, as far as a seed counts, the orders come again.
     */
    EACH_EPOCH("epoch"),
    /**
     * Drawn with replacement, as many as there are rows: {@code RandomState([shuffleSeed, e]).randint(0, n, n)}, so
     * that some rows come several times in an epoch and others not at all.
     */
    REPLACEMENT("replace"),
    /**
     * The same permutation applied to the order that the last epoch left, each epoch: scikit-learn's. The order of
     * epoch number k is list order permuted k times by the permutation of as many rows as are present when it begins.
     */
    SCIKIT_LEARN("scikit-learn");

    private final String id;

    Shuffling(String id) {
        this.id = id;
    }

    /** Its name in files and in the terminal. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
