package org.sgdviz.ui.model;

/** A part of the window that can be folded away. */
public enum Panel {
    /** All sections of settings beside the plots. */
    SIDEBAR(true),
    /** The data set and the tools for points. */
    DATA(true),
    /** The features, and whether they are standardized. */
    FEATURES(false),
    /** The learning rate and the batch size. */
    TRAINING(true),
    /** What is minimized, the order, the end and the seeds. */
    METHOD(false),
    /** The list of runs. */
    RUNS(true);

    private final boolean openAtFirst;

    Panel(boolean openAtFirst) {
        this.openAtFirst = openAtFirst;
    }

    /** Whether it is open until the user has folded it. */
    public boolean isOpenAtFirst() {
        return openAtFirst;
    }
}
