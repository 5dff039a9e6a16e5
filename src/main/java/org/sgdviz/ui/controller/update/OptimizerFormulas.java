package org.sgdviz.ui.controller.update;

import java.util.List;
import org.sgdviz.sgd.ExplainedStep;
import org.sgdviz.sgd.optimizer.AdaGrad;
import org.sgdviz.sgd.optimizer.Adadelta;
import org.sgdviz.sgd.optimizer.AdamRule;
import org.sgdviz.sgd.optimizer.Adamax;
import org.sgdviz.sgd.optimizer.AveragedSgd;
import org.sgdviz.sgd.optimizer.EpsilonPlace;
import org.sgdviz.sgd.optimizer.Momentum;
import org.sgdviz.sgd.optimizer.NAdam;
import org.sgdviz.sgd.optimizer.Nesterov;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.RAdam;
import org.sgdviz.sgd.optimizer.RmsProp;
import org.sgdviz.ui.view.update.Formula;

/** What an optimizer does to one weight, in formulas: what it remembers, as the update left it, and the step. */
final class OptimizerFormulas {

    private OptimizerFormulas() {}

    static List<Formula> of(ExplainedStep step, int j, Digits digits) {
        Lines lines = new Lines(step, j, digits);
        Optimizer optimizer = step.method().optimizer();
        if (optimizer instanceof Momentum momentum) {
            momentum(momentum, lines);
        } else if (optimizer instanceof Nesterov nesterov) {
            nesterov(nesterov, lines);
        } else if (optimizer instanceof AdaGrad adaGrad) {
            adaGrad(adaGrad, lines);
        } else if (optimizer instanceof RmsProp rmsProp) {
            rmsProp(rmsProp, lines);
        } else if (optimizer instanceof Adadelta adadelta) {
            adadelta(adadelta, lines);
        } else if (optimizer instanceof AveragedSgd averaged) {
            averaged(averaged, lines);
        } else if (isOfMoments(optimizer)) {
            MomentFormulas.add(optimizer, lines);
        } else {
            lines.addStep("η·g_j", lines.rate() + "·" + lines.gradient());
        }
        return lines.all();
    }

    private static boolean isOfMoments(Optimizer optimizer) {
        return optimizer instanceof AdamRule
                || optimizer instanceof Adamax
                || optimizer instanceof NAdam
                || optimizer instanceof RAdam;
    }

    private static void momentum(Momentum momentum, Lines lines) {
        double kept = lines.momentum(momentum.momentum());
        boolean whole = momentum.dampening() == 0 || (lines.steps() == 1 && !momentum.dampenFirst());
        boolean inside = momentum.rateInVelocity();
        String share = whole ? "" : "(1 − " + lines.s(momentum.dampening()) + ")·";
        lines.add(
                "v_j ← μ·v_j| + " + (inside ? "η·" : "") + (whole ? "" : "(1 − δ)·") + "g_j",
                lines.n(kept) + "·" + lines.former(0) + "| + " + (inside ? lines.rate() + "·" : "") + share
                        + lines.gradient(),
                lines.now(0));
        addVelocityStep(inside, lines, lines.p(lines.now(0)));
    }

    private static void addVelocityStep(boolean rateInside, Lines lines, String velocity) {
        lines.addStep(rateInside ? "v_j" : "η·v_j", rateInside ? velocity : lines.rate() + "·" + velocity);
    }

    private static void nesterov(Nesterov nesterov, Lines lines) {
        String kept = lines.n(lines.momentum(nesterov.momentum()));
        boolean inside = nesterov.rateInVelocity();
        String g = inside ? lines.rate() + "·" + lines.gradient() : lines.gradient();
        String symbol = inside ? "η·g_j" : "g_j";
        lines.add("v_j ← μ·v_j| + " + symbol, kept + "·" + lines.former(0) + "| + " + g, lines.now(0));
        String ahead = "(" + g + " + " + kept + "·" + lines.p(lines.now(0)) + ")";
        lines.addStep((inside ? "" : "η·") + "(" + symbol + " + μ·v_j)", inside ? ahead : lines.rate() + "·" + ahead);
    }

    private static void adaGrad(AdaGrad rule, Lines lines) {
        double first = lines.steps() == 1 ? rule.initialAccumulator() : lines.formerNumber(0);
        lines.add("a_j ← a_j + g_j^2", lines.n(first) + " + " + lines.gradient() + "^2", lines.now(0));
        String g = lines.gradient();
        lines.addStep(
                "η·\\frac{g_j}{" + root("a_j", "ε", rule.epsilonPlace()) + "}",
                lines.rate() + "·\\frac{" + g + "}{"
                        + root(lines.n(lines.now(0)), lines.s(rule.epsilon()), rule.epsilonPlace()) + "}");
    }

