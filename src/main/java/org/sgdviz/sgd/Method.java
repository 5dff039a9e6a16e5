package org.sgdviz.sgd;

import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.Optimizers;
import org.sgdviz.sgd.penalty.Clipping;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.sgd.schedule.Schedule;
import org.sgdviz.sgd.schedule.Schedules;
import org.sgdviz.sgd.schedule.WarmUp;

/**
 * What makes one method of another, beside the objective: independent of each other, and each of them may change while
 * training goes on. Immutable.
 *
 * @param optimizer how a gradient changes the weights
 * @param schedule the learning rate as training goes on
 * @param warmUp the learning rate before that
 * @param penalty what large weights cost
 * @param clipping how large a gradient may be
 * @param batching what becomes of rows that are too few for a batch
 * @param stopping when training stops by itself
 */
public record Method(
        Optimizer optimizer,
        Schedule schedule,
        WarmUp warmUp,
        Penalty penalty,
        Clipping clipping,
        Batching batching,
        Stopping stopping) {

    /** Plain SGD: the tutorial's. */
    public static final Method PLAIN = new Method(
            Optimizers.SGD,
            Schedules.CONSTANT,
            WarmUp.NONE,
            Penalty.NONE,
            Clipping.NONE,
            Batching.SHORT,
            Stopping.NEVER);

    /** Whether the learning rate is alpha wherever training stands. */
    public boolean hasConstantRate() {
        return schedule.equals(Schedules.CONSTANT) && warmUp.warmUp().isNone();
    }

    public Method withOptimizer(Optimizer other) {
        return new Method(other, schedule, warmUp, penalty, clipping, batching, stopping);
    }

    public Method withSchedule(Schedule other) {
        return new Method(optimizer, other, warmUp, penalty, clipping, batching, stopping);
    }

    public Method withWarmUp(WarmUp other) {
        return new Method(optimizer, schedule, other, penalty, clipping, batching, stopping);
    }

    public Method withPenalty(Penalty other) {
        return new Method(optimizer, schedule, warmUp, other, clipping, batching, stopping);
    }

    public Method withClipping(Clipping other) {
        return new Method(optimizer, schedule, warmUp, penalty, other, batching, stopping);
    }

    public Method withBatching(Batching other) {
        return new Method(optimizer, schedule, warmUp, penalty, clipping, other, stopping);
    }

    public Method withStopping(Stopping other) {
        return new Method(optimizer, schedule, warmUp, penalty, clipping, batching, other);
    }
}
