package org.sgdviz.bench;

import org.sgdviz.run.RowChange;
import org.sgdviz.run.Setting;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.PastUpdate;
import org.sgdviz.run.Recording;
import org.sgdviz.run.Replay;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;

/**
 * How long does it take until any update of a long run can be shown? Prints the median and the 99th percentile, in
 * milliseconds, of computing updates again: at random with the same replay, at random with a new replay each time, one
 * after another backwards, and one after another forwards; with edits of a setting and of a point here and there. Each
 * edited update is compared with the run.
 *
 * <p>Arguments: updates (10000000), points (400), batch size (32), shuffling none or epoch (none).
 */
public final class ReplayMeasurement {

    private static final int LOOKS = 2000;
    private static final int EDITS = 100;

    private ReplayMeasurement() {}

    public static void main(String[] args) {
        long updates = args.length > 0 ? Long.parseLong(args[0]) : 10_000_000;
        int points = args.length > 1 ? Integer.parseInt(args[1]) : 400;
        String batch = args.length > 2 ? args[2] : "32";
        boolean shuffled = args.length > 3 && args[3].equals("epoch");
        Hyperparameters settings = new Hyperparameters(
                0.01,
                BatchSize.parse(batch),
                Objective.CROSS_ENTROPY,
                shuffled ? Shuffling.EACH_EPOCH : Shuffling.NONE,
                Integer.MAX_VALUE);
        Experiment experiment = Experiment.of(new Synthetic(Shape.BLOBS, points, 2.5, 0.5, 95), 42, 0, settings);
        long start = System.nanoTime();
        Recording recording = recordingOf(new Run(experiment), updates, points);
        System.out.printf(
                "%d updates of %s of %d points, shuffling %s, %d edits: %.1f s, %d checkpoints %d apart%n",
                updates,
                batch,
                points,
                settings.shuffling(),
                recording.experiment().edits().size(),
                (System.nanoTime() - start) / 1e9,
                recording.checkpoints().count(),
                recording.checkpoints().spacing());
        Random random = new Random(1);
        long[] anywhere = random.longs(LOOKS, 1, updates + 1).toArray();
        Replay same = new Replay(recording);
        print("at random", measure(anywhere, () -> same));
        print("at random, a new replay each", measure(anywhere, () -> new Replay(recording)));
        long middle = updates / 2;
        print("backwards", measure(steps(middle, -1, updates), () -> same));
        print("forwards", measure(steps(middle, 1, updates), () -> same));
    }

    /** Makes the updates, with edits at equal distances, and checks some of them against their replay. */
    private static Recording recordingOf(Run run, long updates, int points) {
        long distance = Math.max(1, updates / EDITS);
        while (run.trainer().update() < updates) {
            long left = updates - run.trainer().update();
            long toEdit = distance - run.trainer().update() % distance;
            run.steps((int) Math.min(Integer.MAX_VALUE, Math.min(left, toEdit)));
            long n = run.trainer().update();
            if (n % distance == 0) {
                run.publish();
                if (!new Replay(run.recording()).at(n).update().equals(run.history().latest())) {
                    throw new IllegalStateException("update " + n + " differs");
                }
                int row = (int) (n / distance % points);
                run.apply(Setting.LEARNING_RATE.to(0.01 + 1e-4 * row));
                run.apply(new RowChange.Move(row, 1, row));
            }
        }
        run.publish();
        return run.recording();
    }

    private static long[] steps(long from, int by, long updates) {
        long[] numbers = new long[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            numbers[i] = Math.floorMod(from + (long) i * by, updates) + 1;
        }
        return numbers;
    }

    private static double[] measure(long[] numbers, Supplier<Replay> source) {
        double[] millis = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            long before = System.nanoTime();
            PastUpdate past = source.get().at(numbers[i]);
            millis[i] = (System.nanoTime() - before) / 1e6;
            if (past.update().number() != numbers[i]) {
                throw new IllegalStateException("update " + numbers[i] + " asked for, but " + past);
            }
        }
        return millis;
    }

    private static void print(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(
                "%-30s median %8.3f ms   p99 %8.3f ms   most %8.3f ms%n",
                what, millis[millis.length / 2], millis[millis.length * 99 / 100], millis[millis.length - 1]);
    }
}
