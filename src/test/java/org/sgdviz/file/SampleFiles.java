package org.sgdviz.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.Extent;
import org.sgdviz.data.Given;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.Names;
import org.sgdviz.data.Partition;
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

/**
 * Files of each version of the session format, as they were written when it was new, and what stands in them. They are
 * never written again: what was once saved opens for ever.
 */
final class SampleFiles {

    static final Path FOLDER = Path.of("src", "test", "resources", "sessions");

    private static final Experiment BLOBS = literal(
            new Synthetic(Shape.CIRCLES, 30, 0.1, 0.4, 7),
            3,
            4,
            new Hyperparameters(0.5, BatchSize.ALL, Objective.HINGE, Shuffling.EACH_EPOCH, 12));

    private SampleFiles() {}

    /** An experiment by the only numerics that there were at first. */
    static Experiment literal(DataSource data, int initSeed, int shuffleSeed, Hyperparameters settings) {
        return new Experiment(new Setup(data, initSeed, shuffleSeed).withNumerics(Numerics.LITERAL), settings);
    }

    /** Everything that version 1 can say. */
    static StoredSession one() {
        BitSet many = new BitSet();
        many.set(3, 9);
        many.set(11);
        Points points = Points.of(
                new double[] {-1, 0.1, 1e300, Double.MIN_VALUE},
                new double[] {0, 2, -0.5, 1.0 / 3},
                new byte[] {0, 1, 1, 0},
                new Names("width", "height", "no", "yes"));
        Experiment given = literal(new Given("größer.csv", points), 0, 0, Hyperparameters.TUTORIAL);
        Experiment edited = BLOBS.withEdit(new Edit(0, Setting.LEARNING_RATE.to(0.25)))
                .withEdit(new Edit(1, Setting.BATCH_SIZE.to(new BatchSize(4))))
                .withEdit(new Edit(1, Setting.OBJECTIVE.to(Objective.SQUARED_ERROR)))
                .withEdit(new Edit(2, Setting.SHUFFLING.to(Shuffling.NONE)))
                .withEdit(new Edit(3, Setting.EPOCHS.to(OptionalInt.of(200))))
                .withEdit(new Edit(4, new RowChange.Add(0.5, -0.25, 1)))
                .withEdit(new Edit(5, new RowChange.Move(30, 0.75, -0.25)))
                .withEdit(new Edit(6, new RowChange.Remove(RowSet.of(many))))
                .withEdit(new Edit(7, new RowChange.Restore(RowSet.of(4, 5))));
        Experiment branch = edited.upTo(5).withEdit(new Edit(9, Setting.BATCH_SIZE.to(BatchSize.ALL)));
        List<SavedRun> runs = List.of(
                new SavedRun(null, 0, Visibility.WITH_ITS_DATA, edited, 20, w(1), false, null),
                new SavedRun("α = 0.25", 1, Visibility.HIDDEN, branch, 10, w(2), true, branched(0, 5)),
                new SavedRun(
                        null, 2, Visibility.ALWAYS, given, 8, w(3), false, new Origin(Origin.Kind.RESTARTED, 0, 20)));
        ViewState view = new ViewState(
                ViewState.Shading.DISCRETE,
                ShownLoss.SQUARED_ERROR,
                true,
                false,
                OptionalDouble.of(Double.POSITIVE_INFINITY),
                true,
                17,
                new Extent(-1, 2, -0.5, 0.25),
                ViewState.XAxis.UPDATES,
                null);
        Session session = new Session(runs, 1, OptionalLong.of(6), view);
        return new StoredSession(session, Map.of(0, progress()));
    }

    /** What version 2 can say, and version 1 cannot. */
    static StoredSession two() {
        Experiment endless = literal(BLOBS.data(), 1, 2, BLOBS.settings().withoutEnd())
                .withEdit(new Edit(3, Setting.EPOCHS.to(OptionalInt.of(5))))
                .withEdit(new Edit(4, Setting.EPOCHS.to(OptionalInt.empty())));
        List<SavedRun> runs = List.of(
                new SavedRun(null, 0, Visibility.WITH_ITS_DATA, endless, 20, w(1), false, null),
                new SavedRun("Run 7", 1, Visibility.HIDDEN, endless.upTo(4), 10, w(2), false, branched(0, 4)));
        ViewState view = new ViewState(
                ViewState.Shading.NONE,
                ShownLoss.ZERO_ONE,
                false,
                true,
                OptionalDouble.empty(),
                false,
                13,
                null,
                ViewState.XAxis.SECONDS,
                true);
        return StoredSession.plain(new Session(runs, 0, OptionalLong.empty(), view));
    }

