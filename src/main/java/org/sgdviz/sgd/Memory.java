package org.sgdviz.sgd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;

/**
 * What a method remembers from one update to the next, beside the weights: so many numbers for each weight, and how
 * many updates they are of. It belongs to the {@linkplain Stepper#family family} of the stepper that made them. An
 * immutable value, equal where every bit is.
 */
public final class Memory {

    /** That of plain SGD, which remembers nothing; any method begins with it. */
    public static final Memory EMPTY = new Memory("sgd", 0, new double[0][]);

    private final String family;
    private final long steps;
    private final double[][] numbers;

    /**
     * A memory.
     *
     * @param family the family it belongs to
     * @param steps how many updates it is of, at least 0
     * @param numbers {@code numbers[i][j]} is number i of weight j; copied
     */
    public Memory(String family, long steps, double[][] numbers) {
        if (steps < 0) {
            throw new IllegalValueException("illegal.memory.steps", steps);
        }
        this.family = family;
        this.steps = steps;
        this.numbers = copy(numbers);
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

    /** The family of steppers that it belongs to. */
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

    /** Number i of weight j. */
    public double get(int i, int j) {
        return numbers[i][j];
    }

    /** Numbers i of all weights; the caller's own. */
    public double[] toArray(int i) {
        return numbers[i].clone();
    }

    /** Whether it is the {@link #EMPTY} one. */
    public boolean isEmpty() {
        return equals(EMPTY);
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
        return other instanceof Memory memory
                && steps == memory.steps
                && family.equals(memory.family)
                && areEqual(numbers, memory.numbers);
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
        int hash = 31 * family.hashCode() + Long.hashCode(steps);
        for (double[] each : numbers) {
            hash = 31 * hash + Bits.hash(each);
        }
        return hash;
    }

    @Override
    public String toString() {
        return "Memory[family=" + family + ", steps=" + steps + ", numbers=" + Arrays.deepToString(numbers) + "]";
    }
}
