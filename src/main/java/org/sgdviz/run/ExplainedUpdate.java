package org.sgdviz.run;

import org.sgdviz.sgd.ExplainedStep;

/**
 * An update, and how it changed the weights. Immutable.
 *
 * @param past the update with all that was in force
 * @param step its step; its last weights are the update's, to the last bit
 */
public record ExplainedUpdate(PastUpdate past, ExplainedStep step) {

    /** The number of the update, at least 1. */
    public long number() {
        return past.update().number();
    }
}
