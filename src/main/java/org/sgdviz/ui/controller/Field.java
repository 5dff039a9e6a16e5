package org.sgdviz.ui.controller;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Parse;

/**
 * A text field that holds a value: Enter, or leaving the field, takes the text over if it is legal; otherwise the field
 * is marked, says why, and nothing changes. Escape, or leaving the field, brings the value in force back.
 */
final class Field<T> {

    /** The state of a field whose text cannot be taken over. */
    static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private static final double GAP = 8;

    /** What is pasted beyond it is cut off, one character later, so that what is left is no legal text. */
    private static final int MOST_CHARACTERS = Parse.LONGEST + 1;

    private final TextField field;
    private final Function<String, T> parse;
    private final Function<T, String> format;
    private final Consumer<T> take;
    private @Nullable Tooltip reason;
    private String inForce = "";

    /**
     * Makes a field hold a value.
     *
     * @param parse reads a text; throws {@link IllegalValueException} if it is not legal
     * @param format writes a value
     * @param take receives each new value
     */
    Field(TextField field, Function<String, T> parse, Function<T, String> format, Consumer<T> take) {
        this.field = field;
        this.parse = parse;
        this.format = format;
        this.take = take;
        field.setTextFormatter(new TextFormatter<>(Field::cut));
        field.setOnAction(event -> commit());
        field.focusedProperty().addListener((any, before, now) -> {
            if (!now) {
                commit();
                restore();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                restore();
            }
        });
    }

    /** Keeps a text that was dropped or pasted from growing without end: laying it out would take minutes. */
    private static TextFormatter.Change cut(TextFormatter.Change change) {
        int excess = change.getControlNewText().length() - MOST_CHARACTERS;
        if (excess > 0) {
            String text = change.getText();
            change.setText(text.substring(0, Math.max(0, text.length() - excess)));
            int end = change.getControlNewText().length();
            change.selectRange(Math.min(change.getAnchor(), end), Math.min(change.getCaretPosition(), end));
        }
        return change;
    }

    /** Shows a value that came from elsewhere; a text being edited is left alone. */
    void show(T value) {
        String text = format.apply(value);
        boolean edited = field.isFocused() && !field.getText().equals(inForce);
        inForce = text;
        if (!edited) {
            restore();
        }
    }

    private void restore() {
        field.setText(inForce);
        accept();
    }

    private void commit() {
        String text = field.getText();
        if (text.equals(inForce)) {
            accept();
            return;
        }
        try {
            T value = parse.apply(text);
            accept();
            inForce = format.apply(value);
            field.setText(inForce);
            take.accept(value);
        } catch (IllegalValueException e) {
            field.pseudoClassStateChanged(WRONG, true);
            tell(Messages.ofUser().text(e));
        }
    }

    /** Shows the reason right of the field. */
    private void tell(String sentence) {
        Bounds place = field.localToScreen(field.getBoundsInLocal());
        if (place != null && field.isFocused()) {
            Tooltip shown = reason == null ? new Tooltip() : reason;
            reason = shown;
            shown.setHideOnEscape(false); // which would keep the key from the field
            shown.setText(sentence);
            shown.show(field, place.getMaxX() + GAP, place.getMinY());
        }
    }

    private void accept() {
        field.pseudoClassStateChanged(WRONG, false);
        if (reason != null) {
            reason.hide();
        }
    }
}
