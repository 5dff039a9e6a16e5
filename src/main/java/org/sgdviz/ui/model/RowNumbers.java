package org.sgdviz.ui.model;

import java.util.Arrays;
import org.sgdviz.data.RowList;

/**
 * Which row of the run each row of the window's list is: the same at first, and no longer once a restart has left out the
 * rows that were absent then.
 */
final class RowNumbers {

    private static final int NONE = -1;

    private int[] inRun;
    private int[] ofRun;
    private int runSize;

    /** The first n rows are the run's. */
    RowNumbers(int n) {
        inRun = new int[n];
        ofRun = new int[n];
        for (int row = 0; row < n; row++) {
            inRun[row] = row;
            ofRun[row] = row;
        }
        runSize = n;
    }

    /** A row has been added at the end of the run's rows. */
    void added(int row) {
        if (row >= inRun.length) {
            int old = inRun.length;
            inRun = Arrays.copyOf(inRun, Math.max(16, row + row / 2));
            Arrays.fill(inRun, old, inRun.length, NONE);
        }
        if (runSize == ofRun.length) {
            ofRun = Arrays.copyOf(ofRun, Math.max(16, runSize + runSize / 2));
        }
        inRun[row] = runSize;
        ofRun[runSize++] = row;
    }

    /** The present rows of a list have become rows 0 … n − 1 of a run; the others are not in it. */
    void renumber(RowList list) {
        inRun = new int[list.size()];
        Arrays.fill(inRun, NONE);
        ofRun = list.presentRows();
        runSize = ofRun.length;
        for (int i = 0; i < runSize; i++) {
            inRun[ofRun[i]] = i;
        }
    }

    boolean isInRun(int row) {
        return row < inRun.length && inRun[row] != NONE;
    }

    /** The run's number of a row that is in it. */
    int inRun(int row) {
        return inRun[row];
    }

    /** The row that has the given number in the run. */
    int ofRun(int runRow) {
        return ofRun[runRow];
    }
}
