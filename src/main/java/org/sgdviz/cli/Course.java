package org.sgdviz.cli;

import java.util.OptionalInt;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Rerun;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.session.SavedRun;

/**
 * A run to be carried out, either freely until all epochs are done, or exactly as recorded.
 *
 * @param run the run, at its start
 * @param next makes the edits that come before the next update, if any, and says how many there are to make then, at
 *     least: none where it is at its end
 * @param experiment what is run, with all edits
 * @param points the points at the start, with the role of each
 * @param epochs the epochs as they were asked for; null: a run without an end, which goes as far as it was recorded
 * @param updates how many updates it will have, unless something ends it before
 */
record Course(
        Run run,
        IntSupplier next,
        Experiment experiment,
        Points points,
        @Nullable Epochs epochs,
        long updates) {

    /** A run without edits, for its epochs: those of its settings. */
    static Course of(Experiment experiment, Epochs epochs, Points points) {
        Run run = new Run(experiment, points);
        long updates = updatesPerEpoch(experiment, run.points()) * epochs.count();
        return new Course(run, () -> run.canStep() ? Integer.MAX_VALUE : 0, experiment, run.points(), epochs, updates);
    }

    /** A run that was saved, with its edits, as far as it had come. */
    static Course of(SavedRun saved, Rerun rerun) {
        Experiment experiment = saved.experiment();
        Epochs epochs = Epochs.of(experiment.settings());
        return new Course(rerun.run(), rerun::due, experiment, rerun.run().points(), epochs, saved.updates());
    }

    private static long updatesPerEpoch(Experiment experiment, Points points) {
        return (points.only(Role.TRAINING).size() - 1L)
                        / experiment.settings().batchSize().rows()
                + 1;
    }

    /** The end after all edits, in epochs; empty if there is none. */
    OptionalInt end() {
        return experiment.presentSettings().epochs();
    }

    /** About how many epochs there will be, as the points and the batches are at the start. */
    long expectedEpochs() {
        return end().isPresent() ? end().getAsInt() : Math.max(1, updates / updatesPerEpoch(experiment, points));
    }

    /** What is minimized, in a word. */
    String minimized() {
        boolean changes =
                experiment.edits().stream().anyMatch(edit -> edit.change().isOf(Setting.OBJECTIVE));
        return changes
                ? Plain.text("terminal.theObjective")
                : experiment.settings().objective().id();
    }
}
