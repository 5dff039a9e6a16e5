package org.sgdviz.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The window's texts, by key. */
public final class Messages {

    private final ResourceBundle bundle;

    /** Those of the user's language, with keys named as on the user's system. */
    public Messages() {
        ResourceBundle texts = ResourceBundle.getBundle("org.sgdviz.ui.messages", Locale.getDefault());
        boolean isMac =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        bundle = isMac ? new MacKeys(texts) : texts;
    }

    /** The bundle that FXML's {@code %keys} come from. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** The text of a key. */
    public String text(String key) {
        return bundle.getString(key);
    }

    /** The text of a key with its placeholders filled; numbers are written as in the rest of the window. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }
}
