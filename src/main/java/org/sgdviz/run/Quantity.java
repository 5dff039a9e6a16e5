package org.sgdviz.run;

import org.jspecify.annotations.Nullable;

/**
 * A quantity of a {@link Progression} that rises with the updates, so that it has an inverse. Immutable. Updates may be
 * fractions; update 0 is the start, and for one that was not made the nearest is meant.
 */
public final class Quantity {
    private final long width;
    private final double[] column;
    private final long from;
    private final long until;
    private final double last;
    private final boolean known;
    private final @Nullable Quantity earlier;

    /** What comes to {@code last} from after update {@code from} to {@code until}, beside what was earlier. */
    Quantity(
            long width,
            double[] column,
            long from,
            long until,
            double last,
            boolean known,
            @Nullable Quantity earlier) {
        this.width = width;
        this.column = column;
        this.from = from;
        this.until = until;
        this.last = last;
        this.known = known;
        this.earlier = earlier;
    }

    /** Whether it is known: of a run from a file it may not be. */
    public boolean isKnown() {
        return from == 0 ? known : earlier != null && earlier.isKnown();
    }

    /** How large it is after an update; NaN where it is not known. */
    public double at(double update) {
        if (!isKnown()) {
            return update > 0 ? Double.NaN : 0;
        }
        if (earlier == null) {
            return own(update);
        }
        return update <= from ? earlier.at(update) : earlier.at(from) + own(update);
    }

    /** The update after which it is so large; NaN where it is not known. */
    public double updateAt(double value) {
        if (!isKnown()) {
            return Double.NaN;
        }
        if (earlier == null) {
            return ownUpdate(value);
        }
        double before = earlier.at(from);
        return value <= before ? earlier.updateAt(value) : ownUpdate(value - before);
    }

    /** How large it is after the last update; NaN where it is not known. */
    public double end() {
        return at(until);
    }

    private double own(double update) {
        if (!(update > from)) {
            return 0;
        }
        if (update >= until) {
            return last;
        }
        int i = (int) (update / width);
        double u0 = Math.max(from, i * (double) width);
        double v0 = u0 > from ? column[i - 1] : 0;
        double u1 = Math.min(until, (i + 1) * (double) width);
        double v1 = u1 < until ? column[i] : last;
        return v0 + (v1 - v0) * ((update - u0) / (u1 - u0));
    }

    private double ownUpdate(double value) {
        if (!(value > 0)) {
            return from;
        }
        if (value >= last) {
            return until;
        }
        int i = (int) (from / width);
        int high = (int) ((until - 1) / width); // the first bucket that does not end below the last update
        while (i < high) {
            int middle = (i + high) >>> 1;
            if (column[middle] < value) {
                i = middle + 1;
            } else {
                high = middle;
            }
        }
        double u0 = Math.max(from, i * (double) width);
        double v0 = u0 > from ? column[i - 1] : 0;
        double u1 = Math.min(until, (i + 1) * (double) width);
        double v1 = u1 < until ? column[i] : last;
        return v1 > v0 ? u0 + (u1 - u0) * ((value - v0) / (v1 - v0)) : u1;
    }
}
