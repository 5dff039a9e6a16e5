package org.sgdviz.sgd.schedule;

import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Kinds;

/** All schedules. */
public final class Schedules {

    /** Always alpha. */
    public static final Schedule CONSTANT = new Constant();

    /** All of them, the constant one first. */
    public static final Kinds<Schedule> KINDS = new Kinds<>(
            new Kind<>("constant", CONSTANT),
            new Kind<>("step", Step.USUAL),
            new Kind<>("exponential", Exponential.USUAL),
            new Kind<>("polynomial", Polynomial.USUAL),
            new Kind<>("inverse-time", InverseTime.USUAL),
            new Kind<>("inverse-scaling", InverseScaling.USUAL),
            new Kind<>("inverse-sqrt", new InverseSqrt()),
            new Kind<>("optimal", Optimal.USUAL),
            new Kind<>("adaptive", new Adaptive()),
            new Kind<>("cosine", Cosine.USUAL),
            new Kind<>("one-cycle", OneCycle.USUAL));

    private Schedules() {}
}
