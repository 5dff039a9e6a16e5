package org.sgdviz.ui.view.loss;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.sgdviz.ui.view.plot.PlotAxis;
import org.sgdviz.ui.view.plot.RunMarker;

/**
 * Draws curves into the canvas of a loss chart. Bands are filled column by column on whole device pixels and only
 * means are stroked: stroking noise with smooth edges takes ten times as long.
 */
final class LossPainter {

    private static final int MOST_EPOCHS = 8192;

    /**
     * So far apart must epochs be, in pixels, for each to have a marker; if they are nearer, markers are farther apart.
     */
    private static final double MARKER_ROOM = 11;

    private static final double MARKER_DISTANCE = 84;

    private static final double DASH = 5;
    private static final double TEST_WIDTH = 1.8;

    private final GraphicsContext graphics;
    private final PlotAxis xAxis;
    private final PlotAxis yAxis;
    private double times = 1;
    private double[] xs = new double[0];
    private double[] ys = new double[0];

    LossPainter(GraphicsContext graphics, PlotAxis xAxis, PlotAxis yAxis) {
        this.graphics = graphics;
        this.xAxis = xAxis;
        this.yAxis = yAxis;
    }

    /** Draws lines and marks so many times as large as usual from now on. */
    void magnify(double magnification) {
        times = magnification;
    }

    /** Minimum to maximum of each column. */
    void band(LossColumns columns, Color colour, double scale) {
        graphics.setFill(colour);
        if (columns.single() || (xAxis.position(columns.step()) - xAxis.position(0)) * scale > 1.01) {
            envelope(columns);
            return;
        }
        for (int c = 0; c < columns.count(); c++) {
            if (columns.has(c)) {
                double left = Math.floor(xAxis.position(columns.middle(c)) * scale);
                double top = Math.floor(y(columns.high(c)) * scale);
                double bottom = Math.max(top + 1, Math.ceil(y(columns.low(c)) * scale));
                graphics.fillRect(left / scale, top / scale, 1 / scale, (bottom - top) / scale);
            }
        }
    }

    /** The band of columns that are wider than a pixel, as one outline. */
    private void envelope(LossColumns columns) {
        int n = 0;
        for (int c = 0; c < columns.count(); c++) {
            n += columns.has(c) ? 1 : 0;
        }
        reserve(2 * n);
        int i = 0;
        for (int c = 0; c < columns.count(); c++) {
            if (columns.has(c)) {
                xs[i] = xAxis.position(columns.middle(c));
                ys[i] = y(columns.high(c)) - 0.5;
                xs[2 * n - 1 - i] = xs[i];
                ys[2 * n - 1 - i] = y(columns.low(c)) + 0.5;
                i++;
            }
        }
        graphics.fillPolygon(xs, ys, 2 * n);
    }

    /** The means of the columns, or the updates themselves where a column is one; with dots where they are few. */
    void means(LossColumns columns, Color colour, double width) {
        reserve(columns.count());
        int n = 0;
        for (int c = 0; c < columns.count(); c++) {
            if (columns.has(c)) {
                xs[n] = xAxis.position(columns.middle(c));
                ys[n] = y(columns.mean(c));
                n++;
            }
        }
        polyline(n, colour, width);
        if (columns.single() || n == 1) {
            dots(n, colour, 2.2, 7);
        }
    }

    /**
     * The line through the figures of epochs, at the updates where they ended, one per pixel; on it the markers of the
     * run's colour, on each epoch where there is room and else now and then.
     */
    void epochs(LossCurve curve, long from, Color colour, double width) {
        int n = epochPlaces(curve, curve.epochs(), from);
        polyline(n, colour, width);
        double last = Double.NEGATIVE_INFINITY;
        double distance = n > 1 && (xs[n - 1] - xs[0]) / (n - 1) < MARKER_ROOM * times ? MARKER_DISTANCE * times : 0;
        // runs that lie on each other show their markers beside each other
        double first = distance == 0 ? 0 : (1 + Math.max(0, curve.colour()) % 3) * distance / 3;
        for (int i = 0; i < n; i++) {
            if (xs[i] >= first && xs[i] - last >= distance) {
                last = xs[i];
                double x = n == 1 ? within(xs[i], MARKER_ROOM / 2 * times) : xs[i];
                RunMarker.of(curve.colour()).paint(graphics, x, ys[i], times, colour);
            }
        }
    }

