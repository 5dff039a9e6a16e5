package org.sgdviz.sgd;

import java.util.Arrays;
import org.sgdviz.data.IllegalValueException;

/**
 * Rows of epochs that have ended which were too few for a batch, and the sums over them, each row at the weights and
 * coordinates at which it was summed: what the next update begins with. The memory of {@link Batching#RUN_ON} and
 * {@link Batching#MERGE}. One thread; allocates only where there are more rows than ever before.
 */
final class CarriedRows {

    /** What remembers them: the batchings that carry rows do not differ in that. */
    private static final String FAMILY = "carried";

    /** How many scalars come before the rows, which are ranges: their first row and how many they are. */
    private static final int FIGURES = 4;

    /** Slopes by the weights. */
    final double[] g;

    private double squaredError;
    private double objective;

    /** Mean objective, finite where each row's is. */
    private double objectiveMean;

    private long misclassified;
    private int[] rows = new int[0];
    private int count;

    /** None, for so many weights. */
    CarriedRows(int weights) {
        g = new double[weights];
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** Their numbers, of which the first {@link #count} are good; not to be changed. */
    int[] rows() {
        return rows;
    }

    /** Makes room for so many, and notes none of them. */
    void reserve(int most) {
        if (rows.length < most) {
            rows = Arrays.copyOf(rows, Math.max(most, rows.length + (rows.length >> 1)));
        }
    }

    /**
     * Notes a row, for which there is {@linkplain #reserve room}; what it comes to is to be {@linkplain #add added}.
     */
    void note(int row) {
        rows[count++] = row;
    }

    /**
     * Adds the figures of rows noted last.
     *
     * @param sums their figures, with the slopes of all rows
     * @param mean their mean objective
     * @param added how many they are
     */
    void add(GradientSums sums, double mean, int added) {
        System.arraycopy(sums.g, 0, g, 0, g.length);
        squaredError += sums.squaredError;
        objective += sums.objective;
        objectiveMean += (mean - objectiveMean) * (added / (double) count);
        misclassified += sums.misclassified;
    }

    /** Makes the figures of a batch's own rows, whose slopes have begun with these, those of all its rows. */
    void addTo(GradientSums batch) {
        batch.squaredError += squaredError;
        batch.objective += objective;
        batch.misclassified += (int) misclassified;
    }

    /** The mean objective of these rows and others, of which there are so many with some mean. */
    double objectiveMeanWith(double mean, int others) {
        return count == 0 ? mean : mean + (objectiveMean - mean) * (count / ((double) count + others));
    }

    /** These rows and then others. */
    int[] followedBy(int[] others) {
        int[] all = Arrays.copyOf(rows, count + others.length);
        System.arraycopy(others, 0, all, count, others.length);
        return all;
    }

    /** Forgets all. */
    void clear() {
        Arrays.fill(g, 0);
        squaredError = 0;
        objective = 0;
        objectiveMean = 0;
        misclassified = 0;
        count = 0;
    }

    /** What is remembered. */
    MemoryPart toPart() {
        if (isEmpty()) {
            return MemoryPart.EMPTY;
        }
        int ranges = 0;
        for (int i = 0; i < count; i++) {
            ranges += beginsRange(i) ? 1 : 0;
        }
        double[] scalars = new double[FIGURES + 2 * ranges];
        scalars[0] = squaredError;
        scalars[1] = objective;
        scalars[2] = objectiveMean;
        scalars[3] = misclassified;
        int at = FIGURES - 2;
        for (int i = 0; i < count; i++) {
            if (beginsRange(i)) {
                at += 2;
                scalars[at] = rows[i];
            }
            scalars[at + 1]++;
        }
        return new MemoryPart(FAMILY, count, new double[][] {g}, scalars);
    }

    private boolean beginsRange(int i) {
        return i == 0 || rows[i] != rows[i - 1] + 1;
    }

    /**
     * Remembers what was remembered elsewhere.
     *
     * @param part what was
     * @param size the number of rows that there are
     * @throws IllegalArgumentException if it is not of such rows
     */
    void restore(MemoryPart part, int size) {
        clear();
        if (part.isEmpty()) {
            return;
        }
        double[] scalars = part.scalars();
        requireRanges(part, scalars, size);
        reserve((int) part.steps());
        for (int at = FIGURES; at < scalars.length; at += 2) {
            for (int i = 0; i < scalars[at + 1]; i++) {
                note((int) scalars[at] + i);
            }
        }
        System.arraycopy(part.toArray(0), 0, g, 0, g.length);
        squaredError = scalars[0];
        objective = scalars[1];
        objectiveMean = scalars[2];
        misclassified = (long) scalars[3];
    }

    private void requireRanges(MemoryPart part, double[] scalars, int size) {
        boolean right = part.family().equals(FAMILY)
                && part.numbersPerWeight() == 1
                && part.count() - scalars.length == g.length
                && scalars.length > FIGURES
                && scalars.length % 2 == 0
                && part.steps() <= Integer.MAX_VALUE - 8;
        double counted = 0;
        for (int at = FIGURES; right && at < scalars.length; at += 2) {
            double first = scalars[at];
            double rowsOfRange = scalars[at + 1];
            right = first >= 0
                    && first == Math.rint(first)
                    && rowsOfRange >= 1
                    && rowsOfRange == Math.rint(rowsOfRange)
                    && first + rowsOfRange <= size;
            counted += rowsOfRange;
        }
        if (!right || counted != part.steps()) {
            throw new IllegalValueException("illegal.memory.carried");
        }
    }
}
