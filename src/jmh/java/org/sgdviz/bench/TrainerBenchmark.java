package org.sgdviz.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sgdviz.data.RowList;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;

/** How many examples a second does the bare trainer, one epoch a call, learn from? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TrainerBenchmark {

    @Param({"400", "4000", "40000", "1000000"})
    public int points;

    @Param({"1", "32", "all"})
    public String batch;

    private Trainer trainer;

    @Setup
    public void setUp() {
        Synthetic data = new Synthetic(Shape.BLOBS, points, 2.5, 0.5, 95);
        Hyperparameters settings = new Hyperparameters(
                0.01, BatchSize.parse(batch), Objective.CROSS_ENTROPY, Shuffling.NONE, Integer.MAX_VALUE);
        trainer = new Trainer(new RowList(data.points()), Weights.initial(42), settings, 0);
    }

    /** One epoch. */
    @Benchmark
    public double epoch() {
        while (!trainer.step()) {
            // until it ends
        }
        return trainer.w0();
    }
}
