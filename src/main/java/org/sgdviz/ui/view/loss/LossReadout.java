package org.sgdviz.ui.view.loss;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.view.plot.MarkGroups;
import org.sgdviz.ui.view.plot.PlotAxis;
import org.sgdviz.ui.view.plot.Scrubber;

/** A hairline under the pointer, and the values of the loss there, told in the chart's header. */
final class LossReadout {

    /** How near, in device pixels, the pointer must be to a mark. */
    private static final double REACH = 5;

    private final PlotAxis xAxis;
    private final PlotAxis yAxis;
    private final LossHeader header;
    private final Line hairline = new Line();

    LossReadout(PlotAxis xAxis, PlotAxis yAxis, LossHeader header) {
        this.xAxis = xAxis;
        this.yAxis = yAxis;
        this.header = header;
        hairline.getStyleClass().add("plot-hairline");
        hairline.setMouseTransparent(true);
        hairline.setVisible(false);
    }

    Line hairline() {
        return hairline;
    }

    /**
     * Shows what is under the pointer, if it is over the chart and there is anything.
     *
     * @param arrow what the arrow under the pointer says, if it is on one
     */
    void draw(Scrubber mouse, LossLayer front, MarkGroups marks, double scale, @Nullable String arrow) {
        LossColumns columns = front.columns();
        boolean over = !Double.isNaN(mouse.x());
        int column = over ? columns.at(xAxis.value(mouse.x())) : -1;
        int mark = over ? marks.near(mouse.x() * scale, REACH * scale) : -1;
        hairline.setVisible(column >= 0 || mark >= 0);
        if (hairline.isVisible()) {
            double middle = column >= 0 ? xAxis.position(columns.middle(column)) : marks.pixel(mark) / scale;
            double x = Math.floor(middle) + 0.5;
            hairline.setStartX(x);
            hairline.setEndX(x);
            hairline.setEndY(yAxis.getHeight());
        }
        LossCurve curve = front.curve();
        String values = column >= 0 ? text(columns, column, curve.size(), curve.epochs()) : "";
        String edits = mark >= 0 ? marks.text(mark) : "";
        header.tell(
                arrow != null
                        ? arrow
                        : Stream.of(values, edits)
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(Messages.plot("loss.at.and"))));
    }

    private static String text(LossColumns columns, int column, long updates, EpochFigures epochs) {
        if (columns.single()) {
            double update = columns.first(column);
            String value = Numbers.loss(columns.mean(column));
            String epoch = epochOf(update, epochs);
            return epoch.isEmpty()
                    ? Messages.plot("loss.at.update", Numbers.count(update), value)
                    : Messages.plot("loss.at.update.epoch", Numbers.count(update), epoch, value);
        }
        double first = columns.first(column);
        double last = Math.max(first, Math.min(updates, columns.last(column)));
        String from = Numbers.count(first);
        String to = Numbers.count(last);
        String low = Numbers.loss(columns.low(column));
        String mean = Numbers.loss(columns.mean(column));
        String high = Numbers.loss(columns.high(column));
        String epoch = epochOf((first + last) / 2, epochs);
        return epoch.isEmpty()
                ? Messages.plot("loss.at.updates", from, to, low, mean, high)
                : Messages.plot("loss.at.updates.epoch", from, to, epoch, low, mean, high);
    }

    /** The epoch that an update belongs to, as far as it is known by the ends of epochs. */
    private static String epochOf(double update, EpochFigures epochs) {
        return epochs.count() == 0 ? "" : Numbers.count(epochs.epochOf(update));
    }
}
