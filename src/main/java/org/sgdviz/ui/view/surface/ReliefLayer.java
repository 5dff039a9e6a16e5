package org.sgdviz.ui.view.surface;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.sgdviz.ui.background.LatestRequest;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.RasterLayer;

/**
 * The picture of a relief. The first one of a size is painted at once, so that nothing is seen stretched; those that
 * follow are painted by a thread of its own into the spare raster, one at a time, the latest relief next. FX thread.
 */
final class ReliefLayer {

    private final RasterLayer layer = new RasterLayer();
    private final LatestRequest<Painting, Painting> requests =
            LatestRequest.finishing("relief", (painting, isCancelled) -> painting.carryOut());
    private @Nullable Picture requested;
    private @Nullable Picture shown;

    /**
     * What is painted.
     *
     * @param width pixels of the raster, at least 1
     * @param height pixels of the raster, at least 1
     * @param perPixel pixels of the raster per logical pixel
     * @param stroke how many pixels of the raster a contour is wide
     */
    record Picture(
            Relief relief,
            int width,
            int height,
            double perPixel,
            double stroke,
            int low,
            int high,
            int background,
            int line,
            @Nullable Side side) {

        /** How it is seen from the side; null while it is seen from above. */
        @Nullable
        Projection projection() {
            return side == null ? null : new Projection(relief, side.turn, width / perPixel, height / perPixel);
        }

        boolean isAsLargeAs(@Nullable Picture other) {
            return other != null && width == other.width && height == other.height;
        }
    }

    /**
     * How it is seen from the side, and the way that is painted on it then.
     *
     * @param across values of the weight across; not to be changed
     * @param up those of the other one
     * @param colour that of the way
     */
    record Side(Turn turn, double[] across, double[] up, int colour) {}

    private record Painting(Picture picture, Raster raster) {

        Painting carryOut() {
            Bands bands = new Bands(picture.low, picture.high, picture.line, picture.height, picture.stroke);
            Side side = picture.side;
            if (side == null) {
                new ReliefPainter(bands, picture.background).paint(picture.relief, raster);
            } else {
                Projection projection = new Projection(picture.relief, side.turn, picture.width, picture.height);
                SolidPainter painter =
                        new SolidPainter(picture.relief, projection, bands, raster, picture.stroke, picture.background);
                painter.paintRelief();
                painter.paintBase(picture.line);
                painter.paintWay(side.across, side.up, side.colour);
            }
            return this;
        }
    }

    Node node() {
        return layer.node();
    }

    /** What is seen; null before the first was painted. */
    @Nullable
    Picture shown() {
        return shown;
    }

    /**
     * Paints a picture, or has it painted, if it is not the one that was asked for last.
     *
     * @param device device pixels per logical pixel
     * @return whether another one is seen now
     */
    boolean draw(Picture wanted, double device) {
        boolean news = poll(device);
        if (isSettled() && !wanted.equals(requested)) {
            requested = wanted;
            Painting painting = new Painting(wanted, layer.spare(wanted.width, wanted.height));
            if (wanted.isAsLargeAs(shown)) {
                requests.ask(painting);
            } else {
                show(painting.carryOut(), device);
                news = true;
            }
        }
        return news;
    }

    private boolean poll(double device) {
        LatestRequest.Answer<Painting, Painting> answer = requests.poll();
        if (answer == null) {
            return false;
        }
        show(answer.orThrow("the surface could not be painted"), device);
        return true;
    }

    private void show(Painting painted, double device) {
        shown = painted.picture;
        layer.show(painted.raster);
        layer.place(painted.picture.perPixel, device);
    }

    /** Whether nothing is being painted. */
    boolean isSettled() {
        return !requests.isBusy();
    }

    void dispose() {
        requests.close();
    }
}
