package org.sgdviz.ui.controller;

import java.util.Enumeration;
import java.util.ResourceBundle;

/** The window's texts as a Mac's user reads keys: ⌘S for Ctrl+S. Menus show their own accelerators so by themselves. */
final class MacKeys extends ResourceBundle {

    private final ResourceBundle texts;

    MacKeys(ResourceBundle texts) {
        this.texts = texts;
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.getObject(key) instanceof String text ? named(text) : texts.getObject(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return texts.getKeys();
    }

    /** A text with its keys named as on a Mac. */
    static String named(String text) {
        return text.replace("Ctrl+Shift+", "\u21e7\u2318")
                .replace("Ctrl+Plus", "\u2318+")
                .replace("Ctrl+Minus", "\u2318\u2212")
                .replace("Ctrl+", "\u2318")
                .replaceAll("Alt\\+(?=[A-Z])", "\u2325")
                .replaceAll("Shift\\+(?=[\u2190\u2192])", "\u21e7");
    }
}
