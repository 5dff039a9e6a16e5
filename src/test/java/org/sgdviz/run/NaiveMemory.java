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

    /** Makes an update of the weights. */
    void step(Optimizer optimizer, double[] w, double[] gradient, double rate) {
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
        optimizer.step(w, gradient, rate, Double.NaN, slots);
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
