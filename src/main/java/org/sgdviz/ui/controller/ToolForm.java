package org.sgdviz.ui.controller;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Run;
import org.sgdviz.run.tool.Tool;
import org.sgdviz.run.tool.Tools;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.TrainingModel;

/**
 * The choice of a tool as which to train, and below it what remains different. It shows what the settings are as, until
 * they are changed. FX thread only.
 */
final class ToolForm {

    private final TrainingModel model;
    private final Messages messages;
    private final ComboBox<Tool> chooser = new ComboBox<>();
    private final Label differs = new Label();
    private final VBox node;

    /** As which the settings were last, though they may have changed since; null: as none. */
    private @Nullable Tool chosen;

    /** The same of runs that have been in front. */
    private final Map<Run, Optional<Tool>> known = new WeakHashMap<>();

    private boolean showing;

    ToolForm(TrainingModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        Label label = new Label(messages.text("tool"));
        label.setLabelFor(chooser);
        label.setAccessibleHelp(messages.text("tool.tip"));
        chooser.setId("asTool");
        chooser.setAccessibleHelp(messages.text("tool.tip"));
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.getItems().setAll(Tools.ALL);
        chooser.setCellFactory(list -> new Cell(false));
        chooser.setButtonCell(new Cell(true));
        chooser.setOnAction(event -> choose(chooser.getValue()));
        differs.setId("toolDiffers");
        differs.setWrapText(true);
        differs.setMinHeight(Region.USE_PREF_SIZE);
        differs.getStyleClass().add("hint");
        differs.managedProperty().bind(differs.visibleProperty());
        node = new VBox(label, chooser, differs);
        node.getStyleClass().add("field");
        model.settings().present().subscribe(any -> show());
        model.run().addListener((any, before, now) -> arrive(before, now));
        show();
    }

    /** A tool's name; in the closed list, where none is selected, how the settings stand. */
    private final class Cell extends ListCell<Tool> {
        private final boolean isClosed;

        Cell(boolean isClosed) {
            this.isClosed = isClosed;
        }

        @Override
        protected void updateItem(@Nullable Tool tool, boolean empty) {
            super.updateItem(tool, empty);
            if (tool != null) {
                setText(name(tool));
            } else {
                setText(isClosed ? standing() : "");
            }
        }
    }

    /** The node to be placed. */
    Node node() {
        return node;
    }

    /** A rule as the chosen tool has it. */
    <T> T usual(Kind<T> kind) {
        return chosen == null ? kind.usual() : chosen.usual(kind);
    }

    private void choose(@Nullable Tool tool) {
        if (!showing && tool != null) {
            chosen = tool;
            model.trainAs(tool);
        }
    }

    /** A run that begins with what the one before it ended with goes on as that; others are as they were, or none. */
    private void arrive(Run before, Run now) {
        boolean goesOn =
                before.experiment().presentSettings().equals(now.experiment().presentSettings());
        if (!goesOn) {
            chosen = known.getOrDefault(now, Optional.empty()).orElse(null);
        }
        show();
        known.put(now, Optional.ofNullable(chosen));
    }

    private void show() {
        Optional<Tool> same = Tools.ALL.stream()
                .filter(tool -> tool.isAsIn(model.experiment(), model.settings().get()))
                .findFirst();
        chosen = same.orElse(chosen);
        showing = true;
        chooser.setValue(same.orElse(null));
        showing = false;
        chooser.setPromptText(standing());
        chooser.getButtonCell().setText(same.map(this::name).orElseGet(this::standing));
        Tool as = chosen;
        differs.setVisible(as != null);
        differs.setText(as == null ? "" : messages.text("tool.differs." + as.id()));
    }

    private String name(Tool tool) {
        return messages.text("tool.name." + tool.id());
    }

    private String standing() {
        Tool as = chosen;
        return as == null ? messages.text("tool.none") : messages.text("tool.changed", name(as));
    }
}
