package org.sgdviz.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.sgdviz.sgd.Trainer;

/** How long does an epoch of the bare trainer take, by each method? One epoch a call. */
@State(Scope.Thread)
public class MethodBenchmark {

    /** The name of the parameter. */
    static final String METHOD = "method";

    @Param("PLAIN")
    public MethodCell method;

    private Trainer trainer;

    @Setup
    public void setUp() {
        trainer = method.trainer();
    }

    @Benchmark
    public double epoch() {
        do {
            trainer.steps(Integer.MAX_VALUE);
        } while (!trainer.endedEpoch());
        return trainer.weight(0);
    }
}
