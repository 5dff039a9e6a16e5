package org.sgdviz.sgd;

import java.util.Arrays;

/** A {@link Memory} that a trainer's updates change. No update allocates, but the first one of another family. */
final class LiveMemory {

    private final int weights;
    private String family = Memory.EMPTY.family();
    private double[][] numbers = {};
    private long steps;
    private boolean empty = true;

    /** An empty one of a trainer with so many weights. */
    LiveMemory(int weights) {
        this.weights = weights;
    }

    /** Whether there is nothing in it. */
    boolean isEmpty() {
        return empty;
    }

    /** Makes an update; where the stepper is of another family than the last one was, from zeros. */
    void step(Stepper stepper, double[] w, double[] gradient, double rate) {
        if (stepper == Stepper.SGD) {
            if (!empty) {
                restore(Memory.EMPTY);
            }
            stepper.step(w, gradient, rate, numbers, 0);
            return;
        }
        if (!family.equals(stepper.family()) || numbers.length != stepper.numbersPerWeight()) {
            family = stepper.family();
            numbers = new double[stepper.numbersPerWeight()][weights];
            steps = 0;
        }
        empty = false;
        steps++;
        stepper.step(w, gradient, rate, numbers, steps);
    }

    /** What is remembered. */
    Memory toMemory() {
        return empty ? Memory.EMPTY : new Memory(family, steps, numbers);
    }

    /** Remembers what was remembered elsewhere. */
    void restore(Memory memory) {
        memory.requireFitting(weights);
        family = memory.family();
        steps = memory.steps();
        numbers = new double[memory.numbersPerWeight()][];
        Arrays.setAll(numbers, memory::toArray);
        empty = memory.isEmpty();
    }
}
