package org.sgdviz.run.tool;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.sgdviz.run.tool.Tool.Habit;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Batching;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Method;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Stopping;
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
import org.sgdviz.sgd.optimizer.Optimizers;
import org.sgdviz.sgd.optimizer.RAdam;
import org.sgdviz.sgd.optimizer.RmsProp;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.sgd.rule.Length;
import org.sgdviz.sgd.schedule.Cosine;
import org.sgdviz.sgd.schedule.OneCycle;
import org.sgdviz.sgd.schedule.Optimal;
import org.sgdviz.sgd.schedule.Polynomial;
import org.sgdviz.sgd.schedule.Step;

/**
 * The tools that a class uses beside this program: scikit-learn 1.2.1, PyTorch 1.13.1, TensorFlow.js 4.22.0, TensorFlow
 * Playground and ConvNetJS 0.3.0, each by its own defaults. Where a tool has no learning rate of its own, it is the
 * tutorial's.
 */
public final class Tools {

    private static final double ALPHA = Hyperparameters.TUTORIAL.learningRate();

    /** The tutorial's program. */
    public static final Tool TUTORIAL =
            new Tool("tutorial", Hyperparameters.TUTORIAL, Initialization.UNIFORM, List.of(), List.of());

    /** scikit-learn's SGDClassifier. */
    public static final Tool SCIKIT_LEARN = new Tool(
            "scikit-learn",
            new Hyperparameters(
                    ALPHA,
                    new BatchSize(1),
                    Objective.HINGE,
                    Shuffling.SCIKIT_LEARN,
                    OptionalInt.of(1000),
                    Method.PLAIN
                            .withSchedule(Optimal.USUAL)
                            .withPenalty(
                                    new Penalty(0, 1e-4, Penalty.Form.SHRINK, Penalty.L1Form.CUMULATIVE, false, false))
                            .withStopping(new Stopping(OptionalDouble.empty(), OptionalDouble.of(1e-3), 5, false))),
            Initialization.ZEROS,
            List.of(new Habit(new AveragedSgd(0, 0, 1, false), ALPHA, 1e-4)),
            List.of());

    /** PyTorch's optim, with the batches of its DataLoader. */
    public static final Tool PYTORCH = new Tool(
            "pytorch",
            new Hyperparameters(
                    ALPHA,
                    new BatchSize(1),
                    Objective.CROSS_ENTROPY,
                    Shuffling.NONE,
                    OptionalInt.empty(),
                    Method.PLAIN.withPenalty(
                            new Penalty(0, 0, Penalty.Form.AUTOMATIC, Penalty.L1Form.SUBGRADIENT, true, false))),
            Initialization.UNIFORM,
            List.of(
                    new Habit(Optimizers.SGD, ALPHA, 0),
                    new Habit(new Momentum(0.9, 0, false, false), ALPHA, 0),
                    new Habit(new Nesterov(0.9, false), ALPHA, 0),
                    new Habit(new AdaGrad(1e-10, EpsilonPlace.OUTSIDE, 0), 0.01, 0),
                    new Habit(new RmsProp(0.99, 1e-8, EpsilonPlace.OUTSIDE, false, false, 0, false), 0.01, 0),
                    new Habit(new Adadelta(0.9, 1e-6, false), 1, 0),
                    new Habit(new Adam(0.9, 0.999, 1e-8, EpsilonPlace.OUTSIDE, false, true, false), 1e-3, 0),
                    new Habit(new AdamW(0.9, 0.999, 1e-8, EpsilonPlace.OUTSIDE, false, true, false), 1e-3, 0.01),
                    new Habit(new AmsGrad(0.9, 0.999, 1e-8, EpsilonPlace.OUTSIDE, false, true, false), 1e-3, 0),
                    new Habit(new Adamax(0.9, 0.999, 1e-8, false), 2e-3, 0),
                    new Habit(new NAdam(0.9, 0.999, 1e-8, 4e-3, true), 2e-3, 0),
                    new Habit(new RAdam(0.9, 0.999, 1e-8), 1e-3, 0),
                    new Habit(new AveragedSgd(1e-4, 0.75, 1_000_002, true), 0.01, 0)),
            List.of(
                    new Step(0.1, Length.epochs(10)),
                    new Polynomial(Length.epochs(5), 1, 0),
                    new Cosine(Length.epochs(100), 0, Cosine.After.RETURN, 1),
                    new OneCycle(Length.epochs(100), 25, 1e4, 0.3, true, 0.85, 0.95)));

