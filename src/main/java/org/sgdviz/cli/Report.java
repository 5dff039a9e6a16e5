package org.sgdviz.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Given;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.Setup;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Weights;

/** Says in words what is trained, and what came of it. */
final class Report {

    private final PrintStream text;

    Report(PrintStream text) {
        this.text = text;
    }

    /** What is about to be trained on what. */
    void start(Course course) {
        Experiment experiment = course.experiment();
        Points points = course.points();
        int edits = experiment.edits().size();
        Hyperparameters settings = experiment.settings();
        text.println("Training on " + data(experiment, points) + ": "
                + epochs(course.epochs()) + ", alpha " + Plain.exact(settings.learningRate()) + ", "
                + (settings.batchSize().isAll() ? "all points in one batch" : "batches of " + settings.batchSize())
                + ", " + order(experiment) + ", initial weights " + start(experiment.setup())
                + ", minimizing " + settings.objective().id()
                + (edits == 0 ? "" : "; with " + Plain.count(edits, "edit") + " along the way"));
    }

    private static String epochs(@Nullable Epochs epochs) {
        if (epochs == null) {
            return "without an end";
        }
        String run = Plain.count(epochs.count(), "epoch");
        return epochs.asked() == epochs.count() ? run : run + " (" + epochs + " requested)";
    }

    private static String order(Experiment experiment) {
        return experiment.settings().shuffling() == Shuffling.NONE
                ? "not shuffled"
                : "shuffled each epoch (seed " + experiment.shuffleSeed() + ")";
    }

    private static String start(Setup setup) {
        Weights start = setup.start();
        return start == null
                ? "from seed " + setup.initSeed()
                : Arrays.stream(start.toArray()).mapToObj(Plain::exact).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String data(Experiment experiment, Points points) {
        String size = Plain.count(points.size(), "point");
        if (experiment.data() instanceof Synthetic made) {
            String factor = made.shape() == Shape.CIRCLES ? ", factor " + Plain.exact(made.factor()) : "";
            return DataOptions.name(made.shape()) + " (" + size + ", "
                    + (made.shape() == Shape.BLOBS ? "std " : "noise ") + Plain.exact(made.spread()) + factor
                    + ", seed " + made.seed() + ")";
        }
        Names names = points.names();
        String name = experiment.data() instanceof Given given ? given.name() : "points";
        return Plain.visible(name) + " (" + size + ", x1 = " + Plain.quote(names.x1()) + ", x2 = "
                + Plain.quote(names.x2()) + ", class 0 = " + Plain.quote(names.class0()) + ", class 1 = "
                + Plain.quote(names.class1()) + ")";
    }

    /** What came of it. */
    void end(TrainResult result) {
        Evaluation last = result.last();
        Weights w = result.weights();
        text.println(outcome(result));
        text.println("Line: " + line(w));
        text.println("Weights: " + weights(w));
        if (result.points().size() == 0) {
            text.println("Accuracy and mean losses: undefined, as there are no points");
            return;
        }
        text.println("Accuracy: " + Plain.number(100 * last.accuracy()) + " % (" + last.misclassified() + " of "
                + result.points().size() + " misclassified; " + result.initial().misclassified() + " at the start)");
        Advice.on(result).forEach(text::println);
        text.println("Mean log loss: " + Plain.number(last.meanLogLoss()) + ", mean squared error: "
                + Plain.number(last.meanSquaredError()));
        text.println("Training took " + Plain.number(result.seconds()) + " s: "
                + Plain.count(result.updates(), "update") + ", " + Plain.count(result.examples(), "sample")
                + speed(result));
    }

    private static String speed(TrainResult result) {
        return result.examples() > 0 && result.seconds() > 0
                ? ", " + Math.round(result.examples() / result.seconds()) + " samples per second"
                : "";
    }

    private static String outcome(TrainResult result) {
        if (result.outcome() == Outcome.DIVERGED) {
            return "Diverged: update " + (result.updates() + 1)
                    + " would have made the weights infinite or undefined, so training stopped there."
                    + " The figures below are for the last finite weights. Try an alpha below "
                    + Plain.exact(result.settings().learningRate())
                    + ", or coordinates on a smaller scale (the largest here is "
                    + Plain.number(largestCoordinate(result.points())) + ").";
        }
        if (result.outcome() == Outcome.INTERRUPTED && result.isStopped()) {
            return "Interrupted after update " + result.updates()
                    + ". The figures below are for the weights at that point.";
        }
        if (result.outcome() == Outcome.NEEDS_CLASSES) {
            return "Stopped after update " + result.updates() + ": the points left are of one class only.";
        }
        if (result.outcome() == Outcome.INTERRUPTED
                || result.settings().epochs().isEmpty()) {
            return "Reached update " + result.updates() + ", the last one of the session.";
        }
        int epochs = result.settings().epochs().getAsInt();
        return epochs == 0
                ? "No epochs were requested: these are the initial weights."
                : "Completed " + Plain.count(epochs, "epoch") + ".";
    }

    private static double largestCoordinate(Points points) {
        double largest = 0;
        for (int i = 0; i < points.size(); i++) {
            largest = Math.max(largest, Math.max(Math.abs(points.x1(i)), Math.abs(points.x2(i))));
        }
        return largest;
    }

    /** Weights by their numbers. */
    static String weights(Weights w) {
        return IntStream.range(0, w.count())
                .mapToObj(j -> "w" + j + " = " + Plain.number(w.get(j)))
                .collect(Collectors.joining(", "));
    }

    /** The equation of the decision line. */
    static String line(Weights w) {
        double slope = w.lineSlope();
        double intercept = w.lineIntercept();
        if (Double.isFinite(slope) && Double.isFinite(intercept)) {
            String sign = intercept < 0 ? " - " : " + ";
            return "x2 = " + Plain.number(slope + 0.0) + " * x1" + sign + Plain.number(Math.abs(intercept));
        }
        double vertical = -w.w0() / w.w1() + 0.0;
        if (Double.isFinite(vertical)) {
            return "x1 = " + Plain.number(vertical);
        }
        return "none, every point is classified as " + (w.w0() > 0 ? 1 : 0);
    }
}
