package org.sgdviz.ui.controller;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.view.control.Tip;

/** Shows the constants of an enumeration by their texts. */
final class Choices<T extends Enum<T>> extends StringConverter<T> {

    private final Messages messages;
    private final String prefix;

    /** By the texts of {@code prefix.NAME}. */
    Choices(Messages messages, String prefix) {
        this.messages = messages;
        this.prefix = prefix;
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : messages.text(prefix + "." + value.name());
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("not editable");
    }

    /**
     * Has a list explain the constants: the chosen one in its help, after what that says of all, and each where the
     * mouse rests on it.
     *
     * @param tips the beginning of the keys of the explanations, {@code tipsNAME}
     */
    void explain(ComboBox<T> box, String tips) {
        String ofAll = box.getAccessibleHelp();
        box.valueProperty()
                .subscribe(chosen -> box.setAccessibleHelp(
                        chosen == null ? ofAll : ofAll + " " + messages.text(tips + chosen.name())));
        box.setCellFactory(list -> new Explained(tips));
    }

    /** A row of the list, which gets its tooltip, a window, only when the mouse comes to it. */
    private final class Explained extends ListCell<T> {

        private final String tips;

        Explained(String tips) {
            this.tips = tips;
            addEventHandler(MouseEvent.MOUSE_ENTERED, event -> explain());
        }

        private void explain() {
            T value = getItem();
            if (value == null) {
                setTooltip(null);
            } else {
                Tooltip tip = getTooltip() == null ? new Tip() : getTooltip();
                tip.setText(messages.text(tips + value.name()));
                setTooltip(tip);
            }
        }

        @Override
        protected void updateItem(@Nullable T value, boolean isEmpty) {
            super.updateItem(value, isEmpty);
            setText(isEmpty || value == null ? null : Choices.this.toString(value));
            if (getTooltip() != null) {
                explain();
            }
        }
    }
}
