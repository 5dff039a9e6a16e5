package org.sgdviz.ui.view;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;

/**
 * The image of the points. Few points are drawn at once, which takes less than a frame and keeps a dragged point under
 * the pointer; many are drawn by a thread of its own into the spare raster, one request at a time, the latest one next.
 * FX thread.
 */
final class PointLayer {

    /** So many points take about a millisecond. */
    private static final int DRAWN_AT_ONCE = 2000;

    private final RasterLayer layer = new RasterLayer();
    private @Nullable ExecutorService worker;
    private @Nullable Future<Drawn> inFlight;
    private boolean single = true;

    private record Drawn(Raster raster, Viewport view, boolean single) {}

    ImageView node() {
        return layer.node();
    }

    /** Whether the points are shown one by one, not as a density. */
    boolean showsSinglePoints() {
        return single;
    }

    /** Whether a request would be taken now. */
    boolean isFree() {
        return inFlight == null;
    }

    /** Draws the points, or asks for it; only while {@link #isFree()}. */
    void request(Points points, Viewport view, PointRaster.Style style, boolean atOnce) {
        Raster raster = layer.spare((int) view.width(), (int) view.height());
        if (atOnce || points.size() <= DRAWN_AT_ONCE) {
            show(new Drawn(raster, view, PointRaster.draw(points, view, style, raster)));
            return;
        }
        ExecutorService executor = worker;
        if (executor == null) {
            executor = Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, "points");
                thread.setDaemon(true);
                return thread;
            });
            worker = executor;
        }
        inFlight = executor.submit(() -> new Drawn(raster, view, PointRaster.draw(points, view, style, raster)));
    }

    /**
     * Shows what the worker has finished since the last call.
     *
     * @return whether there was anything
     */
    boolean poll() {
        Future<Drawn> future = inFlight;
        if (future == null || !future.isDone()) {
            return false;
        }
        inFlight = null;
        try {
            show(future.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the points could not be drawn", e.getCause());
        }
        return true;
    }

    private void show(Drawn drawn) {
        single = drawn.single;
        layer.show(drawn.raster, drawn.view);
    }

    void place(Viewport view, double scale) {
        layer.place(view, scale);
    }

    void dispose() {
        if (worker != null) {
            worker.shutdownNow();
        }
    }
}
