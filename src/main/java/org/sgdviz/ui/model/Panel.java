package org.sgdviz.ui.model;

import java.util.EnumSet;
import java.util.Set;

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
    /** What is minimized, and how a gradient changes the weights. */
    METHOD(false),
    /** How the learning rate changes as training goes on. */
    SCHEDULE(false),
    /** The order of an epoch, its rest, and when training ends or stops. */
    EPOCHS(false),
    /** Penalties and clipping. */
    PENALTIES(false),
    /** What training starts from: the initial weights and the seeds. */
    START(false),
    /** The list of runs. */
    RUNS(true),
    /** What one update did, step by step, beside the plots. */
    UPDATE(false),
    /** The loss over two of the weights, beside the plots. */
    SURFACE(false),
    /** The gradients of random mini-batches, beside the plots. */
    NOISE(false),
    /** How the weights do on training and on test points, beside the plots. */
    EVALUATION(false),
    /** What is expected of the run, drawn over the plots. */
    PREDICTION(false);

    /** Those that are shown beside the plots, of which one is open at a time. */
    static final Set<Panel> LENSES = EnumSet.of(UPDATE, SURFACE, NOISE, EVALUATION);

    private final boolean openAtFirst;

    Panel(boolean openAtFirst) {
        this.openAtFirst = openAtFirst;
    }

    /** Whether it is open until the user has folded it. */
    public boolean isOpenAtFirst() {
        return openAtFirst;
    }
}
