package org.sgdviz.ui.controller;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.sgdviz.data.Names;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.Messages;
import org.sgdviz.text.NameText;
import org.sgdviz.text.Numbers;

/**
 * The figures of the status line in words, and for each the widest text that it usually shows: its room does not change
 * with the digits.
 */
final class StatusWords {

    private static final long MANY = 8_888_888;
    private static final double WEIGHT = -8.888888;

    /** One of each way in which a loss or a coefficient is written, the one with the widest signs first. */
    private static final double[] LOSSES = {0.008888, 8.888e-8, 88.8888};

    /** So many features of an equation, or of weights, have room in the line. */
    private static final int MOST_TERMS = 3;

    private static final int ALL_TERMS = Integer.MAX_VALUE;

    private final Messages messages;
    private final FeatureWords features;

    StatusWords(Messages messages) {
        this.messages = messages;
        this.features = new FeatureWords(messages);
    }

    String update(long number) {
        return messages.text("status.update", Numbers.count(number));
    }

    String widestUpdate() {
        return update(MANY);
    }

    /** With the end, where there is one that is not passed yet. */
    String epoch(long number, OptionalInt end) {
        return end.isPresent() && number <= end.getAsInt()
                ? messages.text("status.epoch.of", Numbers.count(number), Numbers.count(end.getAsInt()))
                : messages.text("status.epoch", Numbers.count(number));
    }

    /** Up to the end, where there is one that is not passed yet. */
    String widestEpoch(long number, OptionalInt end) {
        boolean ahead = end.isPresent() && number <= end.getAsInt();
        return ahead ? epoch(end.getAsInt(), end) : epoch(Math.max(number, MANY / 100), OptionalInt.empty());
    }

    /** The learning rate by which an update was made. */
    String rate(double value) {
        return messages.text("status.rate", Double.isNaN(value) ? "\u2013" : Numbers.coefficient(value));
    }

    String widestRate() {
        return widest(this::rate);
    }

    /** A loss that an update has kept, with its name: that which is shown, if it is kept, else what is minimized. */
    String batchLoss(ShownLoss shown, String objective, double value) {
        return messages.text("status.batchLoss", lossName(shown, objective), Numbers.loss(value));
    }

    private String lossName(ShownLoss shown, String objective) {
        boolean kept = shown == ShownLoss.SQUARED_ERROR || shown == ShownLoss.ZERO_ONE;
        return messages.text("lossName." + (kept ? shown.name() : "OBJECTIVE." + objective));
    }

    /** What stands there before the first update. */
    String noBatch(ShownLoss shown, String objective) {
        return messages.text("status.noBatch", lossName(shown, objective));
    }

    /** Of any loss that may be shown: the choice of another one moves nothing either. */
    String widestBatchLoss(String objective) {
        return Arrays.stream(ShownLoss.values())
                .map(shown -> widest(value -> batchLoss(shown, objective, value)))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    /** What the noise lens adds, at its widest. */
    String widestDirection() {
        return widest(value -> messages.text("noise.direction", 888, Numbers.loss(value)));
    }

    String wrong(int misclassified, int points) {
        return messages.text("status.wrong", Numbers.count(misclassified), Numbers.count(points));
    }

    /** The weights, of other features than the coordinates by their names. */
    String weights(FeatureMap of, Weights w, Names names) {
        return of.equals(FeatureMap.PLANE) ? weights(w) : features.weights(of, w, names, MOST_TERMS);
    }

    /** All of them, and how the features are standardized. */
    String fullWeights(FeatureMap of, Weights w, Names names) {
        return features.weights(of, w, names, ALL_TERMS) + features.scaling(of, names);
    }

    String widestWeights(FeatureMap of, Names names) {
        double[] widest = new double[of.count() + 1];
        Arrays.fill(widest, WEIGHT);
        return weights(of, new Weights(widest), names);
    }

    private String weights(Weights w) {
        return messages.text("status.weights", Numbers.number(w.w0()), Numbers.number(w.w1()), Numbers.number(w.w2()));
    }

    /** The decision boundary in the units of the points, with names as short as they fit on a line. */
    String equation(FeatureMap of, Weights w, Names names) {
        return isLine(of)
                ? equation(of.unscaled(w), names, NameText::brief)
                : features.equation(of, w, names, MOST_TERMS);
    }

    /** The decision boundary, whole; of a line with names as they are. */
    String fullEquation(FeatureMap of, Weights w, Names names) {
        return isLine(of)
                ? equation(of.unscaled(w), names, NameText::within)
                : features.equation(of, w, names, ALL_TERMS);
    }

    private static boolean isLine(FeatureMap of) {
        return of.features().equals(FeatureMap.PLANE.features());
    }

    String widestEquation(FeatureMap of, Names names) {
        return isLine(of)
                ? widestLine(names)
                : widest(value -> {
                    double[] w = new double[of.count() + 1];
                    Arrays.fill(w, -value);
                    return equation(FeatureMap.of(of.features(), false), new Weights(w), names);
                });
    }

    private String widestLine(Names names) {
        return widest(value -> sloped(-value, value, NameText.brief(names.x1()), NameText.brief(names.x2())));
    }

    private String equation(Weights w, Names names, Function<String, String> shown) {
        String x1 = shown.apply(names.x1());
        if (w.w2() != 0) {
            return sloped(w.lineIntercept(), w.lineSlope(), x1, shown.apply(names.x2()));
        }
        return w.w1() == 0
                ? messages.text("line.none")
                : messages.text("line.vertical", x1, Numbers.coefficient(-w.w0() / w.w1()));
    }

    private String sloped(double intercept, double slope, String x1, String x2) {
        return messages.text(
                "line.sloped",
                x1,
                x2,
                Numbers.coefficient(intercept),
                slope < 0 ? "\u2212" : "+",
                Numbers.coefficient(Math.abs(slope)));
    }

    private static String widest(DoubleFunction<String> text) {
        return Arrays.stream(LOSSES)
                .mapToObj(text)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }
}
