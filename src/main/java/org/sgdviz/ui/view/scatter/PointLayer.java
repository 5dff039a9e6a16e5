package org.sgdviz.ui.view.scatter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.PointEdit;
import org.sgdviz.data.RecentEdits;
import org.sgdviz.ui.background.LatestRequest;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * The points as pixels, ready to be put over others. Few points are drawn at once, which takes less than a frame; many
 * are drawn by a thread of its own into the spare raster, one request at a time, the latest one next. What is edited
 * meanwhile is drawn into the raster that is shown, so that a click is seen at the next frame. FX thread.
 */
final class PointLayer {

    /** So many points take about a millisecond. */
    private static final int DRAWN_AT_ONCE = 5000;

    /** So many take less than a frame, which is well spent for an edit; a dragged point stays under the pointer. */
    private static final int EDITED_AT_ONCE = 20_000;

    private final EditLog edits = new EditLog();
    private final LatestRequest<Drawing, Drawn> requests =
            LatestRequest.finishing("points", (drawing, isCancelled) -> drawing.wanted.drawInto(drawing.raster));
    private @Nullable Wanted requested;
    private @Nullable Drawn shown;
    private @Nullable Raster spare;

    /** The number of the first edit that the shown raster does not show. */
    private long amended;

    /** What is to be drawn, and how many edits the rows show. */
    private record Wanted(Rows rows, long included, Viewport view, PointRaster.Style style) {

        /** Whether these are edited points, and few enough, of what was wanted before, seen from the same place. */
        boolean isQuickEditOf(Wanted before) {
            return rows.points().size() <= EDITED_AT_ONCE
                    && view.equals(before.view)
                    && style.equals(before.style)
                    && rows.areEditOf(before.rows);
        }

        Drawn drawInto(Raster raster) {
            boolean single = PointRaster.draw(rows.points(), view, style, raster);
            return new Drawn(this, raster, raster.runs(), single);
        }
    }

    /** What is to be drawn, and into what. */
    private record Drawing(Wanted wanted, Raster raster) {}

    /** Points drawn, and where the raster is not empty. */
    private record Drawn(Wanted wanted, Raster raster, int[] runs, boolean single) {}

    /** Whether the points are shown one by one, not as a density. */
    boolean showsSinglePoints() {
        return shown == null || shown.single;
    }

    /** Whether nothing is being drawn. */
    boolean isSettled() {
        return !requests.isBusy();
    }

    /** Takes note of edits that the rows do not show yet. */
    void setEdits(RecentEdits recent) {
        edits.take(recent);
    }

    /**
     * Draws the points, or has them drawn, if they are not those that were drawn last.
     *
     * @param view the plane in whole device pixels
     * @param atOnce whether to finish them before it returns
     * @return whether there are other pixels to show
     */
    boolean draw(Rows rows, Viewport view, PointRaster.Style style, boolean atOnce) {
        boolean news = poll();
        Wanted before = requested;
        Wanted wanted = new Wanted(rows, edits.included(), view, style);
        if (isSettled() && !wanted.equals(before)) {
            try {
                news |= request(wanted, atOnce || (before != null && wanted.isQuickEditOf(before)));
            } catch (RuntimeException | Error e) {
                requested = null; // to be tried again
                throw e;
            }
        }
        return amend() || news;
    }

    private boolean request(Wanted wanted, boolean atOnce) {
        requested = wanted;
        Raster raster = spare((int) wanted.view.width(), (int) wanted.view.height());
        if (atOnce || wanted.rows.points().size() <= DRAWN_AT_ONCE) {
            show(wanted.drawInto(raster));
            return true;
        }
        requests.ask(new Drawing(wanted, raster));
        return false;
    }

    /** Shows what the worker has finished, and says whether there was anything. */
    private boolean poll() {
        LatestRequest.Answer<Drawing, Drawn> answer = requests.poll();
        if (answer == null) {
            return false;
        }
        try {
            show(answer.orThrow("the points could not be drawn"));
        } catch (IllegalStateException | OutOfMemoryError e) {
            requested = null; // to be tried again
            throw e;
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
        amended = drawn.wanted.included;
    }

    /** Draws what has been edited into what is shown, and says whether there was anything. */
    private boolean amend() {
        Drawn drawn = shown;
        List<PointEdit> missing = edits.since(amended);
        if (drawn == null || missing.isEmpty()) {
            return false;
        }
        Wanted wanted = drawn.wanted;
        int size = wanted.rows.points().size();
        missing.forEach(edit -> PointRaster.amend(edit, drawn.single, size, wanted.view, wanted.style, drawn.raster));
        shown = new Drawn(wanted, drawn.raster, drawn.raster.runs(), drawn.single);
        amended = edits.end();
        Wanted next = isSettled() ? null : requested;
        edits.keepSince(next == null ? edits.included() : Math.min(next.included, edits.included()));
        return true;
    }

    /**
     * Puts the points over a raster: where they are, or where they were drawn last if the view has moved on since.
     *
     * @param view the raster's, in its pixels
     * @param opacity 0 … 256
     */
    void paint(Raster raster, Viewport view, int opacity) {
        Drawn drawn = shown;
        if (drawn != null && drawn.wanted.view.equals(view)) {
            raster.overlay(drawn.raster, drawn.runs, opacity);
        } else if (drawn != null) {
            raster.overlay(drawn.raster, drawn.wanted.view, view, opacity);
        }
    }

    void dispose() {
        requests.close();
    }
}
