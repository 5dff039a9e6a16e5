package org.sgdviz.ui.view;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;

/**
 * The points as pixels, ready to be put over others. Few points are drawn at once, which takes less than a frame and keeps a dragged point under
 * the pointer; many are drawn by a thread of its own into the spare raster, one request at a time, the latest one next.
 * FX thread.
 */
final class PointLayer {

    /** So many points take about a millisecond. */
    private static final int DRAWN_AT_ONCE = 5000;

    private @Nullable ExecutorService worker;
    private @Nullable Future<Drawn> inFlight;
    private @Nullable Drawn shown;
    private @Nullable Raster spare;

    /** Points drawn for a view, and where the raster is not empty. */
    private record Drawn(Raster raster, int[] runs, Viewport view, boolean single) {
        static Drawn of(Points points, Viewport view, PointRaster.Style style, Raster raster) {
            boolean single = PointRaster.draw(points, view, style, raster);
            return new Drawn(raster, raster.runs(), view, single);
        }
    }

    /** Whether the points are shown one by one, not as a density. */
    boolean showsSinglePoints() {
        return shown == null || shown.single;
    }

    /** Whether a request would be taken now. */
    boolean isFree() {
        return inFlight == null;
    }

    /** Draws the points, or asks for it; only while {@link #isFree()}. */
    void request(Points points, Viewport view, PointRaster.Style style, boolean atOnce) {
        Raster raster = spare((int) view.width(), (int) view.height());
        if (atOnce || points.size() <= DRAWN_AT_ONCE) {
            show(Drawn.of(points, view, style, raster));
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
        inFlight = executor.submit(() -> Drawn.of(points, view, style, raster));
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

    private Raster spare(int width, int height) {
        Raster free = spare;
        return free != null && free.width == width && free.height == height ? free : new Raster(width, height);
    }

    private void show(Drawn drawn) {
        spare = shown == null ? null : shown.raster;
        shown = drawn;
    }

    /**
     * Puts the points over a raster: where they are, or where they were drawn last if the view has moved on since.
     *
     * @param view the raster's, in its pixels
     * @param opacity 0 … 256
     */
    void paint(Raster raster, Viewport view, int opacity) {
        Drawn drawn = shown;
        if (drawn != null && drawn.view.equals(view)) {
            raster.overlay(drawn.raster, drawn.runs, opacity);
        } else if (drawn != null) {
            raster.overlay(drawn.raster, drawn.view, view, opacity);
        }
    }

    void dispose() {
        if (worker != null) {
            worker.shutdownNow();
        }
    }
}
