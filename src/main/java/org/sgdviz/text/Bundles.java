package org.sgdviz.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All bundles of a language as one, so that whoever needs a text has only to know its key; no key stands in two of
 * them. Each is read when something is first looked for in it, or behind it in the order of {@link #NAMES}.
 */
final class Bundles extends ResourceBundle {

    /** The bundles, by theme; those of which the window needs texts in every frame come first. */
    static final List<String> NAMES = List.of("window", "plots", "files", "values", "terminal", "help");

    private final Locale language;
    private final List<ResourceBundle> read = new ArrayList<>();

    /** Those of a language, with English where it lacks a text; the root locale is English. */
    Bundles(Locale language) {
        this.language = language;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        for (int i = 0; i < NAMES.size(); i++) {
            ResourceBundle bundle = bundle(i);
            if (bundle.containsKey(key)) {
                return bundle.getObject(key);
            }
        }
        return null;
    }

    @Override
    public Enumeration<String> getKeys() {
        TreeSet<String> all = new TreeSet<>();
        for (int i = 0; i < NAMES.size(); i++) {
            all.addAll(bundle(i).keySet());
        }
        return Collections.enumeration(all);
    }

    @Override
    public Locale getLocale() {
        return language;
    }

    private synchronized ResourceBundle bundle(int i) {
        while (read.size() <= i) {
            read.add(read("org.sgdviz.text." + NAMES.get(read.size()), language));
        }
        return read.get(i);
    }

    /** Reads one. Without a fallback to the system's language: the terminal is English also where there is another. */
    static ResourceBundle read(String name, Locale language) {
        Control control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return getBundle(name, language, control);
    }
}
