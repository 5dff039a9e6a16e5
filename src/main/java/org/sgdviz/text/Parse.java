package org.sgdviz.text;

import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Message;
import org.sgdviz.file.NumberText;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.rule.NumberReader;

/**
 * Reads the texts of the window's fields; each method throws {@link IllegalValueException} where one is not legal. A
 * comma is taken where it can be meant: before decimals (0,5) or between thousands (1,000 points), and nowhere else.
 */
public final class Parse implements NumberReader {

    /** Longer texts cannot be numbers, and are rejected without being read. */
    public static final int LONGEST = 100;

    /** How much of an illegal text is quoted in the error message. */
    private static final int MOST_SHOWN = 40;

    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d*,\\d+([eE][-+]?\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("[-+]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern GROUPED_BY_SPACES = Pattern.compile("[-+]?\\d{1,3}( \\d{3})+([.,]\\d*)?");

    /** 1,000 could mean one or a thousand where decimals are allowed. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[-+]?[1-9]\\d{0,2},\\d{3}");

    @Override
    public double decimal(String text) {
        return number(text, Message.of("parse.number"), value -> true);
    }

    @Override
    public int whole(String text) {
        return whole(text, Integer.MIN_VALUE, Message.of("parse.anyWhole"));
    }

    /** A finite number greater than 0. */
    public double positive(String text) {
        return number(text, Message.of("parse.positive"), value -> value > 0);
    }

    /** A finite number of at least 0. */
    public double atLeastZero(String text) {
        return number(text, Message.of("parse.atLeastZero"), value -> value >= 0);
    }

    /** A number of at least 0 and less than 1. */
    public double factor(String text) {
        return number(text, Message.of("parse.factor"), value -> value >= 0 && value < 1);
    }

    /** A whole number from least to the largest int. */
    public int whole(String text, int least) {
        return whole(text, least, Message.of("parse.whole", String.valueOf(least), String.valueOf(Integer.MAX_VALUE)));
    }

    /** A whole number of at least 1, or "all". */
    public BatchSize batchSize(String text) {
        return text.length() <= LONGEST && text.strip().equalsIgnoreCase("all")
                ? BatchSize.ALL
                : new BatchSize(whole(text, 1, Message.of("parse.batchSize")));
    }

    private int whole(String text, int least, Message right) {
        String plain = plain(text, right);
        try {
            int value = Integer.parseInt(GROUPED.matcher(plain).matches() ? plain.replace(",", "") : plain);
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException e) {
            // reported below, like a number out of range
        }
        throw wrong(right, text);
    }

    /** A number of epochs, at least 0, or nothing: no end. */
    public OptionalInt end(String text) {
        return text.length() <= LONGEST && NumberText.plain(text).isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(whole(text, 0));
    }

    private double number(String text, Message right, DoublePredicate legal) {
        String plain = plain(text, right);
        if (AMBIGUOUS.matcher(plain).matches()) {
            throw new IllegalValueException(
                    "parse.twoWays", text.strip(), plain.replace(",", ""), plain.replace(',', '.'));
        }
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        } else if (DECIMAL_COMMA.matcher(plain).matches()) {
            plain = plain.replace(',', '.');
        }
        if (DECIMAL.matcher(plain).matches()) {
            double value = Double.parseDouble(plain);
            if (Double.isFinite(value) && legal.test(value)) {
                return value;
            }
        }
        throw wrong(right, text);
    }

    private String plain(String text, Message right) {
        if (text.length() > LONGEST) {
            throw new IllegalValueException("parse.tooLong", right, start(text));
        }
        String plain = NumberText.plain(text);
        return GROUPED_BY_SPACES.matcher(plain).matches() ? plain.replace(" ", "") : plain;
    }

    private IllegalValueException wrong(Message right, String text) {
        return new IllegalValueException("parse.wrong", right, start(text));
    }

    private static String start(String text) {
        String all = text.strip();
        return all.length() <= MOST_SHOWN ? all : all.substring(0, MOST_SHOWN) + "…";
    }
}
