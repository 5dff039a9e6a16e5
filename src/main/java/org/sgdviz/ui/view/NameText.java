package org.sgdviz.ui.view;

import java.text.Bidi;

/** Names that come from files, as they stand within a text of ours. */
public final class NameText {

    private static final int LONGEST = 28;
    private static final String ISOLATE = "\u2068";
    private static final String END = "\u2069";

    private NameText() {}

    /** The name, kept to itself where it is written from right to left, so that it turns nothing around it round. */
    public static String within(String name) {
        char[] letters = name.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length) ? ISOLATE + name + END : name;
    }

    /** The same of a name of which only the beginning is shown where it is long. */
    public static String brief(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return within(name);
        }
        return within(name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "\u2026");
    }
}
