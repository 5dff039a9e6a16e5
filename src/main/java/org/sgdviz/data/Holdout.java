package org.sgdviz.data;

import org.jspecify.annotations.Nullable;

/** Which rows are test rows, and in which order training comes to the others. An immutable value. */
public sealed interface Holdout {

    /** There are no test rows. */
    Holdout NOTHING = new Nothing();

    /**
     * The rows that are no test rows, in the order in which training comes to them; null: all, as they are listed.
     *
     * @param labels the class of each row
     * @throws IllegalArgumentException if the rows cannot be split in this way
     */
    int @Nullable [] training(byte[] labels);

    /** Makes sure that there is a row to train on. */
    private static void requireTraining(int training, int rows) {
        if (training < 1) {
            throw new IllegalValueException("illegal.split.noTraining", rows);
        }
    }

    /** There are no test rows. */
    record Nothing() implements Holdout {
        @Override
        public int @Nullable [] training(byte[] labels) {
            return null;
        }
    }

    /**
     * Test rows are drawn, as scikit-learn's {@code train_test_split} draws them.
     *
     * @param fraction their share of the rows, above 0 and below 1; so many that they are at least that share
     * @param seed seed of the draw, 0 … 2147483647
     * @param stratified whether each class has its share of both parts
     */
    record Drawn(double fraction, int seed, boolean stratified) implements Holdout {

        /** The seed unless another is asked for. */
        public static final int DEFAULT_SEED = 0;

        public Drawn {
            requireFraction(fraction);
            if (seed < 0) {
                throw new IllegalValueException("illegal.splitSeed", seed);
            }
        }

        /** The same with the next seed. */
        public Drawn next() {
            return new Drawn(fraction, seed == Integer.MAX_VALUE ? 0 : seed + 1, stratified);
        }

        /** Makes sure that it is above 0 and below 1. */
        public static void requireFraction(double fraction) {
            if (!(fraction > 0 && fraction < 1)) {
                throw new IllegalValueException("illegal.fraction", fraction);
            }
        }

        @Override
        public int[] training(byte[] labels) {
            int n = labels.length;
            int test = count(fraction, n);
            requireTraining(n - test, n);
            if (stratified) {
                return StratifiedShuffle.of(labels, test, seed).training();
            }
            int[] all = new RandomState(seed).permutation(n);
            int[] training = new int[n - test];
            System.arraycopy(all, test, training, 0, training.length);
            return training;
        }

        /** How many of so many rows are that fraction, as scikit-learn rounds the product of doubles. */
        static int count(double fraction, int rows) {
            return (int) Math.ceil(fraction * rows);
        }
    }

    /**
     * The first rows, as they are listed, are trained on, and all others are test rows.
     *
     * @param percent their share in percent, above 0 and at most 100; of so many rows the whole number below
     */
    record AfterFirst(double percent) implements Holdout {
        public AfterFirst {
            if (!(percent > 0 && percent <= 100)) {
                throw new IllegalValueException("illegal.percent", percent);
            }
        }

        @Override
        public int[] training(byte[] labels) {
            int n = labels.length;
            int[] training = new int[(int) Math.floor(n * percent / 100)];
            requireTraining(training.length, n);
            for (int row = 0; row < training.length; row++) {
                training[row] = row;
            }
            return training;
        }
    }
}
