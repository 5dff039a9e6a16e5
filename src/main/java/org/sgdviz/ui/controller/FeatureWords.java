package org.sgdviz.ui.controller;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sgdviz.data.Names;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.ScaledFeatures;
import org.sgdviz.sgd.Scaling;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.Messages;
import org.sgdviz.text.NameText;
import org.sgdviz.text.Numbers;

/** Features and sums of them in words, by the names that the data give the coordinates. */
public final class FeatureWords {

    private static final String MINUS = "\u2212";

    private final Messages messages;

    /** Those of the window's texts. */
    public FeatureWords(Messages messages) {
        this.messages = messages;
    }

    /** What a feature is called, such as x1² or sin x2. */
    public String name(Feature feature, Names names) {
        return messages.text("feature." + feature.name(), NameText.brief(names.x1()), NameText.brief(names.x2()));
    }

    /** What a feature is for. */
    String tip(Feature feature) {
        return messages.text("feature.tip." + feature.name());
    }

    /** The features in a few words. */
    String of(FeatureMap features) {
        String list = features.count() == 0
                ? messages.text("features.none")
                : features.features().stream()
                        .map(feature -> name(feature, Names.DEFAULT))
                        .collect(Collectors.joining(", "));
        return features.isStandardized() ? messages.text("features.standardized", list) : list;
    }

    /** The sum that is 0 on the boundary, in the units of the points; of a long one the first terms. */
    String equation(FeatureMap features, Weights weights, Names names, int most) {
        Weights w = features.unscaled(weights);
        StringBuilder sum = new StringBuilder(signed(w.bias(), ""));
        List<Feature> all = features.features();
        for (int j = 0; j < Math.min(most, all.size()); j++) {
            double weight = w.get(j + 1);
            sum.append(signed(weight, " ")).append('\u00b7').append(name(all.get(j), names));
        }
        return messages.text("boundary.curve", all.size() > most ? sum + " + \u2026" : sum);
    }

    private static String signed(double value, String space) {
        String sign = value < 0 ? MINUS : space.isEmpty() ? "" : "+";
        return space + sign + space + Numbers.coefficient(Math.abs(value));
    }

    /** The weights by their features, those of standardized ones as such; of many the first ones. */
    String weights(FeatureMap features, Weights weights, Names names, int most) {
        List<Feature> all = features.features();
        String list = IntStream.range(0, Math.min(most, all.size()))
                .mapToObj(j -> messages.text(
                        "status.weightOf", name(all.get(j), names), Numbers.coefficient(weights.get(j + 1))))
                .collect(Collectors.joining(", "));
        String bias = messages.text("status.bias", Numbers.coefficient(weights.bias()));
        String some = list.isEmpty() ? bias : bias + ", " + list;
        String text = all.size() > most ? some + ", \u2026" : some;
        return features.isStandardized() ? messages.text("status.standardized", text) : text;
    }

    /** How each feature is standardized; nothing where none is. */
    String scaling(FeatureMap features, Names names) {
        if (!(features instanceof ScaledFeatures scaled)) {
            return "";
        }
        return IntStream.range(0, features.count())
                .mapToObj(j -> {
                    Scaling.Column column = scaled.scaling().columns().get(j);
                    return messages.text(
                            "features.scaling",
                            name(features.features().get(j), names),
                            Numbers.coefficient(column.mean()),
                            Numbers.coefficient(column.scale()));
                })
                .collect(Collectors.joining("\n", "\n", ""));
    }
}
