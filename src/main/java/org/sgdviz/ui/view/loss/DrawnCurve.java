package org.sgdviz.ui.view.loss;

import java.util.Arrays;

/**
 * A curve that somebody has drawn: straight pieces between places whose x ascends. Immutable; the arrays are not to be
 * changed.
 *
 * @param xs where its places are, in the unit of the x axis, strictly ascending
 * @param ys their losses
 */
record DrawnCurve(double[] xs, double[] ys) {

    static final DrawnCurve NONE = new DrawnCurve(new double[0], new double[0]);

    /** Of longer runs not every epoch is compared. */
    private static final int MOST_EPOCHS = 2000;

    /** Whether it is no curve yet. */
    boolean isEmpty() {
        return xs.length < 2;
    }

    /**
     * The curve drawn on to a place, from the last one of its own that lies to the left of a limit; what was drawn
     * farther to the right is drawn anew. The first place stays, unless the new one is to the left of it.
     *
     * @param limit at most x
     */
    DrawnCurve drawnTo(double x, double y, double limit) {
        int kept = 0;
        while (kept < xs.length && xs[kept] < x && (kept == 0 || xs[kept] <= limit)) {
            kept++;
        }
        double[] nextXs = Arrays.copyOf(xs, kept + 1);
        double[] nextYs = Arrays.copyOf(ys, kept + 1);
        nextXs[kept] = x;
        nextYs[kept] = y;
        return new DrawnCurve(nextXs, nextYs);
    }

    /** Where it ends; 0 where there is none. */
    double end() {
        return isEmpty() ? 0 : xs[xs.length - 1];
    }

    /** Its largest loss; 0 where there is none. */
    double highest() {
        return Arrays.stream(ys).max().orElse(0);
    }

    /** Its loss at an x; NaN where it has not been drawn. */
    double at(double x) {
        if (isEmpty() || !(x >= xs[0] && x <= end())) {
            return Double.NaN;
        }
        int found = Arrays.binarySearch(xs, x);
        if (found >= 0) {
            return ys[found];
        }
        int right = -found - 1;
        double share = (x - xs[right - 1]) / (xs[right] - xs[right - 1]);
        return ys[right - 1] + share * (ys[right] - ys[right - 1]);
    }

    /** How far the epochs' figures of a curve are from it, where it has been drawn. */
    CurveSketch.Distance distanceTo(LossCurve curve) {
        EpochFigures epochs = curve.epochs();
        int stride = Math.max(1, epochs.count() / MOST_EPOCHS);
        double sum = 0;
        int compared = 0;
        for (int i = 0; i < epochs.count(); i += stride) {
            double expected = at(curve.abscissa().at(epochs.updates()[i]));
            double difference = Math.abs(expected - epochs.losses()[i]);
            if (Double.isFinite(difference)) {
                sum += difference;
                compared++;
            }
        }
        return new CurveSketch.Distance(compared == 0 ? Double.NaN : sum / compared, compared);
    }
}
