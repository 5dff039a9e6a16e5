package org.sgdviz.ui.view.loss;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.LossPyramid;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.view.plot.Drawing;
import org.sgdviz.ui.view.plot.Timescale;

/**
 * The learning rate of every update, in a strip that lies along the axis of a loss chart above it: from 0 at its lower
 * edge to the largest at its upper edge, both of which are named at its left. It takes no room while it is not shown.
 * FX thread; it draws in {@link #draw()}, once a frame, what has become stale.
 */
public final class RateStrip extends Region implements Drawing {

    /** Its height, in sizes of its text. */
    private static final double EMS = 3.4;

    private static final double GAP = 6;

    private final LossChart chart;
    private final Label title = new Label(Messages.plot("rate.title"));
    private final Label most = new Label();
    private final Label least = new Label("0");
    private final Region frame = new Region();
    private final Polygon band = new Polygon();
    private final Polyline line = new Polyline();
    private final Line cursor = new Line();
    private final LossColumns columns = new LossColumns();
    private LossPyramid.@Nullable View curve;
    private @Nullable Timescale drawnAlong;
    private double present = Double.NaN;
    private boolean stale = true;
    private Runnable onStale = () -> {};

    /** An empty strip below a chart, which is drawn before it. */
    public RateStrip(LossChart chart) {
        this.chart = chart;
        getStyleClass().add("rate-strip");
        title.getStyleClass().add("rate-title");
        most.getStyleClass().add("rate-number");
        least.getStyleClass().add("rate-number");
        most.setAlignment(Pos.CENTER_RIGHT);
        least.setAlignment(Pos.CENTER_RIGHT);
        frame.getStyleClass().add("rate-frame");
        band.getStyleClass().add("rate-band");
        line.getStyleClass().add("rate-line");
        cursor.getStyleClass().add("rate-cursor");
        for (Node node : List.<Node>of(frame, band, line, cursor, title, most, least)) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        getChildren().addAll(frame, band, line, cursor, title, most, least);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        title.fontProperty().subscribe(this::requestLayout);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(Messages.plot("rate.title"));
    }

    /** Shows the rates of a run; what is the same as before costs nothing. */
    public void setCurve(LossPyramid.View rates) {
        if (!rates.equals(curve)) {
            curve = rates;
            mark();
        }
    }

    /** Marks the update of the past that the rest of the window shows; NaN for the present. */
    public void setPresent(double update) {
        if (Double.compare(update, present) != 0) {
            present = update;
            mark();
        }
    }

    @Override
    public void setMagnification(double times) {
        requestLayout();
        mark();
    }

    @Override
    public void setOnStale(Runnable listener) {
        onStale = listener;
    }

    private void mark() {
        stale = true;
        onStale.run();
    }

    @Override
    public boolean draw() {
        if (!isVisible() || getWidth() < 1) {
            return false;
        }
        Timescale along = chart.timescale();
        if (stale || !along.equals(drawnAlong)) {
            stale = false;
            drawnAlong = along;
            draw(along, sceneToLocal(along.left(), 0).getX());
        }
        return false;
    }

    private void draw(Timescale along, double left) {
        double width = Math.max(1, along.width());
        double top = snappedTopInset();
        double height = Math.max(1, getHeight() - top - snappedBottomInset());
        frame.resizeRelocate(left, top, width, height);
        double upper = Math.max(along.upper(), Double.MIN_NORMAL);
        columns.read(curve, along.abscissa(), 0, upper, (int) Math.max(1, width));
        double largest = 0;
        for (int k = 0; k < columns.count(); k++) {
            largest = columns.has(k) ? Math.max(largest, columns.high(k)) : largest;
        }
        drawCurve(left, top + height, width / upper, largest == 0 ? 0 : (height - 2) / largest);
        double update = Double.isNaN(present) ? Double.NaN : along.abscissa().at(present);
        boolean past = update >= 0 && update <= upper;
        cursor.setVisible(past);
        if (past) {
            double x = left + update / upper * width;
            cursor.setStartX(x);
            cursor.setEndX(x);
            cursor.setStartY(top);
            cursor.setEndY(top + height);
        }
        most.setText(columns.count() == 0 ? "" : Numbers.setting(largest));
        beside(most, left, top, VPos.TOP);
        beside(least, left, top + height, VPos.BOTTOM);
        title.autosize();
        title.relocate(left + GAP, top + height - title.getHeight() - 2);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private static void beside(Label label, double right, double y, VPos edge) {
        label.autosize();
        label.relocate(
                right - label.getWidth() - GAP, edge == VPos.TOP ? y - GAP / 2 : y - label.getHeight() + GAP / 2);
    }

    private void drawCurve(double left, double bottom, double perX, double perRate) {
        int n = columns.count();
        Double[] mean = new Double[2 * n];
        Double[] around = new Double[4 * n];
        int m = 0;
        boolean wide = false;
        for (int k = 0; k < n; k++) {
            if (columns.has(k)) {
                double x = left + columns.middle(k) * perX;
                mean[2 * m] = x;
                mean[2 * m + 1] = bottom - columns.mean(k) * perRate;
                around[2 * m] = x;
                around[2 * m + 1] = bottom - columns.high(k) * perRate;
                m++;
                wide |= columns.high(k) - columns.low(k) > 0;
            }
        }
        line.getPoints().setAll(Arrays.asList(mean).subList(0, 2 * m));
        band.setVisible(wide);
        if (wide) {
            int back = 2 * m;
            for (int k = n - 1; k >= 0; k--) {
                if (columns.has(k)) {
                    around[back++] = left + columns.middle(k) * perX;
                    around[back++] = bottom - columns.low(k) * perRate;
                }
            }
            band.getPoints().setAll(Arrays.asList(around).subList(0, back));
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + snapSizeY(EMS * title.getFont().getSize()) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        mark();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT) {
            return Messages.plot("rate.accessible", most.getText());
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
