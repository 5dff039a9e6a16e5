package org.sgdviz.file.link;

import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Playground;
import org.sgdviz.data.Split;
import org.sgdviz.run.Change;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.tool.Tools;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Batching;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Method;
import org.sgdviz.sgd.penalty.Penalty;

/** Says an experiment as a link of TensorFlow Playground: the page that it opens has the same numbers. */
public final class LinkWriter {

    private static final String ADDRESS = "https://playground.tensorflow.org/#";

    /** What the page would read otherwise, in a seed. */
    private static final Pattern UNSPEAKABLE = Pattern.compile("[&=\\s\"<>`]|[^\\x20-\\x7E]");

    private final StringJoiner link = new StringJoiner("&", ADDRESS, "");

    private LinkWriter() {}

    /**
     * The link of an experiment, in the order in which the page writes its values.
     *
     * @throws IllegalValueException if no page has its numbers; it says why
     */
    public static String link(Experiment experiment) {
        boolean isSetAtStart = experiment.edits().stream()
                .allMatch(edit -> edit.update() == 0 && edit.change() instanceof Change.Set<?>);
        return new LinkWriter()
                .write(isSetAtStart ? new Experiment(experiment.setup(), experiment.presentSettings()) : experiment);
    }

    private String write(Experiment experiment) {
        refuseIf(!experiment.edits().isEmpty(), "link.not.edits");
        if (!(experiment.data() instanceof Playground data)) {
            throw new IllegalValueException("link.not.data");
        }
        refuseIf(data.seed().isEmpty() || UNSPEAKABLE.matcher(data.seed()).find(), "link.not.seed");
        requireStart(experiment, data);
        double percentage = percentage(experiment.setup().split());
        List<Feature> features = experiment.features().features();
        refuseIf(experiment.features().isStandardized(), "link.not.standardized");
        refuseIf(features.isEmpty(), "link.noFeatures");
        Hyperparameters settings = experiment.settings();
        int training = PlaygroundLink.training(percentage);
        requireMethod(settings, training);
        Penalty penalty = settings.method().penalty();
        add("activation", "tanh");
        if (penalty.strength() > 0) {
            add("regularization", penalty.l1() > 0 ? "L1" : "L2");
        }
        add("batchSize", ScriptNumber.text(rows(settings.batchSize(), training)));
        add("dataset", data.set().id());
        add("regDataset", "reg-plane");
        add("learningRate", ScriptNumber.text(settings.learningRate()));
        add("regularizationRate", ScriptNumber.text(penalty.strength()));
        add("noise", ScriptNumber.text(data.noise()));
        add("networkShape", "");
        add("seed", data.seed());
        add("showTestData", "false");
        add("discretize", "false");
        add("percTrainData", ScriptNumber.text(percentage));
        addInputs(features);
        add("collectStats", "false");
        add("problem", "classification");
        boolean isZero = experiment.setup().initialization().equals(Initialization.ZEROS);
        add("initZero", String.valueOf(isZero));
        add("hideText", "false");
        return link.toString();
    }

    private void addInputs(List<Feature> features) {
        for (Feature feature :
                List.of(Feature.X1, Feature.X2, Feature.PRODUCT, Feature.X1_SQUARED, Feature.X2_SQUARED)) {
            addInput(feature, features);
        }
        add("cosX", "false");
        addInput(Feature.SIN_X1, features);
        add("cosY", "false");
        addInput(Feature.SIN_X2, features);
    }

    private void addInput(Feature feature, List<Feature> features) {
        add(PlaygroundLink.input(feature), String.valueOf(features.contains(feature)));
    }

    private void add(String name, String value) {
        link.add(name + "=" + value);
    }

    private static void refuseIf(boolean isOther, String key) {
        if (isOther) {
            throw new IllegalValueException(key);
        }
    }

    private static void requireStart(Experiment experiment, Playground data) {
        refuseIf(experiment.setup().start() != null, "link.not.start");
        Initialization initialization = experiment.setup().initialization();
        boolean isLinks = initialization.equals(Initialization.of(data)) && experiment.initSeed() == 0;
        refuseIf(!isLinks && !initialization.equals(Initialization.ZEROS), "link.not.start");
    }

    private static double percentage(Split split) {
        if (split.isNone()) {
            return 100;
        }
        if (split.validationFraction() == 0
                && split.kept() == null
                && split.holdout() instanceof Holdout.AfterFirst first) {
            return first.percent();
        }
        throw new IllegalValueException("link.not.split");
    }

    private static int rows(BatchSize size, int training) {
        return size.isAll() ? training : size.rows();
    }

    private static void requireMethod(Hyperparameters settings, int training) {
        Hyperparameters page = Tools.PLAYGROUND.settings();
        Method usual = page.method();
        Method method = settings.method();
        refuseIf(settings.objective() != page.objective(), "link.not.objective");
        refuseIf(settings.shuffling() != page.shuffling(), "link.not.shuffling");
        refuseIf(!method.optimizer().equals(usual.optimizer()), "link.not.optimizer");
        refuseIf(!method.schedule().equals(usual.schedule()), "link.not.schedule");
        refuseIf(!method.warmUp().equals(usual.warmUp()), "link.not.schedule");
        refuseIf(!method.clipping().equals(usual.clipping()), "link.not.clipping");
        refuseIf(!method.stopping().equals(usual.stopping()), "link.not.stopping");
        int rows = rows(settings.batchSize(), training);
        refuseIf(rows > training, "link.not.batchSize");
        refuseIf(training % rows != 0 && method.batching() != Batching.MERGE, "link.not.batching");
        Penalty penalty = method.penalty();
        refuseIf(penalty.l1() > 0 && penalty.l2() > 0, "link.not.penalties");
        boolean isPages = penalty.equals(usual.penalty().withStrengths(penalty.l1(), penalty.l2()));
        refuseIf(penalty.strength() > 0 && !isPages, "link.not.penalty");
    }
}
