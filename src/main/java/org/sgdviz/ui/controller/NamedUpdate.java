package org.sgdviz.ui.controller;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** The number of the update that the window's texts name, so that all of them name the same one. FX thread only. */
public final class NamedUpdate {

    private final ReadOnlyLongWrapper number = new ReadOnlyLongWrapper();

    /** A text that is read by names another one now. */
    void name(long update) {
        number.set(update);
    }

    /** The number, which follows the update shown as fast as one can read. */
    ReadOnlyLongProperty number() {
        return number.getReadOnlyProperty();
    }
}
