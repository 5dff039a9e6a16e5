package org.sgdviz.file.link;

import java.util.Arrays;
import java.util.List;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Playground;
import org.sgdviz.data.Split;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setup;
import org.sgdviz.run.tool.Tools;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Method;

/**
 * The values of a page of TensorFlow Playground that has no hidden layer and tells two classes apart. An immutable
 * value.
 *
 * @param data its points
 * @param isSeedChosen whether the link has no seed, so that it was chosen here, while the page draws one
 * @param percentage how many of the points, from the first on, are trained on, in percent; the whole number below
 * @param features its features, in the order of their weights
 * @param batchSize rows per update
 * @param learningRate alpha, greater than 0
 * @param l1 the rate of the L1 regularization
 * @param l2 the rate of the L2 regularization
 * @param initZero whether all weights are 0 at first
 */
public record PlaygroundLink(
        Playground data,
        boolean isSeedChosen,
        double percentage,
        List<Feature> features,
        int batchSize,
        double learningRate,
        double l1,
        double l2,
        boolean initZero) {

    /** The seed of a link that has none. */
    public static final String SEED = "0.5";

    /** The names of the features, in the order of {@link Feature}, which is that of the page's weights. */
    private static final List<String> INPUTS = List.of("x", "y", "xSquared", "ySquared", "xTimesY", "sinX", "sinY");

    private static final Hyperparameters USUAL = Tools.PLAYGROUND.settings();
    private static final double USUAL_PERCENTAGE = 50;
    private static final double NOISE_BEYOND = 50;

    /** The seed of the initial weights by which they are the link's own. */
    private static final int FIRST_START = 0;

    public PlaygroundLink {
        features = List.copyOf(features);
    }

    /** Whether a text looks like a link to the page. */
    public static boolean isLink(String text) {
        return LinkText.isLink(text);
    }

    /**
     * The values of a link.
     *
     * @param text the link, or what stands behind its address from the # on
     * @throws IllegalValueException if it is none, or its page has something that is not here, or would not train; it
     *     says which
     */
    public static PlaygroundLink of(String text) {
        LinkText link = LinkText.of(text);
        requireNoHiddenLayer(link);
        if (link.valueOf("problem", "").equals("regression")) {
            throw new IllegalValueException("link.regression");
        }
        List<Feature> features = Arrays.stream(Feature.values())
                .filter(feature -> isInput(link, feature))
                .toList();
        if (features.isEmpty()) {
            throw new IllegalValueException("link.noFeatures");
        }
        double percentage = percentage(link);
        double rate = rate(link);
        String seed = link.valueOf("seed", "");
        return new PlaygroundLink(
                new Playground(set(link), noise(link), seed.isEmpty() ? SEED : seed),
                seed.isEmpty(),
                percentage,
                features,
                batchSize(link, training(percentage)),
                learningRate(link),
                isRegularization(link, "L1") ? rate : 0,
                isRegularization(link, "L2") ? rate : 0,
                link.isTrue("initZero", false));
    }

    /** What the page calls a feature. */
    static String input(Feature feature) {
        return INPUTS.get(feature.ordinal());
    }

    private static boolean isInput(LinkText link, Feature feature) {
        boolean isUsual = feature == Feature.X1 || feature == Feature.X2;
        return link.isTrue(input(feature), isUsual) && !link.isHidden(input(feature));
    }

    private static void requireNoHiddenLayer(LinkText link) {
        if (!link.has("networkShape")) {
            throw new IllegalValueException("link.usualLayers");
        }
        String shape = link.rawOf("networkShape");
        if (shape == null) {
            throw new IllegalValueException("link.shapeWithoutValue");
        }
        if (!shape.isEmpty()) {
            throw new IllegalValueException("link.hiddenLayers", shape);
        }
    }

    private static Playground.Set set(LinkText link) {
        String name = link.valueOf("dataset", "");
        for (Playground.Set set : Playground.Set.values()) {
            if (set.id().equals(name)) {
                return set;
            }
        }
        return Playground.Set.CIRCLE;
    }

    /** The page takes no noise below 0, and 50 where it is above 80. */
    private static double noise(LinkText link) {
        double noise = link.numberOf("noise", 0);
        if (Double.isNaN(noise)) {
            throw new IllegalValueException("link.notANumber", "noise", link.valueOf("noise", ""));
        }
        return noise > Playground.MOST_NOISE ? NOISE_BEYOND : Math.max(0.0, noise);
    }

    /** How many points are trained on, at a percentage from 0 to 100. */
    static int training(double percentage) {
        return (int) Math.floor(Playground.SAMPLES * percentage / 100);
    }

    /** The page cuts the list at this index: from its end where it is below 0. */
    private static double percentage(LinkText link) {
        double percentage = link.numberOf("percTrainData", USUAL_PERCENTAGE);
        double index = Math.floor(Playground.SAMPLES * percentage / 100);
        double count = index < 0 ? Playground.SAMPLES + index : index;
        if (!(count >= 1)) {
            throw new IllegalValueException("link.noTraining", link.valueOf("percTrainData", ""));
        }
        return index < 0 ? count * 100 / Playground.SAMPLES : Math.min(percentage, 100);
    }

    /**
     * The page updates behind the rows whose number, from 1, is a multiple of the batch size: a fraction may be one.
     */
    private static int batchSize(LinkText link, int training) {
        double size = link.numberOf("batchSize", USUAL.batchSize().rows());
        for (int rows = 1; rows <= training; rows++) {
            if (rows % size == 0) {
                return rows;
            }
        }
        throw new IllegalValueException("link.batchSize", link.valueOf("batchSize", ""), training);
    }

    private static double learningRate(LinkText link) {
        double rate = link.numberOf("learningRate", USUAL.learningRate());
        if (!(rate > 0 && Double.isFinite(rate))) {
            throw new IllegalValueException("link.learningRate", link.valueOf("learningRate", ""));
        }
        return rate;
    }

    private static double rate(LinkText link) {
        double rate = link.numberOf("regularizationRate", 0);
        boolean matters = isRegularization(link, "L1") || isRegularization(link, "L2");
        if (matters && !(rate >= 0 && Double.isFinite(rate))) {
            throw new IllegalValueException("link.regularizationRate", link.valueOf("regularizationRate", ""));
        }
        return rate;
    }

    /** The experiment that gives the numbers of the page, without an end. */
    public Experiment experiment() {
        Setup setup = new Setup(data, FIRST_START, Setup.DEFAULT_SHUFFLE_SEED)
                .withSplit(Split.of(new Holdout.AfterFirst(percentage)))
                .withFeatures(FeatureMap.of(features, false))
                .withInitialization(initZero ? Initialization.ZEROS : Initialization.of(data));
        Method method = USUAL.method();
        Hyperparameters settings = USUAL.withLearningRate(learningRate)
                .withBatchSize(new BatchSize(batchSize))
                .withMethod(method.withPenalty(method.penalty().withStrengths(l1, l2)));
        return new Experiment(setup, settings);
    }

    private static boolean isRegularization(LinkText link, String name) {
        return link.valueOf("regularization", "").equals(name);
    }
}
