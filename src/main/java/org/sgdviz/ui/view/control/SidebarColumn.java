package org.sgdviz.ui.view.control;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What scrolls for itself, and below it what is never pushed out of sight by it: this has what the upper part leaves,
 * and at least its least height as long as that is no more than a share of the whole. FX thread.
 */
public final class SidebarColumn extends VBox {

    /** How much of the height the lower part may insist on. */
    private static final double SHARE = 0.42;

    private Region upper = new Region();
    private Region lower = new Region();

    /** A column of nothing. */
    public SidebarColumn() {
        getStyleClass().add("sidebar-column");
        setMinHeight(0);
        lower.setManaged(false);
        getChildren().addAll(upper, lower);
    }

    /** Sets what scrolls. */
    public void setUpper(Region node) {
        getChildren().set(getChildren().indexOf(upper), node);
        upper = node;
    }

    /** Sets what stays in sight; not managed, it takes no room. */
    public void setLower(Region node) {
        getChildren().set(getChildren().indexOf(lower), node); // the other stays: a drag in it goes on
        lower = node;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        double least = lower.isManaged() ? Math.min(lower.minHeight(width), height * SHARE) : 0;
        double most = snapSizeY(height - least);
        double above = lower.isManaged() ? Math.min(most, snapSizeY(upper.prefHeight(width))) : height;
        upper.resizeRelocate(left, top, width, above);
        lower.resizeRelocate(left, top + above, width, height - above);
    }
}
