package org.sgdviz.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The plots' texts, from plots.properties, so that they can be translated. */
public final class Words {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.sgdviz.ui.plots");

    private Words() {}

    /** The text of a key, with {0}, {1} … replaced by arguments that are texts already. */
    public static String of(String key, String... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(arguments);
    }
}
