package org.sgdviz.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.sgdviz.text.Messages;

/** The terminal's texts as picocli looks for them: under its own keys, which the bundle has behind "terminal.help.". */
final class HelpTexts extends ResourceBundle {

    private static final String PREFIX = "terminal.help.";

    private final ResourceBundle texts = Messages.ENGLISH.bundle();
    private final List<String> keys = texts.keySet().stream()
            .filter(key -> key.startsWith(PREFIX))
            .map(key -> key.substring(PREFIX.length()))
            .toList();

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.containsKey(PREFIX + key) ? texts.getObject(PREFIX + key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