    /** A root with epsilon beside it or within. */
    static String root(String square, String epsilon, EpsilonPlace place) {
        return place == EpsilonPlace.INSIDE
                ? "\\sqrt{" + square + " + " + epsilon + "}"
                : "\\sqrt{" + square + "} + " + epsilon;
    }

    private static void rmsProp(RmsProp rule, Lines lines) {
        addMean("a", "ρ", rule.rho(), 0, true, lines);
        String square = "a_j";
        String number = lines.n(lines.now(0));
        if (rule.centered()) {
            addMean("c", "ρ", rule.rho(), 1, false, lines);
            square = "a_j − c_j^2";
            number = lines.n(Math.max(0, lines.now(0) - lines.now(1) * lines.now(1)));
        }
        boolean subtracted = rule.centered() && rule.epsilonSubtracted() && rule.epsilonPlace() == EpsilonPlace.INSIDE;
        String symbols = "\\frac{g_j}{" + rootOf(square, "ε", rule, subtracted) + "}";
        String quotient =
                "\\frac{" + lines.gradient() + "}{" + rootOf(number, lines.s(rule.epsilon()), rule, subtracted) + "}";
        if (rule.momentum() == 0) {
            lines.addStep("η·" + symbols, lines.rate() + "·" + quotient);
            return;
        }
        int slot = rule.centered() ? 2 : 1;
        boolean inside = rule.rateInVelocity();
        lines.add(
                "v_j ← μ·v_j| + " + (inside ? "η·" : "") + symbols,
                lines.n(lines.momentum(rule.momentum())) + "·" + lines.former(slot) + "| + "
                        + (inside ? lines.rate() + "·" : "") + quotient,
                lines.now(slot));
        addVelocityStep(inside, lines, lines.p(lines.now(slot)));
    }

    private static String rootOf(String square, String epsilon, RmsProp rule, boolean subtracted) {
        return subtracted ? "\\sqrt{" + square + " − " + epsilon + "}" : root(square, epsilon, rule.epsilonPlace());
    }

    /** A mean that forgets, of the gradient or of its square. */
    static void addMean(String name, String symbol, double kept, int slot, boolean ofSquare, Lines lines) {
        String square = ofSquare ? "^2" : "";
        lines.add(
                name + "_j ← " + symbol + "·" + name + "_j| + (1 − " + symbol + ")·g_j" + square,
                lines.s(kept) + "·" + lines.former(slot) + "| + (1 − " + lines.s(kept) + ")·" + lines.gradient()
                        + square,
                lines.now(slot));
    }

    private static void adadelta(Adadelta rule, Lines lines) {
        addMean("a", "ρ", rule.rho(), 0, true, lines);
        String epsilon = lines.s(rule.epsilon());
        double a = rule.formerMean() ? lines.formerNumber(0) : lines.now(0);
        double ratio = Math.sqrt(lines.formerNumber(1) + rule.epsilon()) / Math.sqrt(a + rule.epsilon());
        double d = ratio * lines.gradientNumber();
        lines.add(
                "d_j = \\frac{\\sqrt{u_j + ε}}{\\sqrt{a_j + ε}}·g_j",
                "\\frac{\\sqrt{" + lines.n(lines.formerNumber(1)) + " + " + epsilon + "}}{\\sqrt{" + lines.n(a) + " + "
                        + epsilon + "}}·" + lines.gradient(),
                d);
        lines.add(
                "u_j ← ρ·u_j| + (1 − ρ)·d_j^2",
                lines.s(rule.rho()) + "·" + lines.former(1) + "| + (1 − " + lines.s(rule.rho()) + ")·" + lines.p(d)
                        + "^2",
                lines.now(1));
        lines.addStep("η·d_j", lines.rate() + "·" + lines.p(d));
    }

    private static void averaged(AveragedSgd rule, Lines lines) {
        double eta = rule.eta(lines.step().rate(), lines.steps());
        String rate = lines.n(eta);
        if (rule.lambda() > 0) {
            lines.add(
                    "η_t = \\frac{η}{(1 + λ·η·(t − 1))^κ}",
                    "\\frac{" + lines.rate() + "}{" + lines.n(lines.step().rate() / eta) + "}",
                    eta);
            lines.addWhole(
                    "(1 − λ·η_t)·w_j| − η_t·g_j",
                    "(1 − " + lines.s(rule.lambda()) + "·" + rate + ")·" + lines.p(lines.weight()) + "| − " + rate + "·"
                            + lines.gradient());
        } else {
            lines.addStep("η·g_j", rate + "·" + lines.gradient());
        }
        long n = rule.averaged(lines.steps());
        double after = lines.step().after()[lines.j()];
        double former = n == 1 ? after : lines.formerNumber(0);
        lines.add(
                "w̄_j ← w̄_j| + \\frac{1}{n}·(w_j − w̄_j)",
                lines.n(former) + "| + \\frac{1}{" + n + "}·(" + lines.n(after) + " − " + lines.p(former) + ")",
                lines.now(0));
    }
}
