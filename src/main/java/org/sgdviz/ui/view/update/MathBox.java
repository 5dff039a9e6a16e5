package org.sgdviz.ui.view.update;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A piece of a formula, as wide and high as need be, that stands on the baseline of its line. FX thread. */
abstract class MathBox extends Region {

    /** One of these pieces. */
    MathBox(String style, List<? extends Node> parts) {
        getStyleClass().add(style);
        getChildren().addAll(parts);
    }

    static double ascent(Node node) {
        return node.getBaselineOffset();
    }

    static double descent(Node node) {
        return node.prefHeight(-1) - node.getBaselineOffset();
    }

    /** Puts a piece where its left end and its baseline are to be. */
    static void place(Node node, double left, double baseline) {
        if (node.isResizable()) {
            node.resize(node.prefWidth(-1), node.prefHeight(-1));
        }
        node.relocate(left, baseline - node.getBaselineOffset());
    }

    /** How high it is above its baseline. */
    abstract double above();

    /** How deep it is below its baseline. */
    abstract double below();

    @Override
    public final double getBaselineOffset() {
        return above();
    }

    @Override
    protected final double computePrefHeight(double width) {
        return above() + below();
    }
}
