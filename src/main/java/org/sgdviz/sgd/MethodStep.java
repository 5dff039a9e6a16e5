package org.sgdviz.sgd;

import java.util.OptionalDouble;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.Optimizers;
import org.sgdviz.sgd.optimizer.Slots;
import org.sgdviz.sgd.penalty.Clipping;
import org.sgdviz.sgd.penalty.Penalty;

/**
 * One update by any method: penalty, clipping, optimizer, truncation, averaging, in this order; and what they remember.
 * The last update can be undone. No update allocates. One thread.
 */
final class MethodStep {

    private final LivePart optimizerMemory;
    private final LivePart penaltyMemory;
    private final double[] before;
    private final StepWatcher watcher;

    /** One for so many weights, which remembers nothing. */
    MethodStep(int weights) {
        this(weights, StepWatcher.NOBODY);
    }

    /** The same, watched. */
    MethodStep(int weights, StepWatcher watcher) {
        this.watcher = watcher;
        optimizerMemory = new LivePart(weights);
        penaltyMemory = new LivePart(weights);
        before = new double[weights];
    }

    /** Whether nothing is remembered. */
    boolean isEmpty() {
        return optimizerMemory.isEmpty() && penaltyMemory.isEmpty();
    }

    /** Whether a method changes weights as plain SGD does, but for its rate. */
    static boolean isPlain(Method method) {
        return method.optimizer().equals(Optimizers.SGD)
                && method.penalty().strength() == 0
                && method.clipping().equals(Clipping.NONE);
    }

    /**
     * Whether a method changes weights by nothing but the batch's gradient, its rate and an L2 penalty, and remembers
     * nothing.
     */
    static boolean isByGradient(Method method) {
        return method.optimizer().equals(Optimizers.SGD)
                && method.penalty().l1() == 0
                && method.clipping().equals(Clipping.NONE);
    }

    /**
     * Makes an update.
     *
     * @param method by which
     * @param w the weights, to be changed
     * @param g the mean gradient of the batch, which becomes that with penalty and clipping
     * @param rows the number of rows of the batch
     * @param rate the learning rate in force
     * @param momentum that in force, or NaN: the optimizer's own
     */
    void step(Method method, double[] w, double[] g, int rows, double rate, double momentum) {
        Penalty penalty = method.penalty();
        Optimizer optimizer = method.optimizer();
        Penalty.Form form = form(penalty, optimizer);
        int first = penalty.penalizeBias() ? 0 : 1;
        double l2 = penalty.penaltyPerBatch() ? penalty.l2() / rows : penalty.l2();
        double l1 = penalty.penaltyPerBatch() ? penalty.l1() / rows : penalty.l1();
        System.arraycopy(w, 0, before, 0, w.length);
        addPenalty(method, w, g, rows);
        watcher.penalized(g);
        clip(method.clipping(), g);
        watcher.clipped(g);
        if (l2 > 0 && form == Penalty.Form.SHRINK) {
            double factor = Math.max(0, 1 - rate * l2);
            for (int j = first; j < w.length; j++) {
                w[j] *= factor;
            }
        }
        watcher.shrunk(w);
        Slots memory = begin(optimizer);
        optimizer.step(w, g, rate, momentum, memory);
        watcher.stepped(w);
        if (l2 > 0 && form == Penalty.Form.DECOUPLED) {
            for (int j = first; j < w.length; j++) {
                w[j] -= rate * l2 * before[j];
            }
        }
        watcher.decayed(w);
        truncate(penalty, w, first, rate * l1);
        optimizer.after(w, memory);
    }

    /** Adds to the mean gradient of a batch of so many rows the slopes of those penalties that join it. */
    static void addPenalty(Method method, double[] w, double[] g, int rows) {
        Penalty penalty = method.penalty();
        int first = penalty.penalizeBias() ? 0 : 1;
        double l2 = penalty.penaltyPerBatch() ? penalty.l2() / rows : penalty.l2();
        double l1 = penalty.penaltyPerBatch() ? penalty.l1() / rows : penalty.l1();
        if (l2 > 0 && form(penalty, method.optimizer()) == Penalty.Form.GRADIENT) {
            for (int j = first; j < w.length; j++) {
                g[j] += l2 * w[j];
            }
        }
        if (l1 > 0 && penalty.l1Form() == Penalty.L1Form.SUBGRADIENT) {
            for (int j = first; j < w.length; j++) {
                g[j] += l1 * Math.signum(w[j]);
            }
        }
    }

