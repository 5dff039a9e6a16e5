package org.sgdviz.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.sgdviz.data.Extent;
import org.sgdviz.data.Given;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;
import org.sgdviz.data.Shape;
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
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.session.ViewState;
import org.sgdviz.session.Visibility;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Memory;
import org.sgdviz.sgd.MemoryPart;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Weights;

/**
 * Sessions in which every kind of content occurs that a version of the format has, each with its file, which the
 * program wrote once and which is never written again. What a later version adds gets a file of its own.
 */
final class FullSampleFiles {

    /** Those that there were when the files were written. */
    private static final List<Objective> OBJECTIVES =
            List.of(Objective.CROSS_ENTROPY, Objective.SQUARED_ERROR, Objective.HINGE);

    private static final List<Shuffling> ORDERS = List.of(Shuffling.NONE, Shuffling.EACH_EPOCH);

    private static final double[] MEANS = {0.5, 0.25, 0.125};

    private FullSampleFiles() {}

    /** What version 1 can say. */
    static StoredSession one() {
        Experiment edited = everySetting(SampleFiles.literal(many(), 3, 4, Hyperparameters.TUTORIAL), 1);
        SavedCurves curves =
                new SavedCurves(new Checkpoint(6, 2, 4, 15, 1.5, 2.5, 2, 15, w(9)), curve(), curve(), log());
        ViewState view = new ViewState(
                ViewState.Shading.SMOOTH,
                ShownLoss.OBJECTIVE,
                true,
                true,
                OptionalDouble.of(60),
                true,
                28,
                new Extent(-1, 2, -0.5, 0.25),
                ViewState.XAxis.UPDATES,
                null);
        return stored(edited, "named", view, curves);
    }

    /** What version 2 can say. */
    static StoredSession two() {
        Experiment start = SampleFiles.literal(many(), 3, 4, Hyperparameters.TUTORIAL.withoutEnd());
        start = start.withSetup(start.setup().withStart(new Weights(1, -0.0, Double.MIN_VALUE)));
        Experiment edited = everySetting(start, 1)
                .withEdit(new Edit(40, new Change.SetWeights(new Weights(0.1, -1e300, 3))))
                .withEdit(new Edit(41, Setting.LEARNING_RATE.to(0.5)))
                .withEdit(new Edit(42, Setting.LEARNING_RATE.to(0.75), true))
                .withEdit(new Edit(43, Setting.EPOCHS.to(OptionalInt.empty())));
        Memory memory = Memory.of(new MemoryPart(
                "momentum", 6, new double[][] {{1, 2, 3}, {-0.5, 0.25, 1e-300}}, new double[0]));
        Checkpoint at = new Checkpoint(6, 2, 4, 15, 1.5, 2.5, 7, 2, 15, w(9)).withMemory(memory);
        Progression.State progression = new Progression.State(
                2, new double[] {1, 2, 2.5}, new double[] {20, 40, 55}, new double[] {0.5, 0.5, 1});
        EpochLog.State log = log().withMisclassified(new double[] {0.5, 0});
        SavedCurves withoutRate = new SavedCurves(at, curve(), curve(), log);
        SavedCurves curves = new SavedCurves(at, curve(), curve(), curve(), withoutRate.rate(), log, progression);
        ViewState view = new ViewState(
                ViewState.Shading.DISCRETE,
                ShownLoss.CROSS_ENTROPY,
                true,
                true,
                OptionalDouble.of(60),
                true,
                28,
                new Extent(-1, 2, -0.5, 0.25),
                ViewState.XAxis.EPOCHS,
                false);
        return stored(edited, "Run 9", view, curves);
    }

    /** What version 2 can say since the learning rates of a long run are kept with its other curves. */
    static StoredSession twoWithRates() {
        SavedCurves older = two().curves().get(0);
        LossPyramid.State rates = new LossPyramid.State(
                2, new double[] {0.5, 0.25, 0.1}, new double[] {0.5, 0.375, 0.1}, new double[] {0.5, 0.5, 0.1});
        SavedCurves curves = new SavedCurves(
                older.checkpoint(),
                older.objective(),
                older.squaredError(),
                older.misclassified(),
                rates,
                older.epochs(),
                older.progression());
        SavedRun run = two().session().runs().get(0);
        return new StoredSession(Session.of(run), Map.of(0, curves));
    }

