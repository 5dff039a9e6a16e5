package org.sgdviz.ui.controller;

import org.sgdviz.ui.model.TrainingModel;

/** When a figure of the run is to be written: at each change, but not more often than anybody reads. FX thread only. */
final class FigurePace {

    private final TrainingModel model;
    private final WritingPace pace = new WritingPace(System::nanoTime);

    FigurePace(TrainingModel model) {
        this.model = model;
    }

    /** Whether to write now, since the figure has changed. */
    boolean isDue() {
        return pace.isDue(flickers());
    }

    /** Whether the figures change faster than anybody reads. */
    private boolean flickers() {
        boolean follows = !model.time().isPast() || model.time().filming().get();
        return follows
                && model.transport().playing().get()
                && model.transport().speed().get() > WritingPace.A_SECOND;
    }
}
