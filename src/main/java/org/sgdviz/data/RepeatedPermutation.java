package org.sgdviz.data;

/**
 * A shuffle that begins each time with the same random numbers, on the order that the last time left: scikit-learn's.
 * So it is one permutation, applied again and again, and the order after any number of times follows from that number:
 * in each cycle of the permutation everything has gone on by so many places.
 *
 * <p>The seed of those random numbers is the second of two draws of {@link RandomState}, {@code randint(1, 2³¹−1)} and
 * {@code randint(0, 2³¹−1)}; they come from a 32-bit xorshift, and exchange places from the front.
 *
 * <p>Mutable, not for sharing between threads.
 */
public final class RepeatedPermutation {

    /** NumPy's {@code randint(a, b)} is a + a number up to b − a − 1. */
    private static final int FIRST_DRAW_UP_TO = Integer.MAX_VALUE - 2;

    private static final int SECOND_DRAW_UP_TO = Integer.MAX_VALUE - 1;

    private final int seed;

    /** Of how many elements the cycles are. */
    private int size;

    /** The elements, cycle after cycle, each followed by the one from whose place the order takes its own. */
    private int[] cycles = new int[0];

    /** Where each cycle ends, in their order; the first begins at 0. */
    private int[] ends = new int[0];

    private int cycleCount;

    /**
     * One of the seed of {@link RandomState}.
     *
     * @param seed 0 … 2147483647
     * @throws IllegalArgumentException if the seed is negative
     */
    public RepeatedPermutation(int seed) {
        RandomState random = new RandomState(seed);
        random.upTo(FIRST_DRAW_UP_TO);
        int drawn = random.upTo(SECOND_DRAW_UP_TO);
        this.seed = drawn == 0 ? 1 : drawn;
    }

    /**
     * The order after so many times, from list order. Allocates only where n is larger than ever before.
     *
     * @param out its first n elements become the order of the numbers 0 … n−1, the others stay
     * @param n 0 … the length of {@code out}
     * @param times at least 0
     */
    public void orderInto(int[] out, int n, long times) {
        if (size != n) {
            findCycles(n);
        }
        int start = 0;
        for (int c = 0; c < cycleCount; c++) {
            int end = ends[c];
            int from = start + (int) (times % (end - start));
            for (int i = start; i < end; i++) {
                out[cycles[i]] = cycles[from];
                from = from + 1 == end ? start : from + 1;
            }
            start = end;
        }
    }

    private void findCycles(int n) {
        if (cycles.length < n) {
            cycles = new int[n];
            ends = new int[n];
        }
        int[] permutation = shuffled(n);
        int found = 0;
        cycleCount = 0;
        for (int first = 0; first < n; first++) {
            if (permutation[first] >= 0) {
                int next = first;
                while (permutation[next] >= 0) {
                    cycles[found++] = next;
                    int after = permutation[next];
                    permutation[next] = -1; // is in a cycle
                    next = after;
                }
                ends[cycleCount++] = found;
            }
        }
        size = n;
    }

    private int[] shuffled(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        int state = seed;
        for (int i = 0; i < n - 1; i++) {
            state ^= state << 13;
            state ^= state >>> 17;
            state ^= state << 5;
            int j = i + (state & Integer.MAX_VALUE) % (n - i);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
        return order;
    }
}
