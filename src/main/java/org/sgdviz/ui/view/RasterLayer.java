package org.sgdviz.ui.view;

import javafx.geometry.Point2D;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;

/**
 * An image of a plot with two rasters: one is shown, the other is free to be drawn into. The render thread reads the
 * shown one without a lock, so it is never drawn into. FX thread, but for the drawing into the spare raster.
 */
final class RasterLayer {

    private final ImageView view = new ImageView();
    private @Nullable Raster shown;
    private @Nullable Raster spare;
    private @Nullable Viewport drawnFor;

    RasterLayer() {
        view.setMouseTransparent(true);
        view.setPreserveRatio(false);
    }

    ImageView node() {
        return view;
    }

    /** The raster that is not shown, of the wanted size; its pixels are those of long ago. */
    Raster spare(int width, int height) {
        Raster raster = spare;
        if (raster == null || raster.width != width || raster.height != height) {
            raster = new Raster(width, height);
            spare = raster;
        }
        return raster;
    }

    /** Shows what has been drawn into the spare raster. */
    void show(Raster drawn, Viewport viewport) {
        spare = shown;
        shown = drawn;
        drawnFor = viewport;
        view.setImage(drawn.image());
        view.setVisible(true);
    }

    void hide() {
        view.setVisible(false);
    }

    /**
     * Puts the image where its part of the plane is in the present view: on whole device pixels, of which there are so
     * many per logical pixel, or stretched if the view has moved on.
     */
    void place(Viewport present, double scale) {
        if (drawnFor == null) {
            return;
        }
        boolean exact = drawnFor.equals(present.resized(drawnFor.width(), drawnFor.height()));
        Point2D grid = exact ? PixelGrid.offset(view, scale) : Point2D.ZERO;
        double left = exact ? grid.getX() : present.x(drawnFor.x1Lower());
        double top = exact ? grid.getY() : present.y(drawnFor.x2Upper());
        view.setSmooth(!exact);
        view.setX(left);
        view.setY(top);
        view.setFitWidth(exact ? drawnFor.width() / scale : present.x(drawnFor.x1Upper()) - left);
        view.setFitHeight(exact ? drawnFor.height() / scale : present.y(drawnFor.x2Lower()) - top);
    }
}