    /** Runs of several versions of the numerics. */
    static StoredSession numerics() {
        Experiment earlier = literal(BLOBS.data(), 1, 2, BLOBS.settings());
        Experiment present = earlier.withSetup(earlier.setup().withNumerics(Numerics.TABULATED));
        Experiment branch = earlier.upTo(4).withEdit(new Edit(5, Setting.LEARNING_RATE.to(0.25)));
        Origin restart = new Origin(Origin.Kind.RESTARTED, 0, 20);
        List<SavedRun> runs = List.of(
                new SavedRun("first", 0, Visibility.WITH_ITS_DATA, earlier, 20, w(1), false, null),
                new SavedRun("branch", 1, Visibility.WITH_ITS_DATA, branch, 10, w(2), false, branched(0, 4)),
                new SavedRun("present", 2, Visibility.WITH_ITS_DATA, present, 20, w(3), false, null),
                new SavedRun("again", 3, Visibility.WITH_ITS_DATA, earlier, 8, w(4), false, restart));
        return StoredSession.plain(new Session(runs, 2, OptionalLong.empty(), ViewState.DEFAULT));
    }

    /** Each way in which rows are held out, and rows that are added as such. */
    static StoredSession splits() {
        Experiment drawn = literal(BLOBS.data(), 1, 2, BLOBS.settings())
                .withEdit(new Edit(1, new RowChange.Add(0.5, 1, 0, Role.TEST)))
                .withEdit(new Edit(2, new RowChange.Add(0.25, 2, 1, Role.VALIDATION)));
        drawn = drawn.withSetup(drawn.setup()
                .withSplit(Split.of(new Holdout.Drawn(0.25, 7, true)).withValidationFraction(0.125)));
        Experiment first = literal(BLOBS.data(), 1, 2, BLOBS.settings());
        first = first.withSetup(first.setup().withSplit(Split.of(new Holdout.AfterFirst(60))));
        Points five = Points.of(new double[5], new double[5], new byte[] {0, 1, 0, 1, 0});
        BitSet one = new BitSet();
        one.set(1);
        BitSet two = new BitSet();
        two.set(2, 4);
        Partition roles = Partition.of(5, one, two, new int[] {4, 1, 0});
        Experiment kept = literal(new Given("five", five), 1, 2, BLOBS.settings());
        kept = kept.withSetup(kept.setup().withSplit(new Split(Holdout.NOTHING, 0, roles)));
        List<SavedRun> runs = List.of(
                new SavedRun("drawn", 0, Visibility.WITH_ITS_DATA, drawn, 20, w(1), false, null),
                new SavedRun("first", 1, Visibility.WITH_ITS_DATA, first, 20, w(2), false, null),
                new SavedRun("kept", 2, Visibility.WITH_ITS_DATA, kept, 8, w(3), false, null));
        return StoredSession.plain(new Session(runs, 2, OptionalLong.empty(), ViewState.DEFAULT));
    }

    /** Each feature, standardized features, none, and weights of their number. */
    static StoredSession features() {
        List<SavedRun> runs = new ArrayList<>();
        for (FeatureMap features : List.of(
                FeatureMap.of(List.of(Feature.values()), false),
                FeatureMap.of(List.of(Feature.X2_SQUARED), true),
                FeatureMap.of(FeatureMap.PLANE.features(), true),
                FeatureMap.of(List.of(), false))) {
            int i = runs.size();
            double[] weights = new double[features.count() + 1];
            Arrays.setAll(weights, j -> 0.5 * j - i);
            Experiment plane = literal(BLOBS.data(), i, 2, BLOBS.settings());
            Experiment own = plane.withSetup(
                            plane.setup().withFeatures(features).withStart(new Weights(weights)))
                    .withEdit(new Edit(4, new Change.SetWeights(new Weights(weights)), false));
            runs.add(new SavedRun(
                    "features " + i, i, Visibility.WITH_ITS_DATA, own, 20, new Weights(weights), false, null));
        }
        return StoredSession.plain(new Session(runs, 0, OptionalLong.empty(), ViewState.DEFAULT));
    }

