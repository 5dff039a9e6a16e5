package org.sgdviz.sgd.schedule;

/** What schedules have in common. */
final class Rates {

    private Rates() {}

    /** What so many periods leave of a rate, where each multiplies it by gamma. */
    static double after(double periods, double gamma, double alpha) {
        return within(alpha * Powers.pow(gamma, Math.min(Double.MAX_VALUE, periods)));
    }

    /** The rate, kept finite and above 0 where a formula goes beyond what doubles can tell from those. */
    static double within(double rate) {
        return Math.max(Double.MIN_NORMAL, Math.min(Double.MAX_VALUE, rate));
    }
}
