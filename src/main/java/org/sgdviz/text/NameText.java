package org.sgdviz.text;

import java.text.Bidi;

/** Names from files, made safe to embed in our own texts. */
public final class NameText {

    private static final int LONGEST = 28;

    /** Unicode's direction marks, some of which a name may contain. */
    private static final String DIRECTIONS = "[\u200e\u200f\u202a-\u202e\u2066-\u2069]";

    private static final String LEFT_TO_RIGHT_MARK = "\u200e";
    private static final String RIGHT_TO_LEFT = "\u202b";
    private static final String LEFT_TO_RIGHT = "\u202a";
    private static final String END = "\u202c";

    private NameText() {}

    /**
     * The name, kept to itself where any of it is written from right to left, so that it turns nothing around it round.
     * Embedded between two marks, which does the same as Unicode's isolates, for which JavaFX draws boxes.
     */
    public static String within(String name) {
        char[] letters = name.toCharArray();
        if (!Bidi.requiresBidi(letters, 0, letters.length)) {
            return name;
        }
        String plain = name.replaceAll(DIRECTIONS, "");
        boolean leftToRight = new Bidi(plain, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        return LEFT_TO_RIGHT_MARK + (leftToRight ? LEFT_TO_RIGHT : RIGHT_TO_LEFT) + plain + END + LEFT_TO_RIGHT_MARK;
    }

    /** As {@link #within}, but a long name is cut short. */
    public static String brief(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return within(name);
        }
        return within(name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "\u2026");
    }
}
