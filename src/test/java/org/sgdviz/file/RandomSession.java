package org.sgdviz.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.Extent;
import org.sgdviz.data.Given;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.Names;
import org.sgdviz.data.Playground;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Split;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Change;
import org.sgdviz.run.Edit;
import org.sgdviz.run.EpochLog;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.LossPyramid;
import org.sgdviz.run.Progression;
import org.sgdviz.run.RowChange;
import org.sgdviz.run.RowSet;
import org.sgdviz.run.SavedCurves;
import org.sgdviz.run.Setting;
import org.sgdviz.run.Setup;
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.session.ViewState;
import org.sgdviz.session.Visibility;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Batching;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Memory;
import org.sgdviz.sgd.MemoryPart;
import org.sgdviz.sgd.Method;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Weights;
import org.sgdviz.sgd.rule.RandomRules;

/** Seeded random sessions of all that can stand in one; nobody has trained them. */
final class RandomSession {

    private static final double[] SPECIAL = {0.0, -0.0, Double.MIN_VALUE, -Points.LARGEST, Double.MIN_NORMAL, 1.0 / 3};

    /** The settings whose values are rules with named numbers. */
    private static final Setting<?>[] RULES =
            Setting.ALL.stream().filter(each -> each.kinds().isPresent()).toArray(Setting<?>[]::new);

    private final Random random;
    private final List<SavedRun> runs = new ArrayList<>();

    private RandomSession(long seed) {
        random = new Random(seed);
    }

    static Session of(long seed) {
        return new RandomSession(seed).session();
    }

    /** The same session, and for some of its runs curves, which are random too. */
    static StoredSession withProgress(long seed) {
        Session session = of(seed);
        RandomSession more = new RandomSession(~seed);
        Map<Integer, SavedCurves> progress = new HashMap<>();
        for (int i = 0; i < session.runs().size(); i++) {
            if (session.runs().get(i).updates() > 1 && more.random.nextBoolean()) {
                progress.put(
                        i,
                        more.curves(
                                session.runs().get(i).updates() - 1,
                                session.runs().get(i).experiment().features()));
            }
        }
        return new StoredSession(session, progress);
    }

    private SavedCurves curves(long mostUpdates, FeatureMap features) {
        long width = Math.min(1L << random.nextInt(40), Long.highestOneBit(mostUpdates));
        int buckets = (int) Math.min(1 + random.nextInt(100), mostUpdates / width);
        long updates = width * buckets;
        boolean within = random.nextBoolean();
        int batches = 1 + random.nextInt((int) Math.min(updates, 50));
        long start = updates - batches;
        long before = start == 0 ? 0 : Math.max(1, start / (1 + random.nextInt(20)));
        long epochs = within ? before : before + 1;
        long rows = batches + (long) random.nextInt(1000);
        long stride = Math.max(1, Long.highestOneBit(epochs) / 8);
        double[][] log = new double[4][(int) (epochs / stride)];
        for (int i = 0; i < log[0].length; i++) {
            log[0][i] = (i + 1) * stride;
            log[1][i] = (i + 1) * stride;
            log[2][i] = number();
            log[3][i] = number();
        }
        if (log[1].length > 0 && epochs % stride == 0) {
            log[1][log[1].length - 1] = within ? start : updates;
        }
        Checkpoint checkpoint = new Checkpoint(
                updates,
                epochs,
                start,
                within ? (int) rows + random.nextInt(1000) : 0,
                Math.abs(number()),
                Math.abs(number()),
                batches,
                rows,
                weights(features));
        EpochLog.State ends = new EpochLog.State(stride, epochs, log[0], log[1], log[2], log[3]);
        SavedCurves old = new SavedCurves(checkpoint, curve(width, buckets), curve(width, buckets), ends);
        return random.nextInt(4) == 0 ? old : newer(old, width, buckets);
    }

