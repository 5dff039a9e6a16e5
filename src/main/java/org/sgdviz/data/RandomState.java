package org.sgdviz.data;

import org.apache.commons.math3.random.MersenneTwister;

/**
 * NumPy's legacy {@code numpy.random.RandomState}, number for number: the same seed gives the same doubles, normals and
 * shuffles as in Python (normals up to the last bits of their logarithm, which is {@link StrictMath#log} here so that
 * it is the same on every machine). The words come from a Mersenne Twister; how NumPy makes numbers of them is stated
 * at each method.
 *
 * <p>Mutable, not for sharing between threads.
 */
public final class RandomState {

    private final MersenneTwister words;

    /** The second normal of a pair, drawn with the first and kept for the next call; valid if {@link #hasKept}. */
    private double kept;

    private boolean hasKept;

    private RandomState(MersenneTwister words) {
        this.words = words;
    }

    /**
     * {@code RandomState(seed)}.
     *
     * @param seed 0 … 2147483647
     * @throws IllegalArgumentException if the seed is negative
     */
    public RandomState(int seed) {
        this(new MersenneTwister(checked(seed)));
    }

    /**
     * {@code RandomState([a, b, …])}.
     *
     * @param seed at least one number, each 0 … 2147483647
     * @throws IllegalArgumentException if there is none, or one is negative
     */
    public static RandomState ofArray(int... seed) {
        return new RandomState(new MersenneTwister(checked(seed)));
    }

    /**
     * Starts anew, as if just made by {@link #ofArray}, without allocating: for a generator that is seeded again each
     * epoch.
     *
     * @param seed at least one number, each 0 … 2147483647
     * @throws IllegalArgumentException if there is none, or one is negative
     */
    public void reseed(int[] seed) {
        words.setSeed(checked(seed));
        hasKept = false;
    }

    /** {@code random_sample()}: uniform in [0, 1), with 53 random bits of two words. */
    public double nextDouble() {
        int high = words.nextInt() >>> 5;
        int low = words.nextInt() >>> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /** {@code uniform(lo, hi)}: uniform in [lo, hi). */
    public double uniform(double lo, double hi) {
        return lo + (hi - lo) * nextDouble();
    }

    /** {@code standard_normal()}: Marsaglia's polar method, which draws two at a time and keeps one. */
    public double gauss() {
        if (hasKept) {
            hasKept = false;
            return kept;
        }
        double a;
        double b;
        double square;
        do {
            a = 2.0 * nextDouble() - 1.0;
            b = 2.0 * nextDouble() - 1.0;
            square = a * a + b * b;
        } while (square >= 1.0 || square == 0.0);
        double factor = Math.sqrt(-2.0 * StrictMath.log(square) / square);
        kept = factor * a;
        hasKept = true;
        return factor * b;
    }

    /** {@code normal(loc, scale)}: mean {@code loc}, standard deviation {@code scale}. */
    public double normal(double loc, double scale) {
        return loc + scale * gauss();
    }

    /** {@code shuffle(a)}: Fisher and Yates' shuffle, from the end. */
    public void shuffle(int[] a) {
        shuffle(a, a.length);
    }

    /** {@code permutation(n)}: the numbers 0 … n−1 in random order. */
    public int[] permutation(int n) {
        int[] order = new int[n];
        permutationInto(order, n);
        return order;
    }

    /**
     * {@code permutation(n)} without allocating.
     *
     * @param out its first n elements become the permutation, the others stay
     * @param n 0 … the length of {@code out}
     */
    public void permutationInto(int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = i;
        }
        shuffle(out, n);
    }

    /**
     * {@code randint(0, n, n)} without allocating: n whole numbers below n, each as likely.
     *
     * @param out its first n elements become the numbers, the others stay
     * @param n 0 … the length of {@code out}
     */
    public void drawsInto(int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = n == 1 ? 0 : upTo(n - 1);
        }
    }

    /**
     * A whole number 0 … max, each as likely: words are masked to as many bits as {@code max} has, and those above it
     * thrown away.
     *
     * @param max at least 1 (for 0, NumPy draws no word)
     */
    int upTo(int max) {
        int mask = -1 >>> Integer.numberOfLeadingZeros(max);
        int value;
        do {
            value = words.nextInt() & mask;
        } while (value > max);
        return value;
    }

    private void shuffle(int[] a, int n) {
        for (int i = n - 1; i >= 1; i--) {
            int j = upTo(i);
            int moved = a[i];
            a[i] = a[j];
            a[j] = moved;
        }
    }

    private static int checked(int seed) {
        if (seed < 0) {
            throw new IllegalValueException("illegal.seed", seed);
        }
        return seed;
    }

    private static int[] checked(int[] seed) {
        if (seed.length == 0) {
            throw new IllegalValueException("illegal.seedArray");
        }
        for (int s : seed) {
            checked(s);
        }
        return seed;
    }
}