    /** The dashed line through the losses of test points, at the updates where epochs ended. */
    void test(LossCurve curve, Color colour) {
        int n = epochPlaces(curve, curve.test(), 0);
        graphics.setLineDashes(DASH * times, DASH * times);
        polyline(n, colour, TEST_WIDTH);
        graphics.setLineDashes();
        if (n == 1) {
            dots(n, colour, 2.2, 7);
        }
    }

    private int epochPlaces(LossCurve curve, EpochFigures epochs, long from) {
        double[] losses = epochs.losses();
        int count = epochs.count();
        int stride = epochStride(count);
        reserve(count / stride + 2);
        int n = 0;
        double lastPixel = -1;
        for (int i = Math.max(0, count - 1) % stride; i < count; i += stride) {
            if (Double.isFinite(losses[i]) && epochs.updates()[i] > from) {
                double x = xAxis.position(curve.abscissa().at(epochs.updates()[i]));
                if (Math.floor(x) == lastPixel) {
                    n--;
                }
                lastPixel = Math.floor(x);
                xs[n] = x;
                ys[n] = y(losses[i]);
                n++;
            }
        }
        return n;
    }

    /** Of very many epochs only some are looked at, the last one always. */
    static int epochStride(int count) {
        return Math.max(1, count / MOST_EPOCHS);
    }

    /** Pixels from the top; a loss far off the axis lies not so far off, which the toolkit could not draw. */
    private double y(double loss) {
        double height = yAxis.getHeight();
        return Math.max(-height, Math.min(2 * height, yAxis.position(loss)));
    }

    private void polyline(int n, Color colour, double width) {
        graphics.setStroke(colour);
        graphics.setLineWidth(width * times);
        graphics.strokePolyline(xs, ys, n);
    }

    private void dots(int n, Color colour, double usualRadius, double leastDistance) {
        double radius = usualRadius * times;
        if (n == 1 || (n > 1 && (xs[n - 1] - xs[0]) / (n - 1) >= leastDistance * times)) {
            graphics.setFill(colour);
            for (int i = 0; i < n; i++) {
                double x = n == 1 ? within(xs[i], radius) : xs[i];
                graphics.fillOval(x - radius, ys[i] - radius, 2 * radius, 2 * radius);
            }
        }
    }

    /** The nearest x at which something that stands for a whole run is not cut off by an end of the axis. */
    private double within(double x, double radius) {
        return Math.max(radius, Math.min(xAxis.getWidth() - radius, x));
    }

    /** A vertical line in one column of device pixels. */
    void vertical(double pixel, Color colour, double scale) {
        graphics.setFill(colour);
        double left = Math.min(pixel, Math.floor(xAxis.getWidth() * scale) - 1);
        graphics.fillRect(left / scale, 0, Math.max(1, Math.round(scale * times)) / scale, yAxis.getHeight());
    }

    /** A small triangle on the x axis, at a value of it. */
    void pointer(double at, Color colour) {
        graphics.setFill(colour);
        double x = xAxis.position(at);
        double y = yAxis.getHeight();
        graphics.fillPolygon(new double[] {x - 5 * times, x + 5 * times, x}, new double[] {y, y, y - 7 * times}, 3);
    }

    /** A line over the whole height with a handle at its foot, which no legend hides; what comes after it is veiled. */
    void cursor(double at, Color colour, Color veil, double scale) {
        double width = Math.max(1, Math.round(2 * scale * times)) / scale;
        double x = Math.round(xAxis.position(at) * scale) / scale;
        graphics.setFill(veil);
        graphics.fillRect(x, 0, xAxis.getWidth() - x, yAxis.getHeight());
        graphics.setFill(colour);
        graphics.fillRect(x - width / 2, 0, width, yAxis.getHeight());
        double y = yAxis.getHeight();
        double half = 7 * times;
        double shoulder = y - 8 * times;
        graphics.fillPolygon(
                new double[] {x - half, x + half, x + half, x, x - half},
                new double[] {y, y, shoulder, y - 15 * times, shoulder},
                5);
    }

    private void reserve(int n) {
        if (xs.length < n) {
            xs = new double[2 * n];
            ys = new double[2 * n];
        }
    }
}
