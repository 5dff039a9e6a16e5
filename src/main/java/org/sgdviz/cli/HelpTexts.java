package org.sgdviz.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.sgdviz.text.Messages;

/** The help texts under the keys that picocli looks up; in our bundle they are prefixed with "terminal.help.". */
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
