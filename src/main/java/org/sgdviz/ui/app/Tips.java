package org.sgdviz.ui.app;

import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Shows what a control's {@code accessibleHelp} says as its tooltip, too. A tooltip is a window with styles of its own, so
 * that it is made when the mouse first comes to its control, and not for each of them before anything can be seen.
 */
final class Tips {

    private Tips() {}

    /** Does so for all controls of a scene, for good. FX thread. */
    static void showIn(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> give(event.getTarget()));
    }

    private static void give(EventTarget target) {
        if (target instanceof Control control && control.getTooltip() == null && control.getAccessibleHelp() != null) {
            control.setTooltip(new Tooltip(control.getAccessibleHelp()));
        }
    }
}
