package org.sgdviz.sgd;

import org.sgdviz.sgd.rule.Named;

/** What becomes of the rows at the end of an epoch that are too few for a batch. */
public enum Batching implements Named {
    /** They are a short batch, divided by its own size: the tutorial, scikit-learn, PyTorch, TensorFlow.js. */
    SHORT("short"),
    /** The next epoch's first rows fill their batch up, so that all are of one size: ConvNetJS. */
    RUN_ON("run-on"),
    /** They join the next epoch's first batch, which is larger by them: TensorFlow Playground. */
    MERGE("merge"),
    /** They are left out: PyTorch's drop_last. */
    DROP("drop");

    private final String id;

    Batching(String id) {
        this.id = id;
    }

    /** Whether the rows are carried into the next epoch. */
    public boolean carries() {
        return this == RUN_ON || this == MERGE;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
