package org.sgdviz.ui.view.loss;

import java.util.ArrayList;
import java.util.List;
import org.sgdviz.ui.view.plot.PlotAxis;
import org.sgdviz.ui.view.plot.Ticks;

/** Sets the axes of a loss chart by what its curves are: x to hold all of them, y to hold what is usual. FX thread. */
final class LossBounds {

    private final PlotAxis xAxis;
    private final PlotAxis yAxis;
    private final LossRange range = new LossRange();
    private double fixedUpper = Double.NaN;
    private boolean held;
    private double reachedX;
    private double reachedY;
    private boolean drawnOn;
    private LossX counted = LossX.UPDATES;

    LossBounds(PlotAxis xAxis, PlotAxis yAxis) {
        this.xAxis = xAxis;
        this.yAxis = yAxis;
    }

    /** What comes next are other curves. */
    void reset() {
        range.reset();
    }

    /** Ends the x axis at a value, whatever the curves are. */
    void fixUpper(double upper) {
        fixedUpper = upper;
    }

    /** Keeps the end of the x axis where it is as long as this holds: the user points at places on it. */
    void hold(boolean now) {
        held = now;
    }

    /** Holds what is drawn over the curves, too, and keeps the axes where they are while that is being drawn. */
    void reach(CurveSketch sketch) {
        reachedX = sketch.reach();
        reachedY = sketch.highest();
        drawnOn = sketch.isDrawing();
    }

    /** What the x axis counts. */
    void count(LossX next) {
        counted = next;
        held = false;
        xAxis.setSmallestUnit(next.smallestUnit());
    }

    /**
     * Reduces the curves to columns and sets the axes.
     *
     * @param pixels device pixels of the x axis
     */
    void measure(List<LossLayer> layers, int pixels, boolean logarithmic) {
        double longest = Math.max(counted.shortest(), reachedX);
        for (LossLayer layer : layers) {
            longest = Math.max(longest, layer.curve().end());
        }
        double upper = Double.isNaN(fixedUpper) ? Ticks.end(longest) : fixedUpper;
        if (held || drawnOn) {
            upper = xAxis.getUpperBound();
        }
        double shown = range.shown(logarithmic);
        double least = Double.POSITIVE_INFINITY;
        List<UsualLoss> all = new ArrayList<>();
        for (LossLayer layer : layers) {
            layer.measure(upper, pixels);
            all.add(layer.usual(logarithmic, shown));
            if (layer.curve().test().count() > 0) {
                all.add(layer.usualOfTest(logarithmic, shown));
            }
        }
        for (UsualLoss usual : all) {
            least = Math.min(least, usual.least());
        }
        double[] most = all.stream().mapToDouble(UsualLoss::most).toArray();
        double highest = UsualLoss.together(most, logarithmic, shown);
        if (reachedY > 0 && !drawnOn) {
            least = Math.min(least, reachedY);
            highest = Math.max(highest, reachedY);
        }
        if (!drawnOn) {
            range.include(least, highest, logarithmic);
        }
        xAxis.setBounds(0, upper, false);
        yAxis.setBounds(range.lower(), range.upper(), logarithmic);
    }
}
