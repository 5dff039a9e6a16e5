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
 * All bundles of a language combined into one, so that a text can be found by its key alone; no key occurs in two of
 * them. A bundle is read when a key is first looked up in it, or in one after it in the order of {@link #NAMES}.
 */
final class Bundles extends ResourceBundle {

    /** The bundles, by theme; those whose texts the window needs in every frame come first. */
    static final List<String> NAMES = List.of("window", "plots", "files", "values", "terminal", "help");

    private final Locale language;
    private final List<ResourceBundle> read = new ArrayList<>();

    /** The bundles of a language, falling back to English where a text is missing; the root locale is English. */
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

    /** Reads one bundle, without falling back to the system's language: the terminal stays English whatever that is. */
    static ResourceBundle read(String name, Locale language) {
        Control control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return getBundle(name, language, control);
    }
}
