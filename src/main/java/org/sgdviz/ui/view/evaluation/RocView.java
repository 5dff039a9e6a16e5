package org.sgdviz.ui.view.evaluation;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.sgdviz.text.Messages;

/**
 * The receiver operating characteristic in the unit square: the true positive rate over the false positive rate at each
 * threshold, and a mark at the threshold that holds. FX thread.
 */
final class RocView extends Region {

    private static final double GAP = 3;

    private final Rectangle frame = new Rectangle();
    private final Line chance = new Line();
    private final Polyline curve = new Polyline();
    private final Circle mark = new Circle(5);
    private final Label x = new Label(Messages.plot("evaluation.fallOut"));
    private final Label y = new Label(Messages.plot("evaluation.recallAxis"));
    private double[] xs = {};
    private double[] ys = {};
    private double markX;
    private double markY;

    RocView() {
        getStyleClass().add("roc");
        frame.getStyleClass().add("roc-frame");
        chance.getStyleClass().add("roc-chance");
        curve.getStyleClass().add("roc-curve");
        mark.getStyleClass().add("roc-mark");
        x.getStyleClass().add("roc-axis");
        y.getStyleClass().add("roc-axis");
        y.setRotate(-90);
        getChildren().addAll(frame, chance, curve, mark, x, y);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** Shows another curve; the arrays are kept. */
    void setCurve(double[] falsePositiveRates, double[] truePositiveRates) {
        xs = falsePositiveRates;
        ys = truePositiveRates;
        requestLayout();
    }

    /** Marks the threshold that holds. */
    void setMark(double falsePositiveRate, double truePositiveRate) {
        markX = falsePositiveRate;
        markY = truePositiveRate;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 ? getPrefWidth() : width;
    }

    @Override
    protected void layoutChildren() {
        double room = snapSizeY(x.prefHeight(-1)) + GAP;
        double side = Math.max(0, Math.min(getWidth(), getHeight()) - room);
        double left = room;
        double bottom = side;
        frame.setX(left);
        frame.setWidth(side);
        frame.setHeight(side);
        chance.setStartX(left);
        chance.setStartY(bottom);
        chance.setEndX(left + side);
        chance.setEndY(0);
        Double[] places = new Double[2 * xs.length];
        for (int i = 0; i < xs.length; i++) {
            places[2 * i] = left + side * xs[i];
            places[2 * i + 1] = bottom - side * ys[i];
        }
        curve.getPoints().setAll(places);
        mark.setVisible(!Double.isNaN(markX + markY));
        mark.setCenterX(left + side * markX);
        mark.setCenterY(bottom - side * markY);
        x.autosize();
        x.relocate(left + (side - x.getWidth()) / 2, bottom + GAP);
        y.autosize();
        y.relocate((room - GAP) / 2 - y.getWidth() / 2, (side - y.getHeight()) / 2);
    }
}
