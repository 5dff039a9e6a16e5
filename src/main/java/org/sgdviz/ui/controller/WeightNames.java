package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.List;
import org.sgdviz.data.Names;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.text.Messages;

/** What weights are called where two of them are chosen. */
public final class WeightNames {

    private final Messages messages;
    private final FeatureWords words;

    public WeightNames(Messages messages) {
        this.messages = messages;
        this.words = new FeatureWords(messages);
    }

    /** Those of the bias and of each feature of columns of some names. */
    public List<String> of(FeatureMap features, Names columns) {
        List<String> names = new ArrayList<>();
        names.add(messages.text("surface.bias"));
        for (Feature feature : features.features()) {
            names.add(messages.text("surface.weight", names.size(), words.name(feature, columns)));
        }
        return names;
    }
}
