package org.sgdviz.run;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;
import org.sgdviz.sgd.BlockRunner;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Trainer;

/**
 * A trainer that makes an experiment's updates again, and the edits that it has had: each comes after so many updates
 * as it is stamped with. It starts at the beginning and can be resumed at any checkpoint of the same run. For one
 * thread.
 */
final class EditedTraining {

    private final Points points;
    private final BlockRunner blocks;
    private Trainer trainer;

    /** The features as the first update has fitted them, where they had to be and somebody has asked. */
    private @Nullable FeatureMap fitted;

    /** How many edits the trainer has had; before it makes an update, all that are stamped below that. */
    private int applied;

    /** At the start of an experiment, without any edit; the points are those that its source gives. */
    EditedTraining(Experiment experiment, Points points, BlockRunner blocks) {
        this.points = points;
        this.blocks = blocks;
        this.trainer = atStart(experiment);
    }

    private Trainer atStart(Experiment experiment) {
        return new Trainer(
                new RowList(points),
                experiment.features(),
                experiment.initialWeights(),
                experiment.settings(),
                experiment.shuffleSeed(),
                experiment.numerics(),
                blocks);
    }

    /** The trainer; another one after {@link #resume}. */
    Trainer trainer() {
        return trainer;
    }

    /** How many edits the trainer has had. */
    int applied() {
        return applied;
    }

    /** Makes the edits that come before the next update: those that are stamped with the number of updates done. */
    void makeDue(Experiment experiment) {
        makeBelow(experiment, trainer.update() + 1);
    }

    /** How many updates there are before the next edit is due, about two billion at most. */
    int updatesToNextEdit(Experiment experiment) {
        EditList edits = experiment.list();
        if (applied == edits.size()) {
            return Integer.MAX_VALUE;
        }
        return (int) Math.min(Integer.MAX_VALUE, edits.get(applied).update() - trainer.update());
    }

    private void makeBelow(Experiment experiment, long update) {
        EditList edits = experiment.list();
        for (; applied < edits.size() && edits.get(applied).update() < update; applied++) {
            edits.get(applied).change().applyTo(trainer);
        }
    }

    /**
     * Stands where the run stood directly after an update, in this order: rows and settings as they were when the
     * checkpoint's epoch began; the pass up to its position; the edits stamped below its update; and only then its
     * sums, weights and memory, so that no edit undoes what was restored. The rows are made anew only where they have
     * had changes that were not yet made when the epoch began.
     *
     * @param rows which edits touch the rows
     * @throws IllegalArgumentException if it is no checkpoint of this experiment
     */
    void resume(Experiment experiment, Checkpoint checkpoint, EditedRows rows) {
        int began =
                experiment.editsBefore(checkpoint.isWithinEpoch() ? checkpoint.epochStart() + 1 : checkpoint.update());
        if (rows.isAhead(applied, began)) {
            trainer = atStart(experiment);
            applied = 0;
        }
        if (checkpoint.update() > 0) {
            trainer.fit(fitted(experiment));
        }
        Hyperparameters settings = experiment.settings();
        for (int i = 0; i < began; i++) {
            Change change = experiment.list().get(i).change();
            settings = change.settingsAfter(settings);
            if (change.isOfRows() && i >= applied) {
                change.applyTo(trainer);
            }
        }
        trainer.set(settings);
        trainer.resumePass(checkpoint);
        applied = began;
        makeBelow(experiment, checkpoint.update());
        trainer.restore(checkpoint);
    }

    /**
     * The features as the first update fits them, which has been made: to the points that the source gives with the
     * edits stamped 0. Computed once.
     */
    private FeatureMap fitted(Experiment experiment) {
        if (experiment.features().isFitted()) {
            return experiment.features();
        }
        FeatureMap known = fitted;
        if (known == null) {
            EditedTraining setUp = new EditedTraining(experiment, points, blocks);
            setUp.makeDue(experiment);
            known = setUp.trainer.features();
            fitted = known;
        }
        return known;
    }
}
