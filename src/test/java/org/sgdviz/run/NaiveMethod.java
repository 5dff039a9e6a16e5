package org.sgdviz.run;

import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Weights;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.sgd.rule.Length;

/**
 * Warm-up, penalties and clipping around an optimizer's step, as the design words them, with new arrays for each
 * update. The formulas of schedules are their own.
 */
final class NaiveMethod {

    private NaiveMemory memory = new NaiveMemory();

    /** In what form L1 is paid behind the step; empty where it is not. */
    private String paid = "";

    /** What all weights together have had to pay, where they pay cumulatively. */
    private double owed;

    /** What each has paid, or where it was stopped 1. */
    private double[] marks = {};

    /** The same, apart from which this may go on. */
    NaiveMethod copy() {
        NaiveMethod copy = new NaiveMethod();
        copy.memory = memory.copy();
        copy.paid = paid;
        copy.owed = owed;
        copy.marks = marks.clone();
        return copy;
    }

    /** The learning rate of the next update. */
    static double rate(Hyperparameters settings, long updates, double epochs, double factor) {
        Length length = settings.method().warmUp().warmUp();
        boolean inUpdates = length.unit() == Length.Unit.UPDATES;
        double done = inUpdates ? updates : epochs;
        double from = settings.method().warmUp().warmUpFrom();
        double share = done < length.count() ? from + (1 - from) * (done / length.count()) : 1;
        Penalty penalty = settings.method().penalty();
        return share
                * settings.method()
                        .schedule()
                        .rate(
                                settings.learningRate() * factor,
                                inUpdates ? Math.max(0, updates - length.count()) : updates,
                                inUpdates ? epochs : Math.max(0, epochs - length.count()),
                                penalty.l1() + penalty.l2());
    }

    /** The momentum of the next update, where the schedule has one. */
    static double momentum(Hyperparameters settings, long updates, double epochs) {
        Length length = settings.method().warmUp().warmUp();
        boolean inUpdates = length.unit() == Length.Unit.UPDATES;
        return settings.method()
                .schedule()
                .momentum(
                        inUpdates ? Math.max(0, updates - length.count()) : updates,
                        inUpdates ? epochs : Math.max(0, epochs - length.count()));
    }

    /** Makes an update of the weights by a mean gradient. */
    void step(Hyperparameters settings, double[] w, double[] mean, int rows, double rate, double momentum) {
        Optimizer optimizer = settings.method().optimizer();
        Penalty penalty = settings.method().penalty();
        double l1 = penalty.penaltyPerBatch() ? penalty.l1() / rows : penalty.l1();
        double l2 = penalty.penaltyPerBatch() ? penalty.l2() / rows : penalty.l2();
        Penalty.Form form = penalty.penaltyForm() != Penalty.Form.AUTOMATIC
                ? penalty.penaltyForm()
                : optimizer.isDecoupled() ? Penalty.Form.DECOUPLED : Penalty.Form.GRADIENT;
        double[] before = w.clone();
        double[] g = mean.clone();
        for (int j = penalty.penalizeBias() ? 0 : 1; j < w.length; j++) {
            g[j] += form == Penalty.Form.GRADIENT ? l2 * w[j] : 0;
            g[j] += penalty.l1Form() == Penalty.L1Form.SUBGRADIENT ? l1 * Math.signum(w[j]) : 0;
            w[j] *= form == Penalty.Form.SHRINK ? Math.max(0, 1 - rate * l2) : 1;
        }
        memory.step(optimizer, w, clipped(settings, g), rate, momentum);
        for (int j = penalty.penalizeBias() ? 0 : 1; j < w.length; j++) {
            w[j] -= form == Penalty.Form.DECOUPLED ? rate * l2 * before[j] : 0;
        }
        payL1(penalty, w, before, rate * l1);
        memory.after(optimizer, w);
    }

    private static double[] clipped(Hyperparameters settings, double[] g) {
        double value = settings.method().clipping().clipValue().orElse(Double.POSITIVE_INFINITY);
        double[] cut = new double[g.length];
        double largest = 0;
        for (int j = 0; j < g.length; j++) {
            cut[j] = g[j] > value ? value : g[j] < -value ? -value : g[j];
            largest = Math.max(largest, Math.abs(cut[j]));
        }
        double root = 0;
        for (double slope : cut) {
            root += slope / largest * (slope / largest);
        }
        root = Math.sqrt(root);
        double norm = settings.method().clipping().clipNorm().orElse(Double.POSITIVE_INFINITY);
        for (int j = 0; j < g.length && largest * root > norm; j++) {
            cut[j] *= norm / largest / root;
        }
        return cut;
    }

    private void payL1(Penalty penalty, double[] w, double[] before, double due) {
        String form = penalty.l1() == 0 || penalty.l1Form() == Penalty.L1Form.SUBGRADIENT
                ? ""
                : penalty.l1Form().id();
        if (!form.equals(paid)) {
            paid = form;
            owed = 0;
            marks = new double[w.length];
        }
        owed += due;
        for (int j = penalty.penalizeBias() ? 0 : 1; j < w.length && !paid.isEmpty(); j++) {
            double old = w[j];
            if (penalty.l1Form() == Penalty.L1Form.STOPPING) {
                double next = old - due * Math.signum(before[j]);
                boolean stops = old * next < 0;
                w[j] = marks[j] == 1 ? before[j] : stops ? 0 : next;
                marks[j] = stops ? 1 : marks[j];
            } else {
                w[j] = old > 0
                        ? Math.max(0, old - (owed + marks[j]))
                        : old < 0 ? Math.min(0, old + (owed - marks[j])) : old;
                marks[j] += w[j] - old;
            }
        }
    }

    /** The average of the weights, or those themselves where there is none. */
    Weights average(Optimizer optimizer, Weights otherwise) {
        return memory.average(optimizer, otherwise);
    }
}
