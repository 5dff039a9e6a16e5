package org.sgdviz.data;

/**
 * How large the coordinates of some points are and how widely they spread: what a linear model suffers from where it is
 * not about one.
 *
 * @param size1 root mean square of the first coordinate
 * @param size2 root mean square of the second coordinate
 * @param spread1 standard deviation of the first coordinate
 * @param spread2 standard deviation of the second coordinate
 * @param largest1 largest absolute value of the first coordinate
 * @param largest2 largest absolute value of the second coordinate
 */
public record Scale(double size1, double size2, double spread1, double spread2, double largest1, double largest2) {

    /** Spreads that differ by more than this factor are uneven. */
    public static final double UNEVEN = 10;

    /** Coordinates of a root mean square above it are large: those of generated points are below 11. */
    public static final double LARGE = 20;

    /** Measures all points; callable from any thread. With no points, everything is 0. */
    public static Scale of(Points points) {
        double[] first = column(points.size(), points.x1Array());
        double[] second = column(points.size(), points.x2Array());
        return new Scale(first[0], second[0], first[1], second[1], first[2], second[2]);
    }

    /** Root mean square, standard deviation and largest absolute value, each finite: squares are taken of shares. */
    private static double[] column(int n, double[] x) {
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, Math.abs(x[i]));
        }
        if (largest == 0) {
            return new double[3];
        }
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double share = x[i] / largest;
            sum += share;
            squares += share * share;
        }
        double mean = sum / n;
        double deviations = 0;
        for (int i = 0; i < n; i++) {
            double deviation = x[i] / largest - mean;
            deviations += deviation * deviation;
        }
        return new double[] {largest * Math.sqrt(squares / n), largest * Math.sqrt(deviations / n), largest};
    }

    /** Whether the spreads differ by more than {@value #UNEVEN} times; a column without any spread counts as even. */
    public boolean isUneven() {
        double narrow = Math.min(spread1, spread2);
        return narrow > 0 && ratio() > UNEVEN;
    }

    /** Whether a coordinate is larger than {@value #LARGE} in the root mean square. */
    public boolean isLarge() {
        return Math.max(size1, size2) > LARGE;
    }

    /** Whether either makes learning hard. */
    public boolean isHard() {
        return isUneven() || isLarge();
    }

    /** How many times as widely the one coordinate spreads as the other, at least 1; infinite if one is constant. */
    public double ratio() {
        return Math.max(spread1, spread2) / Math.min(spread1, spread2);
    }

    /** In which way the scale of the coordinates makes learning hard. */
    public enum Kind {
        /** One coordinate spreads much more widely than the other. */
        UNEVEN,
        /** One coordinate is large. */
        LARGE,
        /** Both coordinates are large. */
        BOTH_LARGE
    }

    /**
     * What makes learning hard.
     *
     * @param first whether the culprit is the first coordinate; of no account where both are
     * @param figure of uneven ones how many times as widely it spreads, as a whole number; else the largest absolute
     *     value
     */
    public record Cause(Kind kind, boolean first, double figure) {

        /** The name of the coordinate that is wide or large; of both, the first one's. */
        public String culprit(Names names) {
            return first ? names.x1() : names.x2();
        }

        /** The name of the other coordinate. */
        public String other(Names names) {
            return first ? names.x2() : names.x1();
        }
    }

    /**
     * What makes learning hard where it {@link #isHard}; of a scale that is not, its larger coordinate. Uneven spreads
     * are no cause where a coordinate is large because it lies far from 0, not because it spreads.
     */
    public Cause cause() {
        boolean first = size1 > size2;
        boolean isFarAway = isLarge() && (first ? size1 / spread1 : size2 / spread2) > UNEVEN;
        if (isUneven() && !isFarAway) {
            return new Cause(Kind.UNEVEN, spread1 > spread2, Math.rint(ratio()));
        }
        if (Math.min(size1, size2) > LARGE && Math.max(size1, size2) <= UNEVEN * Math.min(size1, size2)) {
            return new Cause(Kind.BOTH_LARGE, true, Math.max(largest1, largest2));
        }
        return new Cause(Kind.LARGE, first, first ? largest1 : largest2);
    }

    /** The mean of 1 + x1² + x2²: four times the largest curvature that the cross-entropy can have. */
    public double meanSquare() {
        return 1 + size1 * size1 + size2 * size2;
    }
}
