package org.sgdviz.run;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.sgdviz.data.IllegalValueException;

/**
 * The edits of an experiment, in the order in which they were made; their update numbers never fall. An immutable list:
 * one with one more edit shares all that it has with this one, as does the beginning of one, so that an experiment with
 * very many edits costs each of them once. Callable from any thread.
 */
final class EditList extends AbstractList<Edit> implements RandomAccess {

    private static final int FIRST_ROOM = 8;

    /** What lists share of which one is the beginning of the other. */
    private static final class Shared {
        private Edit[] edits = new Edit[FIRST_ROOM];
        private int used;
    }

    private final Shared shared;

    /** As it was when this list was made: what is added later lies behind {@code size}, or in another array. */
    private final Edit[] edits;

    private final int size;

    private EditList(Shared shared, int size) {
        this.shared = shared;
        this.edits = shared.edits;
        this.size = size;
    }

    /** The empty list. */
    static EditList none() {
        return new EditList(new Shared(), 0);
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
     * This list and one more edit. Takes a constant time, on average, where this is the longest of the lists that
     * share.
     *
     * @throws IllegalArgumentException if its update is before that of the last one, or it sets the weights of the
     *     start
     */
    EditList plus(Edit edit) {
        if (size > 0 && edit.update() < edits[size - 1].update()) {
            throw new IllegalValueException("illegal.edit.order", size, edit.update(), edits[size - 1].update());
        }
        if (edit.update() == 0 && edit.change() instanceof Change.SetWeights) {
            throw new IllegalValueException("illegal.edit.weightsAtStart", size);
        }
        synchronized (shared) {
            Shared extended = shared.used == size ? shared : copied();
            if (extended.used == extended.edits.length) {
                extended.edits = Arrays.copyOf(extended.edits, 2 * extended.used);
            }
            extended.edits[extended.used++] = edit;
            return new EditList(extended, extended.used);
        }
    }

    private Shared copied() {
        Shared copy = new Shared();
        copy.edits = Arrays.copyOf(edits, Math.max(FIRST_ROOM, 2 * size));
        Arrays.fill(copy.edits, size, Math.min(copy.edits.length, edits.length), null);
        copy.used = size;
        return copy;
    }

    /** The first so many of these. */
    EditList first(int count) {
        if (count < 0 || count > size) {
            throw new IndexOutOfBoundsException(count);
        }
        return count == size ? this : new EditList(this, count);
    }

    private EditList(EditList longer, int size) {
        this.shared = longer.shared;
        this.edits = longer.edits;
        this.size = size;
    }

    @Override
    public Edit get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return edits[index];
    }

    @Override
    public int size() {
        return size;
    }

    /** Whether the edits of both are kept once. */
    boolean shares(EditList other) {
        return shared == other.shared;
    }

    @Override
    public boolean equals(Object other) {
        return (other instanceof EditList that && shared == that.shared && size == that.size) || super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
