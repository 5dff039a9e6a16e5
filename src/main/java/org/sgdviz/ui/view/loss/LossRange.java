package org.sgdviz.ui.view.loss;

import org.sgdviz.ui.view.plot.Ticks;

/**
 * The bounds of the loss axis. They hold all values, are round numbers, and stay what they are as long as the values
 * fit and fill them reasonably, so that the curve does not jump about while it grows.
 */
final class LossRange {

    /** What a logarithmic axis shows at most, in decades below the largest value. */
    private static final int MOST_DECADES = 12;

    private boolean logarithmic;
    private double lower;
    private double upper = 1;
    private boolean empty = true;

    double lower() {
        return lower;
    }

    double upper() {
        return upper;
    }

    /** Up to where the axis reaches, if it is of that form and holds values already; else 0. */
    double shown(boolean asLogarithmic) {
        return empty || asLogarithmic != logarithmic ? 0 : upper;
    }

    /** Forgets the bounds: what comes next is another curve. */
    void reset() {
        empty = true;
    }

    /**
     * Adapts the bounds to the values that are to be seen.
     *
     * @param least the least value; for the logarithmic form, the least above 0
     * @param most the largest value; below the least if there are none
     * @param asLogarithmic the form of the axis
     */
    void include(double least, double most, boolean asLogarithmic) {
        if (asLogarithmic != logarithmic) {
            logarithmic = asLogarithmic;
            empty = true;
        }
        if (!(most >= least) || (logarithmic && !(most > 0))) {
            if (empty) {
                lower = logarithmic ? 0.1 : 0;
                upper = 1;
            }
            return;
        }
        if (logarithmic) {
            includeLogarithmic(least, most);
        } else {
            includeLinear(least, most);
        }
        empty = false;
    }

    private void includeLinear(double least, double most) {
        double wantedUpper = most > 0 ? Ticks.end(most * 1.03) : least < 0 ? 0 : 1;
        double wantedLower = least < 0 ? -Ticks.end(-least * 1.03) : 0;
        boolean holds = !empty && lower <= least && upper >= most;
        if (!holds || upper - lower > 2.6 * (wantedUpper - wantedLower)) {
            lower = wantedLower;
            upper = wantedUpper;
        }
    }

    private void includeLogarithmic(double least, double most) {
        double from = Math.max(least, most * Math.pow(10, -MOST_DECADES));
        double wantedLower = Ticks.previousStep(from);
        double wantedUpper = Ticks.nextStep(most);
        if (wantedUpper < wantedLower * 10) {
            wantedLower = wantedUpper / 10;
        }
        boolean holds = !empty && lower <= from && upper >= most;
        if (!holds || upper / lower > 30 * (wantedUpper / wantedLower)) {
            lower = wantedLower;
            upper = wantedUpper;
        }
    }
}
