package org.sgdviz.sgd.schedule;

import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Kinds;

/** All schedules. */
public final class Schedules {

    /** Always alpha. */
    public static final Schedule CONSTANT = new Constant();

    /** All of them, the constant one first. */
    public static final Kinds<Schedule> KINDS = new Kinds<>(new Kind<>("constant", CONSTANT));

    private Schedules() {}
}
