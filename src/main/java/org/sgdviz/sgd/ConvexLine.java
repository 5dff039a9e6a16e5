package org.sgdviz.sgd;

/**
 * A convex function of one weight, corners or not, that is searched for its least value: between a place where it falls
 * and one where it rises it lies above both tangents, so where these meet is below it; and where it is not by much, the
 * least value is known.
 */
final class ConvexLine {

    private static final int MOST_STEPS = 300;

    /** Beyond this nothing is looked for. */
    private static final double FARTHEST = 1e100;

    private final Slice slice;
    private final int number;
    private final double[] slope = new double[1];

    /**
     * That of a slice.
     *
     * @param number the weight's, the only one that is free; the search begins where it is
     */
    ConvexLine(Slice slice, int number) {
        this.slice = slice;
        this.number = number;
    }

    private record Place(double at, double value, double slope) {}

    private Place place(double at) {
        slice.weights[number] = at;
        double value = slice.value();
        slice.slopes(slope);
        return new Place(at, value, slope[0]);
    }

    /** The least value, to an accuracy in units of 1 + its size; the weight is left where it is taken. */
    double least(double accuracy) {
        Place here = place(slice.weights[number]);
        Place there = here;
        double stride = 1;
        while (Double.isFinite(there.value) && there.slope * here.slope > 0 && Math.abs(there.at) < FARTHEST) {
            here = there;
            there = place(here.at - Math.signum(here.slope) * stride);
            stride *= 2;
        }
        return here.slope < 0 ? between(here, there, accuracy) : between(there, here, accuracy);
    }

    /** The least value between a place where it falls and one where it rises, or has found it. */
    private double between(Place falling, Place rising, double accuracy) {
        Place low = falling;
        Place high = rising;
        for (int k = 0; k < MOST_STEPS && low.slope < 0 && high.slope > 0; k++) {
            double run = (high.value - low.value + low.slope * (low.at - high.at)) / (low.slope - high.slope);
            double meet = high.at + run;
            double bound = high.value + high.slope * run;
            Place best = low.value < high.value ? low : high;
            if (best.value - bound <= accuracy * (1 + best.value)) {
                break;
            }
            double next = k % 3 == 2 || !(meet > low.at && meet < high.at) ? low.at / 2 + high.at / 2 : meet;
            if (!(next > low.at && next < high.at)) {
                break; // as near as numbers are
            }
            Place found = place(next);
            if (found.slope < 0) {
                low = found;
            } else {
                high = found;
            }
        }
        Place best = low.value < high.value ? low : high;
        slice.weights[number] = best.at;
        return best.value;
    }
}
