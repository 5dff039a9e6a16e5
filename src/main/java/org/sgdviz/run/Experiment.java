package org.sgdviz.run;

import java.util.Collections;
import java.util.List;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Synthetic;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Weights;

/**
 * Everything that decides the numbers of a {@link Run}: data, seeds, settings, and the edits made on the way. The same
 * experiment gives the same run, bit for bit, at any speed, paused or not, with or without a window. (Elsewhere a group
 * of runs is called an experiment; here it is the description of one.) An immutable value.
 *
 * @param data where the points come from
 * @param initSeed seed of the initial weights, 0 … 2147483647
 * @param shuffleSeed seed of the order of shuffled epochs, 0 … 2147483647
 * @param settings the settings at the start
 * @param edits the changes made since, in the order in which they were made; their update numbers never fall
 */
public record Experiment(DataSource data, int initSeed, int shuffleSeed, Hyperparameters settings, List<Edit> edits) {

    /** The seed of initial weights unless another is asked for. */
    public static final int DEFAULT_INIT_SEED = 42;

    /** The seed of shuffles unless another is asked for. */
    public static final int DEFAULT_SHUFFLE_SEED = 0;

    /** The tutorial's experiment. */
    public static final Experiment TUTORIAL =
            of(Synthetic.TUTORIAL, DEFAULT_INIT_SEED, DEFAULT_SHUFFLE_SEED, Hyperparameters.TUTORIAL);

    public Experiment {
        checkSeed("illegal.initSeed", initSeed);
        checkSeed("illegal.shuffleSeed", shuffleSeed);
        edits = EditList.of(edits);
    }

    @Override
    public List<Edit> edits() {
        return Collections.unmodifiableList(edits);
    }

    /** The edits as they are kept. */
    EditList list() {
        return (EditList) edits;
    }

    private static void checkSeed(String key, int seed) {
        if (seed < 0) {
            throw new IllegalValueException(key, seed);
        }
    }

    /** An experiment without edits. */
    public static Experiment of(DataSource data, int initSeed, int shuffleSeed, Hyperparameters settings) {
        return new Experiment(data, initSeed, shuffleSeed, settings, List.of());
    }

    /**
     * This experiment with one more edit, stamped no earlier than the last. The same setting, or the weights, changed
     * twice at the same update count once: the last wins. It is no edit where the setting gets back the value that it
     * had before that update. Rows take a constant time, on average, however many edits there are.
     */
    public Experiment withEdit(Edit edit) {
        EditList all = list();
        if (edit.change() instanceof Change.OfRows) {
            return with(all.plus(edit)); // each of them counts
        }
        int at = all.size();
        for (int i = all.size() - 1; i >= 0 && all.get(i).update() == edit.update(); i--) {
            at = edit.change().replaces(all.get(i).change()) ? i : at;
        }
        return at == all.size() ? with(all.plus(edit)) : withReplaced(at, edit);
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
        boolean changesNothing = edit.change() instanceof Change.OfSetting setting && isInForce(setting, rest);
        return with(changesNothing ? rest : rest.plus(new Edit(edit.update(), edit.change(), continued)));
    }

    private Experiment with(EditList other) {
        return new Experiment(data, initSeed, shuffleSeed, settings, other);
    }

    private boolean isInForce(Change.OfSetting change, List<Edit> after) {
        Hyperparameters present = settingsAfter(after);
        return change.applyTo(present).equals(present);
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
        return with(list().first(count));
    }

    /** Whether all updates up to the given one are decided by this experiment as by another. */
    public boolean decides(long update, Experiment other) {
        return data.equals(other.data)
                && initSeed == other.initSeed
                && shuffleSeed == other.shuffleSeed
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
        return settingsAfter(edits);
    }

    private Hyperparameters settingsAfter(List<Edit> edits) {
        Hyperparameters present = settings;
        for (Edit edit : edits) {
            if (edit.change() instanceof Change.OfSetting setting) {
                present = setting.applyTo(present);
            }
        }
        return present;
    }

    /** Whether any edit touched the rows, so that the data are no longer what the source gives. */
    public boolean hasEditedRows() {
        return edits.stream().anyMatch(edit -> edit.change() instanceof Change.OfRows);
    }

    /** The weights from which the next update starts: those of the last one, unless they were set since. */
    Weights weightsAfter(Update latest) {
        for (int i = edits.size() - 1; i >= 0 && edits.get(i).update() >= latest.number(); i--) {
            if (edits.get(i).update() == latest.number() && edits.get(i).change() instanceof Change.SetWeights set) {
                return set.weights();
            }
        }
        return latest.weights();
    }

    /** The weights of update 0. */
    public Weights initialWeights() {
        return Weights.initial(initSeed);
    }
}
