package org.sgdviz.ui.model;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.EditedPoints;

/**
 * Which row of the run each row of the window's list is: the same at first, which takes no memory, and no longer once a
 * restart has left out the rows that were absent then.
 */
final class RowNumbers {

    private static final int NONE = -1;

    /** Null while each row is its own number. */
    private int @Nullable [] inRun;

    private int[] ofRun = {};
    private int runSize;

    /** The first n rows are the run's. */
    RowNumbers(int n) {
        runSize = n;
    }

    /** Whether each row has the same number in the run. */
    boolean areSame() {
        return inRun == null;
    }

    /** A row has been added at the end of the run's rows. */
    void added(int row) {
        int[] numbers = inRun;
        if (numbers == null && row == runSize) {
            runSize++;
            return;
        }
        if (numbers == null) {
            throw new IllegalStateException("row " + row + " cannot become row " + runSize + " of the run");
        }
        if (row >= numbers.length) {
            int old = numbers.length;
            numbers = Arrays.copyOf(numbers, Math.max(16, row + row / 2));
            Arrays.fill(numbers, old, numbers.length, NONE);
            inRun = numbers;
        }
        if (runSize == ofRun.length) {
            ofRun = Arrays.copyOf(ofRun, Math.max(16, runSize + runSize / 2));
        }
        numbers[row] = runSize;
        ofRun[runSize++] = row;
    }

    /** The present rows of a list have become rows 0 … n − 1 of a run; the others are not in it. */
    void renumber(EditedPoints list) {
        runSize = list.presentCount();
        if (runSize == list.size()) {
            inRun = null;
            ofRun = new int[0];
            return;
        }
        int[] numbers = new int[list.size()];
        Arrays.fill(numbers, NONE);
        ofRun = new int[runSize];
        BitSet present = list.presentRows();
        int n = 0;
        for (int row = present.nextSetBit(0); row >= 0; row = present.nextSetBit(row + 1)) {
            ofRun[n] = row;
            numbers[row] = n++;
        }
        inRun = numbers;
    }

    boolean isInRun(int row) {
        int[] numbers = inRun;
        return numbers == null ? row < runSize : row < numbers.length && numbers[row] != NONE;
    }

    /** The run's number of a row that is in it. */
    int inRun(int row) {
        int[] numbers = inRun;
        return numbers == null ? row : numbers[row];
    }

    /** The run's numbers of rows that are in it. */
    BitSet inRun(BitSet rows) {
        if (areSame()) {
            return rows;
        }
        BitSet numbers = new BitSet(runSize);
        rows.stream().map(this::inRun).forEach(numbers::set);
        return numbers;
    }

    /** The row that has the given number in the run. */
    int ofRun(int runRow) {
        return inRun == null ? runRow : ofRun[runRow];
    }

    /** The numbers as they are now, for any thread; those of rows that join the run later may be among them. */
    RowNumbers copy() {
        RowNumbers copy = new RowNumbers(runSize);
        copy.inRun = inRun;
        return copy;
    }
}
