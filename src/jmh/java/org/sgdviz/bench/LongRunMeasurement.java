package org.sgdviz.bench;

import org.sgdviz.run.RowChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.sgdviz.data.Given;
import org.sgdviz.data.Points;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.LossPyramid;
import org.sgdviz.run.Run;
import org.sgdviz.run.Update;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;

/**
 * How much memory does a run of a billion updates keep, does its loss curve still show every spike, and how long does a
 * branch take at the update that is farthest from a checkpoint? The run is really made, an epoch an update, with spikes
 * of one update each at random, made by edits of a point. Prints the memory of the heap after the run less that before
 * it.
 *
 * <p>Argument: updates (1000000000).
 */
public final class LongRunMeasurement {

    private static final int SPIKES = 200;

    /** As many columns as a wide screen has. */
    private static final int COLUMNS = 2000;

    private LongRunMeasurement() {}

    private record Spike(long update, double objective) {}

    public static void main(String[] args) {
        long updates = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000_000;
        Points two = Points.of(new double[] {1, -1}, new double[] {1, -1}, new byte[] {0, 1});
        Hyperparameters settings = Hyperparameters.TUTORIAL
                .withBatchSize(BatchSize.ALL)
                .withLearningRate(1e-9)
                .withEpochs(Integer.MAX_VALUE);
        long before = used();
        long start = System.nanoTime();
        Run run = new Run(Experiment.of(new Given("two", two), 42, 0, settings));
        List<Spike> spikes = train(run, updates);
        double seconds = (System.nanoTime() - start) / 1e9;
        long kept = used() - before;
        System.out.printf(
                Locale.ROOT,
                "%,d updates in %.0f s keep %.1f MB; %d of %d spikes of one update are in %d columns of the curve%n",
                run.history().size(),
                seconds,
                kept / 1e6,
                seen(run.history().objectiveCurve(), spikes),
                spikes.size(),
                COLUMNS);
        branches(run, updates);
    }

    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<Spike> train(Run run, long updates) {
        List<Spike> spikes = new ArrayList<>();
        long[] places = new Random(1).longs(SPIKES, 1, updates).sorted().distinct().toArray();
        int next = 0;
        while (run.trainer().update() < updates) {
            long place = next < places.length ? places[next] : updates + 1;
            long before = Math.min(updates, place - 1) - run.trainer().update();
            if (before > 0) {
                run.steps((int) Math.min(Integer.MAX_VALUE, before));
            } else {
                run.apply(new RowChange.Move(0, 100 + next, 100));
                run.step();
                run.apply(new RowChange.Move(0, 1, 1));
                run.publish();
                Update made = run.history().latest();
                spikes.add(new Spike(made.number(), made.objectiveMean()));
                next++;
            }
        }
        run.publish();
        return spikes;
    }

    /**
     * How many spikes are no higher than the column into which they fall, or the one that their bucket fills, next to
     * it.
     */
    private static long seen(LossPyramid.View curve, List<Spike> spikes) {
        double[] min = new double[COLUMNS];
        double[] max = new double[COLUMNS];
        double[] mean = new double[COLUMNS];
        double perColumn = curve.size() / (double) COLUMNS;
        curve.columns(0, perColumn, min, mean, max);
        return spikes.stream()
                .filter(spike -> {
                    int at = (int) ((spike.update - 1) / perColumn);
                    return Arrays.stream(max, Math.max(0, at - 1), Math.min(COLUMNS, at + 2))
                            .anyMatch(height -> height >= spike.objective);
                })
                .count();
    }

    private static void branches(Run run, long updates) {
        long spacing = run.history().checkpoints().spacing();
        long worst = updates / 2 / spacing * spacing - 1;
        for (long update : new long[] {1, worst, updates - 1}) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < 5; i++) {
                long start = System.nanoTime();
                Run branch = Run.branch(run, update);
                least = Math.min(least, (System.nanoTime() - start) / 1e6);
                if (branch.history().size() != update) {
                    throw new IllegalStateException("a branch of other length");
                }
            }
            System.out.printf(
                    Locale.ROOT, "a branch at update %,d, checkpoints %,d apart: %.1f ms%n", update, spacing, least);
        }
    }
}
