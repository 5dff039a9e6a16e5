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
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Trainer;

/**
 * How long does an epoch take: of the bare trainer, with every update kept in the history, and reshuffled? One epoch a
 * call; examples a second are the points divided by its time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TrainerBenchmark {

    @Param({"400", "4000", "40000", "1000000"})
    public int points;

    /** Rows per update; more than there are is all. */
    @Param({"1", "32", "1000000"})
    public int batch;

    private Trainer bare;
    private Trainer reshuffled;
    private Run run;

    @Setup
    public void setUp() {
        Cell cell = new Cell(points, Math.min(batch, points));
        bare = cell.trainer(Shuffling.NONE);
        reshuffled = cell.trainer(Shuffling.EACH_EPOCH);
        run = new Run(cell.experiment(Shuffling.NONE));
    }

    @Benchmark
    public double bare() {
        do {
            bare.steps(Integer.MAX_VALUE);
        } while (!bare.endedEpoch());
        return bare.weight(0);
    }

    @Benchmark
    public double reshuffled() {
        do {
            reshuffled.steps(Integer.MAX_VALUE);
        } while (!reshuffled.endedEpoch());
        return reshuffled.weight(0);
    }

    @Benchmark
    public double withHistory() {
        do {
            run.steps(Integer.MAX_VALUE);
        } while (!run.epochEnded());
        run.publish();
        return run.trainer().weight(0);
    }
}