    /** Each objective that version 1 does not know, at the start and in an edit. */
    static StoredSession objectives() {
        List<SavedRun> runs = new ArrayList<>();
        for (Objective objective : List.of(
                Objective.SQUARED_HINGE,
                Objective.PERCEPTRON,
                Objective.MODIFIED_HUBER,
                Objective.TANH_SQUARED_ERROR,
                Objective.LEAST_SQUARES)) {
            int i = runs.size();
            Experiment minimizing = literal(BLOBS.data(), i, 2, BLOBS.settings().withObjective(objective));
            Experiment edited = literal(BLOBS.data(), i, 2, BLOBS.settings())
                    .withEdit(new Edit(4, Setting.OBJECTIVE.to(objective)));
            runs.add(new SavedRun("from " + i, i, Visibility.WITH_ITS_DATA, minimizing, 20, w(i), false, null));
            runs.add(new SavedRun("to " + i, i, Visibility.WITH_ITS_DATA, edited, 20, w(i), false, null));
        }
        return StoredSession.plain(new Session(runs, 0, OptionalLong.empty(), ViewState.DEFAULT));
    }

    /** Each order, each batching and each initialization that version 1 does not know, and rows that are carried. */
    static StoredSession rows() {
        List<SavedRun> runs = new ArrayList<>();
        Hyperparameters plain = BLOBS.settings().withBatchSize(new BatchSize(7));
        for (Shuffling order : List.of(Shuffling.REPLACEMENT, Shuffling.SCIKIT_LEARN)) {
            runs.add(of(plain.withShuffling(order), Setting.SHUFFLING.to(order), Initialization.ZEROS, runs.size()));
        }
        for (Batching batching : List.of(Batching.RUN_ON, Batching.MERGE, Batching.DROP)) {
            Hyperparameters settings = plain.withMethod(Method.PLAIN.withBatching(batching));
            runs.add(of(settings, Setting.BATCHING.to(batching), Initialization.NORMAL, runs.size()));
        }
        runs.add(of(plain, Setting.BATCHING.to(Batching.SHORT), Initialization.UNIFORM, runs.size()));
        MemoryPart carried = new MemoryPart(
                "carried", 3, new double[][] {{1, -0.5, 0.25}}, new double[] {0.5, 2.25, 0.75, 1, 28, 2, 4, 1});
        Memory memory = new Memory(MemoryPart.EMPTY, MemoryPart.EMPTY, MemoryPart.EMPTY, carried);
        SavedCurves plainCurves = progress();
        EpochLog.State epochs =
                new EpochLog.State(1, 3, new double[] {1, 2, 3}, new double[] {0, 6, 6}, new double[3], new double[3]);
        SavedCurves curves = new SavedCurves(
                new Checkpoint(6, 3, 4, 0, 1.5, 2.5, 2, 15, w(9)).withMemory(memory),
                plainCurves.objective(),
                plainCurves.squaredError(),
                epochs);
        return new StoredSession(new Session(runs, 0, OptionalLong.empty(), ViewState.DEFAULT), Map.of(2, curves));
    }

    private static SavedRun of(Hyperparameters settings, Change edit, Initialization start, int seed) {
        Experiment experiment = literal(BLOBS.data(), seed, 2, settings);
        experiment = experiment
                .withSetup(experiment.setup().withInitialization(start))
                .withEdit(new Edit(5, Setting.SHUFFLING.to(Shuffling.NONE)))
                .withEdit(new Edit(6, edit));
        return new SavedRun("run " + seed, seed, Visibility.WITH_ITS_DATA, experiment, 20, w(seed), false, null);
    }

    private static Origin branched(int run, long update) {
        return new Origin(Origin.Kind.BRANCHED, run, update);
    }

    private static Weights w(int seed) {
        return Weights.initial(seed);
    }

    private static SavedCurves progress() {
        LossPyramid.State curve = new LossPyramid.State(
                2, new double[] {0.5, 0.25, 0.1}, new double[] {0.6, 0.3, 0.2}, new double[] {0.75, 0.4, 1e9});
        EpochLog.State epochs = new EpochLog.State(
                1, 2, new double[] {1, 2}, new double[] {2, 4}, new double[] {0.5, 0.25}, new double[] {0.1, 0.2});
        return new SavedCurves(new Checkpoint(6, 2, 4, 15, 1.5, 2.5, 2, 15, w(9)), curve, curve, epochs);
    }
}
