package org.sgdviz.ui.view.surface;

import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.sgdviz.ui.view.plot.Viewport;

/** The mouse on a surface plot: from above the point is dragged; the wheel zooms. FX thread. */
final class SurfaceMouse {

    private static final double ZOOM = 1.0015;

    /** The point is taken hold of within so many of its radiuses. */
    private static final double REACH = 2.5;

    private final SurfacePlot plot;
    private final Supplier<@Nullable Viewport> view;
    private @Nullable SurfaceGestures gestures;
    private boolean moving;

    /**
     * Listens to a plot, for good.
     *
     * @param view gives what part of the plane is seen, in logical pixels; null while none is
     */
    SurfaceMouse(SurfacePlot plot, Supplier<@Nullable Viewport> view) {
        this.plot = plot;
        this.view = view;
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        plot.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        plot.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    void setGestures(SurfaceGestures listener) {
        gestures = listener;
    }

    private boolean takesPoint(MouseEvent event) {
        Point2D point = plot.point();
        return gestures != null
                && !plot.isSolid()
                && point != null
                && plot.inPlot(event).distance(point) <= REACH * plot.radius()
                && gestures.mayMove();
    }

    private void press(MouseEvent event) {
        plot.requestFocus();
        SurfaceGestures listener = gestures;
        if (listener != null && event.getButton() == MouseButton.PRIMARY) {
            if (listener.choosesPlaces()) {
                choose(plot.inPlot(event), listener);
            } else if (takesPoint(event)) {
                moving = true;
                listener.moveStarted();
            }
        }
        event.consume();
    }

    private void choose(Point2D place, SurfaceGestures listener) {
        Viewport seen = view.get();
        boolean isIn = seen != null
                && place.getX() >= 0
                && place.getX() <= seen.width()
                && place.getY() >= 0
                && place.getY() <= seen.height();
        if (seen != null && isIn) {
            listener.placeChosen(seen.x1(place.getX()), seen.x2(place.getY()));
        }
    }

    private void drag(MouseEvent event) {
        Viewport seen = view.get();
        if (moving && gestures != null && seen != null) {
            Point2D place = plot.inPlot(event);
            gestures.moved(
                    seen.x1(Math.max(0, Math.min(seen.width(), place.getX()))),
                    seen.x2(Math.max(0, Math.min(seen.height(), place.getY()))));
        }
        event.consume();
    }

    private void release(MouseEvent event) {
        if (moving && gestures != null) {
            moving = false;
            gestures.moveEnded();
        }
        event.consume();
    }

    private void hover(MouseEvent event) {
        boolean chooses = gestures != null && gestures.choosesPlaces();
        plot.setCursor(chooses ? Cursor.CROSSHAIR : takesPoint(event) ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    }

    private void scroll(ScrollEvent event) {
        Viewport seen = view.get();
        if (gestures != null && seen != null && !moving) {
            Point2D place = plot.isSolid()
                    ? new Point2D(seen.width() / 2, seen.height() / 2)
                    : plot.inPlot(event.getSceneX(), event.getSceneY());
            gestures.partChosen(seen.zoomed(place.getX(), place.getY(), Math.pow(ZOOM, -event.getDeltaY()))
                    .part());
        }
        event.consume();
    }
}
