package org.sgdviz.sgd;

import java.util.Arrays;

/**
 * A {@link Memory} that a trainer's updates change, and the last of which can be undone. No update allocates, but the
 * first ones of another family.
 */
final class LiveMemory {

    private final int weights;
    private State present = new State();

    /** What it was before the last update. */
    private State former = new State();

    /** An empty one of a trainer with so many weights. */
    LiveMemory(int weights) {
        this.weights = weights;
    }

    /** What is remembered, for one moment. */
    private static final class State {
        private String family = Memory.EMPTY.family();
        private double[][] numbers = {};
        private long steps;
        private boolean empty = true;

        /** Becomes what another one is, for a stepper to change: zeros, where that is of another family. */
        void follow(State before, Stepper stepper, int weights) {
            int n = stepper.numbersPerWeight();
            boolean goesOn = before.family.equals(stepper.family()) && before.numbers.length == n;
            if (numbers.length != n) {
                numbers = new double[n][weights];
            }
            for (int i = 0; i < n; i++) {
                if (goesOn) {
                    System.arraycopy(before.numbers[i], 0, numbers[i], 0, weights);
                } else {
                    Arrays.fill(numbers[i], 0);
                }
            }
            family = stepper.family();
            empty = stepper == Stepper.SGD;
            steps = empty ? 0 : (goesOn ? before.steps : 0) + 1;
        }
    }

    /** Whether there is nothing in it. */
    boolean isEmpty() {
        return present.empty;
    }

    /** Makes an update; where the stepper is of another family than the last one was, from zeros. */
    void step(Stepper stepper, double[] w, double[] gradient, double rate) {
        exchange();
        present.follow(former, stepper, weights);
        stepper.step(w, gradient, rate, present.numbers, present.steps);
    }

    /** Forgets the last update, directly after it. */
    void undo() {
        exchange();
    }

    private void exchange() {
        State other = former;
        former = present;
        present = other;
    }

    /** What is remembered. */
    Memory toMemory() {
        return present.empty ? Memory.EMPTY : new Memory(present.family, present.steps, present.numbers);
    }

    /** Remembers what was remembered elsewhere. */
    void restore(Memory memory) {
        memory.requireFitting(weights);
        present.family = memory.family();
        present.steps = memory.steps();
        present.numbers = new double[memory.numbersPerWeight()][];
        Arrays.setAll(present.numbers, memory::toArray);
        present.empty = memory.isEmpty();
    }
}
