package org.sgdviz.data;

/**
 * Which rows are trained on and which are held out. An immutable value.
 */
public record Split() {

    /** All rows are trained on. */
    public static final Split NONE = new Split();
}
