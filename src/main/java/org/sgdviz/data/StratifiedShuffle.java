package org.sgdviz.data;

import java.util.Arrays;

/**
 * Rows drawn as scikit-learn's {@code StratifiedShuffleSplit(1, test_size=count, random_state=seed)} draws them: each
 * class has its share of both parts, as nearly as whole numbers can be.
 *
 * @param training the rows of the larger part, in its order
 * @param test the others, in theirs
 */
record StratifiedShuffle(int[] training, int[] test) {

    /**
     * Draws.
     *
     * @param labels the class of each row
     * @param testCount the number of test rows
     * @throws IllegalArgumentException if some class has only one row, or one of the parts fewer than there are classes
     */
    static StratifiedShuffle of(byte[] labels, int testCount, int seed) {
        int[] counts = new int[2];
        for (byte label : labels) {
            counts[label]++;
        }
        int classes = (counts[0] > 0 ? 1 : 0) + (counts[1] > 0 ? 1 : 0);
        int trainingCount = labels.length - testCount;
        if (counts[0] == 1 || counts[1] == 1) {
            throw new IllegalValueException("illegal.split.oneOfClass");
        }
        if (Math.min(trainingCount, testCount) < Math.max(1, classes)) {
            throw new IllegalValueException("illegal.split.tooFew", trainingCount, testCount);
        }
        RandomState random = new RandomState(seed);
        int[] forTraining = shares(counts, trainingCount, random);
        int[] left = {counts[0] - forTraining[0], counts[1] - forTraining[1]};
        int[] forTest = shares(left, testCount, random);
        int[] training = new int[trainingCount];
        int[] test = new int[testCount];
        int inTraining = 0;
        int inTest = 0;
        for (int label = 0; label < 2; label++) {
            int[] rows = rows(labels, label, counts[label]);
            int[] drawn = random.permutation(rows.length);
            for (int i = 0; i < forTraining[label]; i++) {
                training[inTraining++] = rows[drawn[i]];
            }
            for (int i = 0; i < forTest[label]; i++) {
                test[inTest++] = rows[drawn[forTraining[label] + i]];
            }
        }
        random.shuffle(training);
        random.shuffle(test);
        return new StratifiedShuffle(training, test);
    }

    private static int[] rows(byte[] labels, int label, int count) {
        int[] rows = new int[count];
        int n = 0;
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] == label) {
                rows[n++] = row;
            }
        }
        return rows;
    }

    /**
     * How many of each class are drawn, of so many altogether: the whole part of each one's exact share, and one more
     * where the rest is larger; where both rests are equal, by lot.
     */
    private static int[] shares(int[] counts, int drawn, RandomState random) {
        double all = counts[0] + counts[1];
        double[] exact = {counts[0] / all * drawn, counts[1] / all * drawn};
        int[] shares = {(int) Math.floor(exact[0]), (int) Math.floor(exact[1])};
        double[] rest = {exact[0] - shares[0], exact[1] - shares[1]};
        int missing = drawn - shares[0] - shares[1];
        if (missing > 0 && rest[0] == rest[1]) {
            int[] lot = random.permutation(2);
            for (int i = 0; i < Math.min(2, missing); i++) {
                shares[lot[i]]++;
            }
        } else if (missing > 0) {
            shares[rest[0] > rest[1] ? 0 : 1]++;
            if (missing > 1) {
                shares[rest[0] > rest[1] ? 1 : 0]++;
            }
        }
        return shares;
    }

    @Override
    public String toString() {
        return "StratifiedShuffle[" + Arrays.toString(training) + ", " + Arrays.toString(test) + "]";
    }
}
