package org.sgdviz.sgd.optimizer;

import org.sgdviz.sgd.rule.Convention;
import org.sgdviz.sgd.rule.Legal;

/**
 * AdaGrad (Duchi, Hazan and Singer, 2011): each weight's rate falls with the gradients that it has had,
 * {@code a ← a + g²}, {@code w ← w − rate·g/(√a + ε)}, and never rises again.
 *
 * <p>PyTorch has a start from 0 and epsilon outside the root; ConvNetJS from 0 and inside; TensorFlow.js from 0.1 and
 * inside. PyTorch's lr_decay is the schedule of inverse time.
 *
 * @param epsilon keeps the denominator from 0; at least 0
 * @param epsilonPlace where it stands
 * @param initialAccumulator what a is at first, at least 0
 */
public record AdaGrad(double epsilon, @Convention EpsilonPlace epsilonPlace, double initialAccumulator)
        implements Optimizer {

    /** As in PyTorch. */
    public static final AdaGrad USUAL = new AdaGrad(1e-10, EpsilonPlace.OUTSIDE, 0);

    public AdaGrad {
        Legal.atLeastZero("epsilon", epsilon);
        Legal.atLeastZero("initial_accumulator", initialAccumulator);
    }

    @Override
    public String family() {
        return "adagrad";
    }

    @Override
    public int numbersPerWeight() {
        return 1;
    }

    @Override
    public void step(double[] weights, double[] gradient, double rate, double momentum, Slots memory) {
        double[] a = memory.perWeight[0];
        double first = memory.steps == 1 ? initialAccumulator : 0;
        double inside = epsilonPlace.inside(epsilon);
        double outside = epsilonPlace.outside(epsilon);
        for (int j = 0; j < weights.length; j++) {
            double g = gradient[j];
            a[j] += first + g * g;
            weights[j] -= rate * g / (Math.sqrt(a[j] + inside) + outside);
        }
    }
}
