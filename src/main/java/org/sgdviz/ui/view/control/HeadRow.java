package org.sgdviz.ui.view.control;

import javafx.beans.NamedArg;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * Figures and a text that wraps in one row: the text is beside the figures where there is room for some words in a
 * line, else below it over the whole width. Neither is ever cut. Beside the figures the text always has its least
 * height, and below them one line, so that one of fewer lines, or none, does not move what is below. The figures are
 * large, as long as they have room in one line. FX thread.
 */
public final class HeadRow extends Region {

    private static final double GAP = 1.2;
    private static final double LEAST_BESIDE = 22;

    /** More than a sentence takes. */
    private static final double ANY_WIDTH = 1e5;

    /** The figures' size in that of ordinary text, and in pixels: larger ones would leave the plots too little. */
    private static final double MOST_EMS = 1.7;

    private static final double LARGEST = 36;

    /** How wide the figures may become, in their size. */
    private static final double FIGURES_EMS = 29;

    private final FlowPane first;
    private final Region second;
    private double em = 13;
    private boolean dispensable;

    /** How wide the figures have wished to be since their size was set: digits that come and go move nothing. */
    private double widest;

    /** A row of these. */
    public HeadRow(@NamedArg("first") FlowPane first, @NamedArg("second") Region second) {
        this.first = first;
        this.second = second;
        widthProperty().subscribe(this::sizeFigures);
        getStyleClass().add("head-row");
        getChildren().addAll(first, second);
    }

    /** Sets the size of ordinary text, in pixels. */
    public void setTextSize(double pixels) {
        em = pixels;
        sizeFigures();
        requestLayout();
    }

    /** As large as all figures have room beside each other, but not much larger than other texts have use for. */
    private void sizeFigures() {
        double most = Math.min(Math.min(LARGEST, MOST_EMS * em), Math.floor(getWidth() / FIGURES_EMS));
        widest = 0;
        first.setStyle("-fx-font-size: " + Math.max(em, most) + "px;");
    }

    /**
     * Whether the second thing can be done without where it would take more than one line below the first from the
     * plots.
     */
    public void setDispensable(boolean now) {
        dispensable = now;
        requestLayout();
    }

    private double wish() {
        double width = first.snapSpaceX(first.getHgap()) * (first.getChildren().size() - 1);
        for (Node child : first.getChildren()) {
            width += snapSizeX(child.prefWidth(-1));
        }
        return snapSizeX(first.snappedLeftInset() + width + first.snappedRightInset()) + 2;
    }

    private double beside(double width) {
        widest = Math.max(widest, wish());
        double left = width - widest - GAP * em;
        return left >= LEAST_BESIDE * em ? left : 0;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? wish() + LEAST_BESIDE * em : width;
        double beside = beside(inner);
        double upper = snapSizeY(first.prefHeight(inner));
        return beside > 0
                ? Math.max(upper, snapSizeY(Math.max(second.minHeight(beside), second.prefHeight(beside))))
                : upper + (dispensable ? line() : Math.max(line(), snapSizeY(second.prefHeight(inner))));
    }

    /** The height of the text in one line. */
    private double line() {
        return snapSizeY(second.prefHeight(ANY_WIDTH));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double beside = beside(width);
        second.setVisible(beside > 0 || !dispensable || snapSizeY(second.prefHeight(width)) <= line());
        if (beside > 0) {
            layoutInArea(first, 0, 0, wish(), height, 0, null, true, false, HPos.LEFT, VPos.CENTER);
            second.resizeRelocate(snapPositionX(width - beside), 0, beside, height);
        } else {
            double upper = snapSizeY(first.prefHeight(width));
            first.resizeRelocate(0, 0, width, upper);
            second.resizeRelocate(0, upper, width, height - upper);
        }
    }
}
