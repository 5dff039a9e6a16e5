package org.sgdviz.ui.app;

import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Experiment;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.sgd.Objective;
import org.sgdviz.ui.model.Preset;
import org.sgdviz.ui.model.Showing;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.scatter.ScatterPlot;

/**
 * What a window opens with and comes back to. FX thread only.
 *
 * @param experiment its data and settings
 * @param shownLoss the loss that the chart shows
 */
record FirstScreen(Experiment experiment, ShownLoss shownLoss) {

    /** As the user asked for it in the terminal; null: as it is usual. */
    static FirstScreen of(@Nullable Experiment preset) {
        if (preset == null) {
            return new FirstScreen(Preset.OVERLAP.experiment(), ShownLoss.OBJECTIVE);
        }
        boolean isTutorials = preset.settings().objective() == Objective.CROSS_ENTROPY;
        return new FirstScreen(preset, isTutorials ? ShownLoss.SQUARED_ERROR : ShownLoss.OBJECTIVE);
    }

    /** Shows it as one more run. */
    void reset(TrainingModel model, ViewSettings settings, ScatterPlot scatter) {
        Showing former = new Showing(settings, model.transport());
        resetView(model, settings, scatter);
        model.reset(experiment, former);
    }

    /** Shows it instead of everything. */
    void begin(TrainingModel model, ViewSettings settings, ScatterPlot scatter) {
        resetView(model, settings, scatter);
        model.begin(experiment);
    }

    private void resetView(TrainingModel model, ViewSettings settings, ScatterPlot scatter) {
        settings.reset();
        scatter.fit();
        settings.shownLoss().set(shownLoss);
        model.transport().setAutomatic();
    }
}
