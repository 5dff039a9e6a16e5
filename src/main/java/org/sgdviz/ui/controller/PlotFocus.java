package org.sgdviz.ui.controller;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keyboard focus. The mouse leaves it on the plots, so that the transport keys act whatever was clicked last; a
 * text being edited, or a control that Tab has reached, keeps its keys. FX thread only.
 */
final class PlotFocus {

    private final Scene scene;
    private final Node plot;

    /**
     * That of a scene.
     *
     * @param plot what has the focus where nothing else needs it
     */
    PlotFocus(Scene scene, Node plot) {
        this.scene = scene;
        this.plot = plot;
    }

    /** Keeps it there from now on, for good. */
    void listen() {
        scene.focusOwnerProperty().addListener((any, before, now) -> returnAfter(now));
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(this::giveBack));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (scene.getFocusOwner() instanceof TextInputControl text && !isWithin(event.getTarget(), text)) {
                plot.requestFocus();
            }
        });
    }

    /** A list that the mouse opened has the focus while it is open; when it closes the plots get it back. */
    private void returnAfter(@Nullable Node owner) {
        ReadOnlyBooleanProperty showing = owner instanceof ComboBoxBase<?> box
                ? box.showingProperty()
                : owner instanceof MenuButton menu ? menu.showingProperty() : null;
        if (showing != null) {
            showing.addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Boolean> any, Boolean before, Boolean now) {
                    if (!now) {
                        showing.removeListener(this);
                        Platform.runLater(PlotFocus.this::giveBack);
                    }
                }
            });
        }
    }

    /** Enter and Escape end the editing of a text, unless it is not legal: then there is something to mend. */
    void leaveText() {
        if (scene.getFocusOwner() instanceof TextInputControl text
                && !text.getPseudoClassStates().contains(Field.WRONG)) {
            plot.requestFocus();
        }
    }

    private static boolean isWithin(Object target, Node ancestor) {
        Node node = target instanceof Node hit ? hit : null;
        while (node != null && !node.equals(ancestor)) {
            node = node.getParent();
        }
        return node != null;
    }

    /** Gives the focus back to the plots unless a text is being edited or a list is open. */
    private void giveBack() {
        Node owner = scene.getFocusOwner();
        boolean busy = owner instanceof TextInputControl
                || (owner != null && owner.isFocusVisible())
                || (owner instanceof ComboBoxBase<?> box && box.isShowing())
                || (owner instanceof MenuButton menu && menu.isShowing());
        if (!busy) {
            plot.requestFocus();
        }
    }

    /** Whether the focus owner keeps its keys: a text being edited, or a control reached by the keyboard. */
    boolean isTaken() {
        Node owner = scene.getFocusOwner();
        if (owner == null || owner.equals(plot)) {
            return false;
        }
        return owner instanceof TextInputControl
                || owner.isFocusVisible()
                || (owner instanceof ComboBoxBase<?> box && box.isShowing());
    }
}
