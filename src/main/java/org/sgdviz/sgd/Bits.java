package org.sgdviz.sgd;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Arrays of numbers compared bit by bit: 0 is not −0, and a NaN is equal to one of the same payload only. */
final class Bits {

    private Bits() {}

    static boolean areEqual(double[] a, double[] b) {
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (Double.doubleToRawLongBits(a[i]) != Double.doubleToRawLongBits(b[i])) {
                return false;
            }
        }
        return true;
    }

    static int hash(double[] a) {
        int hash = 1;
        for (double value : a) {
            hash = 31 * hash + Long.hashCode(Double.doubleToRawLongBits(value));
        }
        return hash;
    }

    /** As records tell their components: {@code Weights[w0=1.0, w1=2.0]}. */
    static String text(String type, String letter, double[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(j -> letter + j + "=" + values[j])
                .collect(Collectors.joining(", ", type + "[", "]"));
    }
}
