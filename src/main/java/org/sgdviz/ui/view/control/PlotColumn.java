package org.sgdviz.ui.view.control;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Two plots one below the other, which share what height the nodes above and below them leave, always in the same
 * proportion. For FXML: its children stand above the plots. FX thread.
 */
public final class PlotColumn extends VBox {

    /** How much of the plots' height the lower one gets. */
    private static final double LOWER_SHARE = 0.33;

    /**
     * How much it gets at most where large texts take much of it, and the height in text sizes that it does not need
     * more for.
     */
    private static final double LARGEST_SHARE = 0.45;

    private static final double LEAST_EMS = 14;

    private double em = 13;
    private Region upper = new Region();
    private Region lower = new Region();

    /** A column without plots yet. */
    public PlotColumn() {
        getStyleClass().add("plots");
    }

    /** Adds the plots, and what stands below them. */
    public void add(Region upperPlot, Region lowerPlot, Node below) {
        upper = upperPlot;
        lower = lowerPlot;
        upper.setMinHeight(0);
        setVgrow(upper, Priority.ALWAYS);
        getChildren().addAll(upper, lower, below);
    }

    /** Sets the size of ordinary text, in pixels. */
    public void setTextSize(double pixels) {
        em = pixels;
        requestLayout();
    }

    /** What stands above and below the plots, and two plots of no use. */
    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double left = getHeight() - snappedTopInset() - snappedBottomInset() + getSpacing();
        for (Node child : getManagedChildren()) {
            left -= getSpacing();
            left -= child.equals(upper) || child.equals(lower) ? 0 : snapSizeY(child.prefHeight(width));
        }
        double share =
                snapSizeY(Math.max(0, Math.max(left * LOWER_SHARE, Math.min(left * LARGEST_SHARE, LEAST_EMS * em))));
        lower.setPrefHeight(share);
        lower.setMinHeight(share);
        upper.setPrefHeight(Math.max(0, left - share));
        super.layoutChildren();
    }
}
