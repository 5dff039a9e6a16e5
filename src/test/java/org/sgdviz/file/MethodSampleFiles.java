package org.sgdviz.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.Playground;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Edit;
import org.sgdviz.run.EpochLog;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.LossPyramid;
import org.sgdviz.run.SavedCurves;
import org.sgdviz.run.Setting;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ViewState;
import org.sgdviz.session.Visibility;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Memory;
import org.sgdviz.sgd.MemoryPart;
import org.sgdviz.sgd.Stopping;
import org.sgdviz.sgd.Weights;
import org.sgdviz.sgd.optimizer.AdaGrad;
import org.sgdviz.sgd.optimizer.Adadelta;
import org.sgdviz.sgd.optimizer.Adam;
import org.sgdviz.sgd.optimizer.AdamW;
import org.sgdviz.sgd.optimizer.Adamax;
import org.sgdviz.sgd.optimizer.AmsGrad;
import org.sgdviz.sgd.optimizer.AveragedSgd;
import org.sgdviz.sgd.optimizer.EpsilonPlace;
import org.sgdviz.sgd.optimizer.Momentum;
import org.sgdviz.sgd.optimizer.NAdam;
import org.sgdviz.sgd.optimizer.Nesterov;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.RAdam;
import org.sgdviz.sgd.optimizer.RmsProp;
import org.sgdviz.sgd.optimizer.Sgd;
import org.sgdviz.sgd.penalty.Clipping;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.sgd.rule.Length;
import org.sgdviz.sgd.schedule.Adaptive;
import org.sgdviz.sgd.schedule.Constant;
import org.sgdviz.sgd.schedule.Cosine;
import org.sgdviz.sgd.schedule.Exponential;
import org.sgdviz.sgd.schedule.InverseScaling;
import org.sgdviz.sgd.schedule.InverseSqrt;
import org.sgdviz.sgd.schedule.InverseTime;
import org.sgdviz.sgd.schedule.OneCycle;
import org.sgdviz.sgd.schedule.Optimal;
import org.sgdviz.sgd.schedule.Polynomial;
import org.sgdviz.sgd.schedule.Schedule;
import org.sgdviz.sgd.schedule.Step;
import org.sgdviz.sgd.schedule.WarmUp;

/**
 * A session with every rule that a method could have when its file was written, at the start and in edits, with what
 * such methods remember, and with points and weights of links. The file is never written again: what comes later gets a
 * file of its own.
 */
final class MethodSampleFiles {

    private static final OptionalDouble HALF = OptionalDouble.of(0.5);

    private static final List<Optimizer> OPTIMIZERS = List.of(
            new Momentum(0.875, 0.25, true, true),
            new Nesterov(0.75, true),
            new AdaGrad(1e-7, EpsilonPlace.INSIDE, 0.125),
            new RmsProp(0.875, 1e-6, EpsilonPlace.OUTSIDE, true, true, 0.5, true),
            new Adadelta(0.9375, 1e-5, true),
            new Adam(0.875, 0.99, 1e-7, EpsilonPlace.INSIDE, true, false, true),
            new AdamW(0.875, 0.99, 1e-7, EpsilonPlace.OUTSIDE, true, false, true),
            new AmsGrad(0.875, 0.99, 1e-7, EpsilonPlace.INSIDE, true, false, true),
            new Adamax(0.875, 0.99, 1e-7, true),
            new NAdam(0.875, 0.99, 1e-7, 0.002, true),
            new RAdam(0.875, 0.99, 1e-7),
            new AveragedSgd(1e-3, 0.5, 7, true),
            new Sgd());

    private static final List<Schedule> SCHEDULES = List.of(
            new Step(0.5, Length.epochs(2.5)),
            new Exponential(0.9375, Length.updates(13)),
            new Polynomial(Length.epochs(10), 2, 0.001),
            new InverseTime(0.01),
            new InverseScaling(0.25),
            new InverseSqrt(),
            new Optimal(HALF),
            new Adaptive(),
            new Cosine(Length.updates(50), 0.001, Cosine.After.HOLD, 1),
            new Cosine(Length.epochs(5), 0.001, Cosine.After.RESTART, 2),
            new Cosine(Length.epochs(5), 0, Cosine.After.RETURN, 1),
            new OneCycle(Length.epochs(20), 10, 100, 0.25, false, 0.75, 0.875),
            new Constant());

