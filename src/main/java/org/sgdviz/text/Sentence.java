package org.sgdviz.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Messages of files and data as sentences that can stand alone. */
public final class Sentence {

    /** A word at the beginning; names of files there have a dot or a separator in them. */
    private static final Pattern WORD = Pattern.compile("\\p{L}+[ ,].*", Pattern.DOTALL);

    private static final String ENDS = ".!?\u2026";

    private Sentence() {}

    /** A message with a capital at its beginning, unless that is the name of a file, and a full stop. */
    public static String of(String message) {
        String text = message.strip();
        boolean begins = WORD.matcher(text).matches();
        String start = begins ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text;
        return start.isEmpty() || ENDS.indexOf(start.charAt(start.length() - 1)) >= 0 ? start : start + ".";
    }
}
