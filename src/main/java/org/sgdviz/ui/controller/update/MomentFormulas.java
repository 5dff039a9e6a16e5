package org.sgdviz.ui.controller.update;

import org.sgdviz.sgd.optimizer.AdamRule;
import org.sgdviz.sgd.optimizer.Adamax;
import org.sgdviz.sgd.optimizer.AmsGrad;
import org.sgdviz.sgd.optimizer.BiasCorrection;
import org.sgdviz.sgd.optimizer.NAdam;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.RAdam;

/** The formulas of Adam and its relatives: two means, what corrects them, and the step. */
final class MomentFormulas {

    private final Lines lines;
    private final BiasCorrection correction;

    private MomentFormulas(Lines lines, BiasCorrection correction) {
        this.lines = lines;
        this.correction = correction;
    }

    static void add(Optimizer optimizer, Lines lines) {
        BiasCorrection correction = BiasCorrection.of(
                optimizer,
                lines.step().momentum(),
                lines.steps(),
                lines.step().optimizer().scalars());
        MomentFormulas formulas = new MomentFormulas(lines, correction);
        if (optimizer instanceof AdamRule adam) {
            formulas.adam(adam);
        } else if (optimizer instanceof Adamax adamax) {
            formulas.adamax(adamax);
        } else if (optimizer instanceof NAdam nadam) {
            formulas.nadam(nadam);
        } else if (optimizer instanceof RAdam radam) {
            formulas.radam(radam);
        }
    }

    private void means(double beta1, double beta2) {
        OptimizerFormulas.addMean("m", "β_1", lines.momentum(beta1), 0, false, lines);
        OptimizerFormulas.addMean("v", "β_2", beta2, 1, true, lines);
    }

    private double meanHat() {
        double hat = lines.now(0) / correction.first();
        lines.add("m̂_j = \\frac{m_j}{1 − β_1^t}", fraction(lines.now(0), correction.first()), hat);
        return hat;
    }

    private double squareHat(String symbol, double square) {
        double hat = square / correction.second();
        lines.add("v̂_j = \\frac{" + symbol + "}{1 − β_2^t}", fraction(square, correction.second()), hat);
        return hat;
    }

    private String fraction(double above, double below) {
        return "\\frac{" + lines.n(above) + "}{" + lines.n(below) + "}";
    }

    private void adam(AdamRule rule) {
        means(rule.beta1(), rule.beta2());
        double square = lines.now(1);
        String symbol = "v_j";
        if (rule instanceof AmsGrad) {
            double largest = lines.formerNumber(2);
            symbol = "z_j";
            lines.add(
                    "z_j ← \\op{max}(z_j, v_j)",
                    "\\op{max}(" + lines.n(largest) + ", " + lines.n(square) + ")",
                    lines.now(2));
            square = lines.now(2);
        }
        double m = lines.now(0);
        String mean = "m_j";
        if (rule.biasCorrection()) {
            m = meanHat();
            mean = "m̂_j";
        }
        String epsilon = lines.s(rule.epsilon());
        if (rule.biasCorrection() && rule.epsilonHat()) {
            lines.addStep(
                    "η·\\frac{" + mean + "·\\sqrt{1 − β_2^t}}{"
                            + OptimizerFormulas.root(symbol, "ε", rule.epsilonPlace()) + "}",
                    lines.rate() + "·\\frac{" + lines.n(m) + "·\\sqrt{" + lines.n(correction.second()) + "}}{"
                            + OptimizerFormulas.root(lines.n(square), epsilon, rule.epsilonPlace()) + "}");
            return;
        }
        if (rule.biasCorrection()) {
            square = squareHat(symbol, square);
            symbol = "v̂_j";
        }
        lines.addStep(
                "η·\\frac{" + mean + "}{" + OptimizerFormulas.root(symbol, "ε", rule.epsilonPlace()) + "}",
                lines.rate() + "·\\frac{" + lines.n(m) + "}{"
                        + OptimizerFormulas.root(lines.n(square), epsilon, rule.epsilonPlace()) + "}");
    }

    private void adamax(Adamax rule) {
        OptimizerFormulas.addMean("m", "β_1", lines.momentum(rule.beta1()), 0, false, lines);
        boolean late = rule.epsilonInDenominator();
        String size = lines.n(Math.abs(lines.gradientNumber()));
        lines.add(
                "u_j ← \\op{max}(β_2·u_j, ∣g_j∣" + (late ? ")" : " + ε)"),
                "\\op{max}(" + lines.s(rule.beta2()) + "·" + lines.former(1) + ", " + size
                        + (late ? ")" : " + " + lines.s(rule.epsilon()) + ")"),
                lines.now(1));
        double hat = meanHat();
        lines.addStep(
                "η·\\frac{m̂_j}{u_j" + (late ? " + ε}" : "}"),
                lines.rate() + "·\\frac{" + lines.n(hat) + "}{" + lines.n(lines.now(1))
                        + (late ? " + " + lines.s(rule.epsilon()) : "") + "}");
    }

    private void nadam(NAdam rule) {
        means(rule.beta1(), rule.beta2());
        double square = squareHat("v_j", lines.now(1));
        double kept = lines.momentum(rule.beta1());
        double mu = rule.mu(kept, lines.steps());
        double next = rule.mu(kept, lines.steps() + 1);
        double product = lines.step().optimizer().scalars()[1];
        lines.addStep(
                "η·\\frac{\\frac{1 − μ_t}{1 − P}·g_j + \\frac{μ_{t+1}}{1 − P·μ_t·μ_{t+1}}·m_j}{\\sqrt{v̂_j} + ε}",
                lines.rate() + "·\\frac{\\frac{1 − " + lines.n(mu) + "}{1 − " + lines.n(product) + "}·"
                        + lines.gradient() + " + \\frac{" + lines.n(next) + "}{1 − " + lines.n(product) + "·"
                        + lines.n(mu) + "·" + lines.n(next) + "}·" + lines.p(lines.now(0)) + "}{\\sqrt{"
                        + lines.n(square) + "} + " + lines.s(rule.epsilon()) + "}");
    }

    private void radam(RAdam rule) {
        means(rule.beta1(), rule.beta2());
        double hat = meanHat();
        double r = rule.rectification(lines.steps(), correction.second());
        if (Double.isNaN(r)) {
            lines.addStep("η·m̂_j", lines.rate() + "·" + lines.p(hat));
            return;
        }
        lines.addStep(
                "η·r_t·\\frac{m̂_j·\\sqrt{1 − β_2^t}}{\\sqrt{v_j} + ε}",
                lines.rate() + "·" + lines.n(r) + "·\\frac{" + lines.n(hat) + "·\\sqrt{" + lines.n(correction.second())
                        + "}}{\\sqrt{" + lines.n(lines.now(1)) + "} + " + lines.s(rule.epsilon()) + "}");
    }
}
