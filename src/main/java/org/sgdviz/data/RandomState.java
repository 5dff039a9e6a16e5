package org.sgdviz.data;

import org.apache.commons.math3.random.MersenneTwister;

public final class RandomState {
    private final MersenneTwister mt;

    public RandomState(int seed) {
        mt = new MersenneTwister(seed);
    }

    private RandomState(int[] s) {
        mt = new MersenneTwister(s);
    }

    public static RandomState ofArray(int... seed) {
        return new RandomState(seed);
    }

    public double nextDouble() {
        int a = mt.nextInt() >>> 5;
        int b = mt.nextInt() >>> 6;
        return (a * 67108864.0 + b) / 9007199254740992.0;
    }

    public void permutationInto(int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = i;
        }
        for (int i = n - 1; i > 0; i--) {
            int mask = -1 >>> Integer.numberOfLeadingZeros(i);
            int v;
            do {
                v = mt.nextInt() & mask;
            } while (v > i);
            int t = out[i];
            out[i] = out[v];
            out[v] = t;
        }
    }
}
