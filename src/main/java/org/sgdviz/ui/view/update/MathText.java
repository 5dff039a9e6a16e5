package org.sgdviz.ui.view.update;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A formula written in one line, made into nodes: {@code a_b} and {@code a^b} for what stands below and above (of
 * several characters in braces), {@code \frac{a}{b}}, {@code \sqrt{a}}, {@code \op{max}} for letters that are not to be
 * slanted, and {@code |} where the line may be broken. FX thread.
 */
final class MathText {

    private final String text;
    private int at;

    private MathText(String text) {
        this.text = text;
    }

    /** The pieces between which the line may be broken. */
    static List<Node> of(String formula) {
        List<Node> pieces = new ArrayList<>();
        for (String piece : formula.split("\\|", -1)) {
            pieces.add(new MathText(piece).row());
        }
        return pieces;
    }

    /** What comes until a closing brace or the end. */
    private MathRow row() {
        List<Node> parts = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '}') {
            parts.add(part());
        }
        at++;
        return new MathRow(parts);
    }

    private Node part() {
        char next = text.charAt(at);
        if (next == '_' || next == '^') {
            MathBox first = script();
            boolean both = at < text.length() && text.charAt(at) == (next == '_' ? '^' : '_');
            MathBox second = both ? script() : null;
            return next == '_' ? scripts(first, second) : scripts(second, first);
        }
        if (next == '\\') {
            return command();
        }
        boolean slanted = isSlanted(next);
        int from = at;
        while (at < text.length() && isPlain(text.charAt(at)) && isSlanted(text.charAt(at)) == slanted) {
            at++;
        }
        return letters(text.substring(from, at), slanted);
    }

    private static MathBox scripts(@Nullable MathBox lower, @Nullable MathBox upper) {
        return new MathScripts(lower, upper);
    }

    private MathBox script() {
        at++;
        if (text.charAt(at) == '{') {
            at++;
            return row();
        }
        at++;
        String one = text.substring(at - 1, at);
        return new MathRow(List.of(letters(one, isSlanted(one.charAt(0)))));
    }

    private Node command() {
        int open = text.indexOf('{', at);
        String name = text.substring(at + 1, open);
        at = open + 1;
        if (name.equals("op")) {
            int end = text.indexOf('}', at);
            String word = text.substring(at, end);
            at = end + 1;
            return letters(word, false);
        }
        MathRow first = row();
        if (name.equals("sqrt")) {
            return new MathRoot(first);
        }
        at++; // the second opening brace
        return new MathFraction(first, row());
    }

    private static boolean isPlain(char c) {
        return "_^\\}".indexOf(c) < 0;
    }

    /** Variables are slanted, with the hats on them. */
    private static boolean isSlanted(char c) {
        return (Character.isLetter(c) && c != '\u03a3') || c == '\u0302' || c == '\u0304';
    }

    private static Text letters(String letters, boolean slanted) {
        Text node = new Text(letters);
        node.getStyleClass().add(slanted ? "math-variable" : "math-text");
        return node;
    }
}
