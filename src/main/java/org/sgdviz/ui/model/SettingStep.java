package org.sgdviz.ui.model;

import org.sgdviz.run.Change;

/**
 * What one gesture did to one setting, or to the weights. Immutable.
 *
 * @param from gives the setting the value that it had before
 * @param to gives it the value that it got
 * @param isForRestarts whether it means the same in a run that begins anew: other than weights of an update in between
 */
record SettingStep(Change from, Change to, boolean isForRestarts) {

    /** Of a setting. */
    SettingStep(Change.Set<?> from, Change.Set<?> to) {
        this(from, to, true);
    }

    SettingStep endingAt(Change.Set<?> end) {
        return new SettingStep(from, end, isForRestarts);
    }

    /** Whether it ended where it began. */
    boolean isNothing() {
        return from.equals(to);
    }

    /** Whether it was done to the weights. */
    boolean isOfWeights() {
        return to instanceof Change.SetWeights;
    }
}
