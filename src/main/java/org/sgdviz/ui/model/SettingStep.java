package org.sgdviz.ui.model;

import org.sgdviz.run.Change;

/**
 * What one gesture did to one setting. Immutable.
 *
 * @param from gives the setting the value that it had before
 * @param to gives it the value that it got
 */
record SettingStep(Change.Set<?> from, Change.Set<?> to) {

    SettingStep endingAt(Change.Set<?> end) {
        return new SettingStep(from, end);
    }

    /** Whether it ended where it began. */
    boolean isNothing() {
        return from.equals(to);
    }
}
