package org.sgdviz.run;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.sgd.Hyperparameters;

/**
 * The edits of an experiment, in the order in which they were made; their update numbers never fall. An immutable list:
 * one with one more edit shares almost all that it has with this one, as does the beginning of one, so that an
 * experiment with very many edits costs each of them once. The last edit of each setting is found at once, however many
 * points were added by hand since. Callable from any thread.
 */
final class EditList extends AbstractList<Edit> implements RandomAccess {

    /** Where the weights stand, behind the settings. */
    private static final int WEIGHTS = Setting.ALL.size();

    private static final int NONE = -1;

    /**
     * An edit that touches no rows.
     *
     * @param index its place among all
     * @param latest for each setting, and for the weights, the place of its last edit so far among those of this kind
     */
    private record Set(int index, Edit edit, int[] latest) {}

    private static final EditList EMPTY = new EditList(SharedList.none(), SharedList.none());

    private final SharedList<Edit> edits;
    private final SharedList<Set> sets;

    private EditList(SharedList<Edit> edits, SharedList<Set> sets) {
        this.edits = edits;
        this.sets = sets;
    }

    /** The empty list. */
    static EditList none() {
        return EMPTY;
    }

    /**
     * The given edits.
     *
     * @throws IllegalArgumentException if an update number falls, or one sets the weights of the start
     */
    static EditList of(List<Edit> edits) {
        if (edits instanceof EditList known) {
            return known;
        }
        EditList list = none();
        for (Edit edit : edits) {
            list = list.plus(edit);
        }
        return list;
    }

    /**
     * This list and one more edit; takes a constant time, or almost.
     *
     * @throws IllegalArgumentException if its update is before that of the last one, or it sets the weights of the
     *     start
     */
    EditList plus(Edit edit) {
        int size = size();
        if (size > 0 && edit.update() < get(size - 1).update()) {
            throw new IllegalValueException(
                    "illegal.edit.order", size, edit.update(), get(size - 1).update());
        }
        if (edit.update() == 0 && edit.change() instanceof Change.SetWeights) {
            throw new IllegalValueException("illegal.edit.weightsAtStart", size);
        }
        return new EditList(edits.plus(edit), edit.change().isOfRows() ? sets : sets.plus(set(edit)));
    }

    private Set set(Edit edit) {
        int[] latest;
        if (sets.isEmpty()) {
            latest = new int[WEIGHTS + 1];
            Arrays.fill(latest, NONE);
        } else {
            latest = sets.get(sets.size() - 1).latest.clone();
        }
        latest[kind(edit.change())] = sets.size();
        return new Set(size(), edit, latest);
    }

    private static int kind(Change change) {
        return change instanceof Change.Set<?> set ? Setting.ALL.indexOf(set.setting()) : WEIGHTS;
    }

    /** The first so many of these; keeps nothing of the others alive. */
    EditList first(int count) {
        if (count == size()) {
            return this;
        }
        SharedList<Edit> beginning = edits.first(count);
        int from = 0;
        int to = sets.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sets.get(middle).index < count) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return new EditList(beginning, sets.first(from));
    }

    /** The place of the first edit that another one, stamped no earlier than the last, replaces; the size if none. */
    int replacedBy(Edit edit) {
        int at = size();
        if (edit.change().isOfRows()) {
            return at;
        }
        int kind = kind(edit.change());
        for (int i = last(kind, sets.size()); i >= 0 && sets.get(i).edit.update() == edit.update(); i = last(kind, i)) {
            at = sets.get(i).index;
        }
        return at;
    }

    /** The last edit of the update of another of no rows that this would replace; null if there is none. */
    @Nullable
    Edit lastReplacedBy(Edit edit) {
        int last = last(kind(edit.change()), sets.size());
        return last >= 0 && sets.get(last).edit.update() == edit.update() ? sets.get(last).edit : null;
    }

    /** The place of the last edit of a kind among the first so many that touch no rows. */
    private int last(int kind, int among) {
        return among == 0 ? NONE : sets.get(among - 1).latest[kind];
    }

    /** The settings in force after these edits; asks one of each setting. */
    Hyperparameters settingsAfter(Hyperparameters before) {
        Hyperparameters settings = before;
        for (int kind = 0; kind < WEIGHTS; kind++) {
            int last = last(kind, sets.size());
            settings = last == NONE ? settings : sets.get(last).edit.change().settingsAfter(settings);
        }
        return settings;
    }

    /** Those of these edits that touch no rows, in order. */
    Iterable<Edit> ofNoRows() {
        return () -> {
            Iterator<Set> all = sets.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return all.hasNext();
                }

                @Override
                public Edit next() {
                    return all.next().edit;
                }
            };
        };
    }

    /** Whether any of these touches the rows. */
    boolean hasRows() {
        return size() > sets.size();
    }

    @Override
    public Edit get(int index) {
        return edits.get(index);
    }

    @Override
    public int size() {
        return edits.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EditList that ? edits.equals(that.edits) : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
