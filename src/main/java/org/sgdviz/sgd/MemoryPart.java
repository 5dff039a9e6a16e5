package org.sgdviz.sgd;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;

/**
 * What one part of a method, such as the optimizer, remembers from one update to the next: so many numbers for each
 * weight, some beside those, and how many updates they are of. It belongs to the
 * {@linkplain org.sgdviz.sgd.optimizer.Optimizer#family family} of the rule that made them. An immutable value, equal
 * where every bit is.
 */
public final class MemoryPart {

    /** Nothing, of no family. */
    public static final MemoryPart EMPTY = new MemoryPart("", 0, new double[0][], new double[0]);

    private final String family;
    private final long steps;
    private final double[][] numbers;
    private final double[] scalars;

    /**
     * What is remembered.
     *
     * @param family the family it belongs to
     * @param steps how many updates it is of, at least 0
     * @param numbers {@code numbers[i][j]} is number i of weight j; copied
     * @param scalars numbers that belong to no weight; copied
     */
    public MemoryPart(String family, long steps, double[][] numbers, double[] scalars) {
        if (steps < 0) {
            throw new IllegalValueException("illegal.memory.steps", steps);
        }
        this.family = family;
        this.steps = steps;
        this.numbers = copy(numbers);
        this.scalars = scalars.clone();
        for (double[] each : this.numbers) {
            if (each.length != this.numbers[0].length) {
                throw new IllegalValueException("illegal.memory.lengths", this.numbers[0].length, each.length);
            }
        }
    }

    private static double[][] copy(double[][] numbers) {
        double[][] copy = new double[numbers.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = numbers[i].clone();
        }
        return copy;
    }

    /** The family of rules that it belongs to. */
    public String family() {
        return family;
    }

    /** How many updates it is of. */
    public long steps() {
        return steps;
    }

    /** How many numbers it has for each weight. */
    public int numbersPerWeight() {
        return numbers.length;
    }

    /** How many numbers it has altogether. */
    public int count() {
        return scalars.length + (numbers.length == 0 ? 0 : numbers.length * numbers[0].length);
    }

    /** Number i of weight j. */
    public double get(int i, int j) {
        return numbers[i][j];
    }

    /** Numbers i of all weights; the caller's own. */
    public double[] toArray(int i) {
        return numbers[i].clone();
    }

    /** The numbers that belong to no weight; the caller's own. */
    public double[] scalars() {
        return scalars.clone();
    }

    /** Whether all its numbers are finite. */
    boolean isFinite() {
        return DoubleStream.concat(Arrays.stream(numbers).flatMapToDouble(Arrays::stream), Arrays.stream(scalars))
                .allMatch(Double::isFinite);
    }

    /** Whether it is the {@link #EMPTY} one. */
    public boolean isEmpty() {
        return family.isEmpty();
    }

    /**
     * Makes sure that it is of so many weights.
     *
     * @throws IllegalArgumentException if it is of more or fewer
     */
    public void requireFitting(int weights) {
        if (numbers.length > 0 && numbers[0].length != weights) {
            throw new IllegalValueException("illegal.memory.weights", weights, numbers[0].length);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MemoryPart memory
                && steps == memory.steps
                && family.equals(memory.family)
                && areEqual(numbers, memory.numbers)
                && Bits.areEqual(scalars, memory.scalars);
    }

    private static boolean areEqual(double[][] some, double[][] others) {
        boolean equal = some.length == others.length;
        for (int i = 0; equal && i < some.length; i++) {
            equal = Bits.areEqual(some[i], others[i]);
        }
        return equal;
    }

    @Override
    public int hashCode() {
        int hash = 31 * (31 * family.hashCode() + Long.hashCode(steps)) + Bits.hash(scalars);
        for (double[] each : numbers) {
            hash = 31 * hash + Bits.hash(each);
        }
        return hash;
    }

    @Override
    public String toString() {
        return "MemoryPart[family=" + family + ", steps=" + steps + ", numbers=" + Arrays.deepToString(numbers)
                + ", scalars=" + Arrays.toString(scalars) + "]";
    }
}
