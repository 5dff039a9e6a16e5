package org.sgdviz.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.ScaledFeatures;
import org.sgdviz.sgd.Scaling;
import org.sgdviz.sgd.Weights;

/** Weights and the boundary that they draw, in the words of the terminal, a line each. */
final class WeightWords {

    private WeightWords() {}

    /** The boundary, in the units of the points whether or not the features are standardized. */
    static String boundary(FeatureMap features, Weights weights) {
        Weights w = features.unscaled(weights);
        if (isLine(features)) {
            return Plain.text("terminal.line", line(w));
        }
        StringBuilder sum = new StringBuilder(Plain.number(w.bias() + 0.0));
        for (int j = 1; j < w.count(); j++) {
            double weight = w.get(j);
            sum.append(weight < 0 ? " - " : " + ")
                    .append(Plain.number(Math.abs(weight)))
                    .append(" * ")
                    .append(features.names().get(j - 1));
        }
        return Plain.text("terminal.boundary", sum);
    }

    /** Whether the boundary is a line of x1 and x2. */
    static boolean isLine(FeatureMap features) {
        return features.features().equals(FeatureMap.PLANE.features());
    }

    /** The weights by their features; of standardized ones also those of the features themselves. */
    static List<String> weights(FeatureMap features, Weights weights) {
        List<String> lines = new ArrayList<>();
        lines.add(Plain.text("terminal.weights", list(features, weights)));
        if (features instanceof ScaledFeatures scaled) {
            lines.set(0, Plain.text("terminal.weights.standardized", list(features, weights)));
            lines.add(Plain.text("terminal.weights.original", list(features, features.unscaled(weights))));
            lines.add(Plain.text("terminal.standardization", scales(scaled)));
        }
        return lines;
    }

    private static String scales(ScaledFeatures scaled) {
        List<Feature> features = scaled.features();
        return IntStream.range(0, features.size())
                .mapToObj(j -> {
                    Scaling.Column column = scaled.scaling().columns().get(j);
                    return Plain.text(
                            "terminal.standardization.of",
                            features.get(j).id(),
                            Plain.number(column.mean() + 0.0),
                            Plain.number(column.scale()));
                })
                .collect(Collectors.joining(", "));
    }

    private static String list(FeatureMap features, Weights w) {
        boolean numbered = features.equals(FeatureMap.PLANE);
        return IntStream.range(0, w.count())
                .mapToObj(j ->
                        (numbered || j == 0 ? "w" + j : features.names().get(j - 1)) + " = " + Plain.number(w.get(j)))
                .collect(Collectors.joining(", "));
    }

    /** The equation of the decision line of weights of x1 and x2. */
    private static String line(Weights w) {
        double slope = w.lineSlope();
        double intercept = w.lineIntercept();
        if (Double.isFinite(slope) && Double.isFinite(intercept)) {
            return Plain.text(
                    intercept < 0 ? "terminal.line.minus" : "terminal.line.plus",
                    Plain.number(slope + 0.0),
                    Plain.number(Math.abs(intercept)));
        }
        double vertical = -w.w0() / w.w1() + 0.0;
        if (Double.isFinite(vertical)) {
            return Plain.text("terminal.line.vertical", Plain.number(vertical));
        }
        return Plain.text("terminal.line.none", w.w0() > 0 ? 1 : 0);
    }
}
