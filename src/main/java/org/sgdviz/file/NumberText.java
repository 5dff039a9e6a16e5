package org.sgdviz.file;

import java.util.regex.Pattern;

/**
 * Numbers as people and programs write them: with a real minus sign (U+2212) or a dash for one, surrounded by spaces of
 * any kind, and grouped in thousands by spaces that do not break. Callable from any thread.
 */
public final class NumberText {

    /** The minus sign, and the hyphens and dashes that stand for it. */
    private static final String MINUS = "\u2212\u2010\u2011\u2012\u2013\uFE63\uFF0D";

    /** What stands between thousands: the non-breaking, figure, thin and narrow non-breaking space. */
    private static final String GROUPING = "\u00A0\u2007\u2009\u202F";

    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(?:[" + GROUPING + "]\\d{3})+(?!\\d).*");
    private static final Pattern GROUPS = Pattern.compile("[" + GROUPING + "]");
    private static final Pattern LEADING_MINUS = Pattern.compile("(^|[eE])[" + MINUS + "]");

    private NumberText() {}

    /** The text without spaces around it, with plain minus signs and ungrouped digits; else unchanged. */
    public static String plain(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        String plain = LEADING_MINUS.matcher(text.substring(start, end)).replaceAll("$1-");
        return GROUPED.matcher(plain).matches() ? GROUPS.matcher(plain).replaceAll("") : plain;
    }

    /** Whether a character is white space, breaking or not. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
