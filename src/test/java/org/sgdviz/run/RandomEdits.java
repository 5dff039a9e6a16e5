package org.sgdviz.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.sgdviz.data.Given;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.data.Split;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Batching;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Method;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Stopping;
import org.sgdviz.sgd.Weights;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.Optimizers;
import org.sgdviz.sgd.optimizer.RmsProp;
import org.sgdviz.sgd.penalty.Clipping;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.sgd.rule.RandomRules;
import org.sgdviz.sgd.schedule.Adaptive;
import org.sgdviz.sgd.schedule.OneCycle;
import org.sgdviz.sgd.schedule.Optimal;
import org.sgdviz.sgd.schedule.Schedule;
import org.sgdviz.sgd.schedule.Schedules;
import org.sgdviz.sgd.schedule.WarmUp;

/** Seeded random experiments, and edits that fit the present state of a {@link NaiveRun}. */
final class RandomEdits {

    private final Random random;
    private final Deque<Change> undo = new ArrayDeque<>();
    private final Set<String> undone = new TreeSet<>();

    /** What is held out is drawn beside all else. */
    private final Random splits;

    private Split split = Split.NONE;

    RandomEdits(long seed) {
        random = new Random(seed);
        splits = new Random(~seed);
    }

    /** A few rows, sometimes of one class, with settings of any kind. */
    Experiment experiment() {
        int n = 1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 12);
        double[] x1 = random.doubles(n, -4, 4).toArray();
        double[] x2 = random.doubles(n, -4, 4).toArray();
        byte[] labels = new byte[n];
        for (int i = 0; i < n; i++) {
            labels[i] = (byte) random.nextInt(2);
        }
        Hyperparameters settings = new Hyperparameters(
                        alpha(), batchSize(), anyOf(Objective.values()), anyOf(Shuffling.values()), random.nextInt(12))
                .withOptimizer(optimizer());
        if (random.nextBoolean()) {
            settings = settings.withMethod(settings.method().withBatching(anyOf(Batching.values())));
        }
        if (random.nextBoolean()) {
            settings = settings.withMethod(method(settings.method()));
        }
        Given data = new Given("random", Points.of(x1, x2, labels));
        Experiment plain = Experiment.of(data, random.nextInt(1000), random.nextInt(1000), settings);
        split = split();
        return plain.withSetup(plain.setup().withFeatures(features()).withSplit(split));
    }

    /** Half of the time the plane. */
    private FeatureMap features() {
        if (random.nextBoolean()) {
            return FeatureMap.PLANE;
        }
        List<Feature> some = Arrays.stream(Feature.values())
                .filter(any -> random.nextBoolean())
                .toList();
        return FeatureMap.of(some, random.nextBoolean());
    }

    private Split split() {
        Holdout holdout = switch (splits.nextInt(4)) {
            case 0 -> new Holdout.Drawn(0.05 + 0.4 * splits.nextDouble(), splits.nextInt(99), splits.nextBoolean());
            case 1 -> new Holdout.AfterFirst(50 + 50 * splits.nextDouble());
            default -> Holdout.NOTHING;
        };
        Split test = Split.of(holdout);
        return splits.nextInt(4) == 0 ? test.withValidationFraction(0.05 + 0.4 * splits.nextDouble()) : test;
    }

    /** Where rows are held out, one that comes may be one that was. */
    private Role role() {
        return split.isNone() || splits.nextInt(3) > 0 ? Role.TRAINING : Role.values()[splits.nextInt(3)];
    }

    /** How many edits come before the next update: mostly none, sometimes several with one stamp. */
    int count() {
        return random.nextInt(4) != 0 ? 0 : 1 + random.nextInt(4);
    }

    /** The kinds of changes that have been the inverse of an earlier one. */
    Set<String> undone() {
        return undone;
    }

    /** What a change is of, in a word. */
    static String kind(Change change) {
        return change instanceof Change.Set<?> set
                ? set.setting().id()
                : change.getClass().getSimpleName();
    }

    /** How often a worker may ask for nothing. */
    int questions() {
        return random.nextInt(3);
    }

    /** A change, made to the naive run as well; sometimes the inverse of an earlier one. */
    Change next(NaiveRun naive) {
        boolean undoes = !undo.isEmpty() && random.nextInt(5) == 0;
        Change change = undoes ? undo.pop() : made(naive);
        if (undoes) {
            undone.add(kind(change));
        } else {
            undo.push(inverse(change, naive));
        }
        make(change, naive);
        return change;
    }

    private Change made(NaiveRun naive) {
        if (random.nextInt(8) == 0) {
            return new Change.SetWeights(
                    new Weights(random.doubles(naive.weights().count(), -4, 4).toArray()));
        }
        return random.nextInt(3) == 0 ? setting(naive) : rows(naive);
    }

    private Change setting(NaiveRun naive) {
        return switch (random.nextInt(9)) {
            case 0 -> Setting.LEARNING_RATE.to(alpha());
            case 1 -> Setting.BATCH_SIZE.to(batchSize());
            case 2 -> Setting.OBJECTIVE.to(anyOf(Objective.values()));
            case 3 -> Setting.SHUFFLING.to(anyOf(Shuffling.values()));
            case 4 -> Setting.BATCHING.to(anyOf(Batching.values()));
            case 5 -> Setting.OPTIMIZER.to(optimizer());
            case 6, 7 -> rule();
            default ->
                random.nextInt(4) == 0
                        ? Setting.EPOCHS.to(OptionalInt.empty())
                        : Setting.EPOCHS.to(OptionalInt.of(naive.epochs.size() + random.nextInt(20)));
        };
    }

    private Change rows(NaiveRun naive) {
        List<NaiveRun.Row> present = naive.present();
        int kind = random.nextInt(10);
        if (kind < 3 || (present.isEmpty() && kind < 7)) {
            return new RowChange.Add(coordinate(), coordinate(), random.nextInt(2), role());
        }
        if (kind < 5) {
            return new RowChange.Move(random.nextInt(naive.rows.size()), coordinate(), coordinate());
        }
        return kind < 8 ? removal(naive, present) : new RowChange.Restore(numbers(some(naive.rows)));
    }

    /** One row, some, all that the epoch has still to visit, all of a class, or all. */
    private Change removal(NaiveRun naive, List<NaiveRun.Row> present) {
        int label = random.nextInt(2);
        return new RowChange.Remove(numbers(
                switch (random.nextInt(8)) {
                    case 0 -> naive.remaining();
                    case 1 -> present.stream().filter(row -> row.label == label).toList();
                    case 2 -> present;
                    case 3, 4 -> some(present);
                    default -> present.subList(0, Math.min(1, present.size()));
                }));
    }

    private static void make(Change change, NaiveRun naive) {
        naive.settings = change.settingsAfter(naive.settings);
        if (change instanceof Change.SetWeights set) {
            naive.set(set.weights());
        } else if (change instanceof RowChange.Add row) {
            naive.rows.add(new NaiveRun.Row(naive.rows.size(), row.x1(), row.x2(), row.label(), row.role()));
        } else if (change instanceof RowChange.Move move) {
            naive.rows.get(move.row()).x1 = move.x1();
            naive.rows.get(move.row()).x2 = move.x2();
        } else if (change instanceof RowChange.Remove removal) {
            rowsOf(removal.rows(), naive).forEach(row -> row.present = false);
        } else if (change instanceof RowChange.Restore back) {
            rowsOf(back.rows(), naive).forEach(row -> row.present = true);
        }
    }

    /** What undoes a change that is about to be made. */
    private static Change inverse(Change change, NaiveRun naive) {
        if (change instanceof Change.Set<?> set) {
            return set.setting().asIn(naive.settings);
        } else if (change instanceof Change.SetWeights) {
            return new Change.SetWeights(naive.weights());
        } else if (change instanceof RowChange.Add) {
            return new RowChange.Remove(RowSet.of(naive.rows.size()));
        } else if (change instanceof RowChange.Move move) {
            NaiveRun.Row row = naive.rows.get(move.row());
            return new RowChange.Move(row.number, row.x1, row.x2);
        } else if (change instanceof RowChange.Remove removal) {
            List<NaiveRun.Row> gone = rowsOf(removal.rows(), naive);
            return new RowChange.Restore(
                    numbers(gone.stream().filter(row -> row.present).toList()));
        }
        List<NaiveRun.Row> back = rowsOf(((RowChange.Restore) change).rows(), naive);
        return new RowChange.Remove(
                numbers(back.stream().filter(row -> !row.present).toList()));
    }

    private static List<NaiveRun.Row> rowsOf(RowSet rows, NaiveRun naive) {
        return Arrays.stream(rows.toArray()).mapToObj(naive.rows::get).toList();
    }

    private List<NaiveRun.Row> some(List<NaiveRun.Row> rows) {
        List<NaiveRun.Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, shuffled.isEmpty() ? 0 : 1 + random.nextInt(shuffled.size()));
    }

    private static RowSet numbers(List<NaiveRun.Row> rows) {
        return RowSet.of(rows.stream().mapToInt(row -> row.number).toArray());
    }

    private double coordinate() {
        return 8 * random.nextDouble() - 4;
    }

    private double alpha() {
        return 0.001 * Math.pow(10, 3 * random.nextDouble());
    }

    /** Plain SGD as often as another one; none that has no step where a gradient is small. */
    private Optimizer optimizer() {
        Optimizer any = random.nextBoolean() ? Optimizers.SGD : RandomRules.of(Optimizers.KINDS, random);
        return any instanceof RmsProp centered && centered.epsilonSubtracted() ? RmsProp.USUAL : any;
    }

    private Method method(Method plain) {
        return plain.withSchedule(schedule())
                .withWarmUp(RandomRules.of(WarmUp.KINDS, random))
                .withPenalty(RandomRules.of(Penalty.KINDS, random))
                .withClipping(RandomRules.of(Clipping.KINDS, random))
                .withStopping(stopping());
    }

    /** Rules beside the optimizer, as often the usual as any. */
    private Change rule() {
        boolean any = random.nextBoolean();
        return switch (random.nextInt(5)) {
            case 0 -> Setting.SCHEDULE.to(any ? schedule() : Schedules.CONSTANT);
            case 1 -> Setting.WARM_UP.to(any ? RandomRules.of(WarmUp.KINDS, random) : WarmUp.NONE);
            case 2 -> Setting.PENALTY.to(any ? RandomRules.of(Penalty.KINDS, random) : Penalty.NONE);
            case 3 -> Setting.CLIPPING.to(any ? RandomRules.of(Clipping.KINDS, random) : Clipping.NONE);
            default -> Setting.STOPPING.to(any ? stopping() : Stopping.NEVER);
        };
    }

    /** One whose rates are not so large that training diverges. */
    private Schedule schedule() {
        Schedule any = random.nextInt(4) == 0 ? new Adaptive() : RandomRules.of(Schedules.KINDS, random);
        if (any instanceof Optimal) {
            return new Optimal(OptionalDouble.of(0.5 + random.nextDouble()));
        }
        return any instanceof OneCycle cycle
                ? new OneCycle(
                        cycle.period(),
                        1 + cycle.startDivisor(),
                        1 + cycle.endDivisor(),
                        cycle.rising(),
                        cycle.cycleMomentum(),
                        cycle.lowMomentum(),
                        cycle.highMomentum())
                : any;
    }

    /** One that stops some runs, and where rounding does not decide which. */
    private Stopping stopping() {
        OptionalDouble below =
                random.nextInt(3) == 0 ? OptionalDouble.of(0.3 * random.nextDouble()) : OptionalDouble.empty();
        OptionalDouble tol =
                random.nextInt(3) > 0 ? OptionalDouble.of(0.001 + 0.1 * random.nextDouble()) : OptionalDouble.empty();
        return new Stopping(below, tol, 1 + random.nextInt(4), random.nextInt(3) == 0);
    }

    private BatchSize batchSize() {
        return random.nextInt(5) == 0 ? BatchSize.ALL : new BatchSize(1 + random.nextInt(7));
    }

    private <T> T anyOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
