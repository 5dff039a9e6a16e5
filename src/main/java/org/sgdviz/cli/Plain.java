package org.sgdviz.cli;

import java.util.List;
import java.util.Locale;
import org.sgdviz.data.NumberWords;

/** Numbers and given texts as they stand in sentences. */
final class Plain {

    private static final int LONGEST_QUOTE = 100;

    private Plain() {}

    /** A text in quotation marks, cut if long, with control characters made visible so that it stays on its line. */
    static String quote(String text) {
        String cut = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
        return '"' + visible(cut) + '"';
    }

    /** A text whose control characters, line ends among them, are written as escapes. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> visible.append("\\n");
                case '\r' -> visible.append("\\r");
                case '\t' -> visible.append("\\t");
                default -> {
                    if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                        visible.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        visible.append(c);
                    }
                }
            }
        }
        return visible.toString();
    }

    /** A number to six significant digits; a power of ten as in {@link #exact}. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return exact(value);
        }
        String text = String.format(Locale.ROOT, "%.6g", value);
        int power = text.indexOf('e');
        return power < 0 ? text : NumberWords.power(value, 5);
    }

    /** A number in full, without a needless ".0". */
    static String exact(double value) {
        return NumberWords.exact(value);
    }

    /** A count with its noun: "1 point", "2 points". */
    static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    /** "a", "a or b", "a, b or c". */
    static String choice(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