    private static final List<Penalty> PENALTIES = List.of(
            new Penalty(0.01, 0.5, Penalty.Form.GRADIENT, Penalty.L1Form.CUMULATIVE, true, true),
            new Penalty(0.02, 0.25, Penalty.Form.SHRINK, Penalty.L1Form.STOPPING, false, true),
            new Penalty(0.03, 0.125, Penalty.Form.DECOUPLED, Penalty.L1Form.SUBGRADIENT, true, false),
            new Penalty(0.04, 0, Penalty.Form.AUTOMATIC, Penalty.L1Form.SUBGRADIENT, false, false));

    private static final WarmUp WARM_UP = new WarmUp(Length.epochs(1.5), 0.125);
    private static final Clipping CLIPPING = new Clipping(HALF, OptionalDouble.of(0.25));
    private static final Stopping STOPPING = new Stopping(OptionalDouble.of(0.1), OptionalDouble.of(1e-3), 4, true);

    private MethodSampleFiles() {}

    /** What version 2 can say since a method is more than plain SGD. */
    static StoredSession methods() {
        List<SavedRun> runs = new ArrayList<>();
        OPTIMIZERS.forEach(each -> addBoth(Setting.OPTIMIZER, each, runs));
        SCHEDULES.forEach(each -> addBoth(Setting.SCHEDULE, each, runs));
        PENALTIES.forEach(each -> addBoth(Setting.PENALTY, each, runs));
        addBoth(Setting.WARM_UP, WARM_UP, runs);
        addBoth(Setting.CLIPPING, CLIPPING, runs);
        addBoth(Setting.STOPPING, STOPPING, runs);
        for (Playground.Set set :
                List.of(Playground.Set.CIRCLE, Playground.Set.XOR, Playground.Set.GAUSS, Playground.Set.SPIRAL)) {
            Playground link = new Playground(set, 12.5, "0." + runs.size());
            add(of(link, Initialization.of(link), Hyperparameters.TUTORIAL), runs);
        }
        add(of(circles(), Initialization.PLAYGROUND, Hyperparameters.TUTORIAL), runs);
        return new StoredSession(
                new Session(runs, 0, OptionalLong.empty(), ViewState.DEFAULT), Map.of(10, remembering()));
    }

    /** A run that begins with a value, and one that gets it. */
    private static <T> void addBoth(Setting<T> setting, T value, List<SavedRun> runs) {
        Hyperparameters plain = Hyperparameters.TUTORIAL;
        add(of(circles(), Initialization.UNIFORM, setting.in(plain, value)), runs);
        add(
                of(circles(), Initialization.UNIFORM, plain)
                        .withEdit(new Edit(5, setting.to(value)))
                        .withEdit(new Edit(6, setting.asIn(plain), true)),
                runs);
    }

    private static Synthetic circles() {
        return new Synthetic(Shape.CIRCLES, 30, 0.1, 0.4, 7);
    }

    private static Experiment of(DataSource data, Initialization initialization, Hyperparameters settings) {
        Experiment plain = SampleFiles.literal(data, 1, 2, settings);
        return plain.withSetup(plain.setup().withInitialization(initialization));
    }

    private static void add(Experiment experiment, List<SavedRun> runs) {
        int i = runs.size();
        Weights weights = Weights.initial(i);
        boolean averages = experiment.presentSettings().method().optimizer().averageSlot() >= 0;
        runs.add(new SavedRun(
                "run " + i,
                i,
                Visibility.HIDDEN,
                experiment,
                20,
                weights,
                averages ? weights : null,
                false,
                null,
                experiment.numerics().version()));
    }

    /** Progress of a run that remembers something of every kind. */
    private static SavedCurves remembering() {
        Memory memory = new Memory(part("adam", 6, 2), part("cumulative", 5, 1), part("loss", 4, 0), MemoryPart.EMPTY);
        LossPyramid.State curve = new LossPyramid.State(
                2, new double[] {0.5, 0.25, 0.1}, new double[] {0.6, 0.3, 0.2}, new double[] {0.75, 0.4, 1e9});
        EpochLog.State epochs = new EpochLog.State(
                1, 2, new double[] {1, 2}, new double[] {2, 4}, new double[] {0.5, 0.25}, new double[] {0.1, 0.2});
        Checkpoint at = new Checkpoint(6, 2, 4, 15, 1.5, 2.5, 2, 15, Weights.initial(9)).withMemory(memory);
        return new SavedCurves(at, curve, curve, epochs);
    }

    private static MemoryPart part(String family, long steps, int numbers) {
        double[][] all = {{1, -0.5, 1e-300}, {0.25, 3, -0.0}};
        return new MemoryPart(
                family, steps, List.of(all).subList(0, numbers).toArray(double[][]::new), new double[] {0.5, steps});
    }
}
