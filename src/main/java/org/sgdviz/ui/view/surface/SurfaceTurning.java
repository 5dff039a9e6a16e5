package org.sgdviz.ui.view.surface;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** A surface that is seen from the side is turned by dragging, and by the arrows while it has the focus. FX thread. */
final class SurfaceTurning {

    /** Radians per pixel. */
    private static final double PER_PIXEL = 0.01;

    /** Radians per press of a key. */
    private static final double PER_KEY = Math.toRadians(5);

    private final SurfacePlot plot;
    private @Nullable Turn held;
    private double fromX;
    private double fromY;

    /** Listens to a plot, for good. */
    SurfaceTurning(SurfacePlot plot) {
        this.plot = plot;
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        plot.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> held = null);
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            if (plot.isSolid()) {
                plot.setCursor(Cursor.MOVE);
            }
        });
        plot.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void press(MouseEvent event) {
        held = plot.turn();
        fromX = event.getSceneX();
        fromY = event.getSceneY();
    }

    private void drag(MouseEvent event) {
        if (held != null) {
            plot.turn(held.by((event.getSceneX() - fromX) * PER_PIXEL, (event.getSceneY() - fromY) * PER_PIXEL));
        }
    }

    private void key(KeyEvent event) {
        Turn now = plot.turn();
        if (now == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Turn next = switch (event.getCode()) {
            case LEFT -> now.by(-PER_KEY, 0);
            case RIGHT -> now.by(PER_KEY, 0);
            case UP -> now.by(0, PER_KEY);
            case DOWN -> now.by(0, -PER_KEY);
            default -> null;
        };
        if (next != null) {
            plot.turn(next);
            event.consume();
        }
    }
}
