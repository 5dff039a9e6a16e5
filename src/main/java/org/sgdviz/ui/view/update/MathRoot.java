package org.sgdviz.ui.view.update;

import java.util.List;
import javafx.scene.shape.Polyline;

/** The root of something. FX thread. */
final class MathRoot extends MathBox {

    /** How wide the sign is before the line, and its height above what it is of, as shares of a line of text. */
    private static final double SIGN = 0.42;

    private static final double GAP = 2;
    private static final double MOST_SIGN = 9;

    private final MathBox inner;
    private final Polyline sign;

    MathRoot(MathBox inner) {
        this(inner, new Polyline());
    }

    private MathRoot(MathBox inner, Polyline sign) {
        super("math-root", List.of(inner, sign));
        this.inner = inner;
        this.sign = sign;
        sign.getStyleClass().add("math-sign");
    }

    private double signWidth() {
        return Math.min(MOST_SIGN, SIGN * inner.prefHeight(-1)) + 1;
    }

    @Override
    double above() {
        return inner.above() + GAP;
    }

    @Override
    double below() {
        return inner.below();
    }

    @Override
    protected double computePrefWidth(double height) {
        return signWidth() + inner.prefWidth(-1) + 1;
    }

    @Override
    protected void layoutChildren() {
        double wide = signWidth();
        double high = prefHeight(-1);
        place(inner, wide, above());
        sign.getPoints()
                .setAll(
                        0.5,
                        0.62 * high,
                        0.28 * wide,
                        0.55 * high,
                        0.6 * wide,
                        high - 2.0,
                        wide - 0.5,
                        0.5,
                        prefWidth(-1) - 0.5,
                        0.5);
    }
}
