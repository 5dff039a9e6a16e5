package org.sgdviz.ui.model;

/** The stages that an update goes through, in their order. */
public enum UpdateStage {
    /** The rows of the batch are taken. */
    BATCH,
    /** The present weights give each row a score. */
    SCORE,
    /** The score is compared with the row's class. */
    ERROR,
    /** The errors become the gradient. */
    GRADIENT,
    /** The gradient changes the weights. */
    STEP;

    /** The stage before, or the first one. */
    public UpdateStage before() {
        return values()[Math.max(0, ordinal() - 1)];
    }

    /** The stage after, or the last one. */
    public UpdateStage after() {
        return values()[Math.min(values().length - 1, ordinal() + 1)];
    }
}
