package org.sgdviz.sgd.schedule;

import org.sgdviz.data.IllegalValueException;
import org.sgdviz.sgd.rule.Legal;
import org.sgdviz.sgd.rule.Length;
import org.sgdviz.sgd.rule.Named;

/**
 * Down half a cosine from alpha to a minimum in one period: minimum + (alpha − minimum)·(1 + cos(π·k/period))/2
 * (Loshchilov and Hutter, 2017). Immutable.
 *
 * @param period how long it takes, more than none
 * @param minimum the rate at the end, at least 0
 * @param after what comes then
 * @param multiplier with restarts, how many times as long each period is as the one before it, at least 1
 */
public record Cosine(Length period, double minimum, After after, int multiplier) implements Schedule {

    /** What comes after the period. */
    public enum After implements Named {
        /** The minimum, for ever. */
        HOLD("hold"),
        /** Alpha again at once, and another period: warm restarts. */
        RESTART("restart"),
        /** Up the cosine again, and so forth: PyTorch's CosineAnnealingLR. */
        RETURN("return");

        private final String id;

        After(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** Down to 0 in 100 epochs, once. */
    public static final Cosine USUAL = new Cosine(Length.epochs(100), 0, After.HOLD, 1);

    public Cosine {
        Legal.positive("period", period.count());
        Legal.atLeastZero("minimum", minimum);
        if (multiplier < 1) {
            throw new IllegalValueException("illegal.multiplier", multiplier);
        }
    }

    @Override
    public double rate(double alpha, double updates, double epochs, double strength) {
        double share = share(period.done(updates, epochs));
        double down = share > 1 ? 2 - share : share; // it comes up as it went down
        return minimum + (alpha - minimum) * ((1 + HalfTurn.cos(Math.PI * down)) / 2);
    }

    /** The share of its period that is over: 0 … 1, or up to 2 where it returns. */
    private double share(double done) {
        double whole = period.count();
        return switch (after) {
            case HOLD -> Math.min(1, done / whole);
            case RETURN -> done % (2 * whole) / whole;
            case RESTART -> multiplier == 1 ? done % whole / whole : shareOfGrowing(done);
        };
    }

    private double shareOfGrowing(double done) {
        double left = done;
        double length = period.count();
        while (left >= length) {
            left -= length;
            length *= multiplier;
        }
        return left / length;
    }
}
