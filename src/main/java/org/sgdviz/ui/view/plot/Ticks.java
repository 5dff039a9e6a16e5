package org.sgdviz.ui.view.plot;

import java.util.ArrayList;
import java.util.List;

/** Where the ticks of an axis go: multiples of 1, 2 or 5 times a power of ten, or the powers of ten themselves. */
public final class Ticks {

    private static final double[] STEPS = {1, 2, 5, 10};

    private static final double[] ENDS = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

    private Ticks() {}

    /** The smallest 1, 2 or 5 times a power of ten of which at most so many fit into the span. */
    public static double unit(double span, int atMost) {
        return nextStep(span / atMost);
    }

    /** The smallest 1, 2 or 5 times a power of ten that is not below the value; 1 where the value is not above 0. */
    public static double nextStep(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            return 1;
        }
        int exponent = (int) Math.floor(Math.log10(value));
        for (double step : STEPS) {
            double candidate = scaled(step, exponent);
            if (candidate >= value * (1 - 1e-9)) {
                return candidate;
            }
        }
        return scaled(1, exponent + 1);
    }

    /**
     * A round number that is not below the value, and not far above it, for an axis to end at; 1 where it is not above
     * 0.
     */
    public static double end(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            return 1;
        }
        int exponent = (int) Math.floor(Math.log10(value));
        for (double step : ENDS) {
            double candidate = scaled(step, exponent);
            if (candidate >= value * (1 - 1e-9)) {
                return candidate;
            }
        }
        return scaled(1, exponent + 1);
    }

    /** The largest 1, 2 or 5 times a power of ten that is not above the value, which must be above 0. */
    public static double previousStep(double value) {
        int exponent = (int) Math.floor(Math.log10(value));
        for (int i = STEPS.length - 1; i >= 0; i--) {
            double candidate = scaled(STEPS[i], exponent);
            if (candidate <= value * (1 + 1e-9)) {
                return candidate;
            }
        }
        return scaled(5, exponent - 1);
    }

    /** step · 10^exponent, with the nearest double to what one would write. */
    private static double scaled(double step, int exponent) {
        return exponent < 0 && exponent > -300 ? step / Math.pow(10, -exponent) : step * Math.pow(10, exponent);
    }

    /** The multiples of the unit between the bounds. */
    static List<Number> linear(double lower, double upper, double unit) {
        List<Number> ticks = new ArrayList<>();
        double slack = unit * 1e-6;
        double inverse = 1 / unit;
        boolean isInverted = unit < 1 && Double.isFinite(inverse);
        double first = Math.ceil((lower - slack) / unit) + 0.0; // never −0
        double last = Math.floor((upper + slack) / unit);
        for (double k = first; k <= last && ticks.size() < 1000; k++) {
            ticks.add(isInverted ? k / Math.rint(inverse) : k * unit);
        }
        return ticks;
    }

    /**
     * The powers of ten between the bounds, thinned to at most so many; also 2 and 5 times them where they would be
     * fewer than three.
     */
    static List<Number> logarithmic(double lower, double upper, int atMost) {
        int from = (int) Math.floor(Math.log10(lower) + 1e-9);
        int to = (int) Math.floor(Math.log10(upper) + 1e-9);
        double[] steps = to - from < 2 ? new double[] {1, 2, 5} : new double[] {1};
        int every = Math.max(1, (int) Math.ceil((to - from + 1) / (double) Math.max(1, atMost)));
        List<Number> ticks = new ArrayList<>();
        for (int e = from; e <= to; e++) {
            for (double step : steps) {
                double tick = scaled(step, e);
                if (Math.floorMod(e, every) == 0 && tick >= lower * (1 - 1e-9) && tick <= upper * (1 + 1e-9)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    /** 2 to 9 times the powers of ten between the bounds. */
    static List<Number> logarithmicMinor(double lower, double upper) {
        List<Number> ticks = new ArrayList<>();
        int from = (int) Math.floor(Math.log10(lower) + 1e-9);
        int to = (int) Math.floor(Math.log10(upper) + 1e-9);
        for (int e = from; e <= to; e++) {
            for (int step = 2; step < 10; step++) {
                double tick = scaled(step, e);
                if (tick > lower && tick < upper) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }
}