    /** How an L2 penalty is paid beside an optimizer. */
    static Penalty.Form form(Penalty penalty, Optimizer optimizer) {
        if (penalty.penaltyForm() != Penalty.Form.AUTOMATIC) {
            return penalty.penaltyForm();
        }
        return optimizer.isDecoupled() ? Penalty.Form.DECOUPLED : Penalty.Form.GRADIENT;
    }

    private Slots begin(Optimizer optimizer) {
        if (optimizer.numbersPerWeight() == 0 && optimizer.scalars() == 0) {
            optimizerMemory.beginWithout();
            return NOTHING;
        }
        return optimizerMemory.begin(optimizer.family(), optimizer.numbersPerWeight(), optimizer.scalars());
    }

    /** What is handed to an optimizer that remembers nothing. */
    private static final Slots NOTHING = new Slots(0, 0, 0);

    private static void clip(Clipping clipping, double[] g) {
        OptionalDouble value = clipping.clipValue();
        if (value.isPresent()) {
            double most = value.getAsDouble();
            for (int j = 0; j < g.length; j++) {
                g[j] = Math.max(-most, Math.min(most, g[j]));
            }
        }
        if (clipping.clipNorm().isPresent()) {
            clipNorm(clipping.clipNorm().getAsDouble(), g);
        }
    }

    /** Scales a gradient down to a Euclidean norm if it is longer, without overflow on the way. */
    private static void clipNorm(double most, double[] g) {
        double largest = 0;
        for (double slope : g) {
            largest = Math.max(largest, Math.abs(slope));
        }
        if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
            return;
        }
        double squares = 0;
        for (double slope : g) {
            double share = slope / largest;
            squares += share * share;
        }
        double root = Math.sqrt(squares);
        if (largest * root > most) {
            double factor = most / largest / root;
            for (int j = 0; j < g.length; j++) {
                g[j] *= factor;
            }
        }
    }

    /** Pays an L1 penalty behind the step; {@code due} is what this update costs. */
    private void truncate(Penalty penalty, double[] w, int first, double due) {
        if (penalty.l1() == 0 || penalty.l1Form() == Penalty.L1Form.SUBGRADIENT) {
            penaltyMemory.beginWithout();
        } else if (penalty.l1Form() == Penalty.L1Form.CUMULATIVE) {
            Slots memory = penaltyMemory.begin("cumulative", 1, 1);
            memory.scalars[0] += due;
            truncateCumulatively(w, first, memory.scalars[0], memory.perWeight[0]);
        } else {
            stopAtZero(w, first, due, penaltyMemory.begin("stopping", 1, 0).perWeight[0]);
        }
    }

    private static void truncateCumulatively(double[] w, int first, double owed, double[] paid) {
        for (int j = first; j < w.length; j++) {
            double weight = w[j];
            if (weight > 0) {
                w[j] = Math.max(0, weight - (owed + paid[j]));
            } else if (weight < 0) {
                w[j] = Math.min(0, weight + (owed - paid[j]));
            }
            paid[j] += w[j] - weight;
        }
    }

    private void stopAtZero(double[] w, int first, double due, double[] stopped) {
        for (int j = first; j < w.length; j++) {
            if (stopped[j] != 0) {
                w[j] = before[j];
                continue;
            }
            double moved = w[j] - due * Math.signum(before[j]);
            if (w[j] * moved < 0) {
                moved = 0;
                stopped[j] = 1;
            }
            w[j] = moved;
        }
    }

    /** Forgets the last update, directly after it. */
    void undo() {
        optimizerMemory.undo();
        penaltyMemory.undo();
    }

    /** What the optimizer remembers. */
    MemoryPart optimizerMemory() {
        return optimizerMemory.toPart();
    }

    /** What the penalty remembers. */
    MemoryPart penaltyMemory() {
        return penaltyMemory.toPart();
    }

    /** Remembers what was remembered elsewhere. */
    void restore(Memory memory) {
        optimizerMemory.restore(memory.optimizer());
        penaltyMemory.restore(memory.penalty());
    }
}
