package org.sgdviz.ui.view.scatter;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.sgdviz.ui.view.plot.PastBadge;

/**
 * The row above the axes of a scatter plot, so that no words lie over the data: on the left what is under the
 * pointer, which update of the past is shown, and where a line out of view is; on the right the legend, as much of it
 * as there is room for. Unmanaged, so that a new text does not lay the chart out again. FX thread.
 */
final class ScatterHeader extends Region {

    /** Between the row and the frame around the plot, in pixels. */
    private static final double ABOVE_AXES = 7;

    /** Words that have less room than so many letters, about, are left out. */
    private static final double LEAST = 4;

    private final PastBadge past = new PastBadge();
    private final LineHint lineHint = new LineHint();
    private final ScatterReadout readout = new ScatterReadout();
    private final ScatterLegend legend = new ScatterLegend();

    /** What is under the pointer is what the user asks for, and is left out last. */
    private final List<Label> onTheLeft = List.of(readout, past, lineHint);

    private double widestReadout;

    ScatterHeader() {
        getStyleClass().add("plot-header");
        setManaged(false);
        setPickOnBounds(false);
        getChildren().addAll(past, lineHint, readout);
        getChildren().addAll(legend.entries());
        onTheLeft.forEach(label -> label.visibleProperty().subscribe(this::requestLayout));
        legend.entries().forEach(entry -> entry.contentDisplayProperty().subscribe(this::requestLayout));
    }

    PastBadge past() {
        return past;
    }

    LineHint lineHint() {
        return lineHint;
    }

    ScatterReadout readout() {
        return readout;
    }

    ScatterLegend legend() {
        return legend;
    }

    /** Lies above a plot area, which is given in the parent's coordinates. */
    void lieAbove(double left, double top, double width) {
        double height = prefHeight(-1);
        resizeRelocate(left, top - ABOVE_AXES - height, width, height);
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().stream()
                .mapToDouble(child -> child.prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        past.shorten(false);
        double gap = readout.getFont().getSize();
        if (past.isVisible() && !readout.isVisible()) {
            past.shorten(past.prefWidth(-1) + gap + legend.wish(gap) > getWidth());
        }
        widestReadout = readout.isVisible() ? Math.max(widestReadout, readout.prefWidth(-1)) : 0;
        double x = 0;
        for (Label label : onTheLeft) {
            if (label.isVisible()) {
                double wanted = label.equals(readout) ? widestReadout : label.prefWidth(-1);
                double width = Math.min(wanted, getWidth() - x);
                boolean fits = width >= Math.min(wanted, LEAST * gap);
                label.setOpacity(fits ? 1 : 0);
                if (fits) {
                    place(label, x, width);
                    x += width + gap;
                }
            }
        }
        double right = getWidth();
        for (Map.Entry<Label, Double> entry : legend.fit(right - x, gap).entrySet()) {
            right -= entry.getValue();
            place(entry.getKey(), right, entry.getValue());
            right -= gap;
        }
    }

    private void place(Node node, double x, double width) {
        double height = node.prefHeight(-1);
        node.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), snapSizeX(width), height);
    }
}
