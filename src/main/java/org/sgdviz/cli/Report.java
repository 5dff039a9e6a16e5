package org.sgdviz.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Given;
import org.sgdviz.data.Names;
import org.sgdviz.data.Playground;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.Setup;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Stopping;
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
        text.println(Plain.text(
                edits == 0 ? "terminal.report.start" : "terminal.report.startWithEdits",
                data(experiment, points) + heldOut(points),
                epochs(course.epochs()),
                settings.learningRate(),
                batches(settings),
                order(experiment),
                start(experiment.setup()),
                settings.objective().id(),
                Plain.count(edits, Plain.Counted.EDIT),
                numerics(experiment.numerics()),
                features(experiment.features()),
                method(settings)));
    }

    /** The options that ask for the method; nothing where it is plain SGD. */
    private static String method(Hyperparameters settings) {
        String options = SettingOption.ALL.rows().stream()
                .map(each -> each.asking(settings))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
        return options.isEmpty() ? "" : Plain.text("terminal.report.method", options);
    }

    /** Nothing where they are the coordinates as they are. */
    private static String features(FeatureMap features) {
        if (features.equals(FeatureMap.PLANE)) {
            return "";
        }
        String names = features.count() == 0
                ? Plain.text("terminal.report.noFeatures")
                : Plain.text("terminal.report.features", String.join(", ", features.names()));
        return features.isStandardized() ? names + Plain.text("terminal.report.standardized") : names;
    }

    /** How many points are in a batch, in words. */
    static String batches(Hyperparameters settings) {
        return settings.batchSize().isAll()
                ? Plain.text("terminal.batches.all")
                : Plain.text("terminal.batches", settings.batchSize().rows());
    }

    private static String epochs(@Nullable Epochs epochs) {
        if (epochs == null) {
            return Plain.text("terminal.report.endless");
        }
        String run = Plain.count(epochs.count(), Plain.Counted.EPOCH);
        return epochs.asked() == epochs.count() ? run : Plain.text("terminal.report.requested", run, epochs.asked());
    }

    private static String order(Experiment experiment) {
        int seed = experiment.shuffleSeed();
        return switch (experiment.settings().shuffling()) {
            case NONE -> Plain.text("terminal.report.inOrder");
            case EACH_EPOCH -> Plain.text("terminal.report.shuffled", seed);
            case REPLACEMENT -> Plain.text("terminal.report.replaced", seed);
            case SCIKIT_LEARN -> Plain.text("terminal.report.repeated", seed);
        };
    }

    private static String start(Setup setup) {
        Weights start = setup.start();
        if (start != null) {
            return Plain.text(
                    "terminal.report.fromWeights",
                    Arrays.stream(start.toArray()).mapToObj(Plain::exact).collect(Collectors.joining(", ")));
        }
        return switch (setup.initialization().rule()) {
            case UNIFORM -> Plain.text("terminal.report.fromSeed", setup.initSeed());
            case NORMAL -> Plain.text("terminal.report.normal", setup.initSeed());
            case ZEROS -> Plain.text("terminal.report.zeros");
            case PLAYGROUND ->
                Plain.text(
                        "terminal.report.playgroundStart",
                        Plain.quote(setup.initialization().seedText(setup.initSeed())));
        };
    }

    /** Nothing where they are what anybody has now. */
    private static String numerics(Numerics numerics) {
        return numerics == Numerics.latest() ? "" : Plain.text("terminal.report.numerics", numerics.version());
    }

    /** Nothing where all points are trained on. */
    private static String heldOut(Points points) {
        int validation = points.only(Role.VALIDATION).size();
        int test = points.only(Role.TEST).size();
        return validation + test == 0 ? "" : Plain.text("terminal.report.heldOut", test, validation);
    }

    /** What points of TensorFlow Playground are called. */
    static String playground(Playground page) {
        return Plain.text("terminal.playground", page.set().id(), page.noise(), Plain.quote(page.seed()));
    }

    /** What the points are, in words. */
    static String data(Experiment experiment, Points points) {
        String size = Plain.count(points.size(), Plain.Counted.POINT);
        if (experiment.data() instanceof Synthetic made) {
            String key = made.shape() == Shape.BLOBS
                    ? "terminal.report.blobs"
                    : made.shape() == Shape.CIRCLES ? "terminal.report.circles" : "terminal.report.shape";
            return Plain.text(key, DataOptions.name(made.shape()), size, made.spread(), made.seed(), made.factor());
        }
        if (experiment.data() instanceof Playground page) {
            return Plain.text("terminal.report.playground", playground(page), size);
        }
        Names names = points.names();
        String name =
                experiment.data() instanceof Given given ? Plain.visible(given.name()) : Plain.text("terminal.points");
        return Plain.text(
                "terminal.report.given",
                name,
                size,
                Plain.quote(names.x1()),
                Plain.quote(names.x2()),
                Plain.quote(names.class0()),
                Plain.quote(names.class1()));
    }

    /** What came of it. */
    void end(TrainResult result) {
        Evaluation last = result.last();
        Weights w = result.weights();
        text.println(outcome(result));
        text.println(WeightWords.boundary(result.features(), w));
        WeightWords.weights(result.features(), w).forEach(text::println);
        average(result.features(), result.average(), text);
        if (result.training().size() == 0) {
            text.println(Plain.text("terminal.report.noPoints"));
            return;
        }
        if (result.average() != null) {
            text.println(Plain.text("terminal.report.figuresOfAverage"));
        }
        text.println(Plain.text(
                "terminal.report.accuracy",
                Plain.number(100 * last.accuracy()),
                last.misclassified(),
                result.training().size(),
                result.initial().misclassified()));
        Advice.on(result).forEach(text::println);
        text.println(Plain.text(
                "terminal.report.losses", Plain.number(last.meanLogLoss()), Plain.number(last.meanSquaredError())));
        Evaluation test = result.test();
        if (test != null) {
            text.println(Plain.text(
                    "terminal.report.testAccuracy",
                    Plain.number(100 * test.accuracy()),
                    test.misclassified(),
                    result.points().only(Role.TEST).size()));
            text.println(Plain.text(
                    "terminal.report.testLosses",
                    Plain.number(test.meanLogLoss()),
                    Plain.number(test.meanSquaredError())));
        }
        boolean hasSpeed = result.examples() > 0 && result.seconds() > 0;
        text.println(Plain.text(
                hasSpeed ? "terminal.report.timeAndSpeed" : "terminal.report.time",
                Plain.number(result.seconds()),
                Plain.count(result.updates(), Plain.Counted.UPDATE),
                Plain.count(result.examples(), Plain.Counted.SAMPLE),
                hasSpeed ? Math.round(result.examples() / result.seconds()) : 0L));
    }

    /** The average of weights, if there is one, a line for each of its lines. */
    static void average(FeatureMap features, @Nullable Average average, PrintStream text) {
        if (average != null) {
            text.println(Plain.text("terminal.report.average", average.since()));
            text.println(WeightWords.boundary(features, average.weights()));
            WeightWords.weights(features, average.weights()).forEach(text::println);
        }
    }

    private static String outcome(TrainResult result) {
        if (result.outcome() == Outcome.DIVERGED) {
            return Plain.text(
                    "terminal.outcome.diverged",
                    result.updates() + 1,
                    result.settings().learningRate(),
                    Plain.number(largestCoordinate(result.points())));
        }
        Stopping.Rule rule = result.stoppedBy();
        if (rule != null) {
            return stopped(result, rule);
        }
        if (result.outcome() == Outcome.INTERRUPTED && result.isStopped()) {
            return Plain.text("terminal.outcome.interrupted", result.updates());
        }
        if (result.outcome() == Outcome.NEEDS_CLASSES) {
            return Plain.text("terminal.outcome.oneClass", result.updates());
        }
        if (result.outcome() == Outcome.NEEDS_ROWS) {
            return Plain.text(
                    "terminal.outcome.fewRows",
                    result.updates(),
                    Plain.count(result.points().only(Role.TRAINING).size(), Plain.Counted.POINT),
                    result.settings().batchSize().rows(),
                    result.settings().method().batching().id());
        }
        if (result.outcome() == Outcome.INTERRUPTED
                || result.settings().epochs().isEmpty()) {
            return Plain.text("terminal.outcome.reached", result.updates());
        }
        int epochs = result.settings().epochs().getAsInt();
        return epochs == 0
                ? Plain.text("terminal.outcome.noEpochs")
                : Plain.text("terminal.outcome.completed", Plain.count(epochs, Plain.Counted.EPOCH));
    }

    private static String stopped(TrainResult result, Stopping.Rule rule) {
        Stopping stopping = result.settings().method().stopping();
        OptionalDouble limit = rule == Stopping.Rule.BELOW ? stopping.stopBelow() : stopping.tol();
        return Plain.text(
                "terminal.outcome.stopped." + rule.id(),
                result.updates(),
                limit.orElse(0),
                Plain.count(stopping.patience(), Plain.Counted.EPOCH));
    }

    private static double largestCoordinate(Points points) {
        double largest = 0;
        for (int i = 0; i < points.size(); i++) {
            largest = Math.max(largest, Math.max(Math.abs(points.x1(i)), Math.abs(points.x2(i))));
        }
        return largest;
    }
}
