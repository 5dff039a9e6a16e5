package org.sgdviz.sgd;

/**
 * The log-loss log(1 + exp(−m)) of a margin m, and very nearly its negative slope σ(−m), without an exponential, a
 * logarithm or a division: for whoever waits for the result. From {@value #NODES_PER_UNIT} nodes a unit, each with the
 * first coefficients c_k of Taylor's series of σ(−m); the series of the log-loss is the one whose derivative is that
 * one's negative. The first coefficient that is left out is made up for by those before it, which makes the error as
 * small as with the best polynomial (Lanczos, Applied Analysis, 1956, on economization). Plain arithmetic: the same
 * bits on every machine. Stateless.
 */
final class MarginTable {

    /**
     * Bound of the error of the log-loss, in units in the last place; of some 300,000 margins, nodes and midways among
     * them, it was 1.6 at the most.
     */
    static final double MOST_ULPS = 2;

    /** Bound of the error of σ(−m) in the table, in units in the last place; of the same margins at the most 8.5. */
    static final double MOST_ULPS_OF_SLOPE = 9.5;

    /** Margins in the table are below it, and above its negative. */
    static final double LIMIT = 255;

    private static final int NODES_PER_UNIT = 32;

    /** A power of two, so that a mask keeps whatever it is applied to within the table. */
    private static final int NODES = 1 << 14;

    /** Adding it rounds a number to a node, whose number, from the least one on, is then in the low bits. */
    private static final double ROUNDER = 0x1.8p52 / NODES_PER_UNIT + NODES / 2 / NODES_PER_UNIT;

    /** A line for each node, as long as what a processor reads at a time: the coefficients, and the log-loss. */
    private static final int LINE = 8;

    private static final int LOSS = 6;

    /** The lines, from the least node on. */
    static final double[] LINES = new double[NODES * LINE];

    static {
        for (int node = 0; node < NODES; node++) {
            double margin = (node - NODES / 2) / (double) NODES_PER_UNIT;
            double power = StrictMath.exp(-Math.abs(margin));
            double large = 1 / (1 + power);
            double small = power / (1 + power);
            double q = margin < 0 ? large : small;
            fill(node * LINE, q, margin < 0 ? small : large);
            LINES[node * LINE + LOSS] = Math.max(-margin, 0) + StrictMath.log1p(power);
        }
    }

    private MarginTable() {}

    /** The line of a node where σ(−m) = q and 1 − q = p: v = qp and D = p − q give all derivatives, as q′ = −v. */
    private static void fill(int at, double q, double p) {
        double v = q * p;
        double d = p - q;
        double c6 = v * d * (1 - v * (60 - v * 360)) / 720;
        double h = 0.5 / NODES_PER_UNIT;
        LINES[at] = q + c6 * (1.0 / 32) * (h * h * h * h * h * h);
        LINES[at + 1] = -v;
        LINES[at + 2] = v * d / 2 - c6 * (9.0 / 16) * (h * h * h * h);
        LINES[at + 3] = -v * (1 - 6 * v) / 6;
        LINES[at + 4] = v * d * (1 - 12 * v) / 24 + c6 * (3.0 / 2) * (h * h);
        LINES[at + 5] = -v * (1 - v * (30 - v * 120)) / 120;
    }

    /** Where the line of the node next to a margin begins in {@link #LINES}; of one beyond the table any line. */
    static int line(double margin) {
        return ((int) Double.doubleToRawLongBits(margin + ROUNDER) & (NODES - 1)) * LINE;
    }

    /** The distance d of a margin from that node. */
    static double distance(double margin) {
        return margin - ((margin + ROUNDER) - ROUNDER);
    }

    /** σ(−m), nearly, at a distance from the node of a line. */
    static double slope(double[] lines, int at, double d) {
        double d2 = d * d;
        double d4 = d2 * d2;
        return ((lines[at] + lines[at + 1] * d) + (lines[at + 2] * d2 + lines[at + 3] * (d2 * d)))
                + (lines[at + 4] * d4 + lines[at + 5] * (d4 * d));
    }

    /** The log-loss at a distance from the node of a line. */
    static double logLoss(double[] lines, int at, double d) {
        double d2 = d * d;
        double rest = (lines[at] + lines[at + 1] * (d * (1.0 / 2)))
                + d2 * (lines[at + 2] * (1.0 / 3) + lines[at + 3] * (d * (1.0 / 4)))
                + (d2 * d2) * (lines[at + 4] * (1.0 / 5) + lines[at + 5] * (d * (1.0 / 6)));
        return lines[at + LOSS] - d * rest;
    }

    /** The log-loss of any margin: beyond the table −m, or exp(−m). NaN for NaN. */
    static double logLoss(double margin) {
        if (Math.abs(margin) < LIMIT) {
            return logLoss(LINES, line(margin), distance(margin));
        }
        return margin < 0 ? -margin : Exp.exp(-margin);
    }
}
