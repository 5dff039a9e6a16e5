package org.sgdviz.ui.view.surface;

import java.util.Arrays;

/**
 * Where contours are: at equal ratios of the height above a floor a little below the lowest, so that they show the
 * bottom of a valley as well as its walls. A level is a number from 0 at the lowest to {@link #COUNT} at the highest.
 *
 * @param floor what is taken off a height
 * @param scale what the logarithm of the rest is multiplied by
 * @param start the logarithm at level 0
 */
record Levels(double floor, double scale, double start) {

    /** How many bands there are. */
    static final int COUNT = 16;

    /** The lowest height is so far above the floor, as a share of the highest's distance from the lowest. */
    private static final double ABOVE_FLOOR = 2e-3;

    /** Of some heights, of which those that are not finite do not count. */
    static Levels of(double[] heights) {
        double[] finite = Arrays.stream(heights).filter(Double::isFinite).toArray();
        double lowest = Arrays.stream(finite).min().orElse(0);
        double highest = Arrays.stream(finite).max().orElse(0);
        double range = Math.min(Double.MAX_VALUE, highest - lowest);
        if (!(range > 1e-12 * Math.abs(highest))) {
            return new Levels(lowest, 0, 0); // flat
        }
        double least = ABOVE_FLOOR * range;
        double start = Math.log(least);
        return new Levels(lowest - least, COUNT / (Math.log(range + least) - start), start);
    }

    /** The level of a height; NaN of one that is not a number. */
    double of(double height) {
        return scale == 0 ? 0 * height : scale * (Math.log(height - floor) - start);
    }
}
