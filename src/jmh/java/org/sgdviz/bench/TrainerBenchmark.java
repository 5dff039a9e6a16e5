package org.sgdviz.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Trainer;

/**
 * How long does an epoch take: of the bare trainer, with every update kept in a history that is published as often as
 * in the window, and reshuffled? One epoch a call; examples a second are the points divided by its time.
 */
@State(Scope.Thread)
public class TrainerBenchmark {

    /** The window's worker publishes after such a slice of time. */
    private static final long SLICE_NANOS = 1_000_000;

    /** And, as here, reads the clock after so many rows, an update counting as some more. */
    private static final int ROWS_PER_LOOK = 4096;

    private static final int ROWS_PER_UPDATE = 32;

    @Param("400")
    public int points;

    @Param("1")
    public int batch;

    private Trainer bare;
    private Trainer reshuffled;
    private Run run;
    private long rowsSinceLook;
    private long sliceStart;

    @Setup
    public void setUp() {
        Cell cell = new Cell(points, batch);
        bare = cell.trainer(Shuffling.NONE);
        reshuffled = cell.trainer(Shuffling.EACH_EPOCH);
        run = new Run(cell.experiment(Shuffling.NONE));
        sliceStart = System.nanoTime();
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
            publishInTime(run.steps(Integer.MAX_VALUE));
        } while (!run.epochEnded());
        return run.trainer().weight(0);
    }

    private void publishInTime(int made) {
        rowsSinceLook += made * (long) (ROWS_PER_UPDATE + run.trainer().lastBatch().size());
        if (rowsSinceLook < ROWS_PER_LOOK) {
            return;
        }
        rowsSinceLook = 0;
        long slice = System.nanoTime() - sliceStart;
        if (slice > SLICE_NANOS) {
            run.spend(slice);
            run.publish();
            sliceStart = System.nanoTime();
        }
    }
}
