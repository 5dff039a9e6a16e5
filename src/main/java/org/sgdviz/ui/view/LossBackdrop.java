package org.sgdviz.ui.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * What lies below the curve in front: the marks of edits and the mean lines of other runs. It is a picture of its own,
 * drawn only when it changes, so that a frame of training costs as much as without it.
 */
final class LossBackdrop {

    private final Plot plot;
    private final PlotAxis xAxis;
    private final PlotAxis yAxis;
    private final Canvas canvas = new Canvas();
    private final LossPainter painter;
    private final MarkGroups marks = new MarkGroups();
    private final List<LossColumns> columns = new ArrayList<>();
    private List<LossCurve> curves = List.of();
    private List<Double> drawnFor = List.of();
    private boolean stale = true;

    LossBackdrop(Plot plot, PlotAxis xAxis, PlotAxis yAxis) {
        this.plot = plot;
        this.xAxis = xAxis;
        this.yAxis = yAxis;
        canvas.setMouseTransparent(true);
        painter = new LossPainter(canvas.getGraphicsContext2D(), xAxis, yAxis);
    }

    Canvas node() {
        return canvas;
    }

    MarkGroups marks() {
        return marks;
    }

    boolean setMarks(List<EditMark> next) {
        boolean news = marks.set(next);
        stale |= news;
        return news;
    }

    void setCurves(List<LossCurve> next) {
        if (!next.equals(curves)) {
            curves = next;
            stale = true;
            while (columns.size() < curves.size()) {
                columns.add(new LossColumns());
            }
            columns.subList(curves.size(), columns.size()).clear();
        }
    }

    /** Colours or resolution are new. */
    void refresh() {
        stale = true;
    }

    /** Reduces the curves to columns for an axis from 0 to the given number of updates. */
    void measure(double upper, int pixels) {
        for (int i = 0; i < curves.size(); i++) {
            LossCurve curve = curves.get(i);
            columns.get(i).read(curve.updates(), curve.from(), upper, pixels);
        }
    }

    double least(boolean positive) {
        return columns.stream().mapToDouble(c -> c.least(positive)).min().orElse(Double.POSITIVE_INFINITY);
    }

    double most() {
        return columns.stream().mapToDouble(LossColumns::most).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /** Draws by the bounds of the axes as they are set now, if anything is new. */
    void draw(boolean logarithmic) {
        double width = plot.plotWidth();
        double height = plot.plotHeight();
        double upper = xAxis.getUpperBound();
        Point2D grid = PixelGrid.offset(canvas, plot.scale());
        List<Double> now = List.of(
                width,
                height,
                upper,
                yAxis.getLowerBound(),
                yAxis.getUpperBound(),
                logarithmic ? 1.0 : 0,
                grid.getX(),
                grid.getY());
        if (!stale && now.equals(drawnFor)) {
            return;
        }
        stale = false;
        drawnFor = now;
        marks.group(width * plot.scale() / upper);
        boolean empty = curves.isEmpty() && marks.count() == 0;
        canvas.setVisible(!empty);
        if (!empty) {
            canvas.setLayoutX(grid.getX());
            canvas.setLayoutY(grid.getY());
            canvas.setWidth(width);
            canvas.setHeight(height);
            paint();
        }
    }

    private void paint() {
        painter.magnify(plot.magnification());
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Color muted = plot.ink(Ink.MUTED);
        for (int g = 0; g < marks.count(); g++) {
            double opacity = marks.isCrowded(g) ? 0.12 : 0.4;
            painter.vertical(marks.pixel(g), muted.deriveColor(0, 1, 1, opacity), plot.scale());
        }
        for (int i = 0; i < curves.size(); i++) {
            painter.means(columns.get(i), RunColour.of(plot, curves.get(i).colour()), 1.2);
        }
    }
}