    /** With what version 2 of the format adds, or some of it. */
    private SavedCurves newer(SavedCurves old, long width, int buckets) {
        Checkpoint c = old.checkpoint();
        Checkpoint counted = new Checkpoint(
                c.update(),
                c.epochsDone(),
                c.epochStart(),
                c.position(),
                c.squaredError(),
                c.objective(),
                random.nextInt((int) c.rows() + 1),
                c.batches(),
                c.rows(),
                c.weights());
        double[] shares = random.doubles(old.epochs().epoch().length).toArray();
        double[][] columns = new double[3][buckets];
        for (int i = 0; i < buckets; i++) {
            columns[0][i] = c.epochsDone() * (i + 1.0) / buckets;
            columns[1][i] = (c.rows() + (c.epochStart() == 0 ? 0 : 7 * c.update())) * (i + 1.0) / buckets;
            columns[2][i] = (i + 1.0) * 0.1;
        }
        Checkpoint at = random.nextBoolean() ? counted : c;
        return new SavedCurves(
                random.nextBoolean() ? at.withMemory(Memory.of(memory(at.weightCount()))) : at,
                old.objective(),
                old.squaredError(),
                random.nextBoolean() ? curve(width, buckets) : old.misclassified(),
                random.nextBoolean() ? curve(width, buckets) : old.rate(),
                random.nextBoolean() && shares.length > 0 ? old.epochs().withMisclassified(shares) : old.epochs(),
                random.nextBoolean()
                        ? new Progression.State(width, columns[0], columns[1], random.nextBoolean() ? columns[2] : null)
                        : old.progression());
    }

    private MemoryPart memory(int weights) {
        double[][] perWeight = new double[random.nextInt(3)][weights];
        for (double[] each : perWeight) {
            Arrays.setAll(each, j -> number());
        }
        double[] others = random.doubles(random.nextInt(3)).toArray();
        return new MemoryPart(anyOf(new String[] {"adam", "a \"later\" one"}), upTo(1L << 40), perWeight, others);
    }

    private LossPyramid.State curve(long width, int buckets) {
        double[][] columns = new double[3][buckets];
        for (int i = 0; i < buckets; i++) {
            double one = number();
            double other = random.nextInt(9) == 0 ? Double.POSITIVE_INFINITY : number();
            columns[0][i] = Math.min(one, other);
            columns[1][i] = other;
            columns[2][i] = Math.max(one, other);
        }
        return new LossPyramid.State(width, columns[0], columns[1], columns[2]);
    }

