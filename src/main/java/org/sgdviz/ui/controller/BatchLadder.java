package org.sgdviz.ui.controller;

import org.sgdviz.sgd.BatchSize;
import org.sgdviz.ui.view.control.LadderSlider;

/** The batch sizes that a slider offers: powers of two below the number of points, then all. */
final class BatchLadder {

    private BatchLadder() {}

    /** Offers the batch sizes for n points. */
    static void show(LadderSlider slider, int n) {
        int powers = 1;
        while (powers < 30 && 1 << powers < n) {
            powers++;
        }
        double[] rungs = new double[powers + 1];
        for (int k = 0; k < powers; k++) {
            rungs[k] = 1 << k;
        }
        rungs[powers] = BatchSize.ALL.rows();
        int all = powers;
        slider.setLadder(rows -> Math.min(all, Math.log(rows) / Math.log(2)), rungs);
    }
}
