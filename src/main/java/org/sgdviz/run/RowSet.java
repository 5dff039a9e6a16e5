package org.sgdviz.run;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.RowList;

/** Some row numbers; a value. */
public final class RowSet {
    private final int[] listed;
    private final @Nullable BitSet set;

    private RowSet(int[] listed, @Nullable BitSet set) {
        this.listed = listed;
        this.set = set;
    }

    /** The given numbers, each at least 0, copied. */
    public static RowSet of(int... numbers) {
        for (int number : numbers) {
            requireNumber(number);
        }
        return new RowSet(numbers.clone(), null);
    }

    /** The numbers of a set, ascending, copied: for very many, of which it holds eight to a byte. */
    public static RowSet of(BitSet numbers) {
        return new RowSet(new int[0], (BitSet) numbers.clone());
    }

    static void requireNumber(int row) {
        if (row < 0) {
            throw new IllegalValueException("illegal.rowNumber", row);
        }
    }

    /** Before anything is changed, so that a change is made wholly or not at all. */
    void requireIn(RowList list) {
        stream().forEach(list::requireRow);
    }

    IntStream stream() {
        return set == null ? Arrays.stream(listed) : set.stream();
    }

    /** The highest number; -1 if there is none. */
    int highest() {
        return set == null ? Arrays.stream(listed).max().orElse(-1) : set.length() - 1;
    }

    /** The numbers, in their order. */
    public PrimitiveIterator.OfInt iterator() {
        return stream().iterator();
    }

    /** The numbers, copied. */
    public int[] toArray() {
        return stream().toArray();
    }

    /** The numbers as a set, copied. */
    public BitSet toBitSet() {
        if (set != null) {
            return (BitSet) set.clone();
        }
        BitSet numbers = new BitSet();
        Arrays.stream(listed).forEach(numbers::set);
        return numbers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowSet that && Arrays.equals(toArray(), that.toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toArray());
    }

    @Override
    public String toString() {
        long count = stream().count();
        return count <= 8 ? Arrays.toString(toArray()) : count + " rows";
    }
}
