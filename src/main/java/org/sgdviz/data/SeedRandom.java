package org.sgdviz.data;

/**
 * Random numbers of a seed that is a text, as the JavaScript library seedrandom draws them, bit for bit: the stream
 * cipher RC4, whose bytes make up doubles in [0, 1) of at least 52 random bits. Any text is a seed, the empty one too;
 * texts that repeat one another, such as {@code 5} and {@code 55}, are the same seed. Mutable; for one thread.
 */
final class SeedRandom {

    private static final int WIDTH = 256;
    private static final int CHUNKS = 6;
    private static final double SIGNIFICANCE = 0x1p52;

    private final int[] state = new int[WIDTH];
    private int i;
    private int j;

    /** The stream of a seed, at its beginning. */
    SeedRandom(String seed) {
        int[] key = key(seed);
        for (int k = 0; k < WIDTH; k++) {
            state[k] = k;
        }
        int at = 0;
        for (int k = 0; k < WIDTH; k++) {
            at = (at + key[k % key.length] + state[k]) % WIDTH;
            int swapped = state[k];
            state[k] = state[at];
            state[at] = swapped;
        }
        for (int k = 0; k < WIDTH; k++) {
            nextByte();
        }
    }

    /** The low bytes of the seed's characters; from the 257th on they are mixed into those that are there. */
    private static int[] key(String seed) {
        int[] key = new int[Math.max(1, Math.min(WIDTH, seed.length()))];
        int smear = 0;
        for (int k = 0; k < seed.length(); k++) {
            int at = k % WIDTH;
            smear ^= 19 * key[at];
            key[at] = (smear + seed.charAt(k)) & (WIDTH - 1);
        }
        return key;
    }

    private int nextByte() {
        i = (i + 1) % WIDTH;
        int first = state[i];
        j = (j + first) % WIDTH;
        int second = state[j];
        state[i] = second;
        state[j] = first;
        return state[(first + second) % WIDTH];
    }

    /** The next number, in [0, 1). */
    double nextDouble() {
        double n = 0;
        for (int k = 0; k < CHUNKS; k++) {
            n = n * WIDTH + nextByte();
        }
        double d = 0x1p48;
        int x = 0;
        while (n < SIGNIFICANCE) {
            n = (n + x) * WIDTH;
            d *= WIDTH;
            x = nextByte();
        }
        while (n >= 2 * SIGNIFICANCE) {
            n /= 2;
            d /= 2;
            x >>>= 1;
        }
        return (n + x) / d;
    }

    /** The next number, scaled to [from, to). */
    double between(double from, double to) {
        return nextDouble() * (to - from) + from;
    }

    /** A normal number of mean 0 and variance 1, by the polar method, whose second number is thrown away. */
    double nextNormal() {
        while (true) {
            double a = 2 * nextDouble() - 1;
            double b = 2 * nextDouble() - 1;
            double s = a * a + b * b;
            if (s <= 1) {
                return StrictMath.sqrt(-2 * StrictMath.log(s) / s) * a;
            }
        }
    }
}
