package org.sgdviz.ui.view.update;

import java.util.List;
import javafx.scene.Node;

/** Pieces of a formula beside each other, on one baseline. FX thread. */
final class MathRow extends MathBox {

    MathRow(List<? extends Node> parts) {
        super("math-row", parts);
    }

    @Override
    double above() {
        return getChildren().stream().mapToDouble(MathBox::ascent).max().orElse(0);
    }

    @Override
    double below() {
        return getChildren().stream().mapToDouble(MathBox::descent).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().stream().mapToDouble(node -> node.prefWidth(-1)).sum();
    }

    @Override
    protected void layoutChildren() {
        double left = 0;
        for (Node node : getChildren()) {
            place(node, left, above());
            left += node.prefWidth(-1);
        }
    }
}
