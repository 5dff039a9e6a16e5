package org.sgdviz.ui.app;

import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.sgdviz.ui.view.control.Tip;

/**
 * Shows what a control's {@code accessibleHelp} says as its tooltip, too, and all of a text that there is no room for.
 * A tooltip is a window with styles of its own, so that it is made when the mouse first comes to its control, and not
 * for each of them before anything can be seen.
 */
final class Tips {

    private Tips() {}

    /** Does so for all controls of a scene, for good. FX thread. */
    static void showIn(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> give(event.getTarget()));
    }

    private static void give(EventTarget target) {
        if (target instanceof Control control) {
            Tooltip present = control.getTooltip();
            Tooltip own = (Tooltip) control.getProperties().get(Tips.class);
            if (own != null) {
                say(control, own);
            } else if (present == null && !text(control).isEmpty()) {
                Tooltip tip = new Tip();
                control.getProperties().put(Tips.class, tip); // kept while there is nothing to be said
                control.accessibleHelpProperty().addListener(any -> say(control, tip));
                say(control, tip);
            }
        }
    }

    /** What there is to be said changes, or ends, with what some controls show. */
    private static void say(Control control, Tooltip tip) {
        String text = text(control);
        tip.setText(text);
        control.setTooltip(text.isEmpty() ? null : tip);
    }

    /** All of a text that is cut, and what the control says of itself. */
    private static String text(Control control) {
        String help = control.getAccessibleHelp() == null ? "" : control.getAccessibleHelp();
        boolean isCut = control instanceof Labeled labeled
                && labeled.lookup(".text") instanceof Text shown
                && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                && labeled.getText() != null
                && !shown.getText().equals(labeled.getText());
        String all = isCut ? ((Labeled) control).getText() : "";
        return all.isEmpty() || help.contains(all) ? help : help.isEmpty() ? all : all + "\n" + help;
    }
}
