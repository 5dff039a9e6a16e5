package org.sgdviz.ui.view.update;

import java.util.List;
import javafx.scene.layout.Region;

/** Something above something else, with a line between. FX thread. */
final class MathFraction extends MathBox {

    /** The line's height above the baseline, as a share of a line of text. */
    private static final double AXIS = 0.21;

    /** What the line is longer on each side, and its distance from both, as shares of a line of text. */
    private static final double MARGIN = 0.12;

    private static final double GAP = 0.02;
    private static final double LINE = 1;

    private final MathBox upper;
    private final MathBox lower;
    private final Region line;

    MathFraction(MathBox upper, MathBox lower) {
        this(upper, lower, new Region());
    }

    private MathFraction(MathBox upper, MathBox lower, Region line) {
        super("math-fraction", List.of(upper, lower, line));
        this.upper = upper;
        this.lower = lower;
        this.line = line;
        line.getStyleClass().add("math-line");
    }

    private double text() {
        return Math.min(upper.prefHeight(-1), lower.prefHeight(-1));
    }

    @Override
    double above() {
        return upper.prefHeight(-1) + GAP * text() + LINE + AXIS * text();
    }

    @Override
    double below() {
        return Math.max(0, lower.prefHeight(-1) + GAP * text() - AXIS * text());
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(Math.max(upper.prefWidth(-1), lower.prefWidth(-1)) + 2 * MARGIN * text());
    }

    @Override
    protected void layoutChildren() {
        double width = prefWidth(-1);
        double top = upper.prefHeight(-1) + GAP * text();
        place(upper, (width - upper.prefWidth(-1)) / 2, upper.above());
        line.resizeRelocate(MARGIN * text() / 2, snapPositionY(top), width - MARGIN * text(), LINE);
        place(lower, (width - lower.prefWidth(-1)) / 2, top + LINE + GAP * text() + lower.above());
    }
}
