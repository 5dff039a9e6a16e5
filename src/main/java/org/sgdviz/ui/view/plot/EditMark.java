package org.sgdviz.ui.view.plot;

/**
 * Marks where something was changed by hand.
 *
 * @param update the number of updates done then
 * @param kind what was changed
 * @param text what was changed, for the reader: "alpha 0.01 → 0.3"
 */
public record EditMark(long update, Kind kind, String text) {

    /** What was changed. */
    public enum Kind {
        SETTINGS,
        POINTS
    }
}
