package org.sgdviz.run;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * An immutable list. One with one more element and the beginning of one share with it all but a few nodes of
 * {@value #WIDTH}, and nothing keeps alive what is not in it. Callable from any thread.
 *
 * @param <T> the type of its elements, which are never null
 */
final class SharedList<T> extends AbstractList<T> implements RandomAccess {

    private static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;
    private static final int MASK = WIDTH - 1;
    private static final SharedList<Object> EMPTY = new SharedList<>(0, BITS, new Object[0], new Object[0]);

    private final int size;

    /** How many bits of an index the nodes below the root decide. */
    private final int shift;

    /** A tree of full leaves; a node is as long as it has children. */
    private final Object[] root;

    /** The last leaf, which is not in the tree; empty only where the list is. */
    private final Object[] tail;

    private SharedList(int size, int shift, Object[] root, Object[] tail) {
        this.size = size;
        this.shift = shift;
        this.root = root;
        this.tail = tail;
    }

    /** The empty list. */
    @SuppressWarnings("unchecked") // it has no elements
    static <T> SharedList<T> none() {
        return (SharedList<T>) EMPTY;
    }

    /** This list and one more element: in constant time, or almost. */
    SharedList<T> plus(T element) {
        if (tail.length < WIDTH) {
            return new SharedList<>(size + 1, shift, root, with(tail, tail.length, element));
        }
        int index = size - WIDTH; // of the first element of the leaf that goes into the tree
        boolean full = index >>> BITS >= 1 << shift;
        Object[] taller = full ? new Object[] {root} : root;
        int height = full ? shift + BITS : shift;
        return new SharedList<>(size + 1, height, withLeaf(taller, height, index, tail), new Object[] {element});
    }

    private static Object[] withLeaf(Object[] node, int shift, int index, Object[] leaf) {
        int at = (index >>> shift) & MASK;
        if (shift == BITS) {
            return with(node, at, leaf);
        }
        Object[] child = at < node.length ? (Object[]) node[at] : new Object[0];
        return with(node, at, withLeaf(child, shift - BITS, index, leaf));
    }

    private static Object[] with(Object[] node, int at, Object element) {
        Object[] copy = Arrays.copyOf(node, Math.max(node.length, at + 1));
        copy[at] = element;
        return copy;
    }

    /** The first so many of these: in constant time, or almost. */
    SharedList<T> first(int count) {
        if (count < 0 || count > size) {
            throw new IndexOutOfBoundsException(count);
        }
        if (count == size) {
            return this;
        }
        if (count == 0) {
            return none();
        }
        int inTree = (count - 1) & ~MASK;
        Object[] last = Arrays.copyOf(leaf(count - 1), count - inTree);
        Object[] cut = inTree == 0 ? new Object[0] : cut(root, shift, inTree - 1);
        int height = inTree == 0 ? BITS : shift;
        while (height > BITS && cut.length == 1) {
            cut = (Object[]) cut[0];
            height -= BITS;
        }
        return new SharedList<>(count, height, cut, last);
    }

    /** A node without what is behind the leaf of an element. */
    private static Object[] cut(Object[] node, int shift, int last) {
        int at = (last >>> shift) & MASK;
        Object[] copy = Arrays.copyOf(node, at + 1);
        if (shift > BITS) {
            copy[at] = cut((Object[]) copy[at], shift - BITS, last);
        }
        return copy;
    }

    private Object[] leaf(int index) {
        if (index >= size - tail.length) {
            return tail;
        }
        Object[] node = root;
        for (int s = shift; s >= BITS; s -= BITS) {
            node = (Object[]) node[(index >>> s) & MASK];
        }
        return node;
    }

    @Override
    @SuppressWarnings("unchecked") // leaves have nothing else
    public T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return (T) leaf(index)[index & MASK];
    }

    @Override
    public int size() {
        return size;
    }

    /** Leaves that both share are not looked into. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof SharedList<?> that)) {
            return super.equals(other);
        }
        if (size != that.size) {
            return false;
        }
        for (int i = 0; i < size; i += WIDTH) {
            Object[] mine = leaf(i);
            Object[] others = that.leaf(i);
            for (int k = 0; mine != others && k < mine.length; k++) {
                if (mine[k] != others[k] && !Objects.equals(mine[k], others[k])) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
