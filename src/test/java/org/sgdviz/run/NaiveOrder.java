package org.sgdviz.run;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.MersenneTwister;
import org.sgdviz.data.RandomState;
import org.sgdviz.sgd.Shuffling;

/** The orders of an epoch as the design words them, from the first epoch on and with no reuse of memory. */
final class NaiveOrder {

    private NaiveOrder() {}

    /** What is visited in the epoch before which there were so many. */
    static <T> List<T> of(Shuffling shuffling, List<T> listed, int seed, int epochsDone) {
        return switch (shuffling) {
            case NONE -> listed;
            case EACH_EPOCH ->
                take(listed, RandomState.ofArray(seed, epochsDone).permutation(listed.size()));
            case REPLACEMENT -> take(listed, draws(seed, epochsDone, listed.size()));
            case SCIKIT_LEARN -> repeatedly(listed, seed, epochsDone + 1);
        };
    }

    private static <T> List<T> take(List<T> listed, int[] numbers) {
        List<T> order = new ArrayList<>();
        for (int k : numbers) {
            order.add(listed.get(k));
        }
        return order;
    }

    private static int[] draws(int seed, int epochsDone, int n) {
        int[] numbers = new int[n];
        RandomState.ofArray(seed, epochsDone).drawsInto(numbers, n);
        return numbers;
    }

    private static <T> List<T> repeatedly(List<T> listed, int seed, int times) {
        long start = secondDraw(seed);
        List<T> order = new ArrayList<>(listed);
        for (int time = 0; time < times; time++) {
            long state = start == 0 ? 1 : start;
            for (int i = 0; i + 1 < order.size(); i++) {
                state = (state ^ (state << 13)) & 0xffff_ffffL;
                state ^= state >> 17;
                state = (state ^ (state << 5)) & 0xffff_ffffL;
                int j = i + (int) (state % (1L << 31) % (order.size() - i));
                T moved = order.set(i, order.get(j));
                order.set(j, moved);
            }
        }
        return order;
    }

    private static long secondDraw(int seed) {
        MersenneTwister words = new MersenneTwister(seed);
        below(Integer.MAX_VALUE - 1L, words);
        return below(Integer.MAX_VALUE, words);
    }

    private static long below(long bound, MersenneTwister words) {
        long word;
        do {
            word = words.nextInt() & Integer.MAX_VALUE;
        } while (word >= bound);
        return word;
    }
}
