package org.sgdviz.ui.view.surface;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import org.sgdviz.text.Messages;

/**
 * What is chosen of the ways to show a surface, in a menu, as a low lens has no room for more; on its button stands
 * what is chosen. FX thread.
 */
public final class SurfaceChoices extends MenuButton {

    /** What may be chosen, each by itself. */
    public enum Choice {
        /** The surface of the batch of the update in view. */
        BATCH,
        /** The other weights are the best for each pair. */
        BEST,
        /** The penalty is added. */
        PENALIZED,
        /** It is seen from the side. */
        SOLID
    }

    private final Map<Choice, CheckMenuItem> items = new EnumMap<>(Choice.class);

    SurfaceChoices() {
        setId("surface-choices");
        setAccessibleText(Messages.plot("surface.choices"));
        setAccessibleHelp(Messages.plot("surface.choices.tip"));
        setMinWidth(USE_PREF_SIZE);
        for (Choice choice : Choice.values()) {
            CheckMenuItem item = new CheckMenuItem(Messages.plot("surface.choice." + choice));
            item.setId("surface-choice-" + choice);
            item.selectedProperty().subscribe(this::showChosen);
            items.put(choice, item);
            getItems().add(item);
        }
        showChosen();
    }

    private CheckMenuItem item(Choice choice) {
        return Objects.requireNonNull(items.get(choice));
    }

    private void showChosen() {
        List<String> chosen = items.entrySet().stream()
                .filter(entry ->
                        entry.getValue().isSelected() && entry.getValue().isVisible())
                .map(entry -> Messages.plot("surface.chosen." + entry.getKey()))
                .toList();
        setText(chosen.isEmpty() ? Messages.plot("surface.choices") : String.join(" \u00b7 ", chosen));
    }

    /** Sets who is told whether something is chosen, each time that this changes. */
    public void setOn(Choice choice, Consumer<Boolean> listener) {
        item(choice).selectedProperty().addListener((any, before, now) -> listener.accept(now));
    }

    /** Offers something, or does not: what it would show does not exist. */
    public void offer(Choice choice, boolean exists) {
        item(choice).setVisible(exists);
        if (choice == Choice.SOLID && !exists) {
            item(choice).setSelected(false);
        }
        showChosen();
    }
}
