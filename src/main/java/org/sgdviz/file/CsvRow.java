package org.sgdviz.file;

import com.fasterxml.jackson.core.io.NumberInput;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The row that a CSV reader has come to: its first three fields, kept in one array that every row uses again, so that a
 * million rows make no garbage. Fields are taken without the white space around them.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {

    /** How many fields are kept; further ones are only counted. */
    static final int KEPT = 3;

    private static final char LAST_ASCII = 0x7F;

    /** A number as {@link #number} takes it. */
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private char[] chars = new char[256];
    private final int[] from = new int[KEPT];
    private final int[] to = new int[KEPT];
    private int used;

    /** The number of fields, kept or not. */
    int count() {
        return getFieldCount();
    }

    /** The number of the line in the file that the row begins in, from 1. */
    long line() {
        return getStartingLineNumber();
    }

    String text(int column) {
        return new String(chars, from[column], to[column] - from[column]);
    }

    boolean isEmpty(int column) {
        return from[column] == to[column];
    }

    /** The number of characters of a field. */
    int length(int column) {
        return to[column] - from[column];
    }

    /** Whether a field is made of decimal digits only. */
    boolean isDigits(int column) {
        for (int i = from[column]; i < to[column]; i++) {
            if (chars[i] < '0' || chars[i] > '9') {
                return false;
            }
        }
        return !isEmpty(column);
    }

    boolean is(int column, char[] text) {
        return Arrays.equals(chars, from[column], to[column], text, 0, text.length);
    }

    /** The field as a number, infinite where it is too large for a double, or NaN if it is no decimal number. */
    double number(int column) {
        int start = from[column];
        int end = to[column];
        for (int i = start; i < end; i++) {
            char c = chars[i];
            if (c > LAST_ASCII) {
                return unusual(column);
            }
            // The parser would also take hexadecimal numbers, and a d or f at the end.
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return Double.NaN;
            }
        }
        if (start == end) {
            return Double.NaN;
        }
        try {
            return NumberInput.parseDouble(chars, start, end - start, true);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** A number that is not written in ASCII: with a real minus sign, or with spaces that do not break. */
    private double unusual(int column) {
        String written = text(column);
        String plain = NumberText.plain(written);
        if (plain.equals(written) || !DECIMAL.matcher(plain).matches()) {
            return Double.NaN;
        }
        return Double.parseDouble(plain);
    }

    /** Whether a character occurs that no text has. */
    boolean isBinary() {
        for (int i = 0; i < used; i++) {
            if (chars[i] == 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        used = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index >= KEPT) {
            return;
        }
        if (used + length > chars.length) {
            chars = Arrays.copyOf(chars, 2 * (used + length));
        }
        System.arraycopy(buffer, offset, chars, used, length);
        int start = used;
        int end = used + length;
        used = end;
        while (start < end && NumberText.isSpace(chars[start])) {
            start++;
        }
        while (start < end && NumberText.isSpace(chars[end - 1])) {
            end--;
        }
        from[index] = start;
        to[index] = end;
    }

    @Override
    protected CsvRow buildRecord() {
        return this;
    }
}
