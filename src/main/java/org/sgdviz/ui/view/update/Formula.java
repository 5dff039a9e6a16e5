package org.sgdviz.ui.view.update;

/**
 * A line of a computation, as {@link MathText} is written.
 *
 * @param stage in which stage of the update it is
 * @param symbols with symbols
 * @param numbers what is computed, with the present numbers; may be empty
 * @param result what comes out; may be empty
 */
public record Formula(int stage, String symbols, String numbers, String result) {}
