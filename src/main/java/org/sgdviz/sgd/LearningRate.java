package org.sgdviz.sgd;

import org.sgdviz.sgd.rule.Length;
import org.sgdviz.sgd.schedule.Schedule;
import org.sgdviz.sgd.schedule.WarmUp;

/** The learning rate and the momentum in force at an update, by schedule and warm-up. One thread. */
final class LearningRate {

    private double rate;
    private double momentum = Double.NaN;

    /**
     * Finds them for an update.
     *
     * @param settings in force
     * @param updates the number of updates done before it
     * @param epochs the epochs done before it, with the share of the one under way
     * @param factor what alpha is to be multiplied by
     */
    void set(Hyperparameters settings, long updates, double epochs, double factor) {
        Method method = settings.method();
        double alpha = settings.learningRate() * factor;
        Schedule schedule = method.schedule();
        WarmUp warmUp = method.warmUp();
        double strength = method.penalty().strength();
        double k = updates;
        double e = epochs;
        double share = 1;
        Length length = warmUp.warmUp();
        if (!length.isNone()) {
            boolean inUpdates = length.unit() == Length.Unit.UPDATES;
            double done = length.done(k, e);
            if (done < length.count()) {
                share = warmUp.warmUpFrom() + (1 - warmUp.warmUpFrom()) * (done / length.count());
            }
            k = inUpdates ? Math.max(0, k - length.count()) : k;
            e = inUpdates ? e : Math.max(0, e - length.count());
        }
        rate = share * schedule.rate(alpha, k, e, strength);
        momentum = schedule.momentum(k, e);
    }

    /** The learning rate. */
    double rate() {
        return rate;
    }

    /** The momentum, or NaN: the optimizer's own. */
    double momentum() {
        return momentum;
    }
}
