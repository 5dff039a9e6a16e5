package org.sgdviz.run;

import java.util.List;
import org.sgdviz.sgd.Weights;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.Slots;

/**
 * What an optimizer remembers, as the design words it: zeros where the last update was made by another family, and
 * new arrays for each update. The step itself is the optimizer's.
 */
final class NaiveMemory {

    private String family = "";
    private long steps;
    private List<double[]> numbers = List.of();
    private double[] scalars = {};

    /** The same, which goes another way from now on. */
    NaiveMemory copy() {
        NaiveMemory copy = new NaiveMemory();
        copy.family = family;
        copy.steps = steps;
        copy.numbers = numbers;
        copy.scalars = scalars;
        return copy;
    }

    /** Makes an update of the weights. */
    void step(Optimizer optimizer, double[] w, double[] gradient, double rate, double momentum) {
        if (!family.equals(optimizer.family())) {
            family = optimizer.family();
            steps = 0;
            numbers = List.of();
        }
        steps++;
        Slots slots = new Slots(optimizer.numbersPerWeight(), w.length, optimizer.scalars());
        slots.steps = steps;
        for (int i = 0; i < numbers.size(); i++) {
            slots.perWeight[i] = numbers.get(i).clone();
        }
        if (steps > 1) {
            System.arraycopy(scalars, 0, slots.scalars, 0, scalars.length);
        }
        optimizer.step(w, gradient, rate, momentum, slots);
        numbers = List.of(slots.perWeight);
        scalars = slots.scalars;
    }

    /** Looks at the weights when all else of the update is done. */
    void after(Optimizer optimizer, double[] w) {
        Slots slots = new Slots(numbers.size(), w.length, scalars.length);
        slots.steps = steps;
        numbers.toArray(slots.perWeight);
        System.arraycopy(scalars, 0, slots.scalars, 0, scalars.length);
        optimizer.after(w, slots);
        numbers = List.of(slots.perWeight);
        scalars = slots.scalars;
    }

    /** The average of the weights, or those themselves where there is none. */
    Weights average(Optimizer optimizer, Weights otherwise) {
        return optimizer.averageSlot() >= 0 && family.equals(optimizer.family())
                ? new Weights(numbers.get(optimizer.averageSlot()))
                : otherwise;
    }
}
