package org.sgdviz.cli;

import java.util.List;
import java.util.Locale;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;

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

    /** The terminal's text of a key: English, in every locale. */
    static String text(String key, Object... arguments) {
        return arguments.length == 0 ? Messages.ENGLISH.text(key) : Messages.ENGLISH.text(key, arguments);
    }

    /** A number to six significant digits; a power of ten as in {@link #exact}. */
    static String number(double value) {
        return Double.isFinite(value) ? Numbers.significant(value) : exact(value);
    }

    /** A number in full, without a needless ".0". */
    static String exact(double value) {
        return Messages.ENGLISH.exact(value);
    }

    /** A count with its noun, such as "1 point", "2 points". */
    static String count(long n, Counted what) {
        return text(n == 1 ? what.one : what.many, n);
    }

    /** What is counted in sentences. */
    enum Counted {
        POINT("terminal.count.point", "terminal.count.points"),
        UPDATE("terminal.count.update", "terminal.count.updates"),
        EPOCH("terminal.count.epoch", "terminal.count.epochs"),
        SAMPLE("terminal.count.sample", "terminal.count.samples"),
        EDIT("terminal.count.edit", "terminal.count.edits");

        private final String one;
        private final String many;

        Counted(String one, String many) {
            this.one = one;
            this.many = many;
        }
    }

    /** "a", "a or b", "a, b or c". */
    static String choice(List<String> words) {
        int last = words.size() - 1;
        return last == 0
                ? words.get(0)
                : text("terminal.or", String.join(", ", words.subList(0, last)), words.get(last));
    }
}
