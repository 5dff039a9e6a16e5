package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.Playground;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;

/** Data sets in words. */
final class DataWords {

    private final Messages messages;

    DataWords(Messages messages) {
        this.messages = messages;
    }

    /** What a data set is called: its shape, its file, or that it was drawn. */
    String name(DataSource data) {
        if (data instanceof Synthetic generated) {
            return messages.text("data." + generated.shape().name());
        }
        if (data instanceof Playground page) {
            return messages.text("data.playground", page.set().id(), Numbers.setting(page.noise()), page.seed());
        }
        String name = ((Given) data).name();
        String key = "data." + name;
        return messages.bundle().containsKey(key) ? messages.text(key) : name;
    }

    /** Its name, and as little as tells it from all others of the same shape. */
    String among(List<DataSource> all, DataSource data) {
        if (!(data instanceof Synthetic generated)) {
            return name(data);
        }
        List<Synthetic> alike = new ArrayList<>(all.stream()
                .filter(Synthetic.class::isInstance)
                .map(Synthetic.class::cast)
                .filter(each -> each.shape() == generated.shape())
                .toList());
        StringBuilder words = new StringBuilder(name(data));
        if (told(generated, Synthetic::spread, alike)) {
            String key = generated.shape() == Shape.BLOBS ? "runs.spread" : "runs.noise";
            add(words, key, Numbers.setting(generated.spread()));
        }
        if (generated.shape() == Shape.CIRCLES && told(generated, Synthetic::factor, alike)) {
            add(words, "runs.factor", Numbers.setting(generated.factor()));
        }
        if (told(generated, Synthetic::samples, alike)) {
            add(words, "runs.points", Numbers.count(generated.samples()));
        }
        if (told(generated, Synthetic::seed, alike)) {
            add(words, "runs.dataSeed", String.valueOf(generated.seed()));
        }
        return words.toString();
    }

    private void add(StringBuilder words, String key, String value) {
        words.append(", ").append(messages.text(key, value));
    }

    /** Whether this tells a data set from any that are still alike; those are then alike no more. */
    private static boolean told(Synthetic data, Function<Synthetic, Object> by, List<Synthetic> alike) {
        return alike.removeIf(other -> !by.apply(other).equals(by.apply(data)));
    }
}