    /** The edited run, branches and a restart of it, one that diverged, and one of each way to make points. */
    private static StoredSession stored(Experiment edited, String name, ViewState view, SavedCurves curves) {
        Experiment branch = edited.upTo(5).withEdit(new Edit(6, new RowChange.Add(1, 2, 0)));
        Origin origin = new Origin(Origin.Kind.BRANCHED, 0, 5);
        Origin restart = new Origin(Origin.Kind.RESTARTED, 0, 50);
        List<SavedRun> runs = new ArrayList<>(List.of(
                new SavedRun(name, 0, Visibility.ALWAYS, edited, 50, w(1), false, null),
                new SavedRun("α → β", 1, Visibility.HIDDEN, branch, 10, w(2), true, origin),
                new SavedRun(null, 2, Visibility.WITH_ITS_DATA, edited.withoutEdits(), 8, w(3), false, restart)));
        int i = 0;
        for (Shape shape : Shape.values()) {
            Objective objective = OBJECTIVES.get(i % OBJECTIVES.size());
            Shuffling order = ORDERS.get(i % ORDERS.size());
            BatchSize size = i % 2 == 0 ? BatchSize.ALL : new BatchSize(5);
            Hyperparameters settings = new Hyperparameters(0.5, size, objective, order, 12);
            Experiment made = SampleFiles.literal(new Synthetic(shape, 30, 0.1, 0.4, i), i, i, settings);
            runs.add(new SavedRun(null, 3 + i, Visibility.HIDDEN, made, 4, w(4 + i), false, null));
            i++;
        }
        Experiment few = SampleFiles.literal(new Given("few.csv", points(3)), 0, 0, Hyperparameters.TUTORIAL);
        runs.add(new SavedRun(null, 3 + i, Visibility.HIDDEN, few, 0, few.initialWeights(), false, null));
        return new StoredSession(new Session(runs, 0, OptionalLong.of(17), view), Map.of(0, curves));
    }

    /** Each value of each setting that has names, and all that can be done to rows. */
    private static Experiment everySetting(Experiment experiment, long from) {
        BitSet rows = new BitSet();
        rows.set(3, 9);
        rows.set(11);
        List<Change> changes = new ArrayList<>(List.of(
                Setting.LEARNING_RATE.to(0.25),
                Setting.BATCH_SIZE.to(new BatchSize(4)),
                Setting.BATCH_SIZE.to(BatchSize.ALL),
                Setting.EPOCHS.to(OptionalInt.of(200)),
                new RowChange.Add(0.5, -0.25, 1),
                new RowChange.Move(30, 0.75, -0.25),
                new RowChange.Remove(RowSet.of(rows)),
                new RowChange.Restore(RowSet.of(4, 5))));
        for (Objective objective : OBJECTIVES) {
            changes.add(Setting.OBJECTIVE.to(objective));
        }
        for (Shuffling shuffling : ORDERS) {
            changes.add(Setting.SHUFFLING.to(shuffling));
        }
        Experiment edited = experiment;
        for (int i = 0; i < changes.size(); i++) {
            edited = edited.withEdit(new Edit(from + i, changes.get(i)));
        }
        return edited;
    }

    /** So many that they are packed. */
    private static Given many() {
        return new Given("many.csv", points(DataJson.MOST_WRITTEN_OUT + 1));
    }

    private static Points points(int n) {
        byte[] labels = new byte[n];
        IntStream.range(0, n).forEach(i -> labels[i] = (byte) (i % 2));
        return Points.of(
                IntStream.range(0, n).mapToDouble(i -> i % 8 / 7.0).toArray(),
                IntStream.range(0, n).mapToDouble(i -> i % 4 / -3.0).toArray(),
                labels,
                new Names("width", "height", "no", "yes"));
    }

    private static LossPyramid.State curve() {
        return new LossPyramid.State(2, new double[] {0.25, 0.125, 0}, MEANS, new double[] {1, 0.5, 0.25});
    }

    private static EpochLog.State log() {
        return new EpochLog.State(
                1, 2, new double[] {1, 2}, new double[] {2, 4}, new double[] {0.5, 0.25}, new double[] {0.1, 0.2});
    }

    private static Weights w(int seed) {
        return Weights.initial(seed);
    }
}
