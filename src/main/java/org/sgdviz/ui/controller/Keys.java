package org.sgdviz.ui.controller;

import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.sgdviz.ui.model.DraggedWeights;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.Setback;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.UpdateStage;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.scatter.ScatterPlot;

/** What the keys do: everywhere, or on the plots, where {@link PlotFocus} mostly is. */
public final class Keys {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Commands commands;
    private final SessionCommands sessions;
    private final ScatterPlot scatter;
    private final DraggedWeights dragged;
    private final Setback setback;

    public Keys(
            TrainingModel model,
            ViewSettings settings,
            Commands commands,
            SessionCommands sessions,
            ScatterPlot scatter,
            DraggedWeights dragged) {
        this.model = model;
        this.settings = settings;
        this.commands = commands;
        this.sessions = sessions;
        this.scatter = scatter;
        this.dragged = dragged;
        this.setback = new Setback(model);
    }

    /** Listens to a scene, for good. */
    public void listenTo(Scene scene) {
        PlotFocus focus = new PlotFocus(scene, scatter);
        focus.listen();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                Platform.runLater(focus::leaveText);
            }
            if (everywhere(event) || (!focus.isTaken() && onPlots(event))) {
                event.consume();
            }
        });
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
            case F9 -> run(() -> toggle(Panel.SIDEBAR));
            case F11 -> run(commands::toggleFullScreen);
            case F1 -> run(commands::help);
            default -> false;
        };
    }

    private void toggle(Panel panel) {
        BooleanProperty open = settings.open(panel);
        open.set(!open.get());
    }

    private boolean onPlots(KeyEvent event) {
        if (event.isShortcutDown()) {
            return switch (event.getCode()) {
                case Z -> run(event.isShiftDown() ? model.undo()::redo : model.undo()::undo);
                case Y -> run(model.undo()::redo);
                case V -> run(commands::pasteLink);
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
            case END -> run(model.time()::toPresent);
            case ESCAPE -> run(this::leave);
            case RIGHT -> run(event.isShiftDown() ? model.transport()::stepEpoch : model.transport()::stepBatch);
            case R -> run(model::restart);
            case DIGIT1, NUMPAD1 -> run(() -> toggle(Panel.UPDATE));
            case DIGIT2, NUMPAD2 -> run(() -> toggle(Panel.SURFACE));
            case DIGIT3, NUMPAD3 -> run(() -> toggle(Panel.NOISE));
            case DIGIT5, NUMPAD5 -> run(() -> toggle(Panel.EVALUATION));
            case DIGIT6, NUMPAD6 -> run(() -> toggle(Panel.PREDICTION));
            case N -> run(model::newStart);
            case B -> run(setback::goBefore);
            case COMMA -> toStage(UpdateStage::before);
            case PERIOD -> toStage(UpdateStage::after);
            case DELETE, BACK_SPACE -> run(this::removeUnderPointer);
            default -> false;
        };
    }

    /** Shows another stage of the update in view, where stages are shown. */
    private boolean toStage(UnaryOperator<UpdateStage> next) {
        ObjectProperty<UpdateStage> stage = settings.updateStage();
        return settings.open(Panel.UPDATE).get() && run(() -> stage.set(next.apply(stage.get())));
    }

    /** Lets go of the line or the weights that are being dragged, or else leaves the past. */
    private void leave() {
        if (!scatter.cancelLine() && !dragged.letGo()) {
            model.time().toPresent();
        }
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
