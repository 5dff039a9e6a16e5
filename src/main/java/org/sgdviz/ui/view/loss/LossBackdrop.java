package org.sgdviz.ui.view.loss;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.sgdviz.ui.view.plot.Abscissa;
import org.sgdviz.ui.view.plot.EditMark;
import org.sgdviz.ui.view.plot.Ink;
import org.sgdviz.ui.view.plot.MarkGroups;
import org.sgdviz.ui.view.plot.PixelGrid;
import org.sgdviz.ui.view.plot.Plot;
import org.sgdviz.ui.view.plot.PlotAxis;
import org.sgdviz.ui.view.plot.RunColour;

/**
 * What lies below the curve in front: the marks of edits and the curves of other runs. It is a picture of its own,
 * drawn only when it changes, so that a frame of training costs as much as without it.
 */
final class LossBackdrop {

    /** How much of the means is seen where epochs are drawn over them. */
    private static final double FAINT = 0.28;

    private final Plot plot;
    private final PlotAxis xAxis;
    private final PlotAxis yAxis;
    private final Canvas canvas = new Canvas();
    private final LossPainter painter;
    private final MarkGroups marks = new MarkGroups();
    private final List<LossLayer> layers = new ArrayList<>();
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
        if (!next.equals(layers.stream().map(LossLayer::curve).toList())) {
            stale = true;
            for (int i = 0; i < next.size(); i++) {
                if (i < layers.size()) {
                    layers.get(i).show(next.get(i));
                } else {
                    layers.add(new LossLayer(next.get(i)));
                }
            }
            layers.subList(next.size(), layers.size()).clear();
        }
    }

    /** The curves. */
    List<LossLayer> layers() {
        return layers;
    }

    /** Colours or resolution are new. */
    void refresh() {
        stale = true;
    }

    /** Draws by the bounds of the axes as they are set now, if anything is new; the marks where the run has them. */
    void draw(boolean logarithmic, Abscissa abscissa) {
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
        stale |= marks.group(abscissa, width * plot.scale() / upper);
        if (!stale && now.equals(drawnFor)) {
            return;
        }
        stale = false;
        drawnFor = now;
        boolean empty = layers.isEmpty() && marks.count() == 0;
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
        for (LossLayer layer : layers) {
            LossCurve curve = layer.curve();
            Color colour = RunColour.of(plot, curve.colour());
            if (curve.showsEpochs()) {
                painter.means(layer.columns(), colour.deriveColor(0, 1, 1, FAINT), 1);
                painter.epochs(curve, curve.from(), colour, 1.8);
            } else {
                painter.means(layer.columns(), colour, 1.2);
            }
        }
    }
}
