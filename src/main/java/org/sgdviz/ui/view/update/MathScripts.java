package org.sgdviz.ui.view.update;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands below and above, behind a piece of a formula, in smaller letters. FX thread. */
final class MathScripts extends MathBox {

    /** How far the baselines are from that of the line, as shares of a line of small text. */
    private static final double LOWERED = 0.2;

    private static final double RAISED = 0.38;

    private final @Nullable MathBox lower;
    private final @Nullable MathBox upper;

    MathScripts(@Nullable MathBox lower, @Nullable MathBox upper) {
        super("math-scripts", pieces(lower, upper));
        this.lower = lower;
        this.upper = upper;
    }

    private static List<MathBox> pieces(@Nullable MathBox lower, @Nullable MathBox upper) {
        return Stream.of(lower, upper).flatMap(Stream::ofNullable).toList();
    }

    private static double drop(MathBox box) {
        return LOWERED * box.prefHeight(-1);
    }

    private static double rise(MathBox box) {
        return RAISED * box.prefHeight(-1);
    }

    @Override
    double above() {
        double ofLower = lower == null ? 0 : lower.above() - drop(lower);
        return upper == null ? ofLower : Math.max(ofLower, upper.above() + rise(upper));
    }

    @Override
    double below() {
        double ofUpper = upper == null ? 0 : Math.max(0, upper.below() - rise(upper));
        return lower == null ? ofUpper : Math.max(ofUpper, lower.below() + drop(lower));
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(lower == null ? 0 : lower.prefWidth(-1), upper == null ? 0 : upper.prefWidth(-1)) + 1;
    }

    @Override
    protected void layoutChildren() {
        if (lower != null) {
            place(lower, 0, above() + drop(lower));
        }
        if (upper != null) {
            place(upper, 0, above() - rise(upper));
        }
    }
}
