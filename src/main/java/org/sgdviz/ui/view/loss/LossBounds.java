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
        double longest = counted.shortest();
        for (LossLayer layer : layers) {
            longest = Math.max(longest, layer.curve().end());
        }
        double upper = Double.isNaN(fixedUpper) ? Ticks.end(longest) : fixedUpper;
        if (held) {
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
        range.include(least, UsualLoss.together(most, logarithmic, shown), logarithmic);
        xAxis.setBounds(0, upper, false);
        yAxis.setBounds(range.lower(), range.upper(), logarithmic);
    }
}
