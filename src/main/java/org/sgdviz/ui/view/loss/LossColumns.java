package org.sgdviz.ui.view.loss;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.LossPyramid;
import org.sgdviz.ui.view.plot.Abscissa;

/**
 * A loss curve reduced to columns of equal width on the axis: one per update where updates are few, else as many as
 * serve the eye. Values that are not finite are left out. The arrays are used again at each call. FX thread.
 */
final class LossColumns {

    /** Fewest pixels per update at which each update is drawn by itself. */
    private static final double ROOM = 1.8;

    /** Updates that a column of the band should have for its minimum and maximum to mean something. */
    private static final double UPDATES_PER_COLUMN = 8;

    private static final int WIDEST = 6;

    private int count;
    private boolean single;
    private double step = 1;
    private double from;
    private LossPyramid.@Nullable View curve;
    private Abscissa abscissa = Abscissa.UPDATES;
    private long start = -1;
    private double upper;
    private int pixels;
    private double[] low = new double[0];
    private double[] mean = new double[0];
    private double[] high = new double[0];

    /** Where columns begin and end, in updates, unless those are the x themselves; one more than there are columns. */
    private double[] edges = new double[0];

    /**
     * Reads a curve for an axis that begins at 0; does nothing if it has read it so already.
     *
     * @param newCurve the curve, or null for none
     * @param newAbscissa where its updates lie on the axis
     * @param newStart the update from which on it is wanted; the column that holds it is the first one
     * @param newUpper the right end of the axis, &gt; 0
     * @param newPixels device pixels of the axis, &gt; 0
     */
    void read(
            LossPyramid.@Nullable View newCurve, Abscissa newAbscissa, long newStart, double newUpper, int newPixels) {
        if (newCurve == curve
                && newAbscissa.equals(abscissa)
                && newStart == start
                && newUpper == upper
                && newPixels == pixels) {
            return;
        }
        curve = newCurve;
        abscissa = newAbscissa;
        start = newStart;
        upper = newUpper;
        pixels = newPixels;
        long updates = curve == null ? 0 : curve.size();
        double end = abscissa.at(updates);
        count = 0;
        if (updates > 0 && end >= 0) {
            divide(updates, end);
        }
        if (low.length != count) {
            low = new double[count];
            mean = new double[count];
            high = new double[count];
        }
        if (curve != null && count > 0) {
            read(curve, updates);
        }
        int unwanted = 0;
        while (unwanted < count && last(unwanted) < start) {
            unwanted++;
        }
        Arrays.fill(low, 0, unwanted, Double.NaN);
    }

    /** Decides on the columns. */
    private void divide(long updates, double end) {
        // by the whole axis: the columns of a curve that grows stay where they are
        double perPixel = isDirect() ? upper / pixels : updates / Math.max(1, pixels * (end / upper));
        single = perPixel * ROOM <= 1;
        if (single) {
            step = 1;
            from = 0.5;
            count = (int) (isDirect() ? Math.min(Math.ceil(upper), updates) : updates);
        } else {
            int wide = (int) Math.max(1, Math.min(WIDEST, Math.round(UPDATES_PER_COLUMN / perPixel)));
            step = upper / pixels * wide;
            from = 0;
            double columns = isDirect() ? Math.ceil((updates + 1) / step) : Math.floor(end / step) + 1;
            count = (int) Math.max(0, Math.min(Math.ceil(upper / step), columns));
        }
    }

    private boolean isDirect() {
        return abscissa == Abscissa.UPDATES;
    }

    private void read(LossPyramid.View of, long updates) {
        if (single || isDirect()) {
            of.columns(from, step, low, mean, high);
            return;
        }
        if (edges.length != count + 1) {
            edges = new double[count + 1];
        }
        for (int k = 0; k < count; k++) {
            double edge = abscissa.updateAt(k * step);
            edges[k] = Math.max(k == 0 ? 0 : edges[k - 1], edge);
        }
        edges[count] = Math.max(edges[count - 1], updates + 1.0);
        of.columns(edges, low, mean, high);
    }

    int count() {
        return count;
    }

    /** Whether each column is one update. */
    boolean single() {
        return single;
    }

    /** Width of a column on the axis, where it is not one update. */
    double step() {
        return step;
    }

    /** The first update that a column may hold. */
    double first(int column) {
        return Math.max(1, Math.ceil(edge(column)));
    }

    /** The last update that a column may hold; before the first one where it holds none. */
    double last(int column) {
        return Math.ceil(edge(column + 1)) - 1;
    }

    private double edge(int column) {
        return single || isDirect() ? from + column * step : edges[column];
    }

    /** Position of a column's middle on the axis: where it has one update, the place of that update. */
    double middle(int column) {
        if (single) {
            return abscissa.at(column + 1.0);
        }
        if (!isDirect() && first(column) == last(column)) {
            return abscissa.at(first(column));
        }
        return from + (column + 0.5) * step;
    }

    /** The column at a position on the axis, or −1 where there is no value. */
    int at(double x) {
        double end = curve == null ? 0 : abscissa.at(curve.size());
        if (!(x <= end + (single ? end / Math.max(1, count) : step))) {
            return -1;
        }
        double column = single ? Math.rint(abscissa.updateAt(x)) - 1 : Math.floor((x - from) / step);
        return column >= 0 && column < count && has((int) column) ? (int) column : -1;
    }

    /** Whether the column has finite values. */
    boolean has(int column) {
        return Double.isFinite(low[column]) && Double.isFinite(mean[column]) && Double.isFinite(high[column]);
    }

    double low(int column) {
        return low[column];
    }

    double mean(int column) {
        return mean[column];
    }

    double high(int column) {
        return high[column];
    }
}
