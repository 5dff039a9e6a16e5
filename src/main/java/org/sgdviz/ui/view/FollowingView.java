package org.sgdviz.ui.view;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.sgdviz.data.Extent;
import org.sgdviz.data.Points;

/**
 * Which part of the plane a scatter plot shows: all data, until the user zooms or moves the view, and again after a
 * fit. FX thread.
 */
final class FollowingView {

    private final ReadOnlyBooleanWrapper fitted = new ReadOnlyBooleanWrapper(this, "fitted", true);
    private final Runnable changed;
    private Viewport view = Viewport.fitted(Points.EMPTY, 1, 1);

    /** A view of no points that calls back when it has changed. */
    FollowingView(Runnable changed) {
        this.changed = changed;
    }

    Viewport get() {
        return view;
    }

    ReadOnlyBooleanProperty fittedProperty() {
        return fitted.getReadOnlyProperty();
    }

    /** Takes note of other points: a new data set is brought into view, an edited one only if it no longer fits in. */
    void follow(Rows before, Rows now) {
        if (fitted.get() && !(now.areEditOf(before) && view.holds(now.points()))) {
            fit(now.points());
        }
    }

    void fit(Points points) {
        fitted.set(true);
        show(Viewport.fitted(points, view.width(), view.height()));
    }

    /** Shows a part of the plane; unchanged if it cannot be drawn. */
    void choose(Extent part) {
        fitted.set(false);
        show(view.showing(part));
    }

    void zoom(double x, double y, double factor) {
        fitted.set(false);
        show(view.zoomed(x, y, factor));
    }

    void pan(double dx, double dy) {
        fitted.set(false);
        show(view.panned(dx, dy));
    }

    void resize(double width, double height) {
        view = view.resized(width, height);
    }

    private void show(Viewport next) {
        view = next;
        changed.run();
    }
}
