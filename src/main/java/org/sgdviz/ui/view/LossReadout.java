package org.sgdviz.ui.view;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;

/** A hairline under the pointer and the values of the loss there. */
final class LossReadout {

    private static final double GAP = 10;

    /** How near, in device pixels, the pointer must be to a mark. */
    private static final double REACH = 5;

    private final PlotAxis xAxis;
    private final PlotAxis yAxis;
    private final Line hairline = new Line();
    private final Label label = new Label();

    LossReadout(PlotAxis xAxis, PlotAxis yAxis) {
        this.xAxis = xAxis;
        this.yAxis = yAxis;
        hairline.getStyleClass().add("plot-hairline");
        hairline.setMouseTransparent(true);
        hairline.setVisible(false);
        label.getStyleClass().add("plot-readout");
        label.setVisible(false);
        label.setMinSize(Label.USE_PREF_SIZE, Label.USE_PREF_SIZE);
        StackPane.setAlignment(label, Pos.TOP_LEFT);
    }

    Line hairline() {
        return hairline;
    }

    Label label() {
        return label;
    }

    /** Shows what is under the pointer, if it is over the chart and there is anything. */
    void draw(LossMouse mouse, LossColumns columns, MarkGroups marks, double scale, long updates, EpochFigures epochs) {
        boolean over = !Double.isNaN(mouse.x());
        int column = over ? columns.at(xAxis.value(mouse.x())) : -1;
        int mark = over ? marks.near(mouse.x() * scale, REACH * scale) : -1;
        boolean any = column >= 0 || mark >= 0;
        hairline.setVisible(any);
        label.setVisible(any);
        if (!any) {
            return;
        }
        double middle = column >= 0 ? xAxis.position(columns.middle(column)) : marks.pixel(mark) / scale;
        double x = Math.floor(middle) + 0.5;
        hairline.setStartX(x);
        hairline.setEndX(x);
        hairline.setEndY(yAxis.getHeight());
        String values = column >= 0 ? text(columns, column, updates, epochs) : "";
        String edits = mark >= 0 ? marks.text(mark) : "";
        label.setText(values.isEmpty() || edits.isEmpty() ? values + edits : values + "\n" + edits);
        double width = label.prefWidth(-1);
        double left = x + GAP + width <= xAxis.getWidth() ? x + GAP : Math.max(0, x - GAP - width);
        double top = Math.max(0, Math.min(yAxis.getHeight(), mouse.y()) - label.prefHeight(-1) - GAP);
        label.setTranslateX(left - label.getLayoutX());
        label.setTranslateY(top - label.getLayoutY());
    }

    private static String text(LossColumns columns, int column, long updates, EpochFigures epochs) {
        if (columns.single()) {
            double update = columns.middle(column);
            String value = Numbers.loss(columns.mean(column));
            String epoch = epochOf(update, epochs);
            return epoch.isEmpty()
                    ? Words.of("loss.at.update", Numbers.count(update), value)
                    : Words.of("loss.at.update.epoch", Numbers.count(update), epoch, value);
        }
        double first = Math.max(1, Math.ceil(columns.left(column)));
        double last = Math.max(first, Math.min(updates, Math.ceil(columns.left(column + 1)) - 1));
        String from = Numbers.count(first);
        String to = Numbers.count(last);
        String low = Numbers.loss(columns.low(column));
        String mean = Numbers.loss(columns.mean(column));
        String high = Numbers.loss(columns.high(column));
        String epoch = epochOf((first + last) / 2, epochs);
        return epoch.isEmpty()
                ? Words.of("loss.at.updates", from, to, low, mean, high)
                : Words.of("loss.at.updates.epoch", from, to, epoch, low, mean, high);
    }

    /** The epoch that an update belongs to, as far as it is known by the ends of epochs. */
    private static String epochOf(double update, EpochFigures epochs) {
        if (epochs.count() == 0) {
            return "";
        }
        int found = Arrays.binarySearch(epochs.updates(), 0, epochs.count(), update);
        return Numbers.count((found >= 0 ? found : -found - 1) + 1.0);
    }
}
