package org.sgdviz.ui.view.loss;

import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import org.sgdviz.ui.view.plot.Ink;
import org.sgdviz.ui.view.plot.PixelGrid;
import org.sgdviz.ui.view.plot.Plot;
import org.sgdviz.ui.view.plot.PlotAxis;
import org.sgdviz.ui.view.plot.RunColour;

/** The curve in front of a loss chart, with its band, and what points at an update of it. FX thread. */
final class LossFront {

    /** How much of a run's colour is in the means, where epochs are drawn over them; the rest is background. */
    private static final double IN_MEANS = 0.6;

    private final Plot plot;
    private final Canvas canvas;
    private final LossPainter painter;
    private final PlotAxis xAxis;
    private final LossLayer layer;

    LossFront(Plot plot, Canvas canvas, PlotAxis xAxis, PlotAxis yAxis, LossCurve first) {
        this.plot = plot;
        this.canvas = canvas;
        this.xAxis = xAxis;
        painter = new LossPainter(canvas.getGraphicsContext2D(), xAxis, yAxis);
        layer = new LossLayer(first);
    }

    LossLayer layer() {
        return layer;
    }

    /** Clears the canvas and draws the curve by the bounds of the axes as they are set now. */
    void paint(boolean overOthers) {
        Point2D grid = PixelGrid.offset(canvas, plot.scale());
        canvas.setLayoutX(grid.getX());
        canvas.setLayoutY(grid.getY());
        canvas.setWidth(plot.plotWidth());
        canvas.setHeight(plot.plotHeight());
        canvas.getGraphicsContext2D().clearRect(0, 0, plot.plotWidth(), plot.plotHeight());
        painter.magnify(plot.magnification());
        LossCurve curve = layer.curve();
        LossColumns columns = layer.columns();
        Color colour = RunColour.of(plot, curve.colour());
        boolean epochs = curve.epochs().count() > 0;
        if (columns.count() > 0) {
            if (!columns.single()) {
                painter.band(columns, RunColour.band(plot, curve.colour(), overOthers), plot.scale());
            }
            boolean overdrawn = curve.epochs().count() > 1; // by a line, not by a single marker
            Color means = overdrawn ? plot.ink(Ink.BACKGROUND).interpolate(colour, IN_MEANS) : colour;
            painter.means(columns, means, overdrawn ? 1.1 : 1.4);
        }
        if (epochs) {
            painter.epochs(curve, 0, colour, 2.6);
        }
        if (curve.test().count() > 0) {
            painter.test(curve, plot.ink(Ink.FOREGROUND));
        }
    }

    /** Points at an update of the past. */
    void cursor(double update, Color colour, Color veil) {
        double x = layer.curve().abscissa().at(update);
        if (!Double.isNaN(x)) {
            painter.cursor(x, colour, veil, plot.scale());
        }
    }

    /** Points at the last update. */
    void pointer(Color colour) {
        double x = layer.curve().abscissa().at(layer.curve().size());
        if (x <= xAxis.getUpperBound()) {
            painter.pointer(x, colour);
        }
    }
}
