package org.sgdviz.ui.controller.update;

import java.util.ArrayList;
import java.util.List;
import org.sgdviz.sgd.ExplainedStep;
import org.sgdviz.sgd.penalty.Clipping;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.ui.model.UpdateStage;
import org.sgdviz.ui.view.update.Formula;

/** An update of one weight in formulas, in the order in which it is made, with symbols and with its numbers. */
final class StepFormulas {

    private final ExplainedStep step;
    private final int j;
    private final Digits d;
    private final List<Formula> all = new ArrayList<>();

    private StepFormulas(ExplainedStep step, int j, Digits digits) {
        this.step = step;
        this.j = j;
        this.d = digits;
    }

    /**
     * The formulas.
     *
     * @param j which weight; 0 is the bias
     * @param feature what features are called
     * @param alpha the learning rate as it was set
     */
    static List<Formula> of(ExplainedStep step, int j, String feature, double alpha, Digits digits) {
        StepFormulas formulas = new StepFormulas(step, j, digits);
        formulas.gradient(feature);
        formulas.penalty();
        formulas.clipping();
        formulas.rate(alpha);
        formulas.shrink();
        formulas.all.addAll(OptimizerFormulas.of(step, j, digits));
        formulas.decay();
        formulas.truncation();
        return formulas.all;
    }

    /** A name with the number of the weight below it. */
    static String at(String name, int j) {
        return name + "_" + j;
    }

    private void add(UpdateStage stage, String symbols, String numbers, double result) {
        all.add(new Formula(stage.ordinal(), symbols, numbers, d.n(result)));
    }

    private void gradient(String feature) {
        String part = j == 0 ? "" : "·" + at(feature, j);
        add(
                UpdateStage.GRADIENT,
                at("g", j) + " = \\frac{1}{b} Σ e" + part,
                "\\frac{" + d.n(step.mean()[j] * step.rows()) + "}{" + step.rows() + "}",
                step.mean()[j]);
    }

    private boolean isPenalized() {
        return j > 0 || step.method().penalty().penalizeBias();
    }

    private String strength(String symbol) {
        return step.method().penalty().penaltyPerBatch() ? "\\frac{" + symbol + "}{b}" : symbol;
    }

    private String strength(double number) {
        return step.method().penalty().penaltyPerBatch()
                ? "\\frac{" + d.s(number) + "}{" + step.rows() + "}"
                : d.s(number);
    }

    private void penalty() {
        Penalty penalty = step.method().penalty();
        boolean square = penalty.l2() > 0 && step.penaltyForm() == Penalty.Form.GRADIENT;
        boolean size = penalty.l1() > 0 && penalty.l1Form() == Penalty.L1Form.SUBGRADIENT;
        if (!isPenalized() || !(square || size)) {
            return;
        }
        double w = step.before()[j];
        String symbols = at("g", j) + " ← " + at("g", j);
        String numbers = d.n(step.mean()[j]);
        if (square) {
            symbols += "| + " + strength("λ_2") + "·" + at("w", j);
            numbers += "| + " + strength(penalty.l2()) + "·" + d.p(w);
        }
        if (size) {
            symbols += "| + " + strength("λ_1") + "·\\op{sign}(" + at("w", j) + ")";
            numbers += "| + " + strength(penalty.l1()) + "·" + d.p(Math.signum(w));
        }
        add(UpdateStage.GRADIENT, symbols, numbers, step.penalized()[j]);
    }

    private void clipping() {
        Clipping clipping = step.method().clipping();
        double[] g = step.penalized().clone();
        if (clipping.clipValue().isPresent()) {
            double most = clipping.clipValue().getAsDouble();
            double before = g[j];
            for (int i = 0; i < g.length; i++) {
                g[i] = Math.max(-most, Math.min(most, g[i]));
            }
            add(
                    UpdateStage.GRADIENT,
                    at("g", j) + " ← \\op{max}(−c, \\op{min}(c, " + at("g", j) + "))",
                    "\\op{max}(−" + d.s(most) + ", \\op{min}(" + d.s(most) + ", " + d.n(before) + "))",
                    g[j]);
        }
        if (clipping.clipNorm().isPresent()) {
            double most = clipping.clipNorm().getAsDouble();
            add(
                    UpdateStage.GRADIENT,
                    at("g", j) + " ← " + at("g", j) + "·\\op{min}(1, \\frac{c}{‖g‖})",
                    d.n(g[j]) + "·\\op{min}(1, \\frac{" + d.s(most) + "}{" + d.n(norm(g)) + "})",
                    step.clipped()[j]);
        }
    }

    private static double norm(double[] g) {
        double norm = 0;
        for (double slope : g) {
            norm = Math.hypot(norm, slope);
        }
        return norm;
    }

    private void rate(double alpha) {
        double rate = step.rate();
        if (rate == alpha) {
            all.add(new Formula(UpdateStage.STEP.ordinal(), "η = α", "", d.s(alpha)));
        } else {
            add(UpdateStage.STEP, "η = α·r(t)", d.s(alpha) + "·" + d.n(rate / alpha), rate);
        }
    }

    private void shrink() {
        Penalty penalty = step.method().penalty();
        if (isPenalized() && penalty.l2() > 0 && step.penaltyForm() == Penalty.Form.SHRINK) {
            add(
                    UpdateStage.STEP,
                    at("w", j) + " ← " + at("w", j) + "·\\op{max}(0, 1 − η·" + strength("λ_2") + ")",
                    d.n(step.before()[j]) + "·\\op{max}(0, 1 − " + d.r(step.rate()) + "·" + strength(penalty.l2())
                            + ")",
                    step.shrunk()[j]);
        }
    }

    private void decay() {
        Penalty penalty = step.method().penalty();
        if (isPenalized() && penalty.l2() > 0 && step.penaltyForm() == Penalty.Form.DECOUPLED) {
            add(
                    UpdateStage.STEP,
                    at("w", j) + " ← " + at("w", j) + "| − η·" + strength("λ_2") + "·w_{" + j + ",\\op{old}}",
                    d.n(step.stepped()[j]) + "| − " + d.r(step.rate()) + "·" + strength(penalty.l2()) + "·"
                            + d.p(step.before()[j]),
                    step.decayed()[j]);
        }
    }

    private void truncation() {
        Penalty penalty = step.method().penalty();
        if (isPenalized() && penalty.l1() > 0 && penalty.l1Form() != Penalty.L1Form.SUBGRADIENT) {
            double paid = step.decayed()[j] - step.after()[j];
            add(
                    UpdateStage.STEP,
                    at("w", j) + " ← " + at("w", j) + "| − \\op{L}_1",
                    d.n(step.decayed()[j]) + "| − " + d.p(paid),
                    step.after()[j]);
        }
    }
}
