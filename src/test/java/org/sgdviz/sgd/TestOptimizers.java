package org.sgdviz.sgd;

import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.Slots;

/** Optimizers of the tests' own. */
public final class TestOptimizers {

    /** Plain SGD, by the loop that is for any stepper. */
    public static final Optimizer PLAIN = new Optimizer() {
        @Override
        public String family() {
            return "plain";
        }

        @Override
        public int numbersPerWeight() {
            return 0;
        }

        @Override
        public void step(double[] w, double[] g, double rate, double momentum, Slots slots) {
            for (int j = 0; j < w.length; j++) {
                w[j] = w[j] - rate * g[j];
            }
        }
    };

    private TestOptimizers() {}

    /**
     * A velocity and a mean of squares for each weight, and a rate that depends on the number of updates: whatever a
     * memory has, the result depends on.
     */
    public record Heavy(String family, double decay) implements Optimizer {
        @Override
        public int numbersPerWeight() {
            return 2;
        }

        @Override
        public void step(double[] w, double[] g, double rate, double momentum, Slots slots) {
            double[][] remembered = slots.perWeight;
            for (int j = 0; j < w.length; j++) {
                remembered[0][j] = decay * remembered[0][j] + g[j];
                remembered[1][j] = 0.9 * remembered[1][j] + 0.1 * g[j] * g[j];
                w[j] -= rate / Math.sqrt(slots.steps) * remembered[0][j] / (1 + Math.sqrt(remembered[1][j]));
            }
        }
    }

    /** Changes what is remembered, and makes a weight that is no number. */
    public record Exploding(String family) implements Optimizer {
        @Override
        public int numbersPerWeight() {
            return 2;
        }

        @Override
        public void step(double[] w, double[] g, double rate, double momentum, Slots slots) {
            slots.perWeight[0][0] += 1;
            slots.perWeight[1][w.length - 1] = rate;
            w[w.length - 1] = Double.NaN;
        }
    }

    /** Fails whenever it is to make an update. */
    public record Broken() implements Optimizer {
        @Override
        public String family() {
            return "broken";
        }

        @Override
        public int numbersPerWeight() {
            return 0;
        }

        @Override
        public void step(double[] w, double[] g, double rate, double momentum, Slots slots) {
            throw new IllegalStateException("it is broken");
        }
    }
}
