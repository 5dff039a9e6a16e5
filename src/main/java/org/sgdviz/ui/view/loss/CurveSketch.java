package org.sgdviz.ui.view.loss;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;
import org.sgdviz.ui.view.plot.PlotAxis;
import org.sgdviz.ui.view.plot.SketchSheet;

/**
 * A curve that somebody draws over a loss chart from left to right, and that stays where it was drawn while the axes
 * change. A drag that goes back draws what is to the right of it anew. FX thread.
 */
public final class CurveSketch {

    /** So far apart are its points at least, in pixels. */
    private static final double STEP = 2;

    /** One that begins in this share of the chart's width begins at its left edge. */
    private static final double AT_START = 0.05;

    private final PlotAxis xAxis;
    private final PlotAxis yAxis;
    private final Runnable changed;
    private final Polyline halo = new Polyline();
    private final Polyline stroke = new Polyline();
    private final SketchSheet sheet = new SketchSheet(halo, stroke);
    private DrawnCurve curve = DrawnCurve.NONE;
    private double room;
    private double top;
    private @Nullable Consumer<CurveSketch> drawn;
    private boolean drawing;

    /**
     * How far a curve is from it, at the ends of its epochs.
     *
     * @param mean of the differences' magnitudes; NaN without any
     * @param epochs how many were compared
     */
    public record Distance(double mean, int epochs) {}

    /** None yet. */
    CurveSketch(PlotAxis xAxis, PlotAxis yAxis, Runnable changed) {
        this.xAxis = xAxis;
        this.yAxis = yAxis;
        this.changed = changed;
        sheet.setOnMouse(this::pressed, this::dragged, this::released);
    }

    /** To be laid over the plot area, in this order. */
    List<Node> nodes() {
        return sheet.nodes();
    }

    /**
     * Lets the next drags over the chart draw it.
     *
     * @param end what the x axis is to reach to at least, so that there is room for what is expected
     * @param highest what the y axis is to reach to at least
     * @param told is told whenever it has been drawn
     */
    public void begin(double end, double highest, Consumer<CurveSketch> told) {
        room = end;
        top = highest;
        drawn = told;
        sheet.setOpen(true);
        changed.run();
    }

    /** Gives the drags over the chart back to it. */
    public void end() {
        drawn = null;
        drawing = false;
        sheet.setOpen(false);
        if (isEmpty()) {
            room = 0;
            top = 0;
        }
        changed.run();
    }

    /** Takes it away. */
    public void clear() {
        curve = DrawnCurve.NONE;
        if (drawn == null) {
            room = 0;
            top = 0;
        }
        changed.run();
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return curve.isEmpty();
    }

    /** Shows it, or hides it without forgetting it. */
    public void setVisible(boolean visible) {
        if (visible != sheet.isStrokeShown()) {
            sheet.showStroke(visible);
            changed.run();
        }
    }

    /** Whether it is being drawn: axes that moved under the hand would bend it. */
    boolean isDrawing() {
        return drawing;
    }

    /** What the x axis is to reach to. */
    double reach() {
        return sheet.isStrokeShown() ? Math.max(room, curve.end()) : 0;
    }

    /** What the y axis is to reach to. */
    double highest() {
        return sheet.isStrokeShown() ? Math.max(top, curve.highest()) : 0;
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            drawing = true;
            add(event);
        }
    }

    private void dragged(MouseEvent event) {
        if (drawing) {
            add(event);
        }
    }

    private void add(MouseEvent event) {
        double pixel = Math.max(0, Math.min(sheet.width(), event.getX()));
        double x = curve.isEmpty() && pixel < AT_START * sheet.width() ? 0 : xAxis.value(pixel);
        double y = yAxis.value(Math.max(0, Math.min(sheet.height(), event.getY())));
        curve = curve.drawnTo(x, y, Math.min(x, xAxis.value(Math.max(0, pixel - STEP))));
        changed.run();
    }

    private void released(MouseEvent event) {
        Consumer<CurveSketch> told = drawn;
        if (drawing && event.getButton() == MouseButton.PRIMARY) {
            drawing = false;
            changed.run();
            if (told != null && !isEmpty()) {
                told.accept(this);
            }
        }
    }

    /** Puts it where it is seen by the axes as they are set now. */
    void draw(double width, double height, double magnification) {
        sheet.fit(width, height, magnification);
        double[] xs = curve.xs();
        Double[] places = new Double[2 * xs.length];
        for (int i = 0; i < xs.length; i++) {
            places[2 * i] = xAxis.position(xs[i]);
            places[2 * i + 1] = Math.max(0, Math.min(height, yAxis.position(curve.ys()[i])));
        }
        for (Polyline each : List.of(halo, stroke)) {
            each.getPoints().setAll(places);
        }
    }

    /** How far the epochs' figures of a run are from it, where it has been drawn. */
    Distance distanceTo(LossCurve run) {
        return curve.distanceTo(run);
    }
}
