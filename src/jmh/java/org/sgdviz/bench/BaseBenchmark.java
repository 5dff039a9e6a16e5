package org.sgdviz.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Trainer;

/**
 * How long does an epoch of the bare trainer of an earlier build take? Its classes come before these on the class path,
 * so this calls only what that build has too: {@link Cell#trainer} with all that it calls, and {@link Trainer#step}.
 */
@State(Scope.Thread)
public class BaseBenchmark {

    @Param("400")
    public int points;

    @Param("1")
    public int batch;

    private Trainer trainer;

    @Setup
    public void setUp() {
        trainer = new Cell(points, batch).trainer(Shuffling.NONE);
    }

    @Benchmark
    public long base() {
        while (!trainer.step()) {
            // until the epoch ends
        }
        return trainer.update();
    }
}
