package org.sgdviz.ui.model.noise;

import java.util.SplittableRandom;

/**
 * Random batches of the places 0 … n − 1, each decided by its seed: the larger batch of a seed holds the smaller one,
 * so that a picture of many shrinks steadily as they grow. Memory for n places; one thread.
 */
final class BatchDraw {

    /** 0 … n − 1 in order, but while a batch is drawn. */
    private final int[] order;

    private int[] others = {};

    BatchDraw(int n) {
        order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
    }

    /**
     * Draws a batch.
     *
     * @param places receives the places drawn, as many as there are
     * @param replaced whether a place may be drawn more than once; if not, at most n are asked for
     */
    void draw(long seed, int[] places, boolean replaced) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = order.length;
        if (replaced) {
            for (int k = 0; k < places.length; k++) {
                places[k] = random.nextInt(n);
            }
            return;
        }
        if (others.length < places.length) {
            others = new int[places.length];
        }
        for (int k = 0; k < places.length; k++) {
            int other = k + random.nextInt(n - k);
            others[k] = other;
            places[k] = order[other];
            order[other] = order[k];
            order[k] = places[k];
        }
        for (int k = places.length - 1; k >= 0; k--) {
            int other = others[k];
            int here = order[k];
            order[k] = order[other];
            order[other] = here;
        }
    }
}
