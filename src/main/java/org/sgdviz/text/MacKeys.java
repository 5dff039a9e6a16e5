package org.sgdviz.text;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * The window's texts with keyboard shortcuts as on a Mac: ⌘S for Ctrl+S. Menus already show their accelerators that
 * way.
 */
final class MacKeys extends ResourceBundle {

    private static final Pattern ALT = Pattern.compile("Alt\\+(?=[A-Z])");
    private static final Pattern SHIFT = Pattern.compile("Shift\\+(?=[\u2190\u2192])");

    private final ResourceBundle texts;

    MacKeys(ResourceBundle texts) {
        this.texts = texts;
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.getObject(key) instanceof String text ? named(text) : texts.getObject(key);
    }

    @Override
    public Locale getLocale() {
        return texts.getLocale();
    }

    @Override
    public Enumeration<String> getKeys() {
        return texts.getKeys();
    }

    /** A text with its keys named as on a Mac. */
    static String named(String text) {
        String named = text.replace("Ctrl+Shift+", "\u21e7\u2318").replace("Ctrl+", "\u2318");
        return SHIFT.matcher(ALT.matcher(named).replaceAll("\u2325")).replaceAll("\u21e7");
    }
}