    /** TensorFlow.js's train, with the batches of its fit. */
    public static final Tool TENSORFLOW_JS = new Tool(
            "tensorflow.js",
            new Hyperparameters(
                    ALPHA,
                    new BatchSize(32),
                    Objective.CROSS_ENTROPY,
                    Shuffling.EACH_EPOCH,
                    OptionalInt.empty(),
                    Method.PLAIN.withPenalty(
                            new Penalty(0, 0, Penalty.Form.GRADIENT, Penalty.L1Form.SUBGRADIENT, false, false))),
            Initialization.UNIFORM,
            List.of(
                    new Habit(Optimizers.SGD, ALPHA, 0),
                    new Habit(new Momentum(0.9, 0, false, false), ALPHA, 0),
                    new Habit(new Nesterov(0.9, false), ALPHA, 0),
                    new Habit(new AdaGrad(1e-7, EpsilonPlace.INSIDE, 0.1), ALPHA, 0),
                    new Habit(new RmsProp(0.9, 1e-7, EpsilonPlace.INSIDE, true, false, 0, true), ALPHA, 0),
                    new Habit(new Adadelta(0.95, 1e-7, true), 1e-3, 0),
                    new Habit(new Adam(0.9, 0.999, 1e-7, EpsilonPlace.OUTSIDE, false, true, true), 1e-3, 0),
                    new Habit(new Adamax(0.9, 0.999, 1e-7, true), 2e-3, 0)),
            List.of());

    /** TensorFlow Playground without hidden layers. */
    public static final Tool PLAYGROUND = new Tool(
            "playground",
            new Hyperparameters(
                    0.03,
                    new BatchSize(10),
                    Objective.TANH_SQUARED_ERROR,
                    Shuffling.NONE,
                    OptionalInt.empty(),
                    Method.PLAIN
                            .withPenalty(
                                    new Penalty(0, 0, Penalty.Form.DECOUPLED, Penalty.L1Form.STOPPING, false, false))
                            .withBatching(Batching.MERGE)),
            Initialization.PLAYGROUND,
            List.of(),
            List.of());

    /** ConvNetJS's Trainer, whose momentum is on unless told otherwise. */
    public static final Tool CONVNETJS = new Tool(
            "convnetjs",
            new Hyperparameters(
                    0.01,
                    new BatchSize(1),
                    Objective.CROSS_ENTROPY,
                    Shuffling.NONE,
                    OptionalInt.empty(),
                    Method.PLAIN
                            .withOptimizer(new Momentum(0.9, 0, false, true))
                            .withPenalty(
                                    new Penalty(0, 0, Penalty.Form.GRADIENT, Penalty.L1Form.SUBGRADIENT, false, true))
                            .withBatching(Batching.RUN_ON)),
            Initialization.NORMAL,
            List.of(
                    new Habit(Optimizers.SGD, 0.01, 0),
                    new Habit(new Momentum(0.9, 0, false, true), 0.01, 0),
                    new Habit(new AdaGrad(1e-6, EpsilonPlace.INSIDE, 0), 0.01, 0),
                    new Habit(new RmsProp(0.95, 1e-6, EpsilonPlace.INSIDE, false, false, 0, false), 0.01, 0),
                    new Habit(new Adadelta(0.95, 1e-6, false), 1, 0)),
            List.of());

    /** All of them, in the order in which they are offered. */
    public static final List<Tool> ALL = List.of(TUTORIAL, SCIKIT_LEARN, PYTORCH, TENSORFLOW_JS, PLAYGROUND, CONVNETJS);

    private Tools() {}

    /** The tool of a name, if there is one. */
    public static Optional<Tool> named(String id) {
        return ALL.stream().filter(tool -> tool.id().equals(id)).findFirst();
    }
}
