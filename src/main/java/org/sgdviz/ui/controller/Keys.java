package org.sgdviz.ui.controller;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.scatter.ScatterPlot;

/**
 * The keyboard. The mouse leaves the keyboard focus on the plots, so that the transport keys act whatever was clicked
 * last; a text being edited, or a control that Tab has reached, keeps its keys.
 */
public final class Keys {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Commands commands;
    private final SessionCommands sessions;
    private final ScatterPlot scatter;

    public Keys(
            TrainingModel model,
            ViewSettings settings,
            Commands commands,
            SessionCommands sessions,
            ScatterPlot scatter) {
        this.model = model;
        this.settings = settings;
        this.commands = commands;
        this.sessions = sessions;
        this.scatter = scatter;
    }

    /** Listens to a scene, for good. */
    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                Platform.runLater(() -> leaveText(scene.getFocusOwner()));
            }
            if (everywhere(event) || (!isTaken(scene.getFocusOwner()) && onPlots(event))) {
                event.consume();
            }
        });
        scene.focusOwnerProperty().addListener((any, before, now) -> returnFocusAfter(scene, now));
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(() -> returnFocus(scene)));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (scene.getFocusOwner() instanceof TextInputControl text && !isWithin(event.getTarget(), text)) {
                scatter.requestFocus();
            }
        });
    }

    /** A list that the mouse opened has the focus while it is open; when it closes the plots get it back. */
    private void returnFocusAfter(Scene scene, @Nullable Node owner) {
        ReadOnlyBooleanProperty showing = owner instanceof ComboBoxBase<?> box
                ? box.showingProperty()
                : owner instanceof MenuButton menu ? menu.showingProperty() : null;
        if (showing != null) {
            showing.addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Boolean> any, Boolean before, Boolean now) {
                    if (!now) {
                        showing.removeListener(this);
                        Platform.runLater(() -> returnFocus(scene));
                    }
                }
            });
        }
    }

    /** Enter and Escape end the editing of a text, unless it is not legal: then there is something to mend. */
    private void leaveText(@Nullable Node owner) {
        if (owner instanceof TextInputControl text
                && !text.getPseudoClassStates().contains(Field.WRONG)) {
            scatter.requestFocus();
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
    private void returnFocus(Scene scene) {
        Node owner = scene.getFocusOwner();
        boolean busy = owner instanceof TextInputControl
                || (owner != null && owner.isFocusVisible())
                || (owner instanceof ComboBoxBase<?> box && box.isShowing())
                || (owner instanceof MenuButton menu && menu.isShowing());
        if (!busy) {
            scatter.requestFocus();
        }
    }

    /** Whether the focus owner keeps its keys: a text being edited, or a control reached by the keyboard. */
    private boolean isTaken(Node owner) {
        if (owner == null || owner.equals(scatter)) {
            return false;
        }
        return owner instanceof TextInputControl
                || owner.isFocusVisible()
                || (owner instanceof ComboBoxBase<?> box && box.isShowing());
    }

    private boolean everywhere(KeyEvent event) {
        if (event.isAltDown()) {
            return event.getCode() == KeyCode.R && run(commands::reset);
        }
        if (event.isShortcutDown()) {
            TextSizeKey sizing = TextSizeKey.of(event);
            if (sizing != null) {
                return run(() -> sizing.applyTo(settings));
            }
            return switch (event.getCode()) {
                case N -> afterText(event, sessions::begin);
                case O -> afterText(event, sessions::open);
                case S -> afterText(event, event.isShiftDown() ? sessions::saveAs : sessions::save);
                case Q -> afterText(event, commands::quit);
                default -> false;
            };
        }
        return switch (event.getCode()) {
            case F9 -> run(this::foldSidebar);
            case F11 -> run(commands::toggleFullScreen);
            case F1 -> run(commands::help);
            default -> false;
        };
    }

    private void foldSidebar() {
        BooleanProperty open = settings.open(Panel.SIDEBAR);
        open.set(!open.get());
    }

    private boolean onPlots(KeyEvent event) {
        if (event.isShortcutDown()) {
            return switch (event.getCode()) {
                case Z -> run(event.isShiftDown() ? model.undo()::redo : model.undo()::undo);
                case Y -> run(model.undo()::redo);
                default -> false;
            };
        }
        if (event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        return switch (event.getCode()) {
            case SPACE -> run(model.transport()::togglePlay);
            case LEFT -> run(event.isShiftDown() ? model.time()::epochBack : model.time()::stepBack);
            case HOME -> run(model.time()::toStart);
            case END, ESCAPE -> run(model.time()::toPresent);
            case RIGHT -> run(event.isShiftDown() ? model.transport()::stepEpoch : model.transport()::stepBatch);
            case R -> run(model::restart);
            case N -> run(model::newStart);
            case DELETE, BACK_SPACE -> run(this::removeUnderPointer);
            default -> false;
        };
    }

    private void removeUnderPointer() {
        int row = scatter.rowUnderPointer();
        if (row >= 0) {
            model.points().remove(row);
        }
    }

    /** What is being written into a field is part of the session. */
    private boolean afterText(KeyEvent event, Runnable action) {
        if (event.getTarget() instanceof TextInputControl) {
            scatter.requestFocus();
        }
        return run(action);
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }
}
