package org.sgdviz.ui.view.scatter;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.RecentEdits;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.RasterLayer;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * All that a scatter plot draws of its data, in one image, for the render thread takes as long for each, however empty.
 * It is opaque, which is shown in half the time. From below: the background with its grid, shading, points, marks,
 * the average's boundary and the decision line. It is painted again only when something in it has changed. FX thread.
 */
final class ScatterImage {

    private static final int OPAQUE = 256;

    /** The opacity of points while some of them are ringed as a mini-batch. */
    private static final int DIMMED = 128;

    private final RasterLayer layer = new RasterLayer();
    private final ShadingPainter shadingPainter = new ShadingPainter();
    private final PointLayer points = new PointLayer();
    private @Nullable Picture painted;

    /** What the image is a picture of; the points' pixels are looked after by their layer. */
    private record Picture(
            Rows rows, Classifier classifier, Highlights highlights, Viewport view, Grid grid, Palette palette) {}

    Node node() {
        return layer.node();
    }

    /** Whether the points are shown one by one, not as a density. */
    boolean showsSinglePoints() {
        return points.showsSinglePoints();
    }

    /** Whether the points have been drawn that were given last. */
    boolean isSettled() {
        return points.isSettled();
    }

    /** Takes note of edits that the rows do not show yet. */
    void setEdits(RecentEdits edits) {
        points.setEdits(edits);
    }

    /**
     * Paints what has changed.
     *
     * @param view the plane in whole pixels of the image
     * @param atOnce whether to finish all points before it returns
     * @param device device pixels per logical pixel
     */
    void paint(
            Rows rows,
            Classifier classifier,
            Highlights highlights,
            Viewport view,
            Grid grid,
            Palette palette,
            boolean atOnce,
            double device) {
        boolean newPoints = points.draw(rows, view, palette.points(), atOnce);
        Picture picture = new Picture(rows, classifier, highlights, view, grid, palette);
        if (newPoints || !Objects.equals(picture, painted)) {
            paint(picture);
            layer.place(palette.scale(), device);
            painted = picture;
        }
    }

    private void paint(Picture picture) {
        Viewport view = picture.view;
        Palette palette = picture.palette;
        int rim = palette.points().rim();
        double scale = palette.points().scale();
        Raster raster = layer.spare((int) view.width(), (int) view.height());
        shadingPainter.paint(raster, picture.classifier, view, picture.grid, palette);
        boolean ringed = picture.highlights.isRinged(picture.rows.points().size());
        points.paint(raster, view, ringed ? DIMMED : OPAQUE);
        HighlightPainter.paint(raster, picture.rows, view, palette.points(), picture.highlights, palette.foreground());
        stroke(picture.classifier.average(), raster, view, Pen.dashed(palette.foreground(), rim, scale));
        stroke(picture.classifier.ghost(), raster, view, Pen.faded(palette.muted(), rim, scale));
        stroke(picture.classifier.boundary(), raster, view, Pen.solid(palette.foreground(), rim, scale));
        layer.show(raster);
    }

    private static void stroke(Boundary boundary, Raster raster, Viewport view, Pen pen) {
        if (boundary.isFinite()) {
            boundary.stroke(raster, view, pen);
        }
    }

    boolean isSeenIn(Image picture) {
        return layer.isSeenIn(picture);
    }

    void dispose() {
        points.dispose();
    }
}
