package org.sgdviz.file.link;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as JavaScript reads and writes them. */
final class ScriptNumber {

    private static final Pattern DECIMAL = Pattern.compile("[-+]?(Infinity|(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?)");
    private static final Pattern OTHER = Pattern.compile("0(?:[xX](\\p{XDigit}+)|[oO]([0-7]+)|[bB]([01]+))");

    /** Decimal exponents outside of these are written with an exponent. */
    private static final int LEAST_PLAIN = -6;

    private static final int MOST_PLAIN = 21;
    private static final int MOST_DIGITS = 17;

    private ScriptNumber() {}

    /** The number of a text without white space that is not empty; NaN where it is none. */
    static double of(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return Double.parseDouble(text);
        }
        Matcher other = OTHER.matcher(text);
        if (!other.matches()) {
            return Double.NaN;
        }
        if (other.group(1) != null) {
            return new BigInteger(other.group(1), 16).doubleValue();
        }
        return other.group(2) != null
                ? new BigInteger(other.group(2), 8).doubleValue()
                : new BigInteger(other.group(3), 2).doubleValue();
    }

    /** A finite number, with as few digits as tell it from all others. */
    static String text(double number) {
        if (number == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(number));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale(); // of the decimal point, counted from before the first digit
        return (number < 0 ? "-" : "") + placed(digits, point);
    }

    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static String placed(String digits, int point) {
        int n = digits.length();
        if (point > MOST_PLAIN || point < LEAST_PLAIN + 1) {
            int exponent = point - 1;
            String fraction = n == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "" : "+") + exponent;
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return point >= n ? digits + "0".repeat(point - n) : digits.substring(0, point) + "." + digits.substring(point);
    }

    /** A number with so many decimals, as {@code toFixed} writes it: halves go up. */
    static String fixed(double number, int decimals) {
        return Double.isFinite(number)
                ? new BigDecimal(number)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                : String.valueOf(number);
    }
}
