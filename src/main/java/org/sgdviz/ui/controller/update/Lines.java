package org.sgdviz.ui.controller.update;

import java.util.ArrayList;
import java.util.List;
import org.sgdviz.sgd.ExplainedStep;
import org.sgdviz.ui.model.UpdateStage;
import org.sgdviz.ui.view.update.Formula;

/** The formulas of an optimizer's step as they are put together, and the numbers that stand in them. */
final class Lines {

    private final ExplainedStep step;
    private final int j;
    private final Digits digits;
    private final List<Formula> all = new ArrayList<>();

    Lines(ExplainedStep step, int j, Digits digits) {
        this.step = step;
        this.j = j;
        this.digits = digits;
    }

    /** Adds a line; in its symbols the weight's number is {@code _j}. */
    void add(String symbols, String numbers, double result) {
        all.add(new Formula(UpdateStage.STEP.ordinal(), symbols.replace("_j", "_" + j), numbers, digits.n(result)));
    }

    /** Adds the line in which something is subtracted from the weight. */
    void addStep(String symbols, String numbers) {
        addWhole("w_j| − " + symbols, digits.n(weight()) + "| − " + numbers);
    }

    /** Adds the line in which the weight becomes something. */
    void addWhole(String symbols, String numbers) {
        add("w_j ← " + symbols, numbers, step.stepped()[j]);
    }

    List<Formula> all() {
        return all;
    }

    ExplainedStep step() {
        return step;
    }

    int j() {
        return j;
    }

    /** How many updates the memory is of. */
    long steps() {
        return step.optimizer().steps();
    }

    /** The weight that the optimizer was given. */
    double weight() {
        return step.shrunk()[j];
    }

    /** The rate in force. */
    String rate() {
        return digits.r(step.rate());
    }

    double gradientNumber() {
        return step.clipped()[j];
    }

    /** The slope that the optimizer was given, as a factor. */
    String gradient() {
        return p(gradientNumber());
    }

    /** The momentum in force. */
    double momentum(double own) {
        return Double.isNaN(step.momentum()) ? own : step.momentum();
    }

    /** Number i of the weight, as it is remembered now. */
    double now(int i) {
        return step.optimizer().get(i, j);
    }

    double formerNumber(int i) {
        return step.former(i, j);
    }

    /** Number i of the weight, as it was remembered before, as a factor. */
    String former(int i) {
        return p(formerNumber(i));
    }

    String n(double value) {
        return digits.n(value);
    }

    String p(double value) {
        return digits.p(value);
    }

    String s(double value) {
        return digits.s(value);
    }
}
