package org.sgdviz.sgd.rule;

import java.util.Locale;
import org.sgdviz.data.IllegalValueException;

/**
 * A stretch of training: so many updates or epochs. An immutable value.
 *
 * @param count how many, a finite number of at least 0; of epochs it may be a fraction, of updates it is whole
 * @param unit of what
 */
public record Length(double count, Unit unit) {

    /** No stretch at all. */
    public static final Length NONE = new Length(0, Unit.UPDATES);

    /** Up to this, doubles count without gaps. */
    private static final double MOST_UPDATES = 0x1p53;

    /** What is counted. */
    public enum Unit implements Named {
        UPDATES,
        EPOCHS;

        @Override
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Length {
        boolean whole = unit == Unit.EPOCHS || (count == Math.rint(count) && count <= MOST_UPDATES);
        if (!(count >= 0 && count < Double.POSITIVE_INFINITY && whole)) {
            throw new IllegalValueException("illegal.length", text(count), unit.id());
        }
    }

    /** So many updates, at least 0. */
    public static Length updates(long count) {
        return new Length(count, Unit.UPDATES);
    }

    /** So many epochs, at least 0. */
    public static Length epochs(double count) {
        return new Length(count, Unit.EPOCHS);
    }

    /**
     * Reads what {@link #toString} writes, such as {@code 10 epochs} or {@code 91 updates}; a bare number counts
     * updates.
     *
     * @param numbers reads the number
     * @throws IllegalArgumentException if it is no length; it says what would be right
     */
    public static Length parse(String text, NumberReader numbers) {
        String[] words = text.strip().split("\\s*(?=[a-df-zA-DF-Z]|e[a-z])", 2);
        Unit unit = words.length == 1 ? Unit.UPDATES : unit(words[1], text);
        double count;
        try {
            count = numbers.decimal(words[0]);
        } catch (IllegalValueException e) {
            throw new IllegalValueException("illegal.lengthText", text);
        }
        return new Length(count + 0.0, unit);
    }

    private static Unit unit(String word, String text) {
        for (Unit unit : Unit.values()) {
            if (unit.id().equals(word) || unit.id().equals(word + "s")) {
                return unit;
            }
        }
        throw new IllegalValueException("illegal.lengthText", text);
    }

    /** Of what is done, so many updates or epochs, that which it counts. */
    public double done(double updates, double epochs) {
        return unit == Unit.UPDATES ? updates : epochs;
    }

    /** Whether it is no stretch at all. */
    public boolean isNone() {
        return count == 0;
    }

    private static String text(double count) {
        return count == Math.rint(count) && Math.abs(count) < MOST_UPDATES
                ? String.valueOf((long) count)
                : String.valueOf(count);
    }

    @Override
    public String toString() {
        return text(count) + " " + unit.id();
    }
}