    private Session session() {
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            runs.add(run());
        }
        int front = random.nextInt(runs.size());
        OptionalLong lookedAt = random.nextBoolean()
                ? OptionalLong.empty()
                : OptionalLong.of(upTo(runs.get(front).updates()));
        return new Session(runs, front, lookedAt, view());
    }

    private SavedRun run() {
        long updates = random.nextInt(5) == 0 ? upTo(1L << 50) : random.nextInt(2000);
        Origin origin = runs.isEmpty() || random.nextInt(3) == 0 ? null : origin();
        Experiment experiment;
        int numerics;
        if (origin != null && origin.isBranch()) {
            experiment = runs.get(origin.run()).experiment().upTo(origin.update());
            numerics = runs.get(origin.run()).numerics();
            updates = origin.update() + updates;
            experiment = edited(experiment, origin.update(), updates);
        } else {
            DataSource data = runs.isEmpty() || random.nextInt(3) == 0
                    ? data()
                    : runs.get(random.nextInt(runs.size())).experiment().data();
            numerics = 1 + random.nextInt(4); // some of a later program
            Setup setup = new Setup(data, random.nextInt(Integer.MAX_VALUE), random.nextInt(1000))
                    .withInitialization(anyInitialization())
                    .withNumerics(Numerics.of(numerics).orElse(Numerics.latest()));
            experiment = edited(
                    new Experiment(setup.withSplit(split(data)).withFeatures(features()), settings()), 0, updates);
        }
        String name = Arrays.asList("Run " + runs.size(), "\"a\\b\"", "größer 😀", "x".repeat(200), null)
                .get(random.nextInt(5));
        Weights weights = weights(experiment.features());
        Weights average = random.nextInt(4) == 0 ? weights(experiment.features()) : null;
        return new SavedRun(
                name,
                random.nextInt(9),
                Visibility.values()[random.nextInt(Visibility.values().length)],
                experiment,
                updates,
                weights,
                average,
                random.nextInt(9) == 0,
                origin,
                numerics);
    }

    private Split split(DataSource data) {
        if (random.nextInt(3) > 0) {
            return Split.NONE;
        }
        Holdout holdout = switch (random.nextInt(3)) {
            case 0 -> new Holdout.Drawn(0.01 + 0.98 * random.nextDouble(), random.nextInt(99), random.nextBoolean());
            case 1 -> new Holdout.AfterFirst(100 - 99 * random.nextDouble());
            default -> Holdout.NOTHING;
        };
        Split split = Split.of(holdout);
        split = random.nextBoolean() ? split : split.withValidationFraction(0.01 + 0.98 * random.nextDouble());
        boolean keeps = data instanceof Given && random.nextBoolean() && !split.isNone();
        return keeps ? split.keeping(split.of(((Given) data).points(), random.nextInt(9))) : split;
    }

    private FeatureMap features() {
        return random.nextBoolean()
                ? FeatureMap.PLANE
                : FeatureMap.of(
                        Arrays.stream(Feature.values())
                                .filter(any -> random.nextBoolean())
                                .toList(),
                        random.nextBoolean());
    }

    private Weights weights(FeatureMap features) {
        double[] weights = new double[features.count() + 1];
        Arrays.setAll(weights, any -> number());
        return new Weights(weights);
    }

    private Origin origin() {
        int of = random.nextInt(runs.size());
        Origin.Kind kind = Origin.Kind.values()[random.nextInt(2)];
        return new Origin(kind, of, upTo(runs.get(of).updates()));
    }

    private DataSource data() {
        if (random.nextInt(3) == 0) {
            Shape shape = Shape.values()[random.nextInt(Shape.values().length)];
            return new Synthetic(
                    shape, 1 + random.nextInt(5000), Math.abs(number()), random.nextDouble(), random.nextInt(100));
        }
        if (random.nextInt(5) == 0) {
            return playground();
        }
        int n = random.nextInt(20) == 0 ? DataJson.MOST_WRITTEN_OUT + random.nextInt(3) : random.nextInt(30);
        byte[] labels = new byte[n];
        double[] x1 = new double[n];
        double[] x2 = new double[n];
        for (int i = 0; i < n; i++) {
            labels[i] = (byte) random.nextInt(2);
            x1[i] = number();
            x2[i] = number();
        }
        Names names = random.nextBoolean() ? Names.DEFAULT : new Names("Höhe", "", "a\nb\u0000", "\"");
        return new Given(random.nextBoolean() ? "points.csv" : "", Points.of(x1, x2, labels, names));
    }

    private Playground playground() {
        String seed = random.nextBoolean() ? "0." + random.nextInt(1000) : "%C3\u00e9\"&";
        return new Playground(anyOf(Playground.Set.values()), random.nextInt(801) / 10.0, seed);
    }

    private Initialization anyInitialization() {
        return random.nextInt(3) == 0
                ? Initialization.of(playground())
                : Initialization.ALL.get(random.nextInt(Initialization.ALL.size()));
    }

    private static long rows(Experiment experiment) {
        return experiment.data().size()
                + experiment.edits().stream()
                        .filter(edit -> edit.change() instanceof RowChange.Add)
                        .count();
    }

    private Experiment edited(Experiment plain, long from, long to) {
        Experiment experiment = plain;
        long update = from;
        int rows = (int) rows(plain);
        for (int left = random.nextInt(30); left > 0; left--) {
            update += random.nextInt(3) == 0 ? upTo((to - update) / 3) : 0;
            Change change = rows == 0 || random.nextBoolean() ? setting(plain.features()) : rows(rows);
            rows += change instanceof RowChange.Add ? 1 : 0;
            experiment = experiment.withEdit(new Edit(update, change, random.nextInt(4) == 0));
        }
        return experiment;
    }

    private Change setting(FeatureMap features) {
        return switch (random.nextInt(12)) {
            case 0 -> Setting.LEARNING_RATE.to(Double.MIN_VALUE + Math.abs(number()));
            case 1 -> Setting.BATCH_SIZE.to(batchSize());
            case 2 -> Setting.OBJECTIVE.to(anyOf(Objective.values()));
            case 3 -> Setting.SHUFFLING.to(anyOf(Shuffling.values()));
            case 4 -> Setting.EPOCHS.to(end());
            case 6 -> Setting.BATCHING.to(anyOf(Batching.values()));
            case 7, 8, 9, 10 -> rule(anyOf(RULES));
            case 5 -> new RowChange.Add(number(), number(), random.nextInt(2), anyOf(Role.values()));
            default -> new Change.SetWeights(weights(features));
        };
    }

    private <T> Change rule(Setting<T> setting) {
        return setting.to(RandomRules.of(setting.kinds().orElseThrow(), random));
    }

    /** Half of the time the plain one. */
    private Method method() {
        Hyperparameters settings = Hyperparameters.TUTORIAL;
        if (random.nextBoolean()) {
            for (Setting<?> setting : RULES) {
                settings = random.nextBoolean() ? with(settings, setting) : settings;
            }
        }
        return settings.method().withBatching(anyOf(Batching.values()));
    }

    private <T> Hyperparameters with(Hyperparameters settings, Setting<T> setting) {
        return setting.in(settings, RandomRules.of(setting.kinds().orElseThrow(), random));
    }

    private Change rows(int rows) {
        return switch (random.nextInt(3)) {
            case 0 -> new RowChange.Move(random.nextInt(rows), number(), number());
            case 1 -> new RowChange.Remove(numbers(rows));
            default -> new RowChange.Restore(numbers(rows));
        };
    }

    /** None, a few in any order, or very many. */
    private RowSet numbers(int rows) {
        if (random.nextInt(3) > 0) {
            return RowSet.of(random.ints(random.nextInt(6), 0, rows).toArray());
        }
        BitSet set = new BitSet();
        for (int i = 0; i < 3; i++) {
            int from = random.nextInt(rows);
            set.set(from, from + random.nextInt(rows - from) + 1);
        }
        return random.nextBoolean() ? RowSet.of(set) : RowSet.of(set.stream().toArray());
    }

    private Hyperparameters settings() {
        return new Hyperparameters(
                Double.MIN_VALUE + Math.abs(number()),
                batchSize(),
                anyOf(Objective.values()),
                anyOf(Shuffling.values()),
                end(),
                method());
    }

    private OptionalInt end() {
        return random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(Integer.MAX_VALUE));
    }

    private OptionalDouble speed() {
        return random.nextInt(4) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(random.nextBoolean() ? Double.POSITIVE_INFINITY : 1 + random.nextDouble());
    }

    private BatchSize batchSize() {
        return random.nextInt(3) == 0 ? BatchSize.ALL : new BatchSize(1 + random.nextInt(100));
    }

    private ViewState view() {
        Extent scatter = random.nextBoolean() ? null : new Extent(-1, random.nextDouble(), -1e300, 0.1);
        return new ViewState(
                anyOf(ViewState.Shading.values()),
                anyOf(ShownLoss.values()),
                random.nextBoolean(),
                random.nextBoolean(),
                speed(),
                random.nextBoolean(),
                10 + random.nextInt(19),
                scatter,
                anyOf(ViewState.XAxis.values()),
                random.nextInt(3) == 0 ? null : random.nextBoolean());
    }

    /** Any finite number, with all its bits; sometimes a special one. */
    private double number() {
        if (random.nextInt(4) == 0) {
            return SPECIAL[random.nextInt(SPECIAL.length)];
        }
        double any = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(any) && Points.isCoordinate(any) ? any : random.nextGaussian();
    }

    private long upTo(long most) {
        return (long) (random.nextDouble() * most);
    }

    private <T> T anyOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
