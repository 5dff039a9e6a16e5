package org.sgdviz.sgd;

/** In which order an epoch visits the rows. */
public enum Shuffling {
    /** In list order, every time: the tutorial's way. */
    NONE("none"),
    /**
     * In a new random order each epoch: {@code RandomState([shuffleSeed, e]).permutation(n)}, e counted from 0. After
     * 2147483648 epochs, as far as a seed counts, the orders come again.
     */
    EACH_EPOCH("epoch");

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
