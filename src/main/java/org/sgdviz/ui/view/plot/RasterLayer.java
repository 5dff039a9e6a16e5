package org.sgdviz.ui.view.plot;

import javafx.geometry.Point2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;

/**
 * An image of a plot with two rasters: one is shown, the other is free to be drawn into. The render thread reads the
 * shown one without a lock, so it is never drawn into. FX thread, but for the drawing into the spare raster.
 */
public final class RasterLayer {

    /** The share of a raster that must be seen where it is seen at all. */
    private static final double MOSTLY = 0.5;

    private final ImageView view = new ImageView();
    private @Nullable Raster shown;
    private @Nullable Raster spare;

    public RasterLayer() {
        view.setMouseTransparent(true);
        view.setPreserveRatio(false);
        view.setSmooth(false);
    }

    public ImageView node() {
        return view;
    }

    /** The raster that is not shown, of the wanted size; its pixels are those of long ago. */
    public Raster spare(int width, int height) {
        Raster raster = spare;
        if (raster == null || raster.width != width || raster.height != height) {
            raster = new Raster(width, height);
            spare = raster;
        }
        return raster;
    }

    /** Shows what has been drawn into the spare raster. */
    public void show(Raster drawn) {
        spare = shown;
        shown = drawn;
        view.setImage(drawn.image());
    }

    /**
     * Puts the image on whole device pixels.
     *
     * @param scale the image's pixels per logical pixel
     * @param device device pixels per logical pixel; where they are more, the image is stretched
     */
    public void place(double scale, double device) {
        Raster raster = shown;
        if (raster != null) {
            Point2D grid = PixelGrid.offset(view, device);
            view.setSmooth(scale < device);
            view.setX(grid.getX());
            view.setY(grid.getY());
            view.setFitWidth(raster.width / scale);
            view.setFitHeight(raster.height / scale);
        }
    }

    /**
     * Whether a picture of the scene, of one pixel per logical pixel, shows the raster: what in it is of another colour
     * than its first pixel, but for some of it that others may cover.
     */
    public boolean isSeenIn(Image picture) {
        Raster raster = shown;
        if (raster == null) {
            return false;
        }
        Point2D corner = view.localToScene(view.getX(), view.getY());
        int left = (int) Math.round(corner.getX());
        int top = (int) Math.round(corner.getY());
        int background = raster.pixels[0];
        int drawn = 0;
        int seen = 0;
        for (int p = 0; p < raster.pixels.length; p++) {
            if (raster.pixels[p] != background) {
                drawn++;
                int x = left + p % raster.width;
                int y = top + p / raster.width;
                boolean inside = x < picture.getWidth() && y < picture.getHeight();
                seen += inside && picture.getPixelReader().getArgb(x, y) == raster.pixels[p] ? 1 : 0;
            }
        }
        return seen >= MOSTLY * drawn;
    }
}
