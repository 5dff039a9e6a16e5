package org.sgdviz.ui.view;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;

/** A hairline under the pointer and the values of the loss there. */
final class LossReadout {

    private static final double GAP = 10;

    private final PlotAxis xAxis;
    private final PlotAxis yAxis;
    private final Region surface = new Region();
    private final Line hairline = new Line();
    private final Label label = new Label();
    private double pointerX = Double.NaN;
    private double pointerY = Double.NaN;

    LossReadout(PlotAxis xAxis, PlotAxis yAxis, Runnable moved) {
        this.xAxis = xAxis;
        this.yAxis = yAxis;
        surface.setManaged(false);
        surface.setOnMouseMoved(e -> moveTo(e, moved));
        surface.setOnMouseDragged(e -> moveTo(e, moved));
        surface.setOnMouseExited(e -> {
            pointerX = Double.NaN;
            moved.run();
        });
        hairline.getStyleClass().add("plot-hairline");
        hairline.setMouseTransparent(true);
        hairline.setVisible(false);
        label.getStyleClass().add("plot-readout");
        label.setVisible(false);
        label.setMinSize(Label.USE_PREF_SIZE, Label.USE_PREF_SIZE);
        StackPane.setAlignment(label, Pos.TOP_LEFT);
    }

    private void moveTo(MouseEvent event, Runnable moved) {
        pointerX = event.getX();
        pointerY = event.getY();
        moved.run();
    }

    Region surface() {
        return surface;
    }

    Line hairline() {
        return hairline;
    }

    Label label() {
        return label;
    }

    /** Shows what is under the pointer, if it is over the chart and there is anything. */
    void draw(LossColumns columns, long updates, double[] epochEnds, int epochs) {
        surface.resize(xAxis.getWidth(), yAxis.getHeight());
        int column = Double.isNaN(pointerX) ? -1 : columns.at(xAxis.value(pointerX));
        hairline.setVisible(column >= 0);
        label.setVisible(column >= 0);
        if (column < 0) {
            return;
        }
        double x = Math.floor(xAxis.position(columns.middle(column))) + 0.5;
        hairline.setStartX(x);
        hairline.setEndX(x);
        hairline.setEndY(yAxis.getHeight());
        label.setText(text(columns, column, updates, epochEnds, epochs));
        double width = label.prefWidth(-1);
        double left = x + GAP + width <= xAxis.getWidth() ? x + GAP : Math.max(0, x - GAP - width);
        double top = Math.max(0, Math.min(yAxis.getHeight(), pointerY) - label.prefHeight(-1) - GAP);
        label.setTranslateX(left - label.getLayoutX());
        label.setTranslateY(top - label.getLayoutY());
    }

    private static String text(LossColumns columns, int column, long updates, double[] epochEnds, int epochs) {
        if (columns.single()) {
            double update = columns.middle(column);
            String value = Numbers.loss(columns.mean(column));
            String epoch = epochOf(update, epochEnds, epochs);
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
        String epoch = epochOf((first + last) / 2, epochEnds, epochs);
        return epoch.isEmpty()
                ? Words.of("loss.at.updates", from, to, low, mean, high)
                : Words.of("loss.at.updates.epoch", from, to, epoch, low, mean, high);
    }

    /** The epoch that an update belongs to, as far as it is known by the ends of epochs. */
    private static String epochOf(double update, double[] ends, int epochs) {
        if (epochs == 0) {
            return "";
        }
        int found = Arrays.binarySearch(ends, 0, epochs, update);
        return Numbers.count((found >= 0 ? found : -found - 1) + 1.0);
    }
}
