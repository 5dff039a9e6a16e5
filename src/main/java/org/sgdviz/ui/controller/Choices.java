package org.sgdviz.ui.controller;

import javafx.util.StringConverter;
import org.sgdviz.text.Messages;

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
}
