package org.sgdviz.ui.view.scatter;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;
import org.sgdviz.data.Points;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * Which part of the plane a scatter plot shows: all data, until the user zooms or moves the view, and again after a
 * fit. FX thread.
 *
 * <p>With equal scales the part is always inside what is shown, whose shorter side is extended about its centre. While
 * the view follows the data they fill the plot at every size. A part that the user chose is changed by zooming and
 * moving alone: when the plot is resized what is shown keeps its centre and its units per pixel, and the part stays as
 * it is. One that was opened has more units per pixel while the plot is too small for it, so that it is always seen
 * whole.
 */
final class FollowingView {

    /** Scales are equal by themselves unless the spread of one coordinate is larger than so many times the other's. */
    private static final double SIMILAR = 3;

    /** Whether all points are shown, and no chosen part. */
    private boolean fitted = true;

    private final ReadOnlyBooleanWrapper equal = new ReadOnlyBooleanWrapper(this, "equal", true);
    private final Runnable changed;
    private @Nullable Boolean wish;

    /** Whether the scales do not suit the data yet, as those have come while a chosen part was shown. */
    private boolean otherData;

    /** Whether the chosen part is as it was opened, and has not been zoomed or moved since. */
    private boolean opened;

    private Extent part = Viewport.fitted(Points.EMPTY);
    private Viewport view = Viewport.of(part, 1, 1);

    /** What was shown when the part was chosen last, which has the scale that is kept. */
    private Viewport chosenView = view;

    /** A view of no points that calls back when it has changed. */
    FollowingView(Runnable changed) {
        this.changed = changed;
    }

    Viewport get() {
        return view;
    }

    /** Whether a unit is as long on both axes. */
    ReadOnlyBooleanProperty equalProperty() {
        return equal.getReadOnlyProperty();
    }

    /** The part that the user chose; null while the view follows the data. */
    @Nullable
    Extent chosen() {
        return fitted ? null : part;
    }

    /** Wishes for equal scales or not; null: as suits the data. */
    void setEqual(@Nullable Boolean next, Points points) {
        wish = next;
        suit(points);
    }

    private void suit(Points points) {
        otherData = false;
        boolean next = wish == null ? areSpreadsSimilar(points.extent()) : wish;
        if (next != equal.get()) {
            equal.set(next);
            show(part);
        }
    }

    private static boolean areSpreadsSimilar(Extent extent) {
        double x1 = extent.x1Upper() - extent.x1Lower();
        double x2 = extent.x2Upper() - extent.x2Lower();
        return extent.isEmpty() || Math.max(x1, x2) <= SIMILAR * Math.min(x1, x2);
    }

    /** Takes note of other points: a new data set is brought into view, an edited one only if it no longer fits in. */
    void follow(Rows before, Rows now) {
        boolean edited = now.areEditOf(before);
        otherData |= !edited || now.points().size() == 0;
        if (fitted && (otherData || !view.holds(now.points()))) {
            fit(now.points());
        }
    }

    void fit(Points points) {
        fitted = true;
        if (otherData) {
            suit(points);
        }
        show(Viewport.fitted(points));
    }

    /**
     * Shows a part of the plane that was chosen, with the scales that suit the points unless others are wished for; the
     * points where it cannot be drawn.
     */
    void open(Extent next, Points points) {
        if (!Viewport.of(next, 1, 1).isDrawable()) {
            fit(points);
            return;
        }
        if (otherData) {
            suit(points);
        }
        choose(next);
    }

    /** Shows a part of the plane, all of it; it can be drawn. */
    void choose(Extent next) {
        fitted = false;
        opened = true;
        show(next);
    }

    void zoom(double x, double y, double factor) {
        move(view.zoomed(x, y, factor));
    }

    void pan(double dx, double dy) {
        move(view.panned(dx, dy));
    }

    /** Shows what is seen now from elsewhere; the part moves with it. */
    private void move(Viewport next) {
        fitted = false;
        opened = false;
        part = part.equals(view.part()) ? next.part() : next.partLike(part, view);
        view = next;
        chosenView = next;
        changed.run();
    }

    /** The rectangle of pixels has another size. */
    void resize(double width, double height) {
        boolean keepsScale = equal.get() && !fitted && chosenView.width() > 1;
        Viewport next = keepsScale ? chosenView.resizedAtItsScale(width, height) : shown(width, height);
        view = opened && !next.holds(part) ? shown(width, height) : next;
        if (!keepsScale) {
            chosenView = view;
        }
    }

    private void show(Extent next) {
        part = next;
        view = shown(view.width(), view.height());
        chosenView = view;
        changed.run();
    }

    private Viewport shown(double width, double height) {
        Viewport whole = Viewport.of(part, width, height);
        return equal.get() ? whole.withEqualScales() : whole;
    }
}
