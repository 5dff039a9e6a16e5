package org.sgdviz.ui.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.DefaultProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The plots, and beside them a lens where the window is wide enough to leave them their share of it; else the lens lies
 * over the right part of the lower plot, as large as that share allows. For FXML: its child are the plots. FX thread.
 */
@DefaultProperty("content")
public final class LensPane extends Region {

    /** The plots keep this share of the window's area. */
    private static final double PLOTS_SHARE = 0.6;

    /** Narrower windows have no lens beside the plots. */
    private static final double WIDE = 1200;

    /** How wide the lens is, in text sizes: at least where it is beside the plots, and at most. */
    private static final double LEAST_EMS = 16;

    private static final double MOST_EMS = 24;
    private static final double LEAST_EMS_OVER = 24;
    private static final double MOST_EMS_OVER = 38;

    private double em = 13;
    private @Nullable Region plots;
    private @Nullable Region lower;
    private final List<Region> lenses = new ArrayList<>();

    /** What is in it: for FXML. */
    public ObservableList<Node> getContent() {
        return getChildren();
    }

    /** Says which child the plots are, and which of the plots is the lower one. */
    public void setPlots(Region column, Region lowerPlot) {
        plots = column;
        lower = lowerPlot;
        lowerPlot.boundsInParentProperty().addListener(any -> requestLayout());
    }

    /** Adds a lens, which is seen while it is visible; not two of them are at a time. */
    public void addLens(Region added) {
        lenses.add(added);
        added.setManaged(false);
        added.visibleProperty().addListener(any -> requestLayout());
        getChildren().add(added);
        requestLayout();
    }

    /** Sets the size of ordinary text, in pixels. */
    public void setTextSize(double pixels) {
        em = pixels;
        requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        Region column = plots;
        Region over = lower;
        if (column == null || over == null) {
            return;
        }
        Region seen = lenses.stream().filter(Region::isVisible).findFirst().orElse(null);
        double room = seen == null ? 0 : beside();
        column.resizeRelocate(0, 0, getWidth() - room, getHeight());
        if (seen != null && room > 0) {
            seen.resizeRelocate(getWidth() - room, 0, room, getHeight());
        } else if (seen != null) {
            layOver(seen, column, over);
        }
    }

    /** How wide the lens is beside the plots; 0 if there is no room for it. */
    private double beside() {
        Scene scene = getScene();
        if (scene == null || scene.getWidth() < WIDE || getHeight() <= 0) {
            return 0;
        }
        double plotsLeast = PLOTS_SHARE * scene.getWidth() * scene.getHeight() / getHeight();
        double width = Math.min(MOST_EMS * em, getWidth() - plotsLeast);
        return width < LEAST_EMS * em ? 0 : snapSizeX(width);
    }

    /** How wide the lens may be over the lower plot, where it has a height there. */
    private double widestOver(double height) {
        Scene scene = getScene();
        if (scene == null || scene.getWidth() < WIDE) {
            return Double.MAX_VALUE;
        }
        double spare = getWidth() * getHeight() - PLOTS_SHARE * scene.getWidth() * scene.getHeight();
        return Math.max(LEAST_EMS_OVER * em, spare / Math.max(1, height));
    }

    private void layOver(Region seen, Region column, Region over) {
        column.layout();
        Bounds place = sceneToLocal(over.localToScene(over.getLayoutBounds()));
        double bottom = place.getMaxY();
        double height = Math.max(0, bottom - place.getMinY());
        double width = Math.min(getWidth(), Math.min(MOST_EMS_OVER * em, widestOver(height)));
        seen.resizeRelocate(getWidth() - width, bottom - height, width, height);
    }
}
