package org.sgdviz.ui.view.scatter;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import org.sgdviz.ui.view.plot.SketchSheet;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * A straight line that somebody draws over the plane, by a drag along it, and that stays where it was drawn while the
 * view is moved and zoomed. FX thread.
 */
public final class LineSketch {

    /** A shorter drag, in pixels, says no direction. */
    private static final double SHORTEST = 8;

    private final Runnable changed;
    private final Line halo = new Line();
    private final Line stroke = new Line();
    private final SketchSheet sheet = new SketchSheet(halo, stroke);
    private DecisionLine line = DecisionLine.NONE;
    private DecisionLine before = DecisionLine.NONE;
    private @Nullable Viewport view;
    private @Nullable Consumer<double[]> drawn;
    private double pressX = Double.NaN;
    private double pressY;

    /** None yet. */
    LineSketch(Runnable changed) {
        this.changed = changed;
        sheet.setOnMouse(this::pressed, this::dragged, this::released);
        sheet.showStroke(false);
    }

    /** To be laid over the plot area, in this order. */
    List<Node> nodes() {
        return sheet.nodes();
    }

    /**
     * Lets the next drags over the plane draw it.
     *
     * @param told what is told the weights of (1, x1, x2) that are 0 along it, whenever one has been drawn
     */
    public void begin(Consumer<double[]> told) {
        drawn = told;
        sheet.setOpen(true);
    }

    /** Gives the drags over the plane back to the plot. */
    public void end() {
        drawn = null;
        sheet.setOpen(false);
        cancel();
    }

    /** Shows the line that is 0 along weights of (1, x1, x2); without any, none. */
    public void show(double... weights) {
        line = weights.length == 0 ? DecisionLine.NONE : new DecisionLine(weights[0], weights[1], weights[2]);
        changed.run();
    }

    private void cancel() {
        if (!Double.isNaN(pressX)) {
            pressX = Double.NaN;
            line = before;
            changed.run();
        }
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            before = line;
            pressX = event.getX();
            pressY = event.getY();
        } else {
            cancel();
        }
    }

    private void dragged(MouseEvent event) {
        Viewport now = view;
        if (now != null && isLine(event)) {
            double x1 = now.x1(pressX);
            double x2 = now.x2(pressY);
            double along1 = now.x1(event.getX()) - x1;
            double along2 = now.x2(event.getY()) - x2;
            double longest = Math.max(Math.abs(along1), Math.abs(along2));
            double w1 = -along2 / longest;
            double w2 = along1 / longest;
            line = new DecisionLine(-(w1 * x1 + w2 * x2), w1, w2);
            changed.run();
        }
    }

    private boolean isLine(MouseEvent event) {
        return !Double.isNaN(pressX) && Math.hypot(event.getX() - pressX, event.getY() - pressY) >= SHORTEST;
    }

    private void released(MouseEvent event) {
        boolean isLine = isLine(event);
        pressX = Double.NaN;
        Consumer<double[]> told = drawn;
        if (isLine && line.exists() && told != null) {
            told.accept(new double[] {line.w0(), line.w1(), line.w2()});
        }
    }

    /** Puts it where it is seen in a view. */
    void draw(Viewport next, double magnification) {
        view = next;
        sheet.fit(next.width(), next.height(), magnification);
        double[] ends = line.exists() ? line.segment(next) : null;
        sheet.showStroke(ends != null);
        if (ends != null) {
            place(stroke, ends);
            place(halo, ends);
        }
    }

    private static void place(Line shape, double[] ends) {
        shape.setStartX(ends[0]);
        shape.setStartY(ends[1]);
        shape.setEndX(ends[2]);
        shape.setEndY(ends[3]);
    }
}
