package org.sgdviz.run;

import java.util.Collections;
import java.util.List;
import org.sgdviz.data.DataSource;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Weights;

/**
 * Everything that decides the numbers of a {@link Run}: its setup, its settings, and the edits made on the way. The
 * same experiment gives the same run, bit for bit, at any speed, paused or not, with or without a window. (Elsewhere a
 * group of runs is called an experiment; here it is the description of one.) An immutable value.
 *
 * @param setup what stays as it is as long as the run lasts: data, seeds, the weights at the start, numerics
 * @param settings the settings at the start
 * @param edits the changes made since, in the order in which they were made; their update numbers never fall
 */
public record Experiment(Setup setup, Hyperparameters settings, List<Edit> edits) {

    /** The tutorial's experiment. */
    public static final Experiment TUTORIAL = new Experiment(Setup.TUTORIAL, Hyperparameters.TUTORIAL);

    public Experiment {
        edits = EditList.of(edits);
    }

    /** An experiment without edits. */
    public Experiment(Setup setup, Hyperparameters settings) {
        this(setup, settings, EditList.none());
    }

    /** An experiment without edits, by the latest numerics, that begins with the weights of the seed. */
    public static Experiment of(DataSource data, int initSeed, int shuffleSeed, Hyperparameters settings) {
        return new Experiment(new Setup(data, initSeed, shuffleSeed), settings);
    }

    @Override
    public List<Edit> edits() {
        return Collections.unmodifiableList(edits);
    }

    /** The edits as they are kept. */
    EditList list() {
        return (EditList) edits;
    }

    /** Where the points come from. */
    public DataSource data() {
        return setup.data();
    }

    /** Seed of the initial weights, 0 … 2147483647. */
    public int initSeed() {
        return setup.initSeed();
    }

    /** Seed of the order of shuffled epochs, 0 … 2147483647. */
    public int shuffleSeed() {
        return setup.shuffleSeed();
    }

    /** What of a point the weights are for. */
    public FeatureMap features() {
        return setup.features();
    }

    /** Which arithmetic computes its numbers. */
    public Numerics numerics() {
        return setup.numerics();
    }

    /** The weights of update 0. */
    public Weights initialWeights() {
        return setup.initialWeights();
    }

    /** The same settings and edits with another setup. */
    public Experiment withSetup(Setup other) {
        return new Experiment(other, settings, edits);
    }

    /** The same setup and edits with other settings at the start. */
    public Experiment withSettings(Hyperparameters other) {
        return new Experiment(setup, other, edits);
    }

    /**
     * The same setup and settings with other edits, in the place of all that it has.
     *
     * @throws IllegalArgumentException if an update number falls, or one sets the weights of the start
     */
    public Experiment withEdits(List<Edit> others) {
        return new Experiment(setup, settings, others);
    }

    /** As it was set up. */
    public Experiment withoutEdits() {
        return withEdits(EditList.none());
    }

    /**
     * This experiment with one more edit, stamped no earlier than the last. The same setting, or the weights, changed
     * twice at the same update count once: the last wins. It is no edit where the setting gets back the value that it
     * had before that update. Weights of update 0 are no edit either: they become the setup's. Takes a constant
     * time, on average, however many edits there are.
     */
    public Experiment withEdit(Edit edit) {
        EditList all = list();
        if (edit.change().isOfRows()) {
            return withEdits(all.plus(edit)); // each of them counts
        }
        if (edit.update() == 0 && edit.change() instanceof Change.SetWeights set) {
            return withSetup(setup.withStart(set.weights()));
        }
        int at = all.replacedBy(edit);
        return at == all.size() ? withEdits(all.plus(edit)) : withReplaced(at, edit);
    }

    /**
     * With an edit in the place of another one that was made at the same update; it is none where it changes nothing.
     */
    private Experiment withReplaced(int at, Edit edit) {
        EditList all = list();
        boolean continued = edit.continued() && all.get(at).continued();
        EditList rest = all.first(at);
        for (Edit other : all.subList(at + 1, all.size())) {
            rest = rest.plus(other);
        }
        boolean changesNothing = edit.change() instanceof Change.Set<?> set && isInForce(set, rest);
        return withEdits(changesNothing ? rest : rest.plus(new Edit(edit.update(), edit.change(), continued)));
    }

    private boolean isInForce(Change.Set<?> change, EditList after) {
        Hyperparameters present = after.settingsAfter(settings);
        return change.settingsAfter(present).equals(present);
    }

    /**
     * What a branch at the given update begins with: this experiment as far as it decided that update, as
     * {@link #before} has it, and edits of its own later. The start, update 0, is as it was set up: with the edits
     * stamped 0.
     */
    public Experiment upTo(long update) {
        return before(Math.max(1, update));
    }

    /** This experiment as far as it decided the given update: with the edits stamped below it. */
    public Experiment before(long update) {
        return first(editsBefore(update));
    }

    /** This experiment with the first so many of its edits. */
    Experiment first(int count) {
        return withEdits(list().first(count));
    }

    /**
     * Whether all updates up to the given one are decided by this experiment as by another. Update 0 is: its weights
     * may still be set.
     */
    public boolean decides(long update, Experiment other) {
        Setup same = update == 0 ? other.setup.withStart(setup.start()) : other.setup;
        return setup.equals(same)
                && settings.equals(other.settings)
                && before(update).list().equals(other.before(update).list());
    }

    /** The number of edits stamped below the given number of updates. */
    int editsBefore(long update) {
        int from = 0;
        int to = edits.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (edits.get(middle).update() < update) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The settings after all edits. */
    public Hyperparameters presentSettings() {
        return list().settingsAfter(settings);
    }

    /** The edits that touch no rows, in order: found without looking at those that do. */
    public Iterable<Edit> editsOfNoRows() {
        return list().ofNoRows();
    }

    /** Whether any edit touched the rows, so that the data are no longer what the source gives. */
    public boolean hasEditedRows() {
        return list().hasRows();
    }

    /** The weights from which the next update starts: those of the last one, unless they were set since. */
    Weights weightsAfter(Update latest) {
        Weights weights = latest.number() == 0 ? initialWeights() : latest.weights();
        for (Edit edit : edits.subList(editsBefore(latest.number()), editsBefore(latest.number() + 1))) {
            weights = edit.change().weightsAfter(weights);
        }
        return weights;
    }
}
