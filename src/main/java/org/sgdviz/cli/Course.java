package org.sgdviz.cli;

import java.util.function.BooleanSupplier;
import org.sgdviz.data.Points;
import org.sgdviz.run.Change;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Rerun;
import org.sgdviz.run.Run;
import org.sgdviz.run.SavedRun;
import org.sgdviz.sgd.Hyperparameters;

/**
 * A run that is to be carried out, and which way it goes: free, until all epochs are done, or as it went before.
 *
 * @param run the run, at its start
 * @param next makes the edits that come before the next update, if any, and says whether there is one to make
 * @param experiment what is run, with all edits
 * @param points the points at the start
 * @param epochs the epochs as they were asked for
 * @param updates how many updates it will have, unless something ends it before
 */
record Course(Run run, BooleanSupplier next, Experiment experiment, Points points, Epochs epochs, long updates) {

    /** A run without edits, for its epochs. */
    static Course of(Experiment experiment, Epochs epochs, Points points) {
        Run run = new Run(experiment, points);
        Hyperparameters settings = experiment.settings();
        long perEpoch = (points.size() - 1L) / settings.batchSize().rows() + 1;
        return new Course(run, run::prepare, experiment, points, epochs, perEpoch * settings.epochs());
    }

    /** A run that was saved, with its edits, as far as it had come. */
    static Course of(SavedRun saved, Rerun rerun, Points points) {
        Experiment experiment = saved.experiment();
        Epochs epochs = new Epochs(experiment.settings().epochs());
        return new Course(rerun.run(), rerun::prepare, experiment, points, epochs, saved.updates());
    }

    /** The number of epochs after all edits. */
    int lastEpochs() {
        return experiment.presentSettings().epochs();
    }

    /** What is minimized, in a word. */
    String minimized() {
        boolean changes = experiment.edits().stream().anyMatch(edit -> edit.change() instanceof Change.Minimize);
        return changes ? "the objective" : experiment.settings().objective().id();
    }
}
