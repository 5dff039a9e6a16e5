package org.sgdviz.ui.view.loss;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.sgdviz.text.Messages;
import org.sgdviz.text.NameText;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.view.plot.Ink;
import org.sgdviz.ui.view.plot.Plot;
import org.sgdviz.ui.view.plot.PlotAxis;
import org.sgdviz.ui.view.plot.RunColour;

/**
 * Arrows at the top edge of a loss chart: in the colour of its run each says that there the curve leaves the axis, and
 * on hover how far up it goes. The arrows of a run have a row of their own. FX thread.
 */
final class LossArrows {

    /** There is one arrow of a run at most in so many pixels: where its loss is largest. */
    private static final double CELL = 40;

    private static final double WIDTH = 10;
    private static final double HEIGHT = 9;

    /** Rows below would be far from the edge. */
    private static final int MOST_ROWS = 4;

    private final PlotAxis xAxis;
    private final PlotAxis yAxis;
    private final List<Arrow> arrows = new ArrayList<>();
    private double times = 1;

    /** That a curve is up to {@code value} between two updates, at x. */
    private record Arrow(double x, int row, LossCurve curve, double first, double last, double value) {}

    LossArrows(PlotAxis xAxis, PlotAxis yAxis) {
        this.xAxis = xAxis;
        this.yAxis = yAxis;
    }

    /** Looks for what lies above the axis. */
    void read(List<LossLayer> layers) {
        arrows.clear();
        int row = 0;
        for (LossLayer layer : layers) {
            int before = arrows.size();
            if (layer.curve().updates() == null) {
                readEpochs(layer.curve(), row);
            } else {
                readColumns(layer, row);
            }
            row = Math.min(MOST_ROWS - 1, arrows.size() > before ? row + 1 : row);
        }
    }

    private void readColumns(LossLayer layer, int row) {
        LossColumns columns = layer.columns();
        for (int c = 0; c < columns.count(); c++) {
            if (columns.has(c) && columns.high(c) > yAxis.getUpperBound()) {
                double x = xAxis.position(columns.middle(c));
                add(new Arrow(x, row, layer.curve(), columns.first(c), columns.last(c), columns.high(c)));
            }
        }
    }

    private void readEpochs(LossCurve curve, int row) {
        EpochFigures epochs = curve.epochs();
        for (int i = 0; i < epochs.count(); i++) {
            double update = epochs.updates()[i];
            double loss = epochs.losses()[i];
            if (Double.isFinite(loss) && loss > yAxis.getUpperBound()) {
                add(new Arrow(xAxis.position(curve.abscissa().at(update)), row, curve, update, update, loss));
            }
        }
    }

    private void add(Arrow arrow) {
        int last = arrows.size() - 1;
        if (last < 0 || !isInCellOf(arrows.get(last), arrow)) {
            arrows.add(arrow);
        } else if (arrow.value() > arrows.get(last).value()) {
            arrows.set(last, arrow);
        }
    }

    @SuppressWarnings("ReferenceEquality") // of one drawing
    private static boolean isInCellOf(Arrow last, Arrow arrow) {
        return last.row() == arrow.row()
                && last.curve() == arrow.curve()
                && Math.floor(last.x() / CELL) == Math.floor(arrow.x() / CELL);
    }

    void paint(GraphicsContext graphics, Plot plot) {
        Color edge = plot.ink(Ink.BACKGROUND);
        times = plot.magnification();
        double half = WIDTH / 2 * times;
        for (Arrow arrow : arrows) {
            double y = arrow.row() * HEIGHT * times + 1;
            double foot = y + HEIGHT * times - 1;
            double[] xs = {arrow.x() - half, arrow.x() + half, arrow.x()};
            double[] ys = {foot, foot, y};
            graphics.setStroke(edge);
            graphics.setLineWidth(2);
            graphics.strokePolygon(xs, ys, 3);
            graphics.setFill(RunColour.of(plot, arrow.curve().colour()));
            graphics.fillPolygon(xs, ys, 3);
        }
    }

    /** What the arrow under the pointer says; null if there is none. */
    @Nullable
    String text(double x, double y, boolean named) {
        for (Arrow arrow : arrows) {
            double top = arrow.row() * HEIGHT * times;
            if (Math.abs(x - arrow.x()) <= WIDTH * times && y >= top - 2 && y <= top + HEIGHT * times + 3) {
                String value = Numbers.loss(arrow.value());
                String where = arrow.first() >= arrow.last()
                        ? Messages.plot("loss.above.update", Numbers.count(arrow.first()), value)
                        : Messages.plot(
                                "loss.above.updates",
                                Numbers.count(arrow.first()),
                                Numbers.count(
                                        Math.min(arrow.last(), arrow.curve().size())),
                                value);
                return named
                        ? Messages.plot(
                                "loss.above.of", NameText.within(arrow.curve().name()), where)
                        : where;
            }
        }
        return null;
    }
}
