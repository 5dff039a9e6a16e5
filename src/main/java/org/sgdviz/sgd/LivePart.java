package org.sgdviz.sgd;

import java.util.Arrays;
import org.sgdviz.sgd.optimizer.Slots;

/**
 * A {@link MemoryPart} that a trainer's updates change, and the last of which can be undone. No update allocates, but
 * the first ones of another family.
 */
final class LivePart {

    private final int weights;
    private State present = new State();

    /** What it was before the last update. */
    private State former = new State();

    /** An empty one of a trainer with so many weights. */
    LivePart(int weights) {
        this.weights = weights;
    }

    /** What is remembered, for one moment. */
    private static final class State {
        private String family = "";
        private Slots slots = new Slots(0, 0, 0);

        boolean isEmpty() {
            return family.isEmpty();
        }

        /** Becomes what another one is, for an update to change: zeros, where that is of another family. */
        void follow(State before, String newFamily, int numbers, int weights, int scalars) {
            if (slots.perWeight.length != numbers || slots.scalars.length != scalars) {
                slots = new Slots(numbers, weights, scalars);
            }
            boolean goesOn = before.family.equals(newFamily)
                    && before.slots.perWeight.length == numbers
                    && before.slots.scalars.length == scalars;
            for (int i = 0; i < numbers; i++) {
                if (goesOn) {
                    System.arraycopy(before.slots.perWeight[i], 0, slots.perWeight[i], 0, weights);
                } else {
                    Arrays.fill(slots.perWeight[i], 0);
                }
            }
            if (goesOn) {
                System.arraycopy(before.slots.scalars, 0, slots.scalars, 0, scalars);
            } else {
                Arrays.fill(slots.scalars, 0);
            }
            family = newFamily;
            slots.steps = (goesOn ? before.slots.steps : 0) + 1;
        }

        void clear() {
            family = "";
        }
    }

    /** Whether there is nothing in it. */
    boolean isEmpty() {
        return present.isEmpty();
    }

    /**
     * Begins an update by a rule of a family: what is to be changed by it; zeros where the last one was of another.
     *
     * @param family the rule's
     * @param numbers how many numbers it remembers of each weight
     * @param scalars how many beside those
     */
    Slots begin(String family, int numbers, int scalars) {
        exchange();
        present.follow(former, family, numbers, weights, scalars);
        return present.slots;
    }

    /** Begins an update by a rule that remembers nothing. */
    void beginWithout() {
        exchange();
        present.clear();
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
    MemoryPart toPart() {
        Slots slots = present.slots;
        return present.isEmpty()
                ? MemoryPart.EMPTY
                : new MemoryPart(present.family, slots.steps, slots.perWeight, slots.scalars);
    }

    /** Remembers what was remembered elsewhere. */
    void restore(MemoryPart part) {
        part.requireFitting(weights);
        present.family = part.family();
        double[] scalars = part.scalars();
        present.slots = new Slots(part.numbersPerWeight(), weights, scalars.length);
        for (int i = 0; i < part.numbersPerWeight(); i++) {
            System.arraycopy(part.toArray(i), 0, present.slots.perWeight[i], 0, weights);
        }
        System.arraycopy(scalars, 0, present.slots.scalars, 0, scalars.length);
        present.slots.steps = part.steps();
    }
}
