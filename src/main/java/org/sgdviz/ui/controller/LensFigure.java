package org.sgdviz.ui.controller;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the lens that is open adds to the status line; empty: nothing. FX thread only. */
public final class LensFigure {

    private final StringProperty text = new SimpleStringProperty("");

    /** The words. */
    public StringProperty text() {
        return text;
    }
}
