package org.sgdviz.file;

import java.util.List;
import java.util.Locale;

/**
 * Whether a first row that can be read as a point is a header of numbers: pandas names columns 0, 1, 2 where nobody
 * else does. That is known only when the rows below it have been seen; until then it is a point. It is a header where
 *
 * <ul>
 *   <li>it is exactly 0, 1, 2;
 *   <li>or its numbers follow one another and no coordinate below is a whole number;
 *   <li>or its coordinates are whole numbers that rise, and its label, which no other row bears, names a label (0, 1,
 *       label);
 *   <li>or is one of three, and either they are 0, 1 or no coordinate below is a whole number.
 * </ul>
 *
 * A file without a header is therefore read as one: its first row is seldom any of that.
 */
final class NumberHeader {

    private static final int LONGEST = 9;
    private static final List<String> LABEL_NAMES = List.of("label", "class", "target");

    private final boolean possible;
    private final boolean fromZero;
    private final boolean successive;
    private final boolean named;
    private boolean otherRows;
    private boolean labelAgain;
    private boolean wholeBelow;

    private NumberHeader(boolean possible, boolean fromZero, boolean successive, boolean named) {
        this.possible = possible;
        this.fromZero = fromZero;
        this.successive = successive;
        this.named = named;
    }

    /** Looks at a first row, whose third field is its label. */
    static NumberHeader of(CsvRow first) {
        boolean rising = isNumber(first, 0) && isNumber(first, 1) && value(first, 0) < value(first, 1);
        boolean word = Double.isNaN(first.number(2));
        if (!rising || (!word && !(isNumber(first, 2) && value(first, 1) < value(first, 2)))) {
            return new NumberHeader(false, false, false, false);
        }
        boolean successive = !word && value(first, 1) == value(first, 0) + 1 && value(first, 2) == value(first, 1) + 1;
        return new NumberHeader(
                true,
                value(first, 0) == 0 && value(first, 1) == 1,
                successive,
                LABEL_NAMES.contains(first.text(2).toLowerCase(Locale.ROOT)));
    }

    private static boolean isNumber(CsvRow row, int column) {
        return row.length(column) <= LONGEST && row.isDigits(column);
    }

    private static int value(CsvRow row, int column) {
        return Integer.parseInt(row.text(column));
    }

    /** Looks at a row below it; the order of its label says whether it is the first row's. */
    void see(CsvRow row, int order) {
        if (possible) {
            otherRows = true;
            labelAgain |= order == 0;
            wholeBelow |= row.isDigits(0) || row.isDigits(1);
        }
    }

    /** Whether the first row must have been a header, since the label of the present row would be a third one. */
    boolean explainsThirdLabel(CsvRow row) {
        boolean whole = wholeBelow || row.isDigits(0) || row.isDigits(1);
        return possible && !labelAgain && (fromZero || named || !whole);
    }

    /** Whether no other row so far bears the first row's label. */
    boolean isAlone() {
        return !labelAgain;
    }

    /** Whether it was a header, now that all rows have been seen. */
    boolean wasHeader() {
        return otherRows && ((successive && (fromZero || !wholeBelow)) || (named && !labelAgain));
    }
}
