package org.sgdviz.ui.controller;

import java.util.List;
import java.util.function.Function;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;

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
        String name = ((Given) data).name();
        String key = "data." + name;
        return messages.bundle().containsKey(key) ? messages.text(key) : name;
    }

    /** Its name, and what tells it from others of the same shape. */
    String among(List<DataSource> all, DataSource data) {
        if (!(data instanceof Synthetic generated)) {
            return name(data);
        }
        List<Synthetic> like = all.stream()
                .filter(Synthetic.class::isInstance)
                .map(Synthetic.class::cast)
                .filter(each -> each.shape() == generated.shape())
                .toList();
        StringBuilder words = new StringBuilder(name(data));
        if (differ(like, Synthetic::samples)) {
            add(words, "runs.points", Figures.count(generated.samples()));
        }
        if (differ(like, Synthetic::spread)) {
            String key = generated.shape() == Shape.BLOBS ? "runs.spread" : "runs.noise";
            add(words, key, Figures.setting(generated.spread()));
        }
        if (generated.shape() == Shape.CIRCLES && differ(like, Synthetic::factor)) {
            add(words, "runs.factor", Figures.setting(generated.factor()));
        }
        if (differ(like, Synthetic::seed)) {
            add(words, "runs.dataSeed", String.valueOf(generated.seed()));
        }
        return words.toString();
    }

    private void add(StringBuilder words, String key, String value) {
        words.append(", ").append(messages.text(key, value));
    }

    private static boolean differ(List<Synthetic> all, Function<Synthetic, Object> of) {
        return all.stream().map(of).distinct().count() > 1;
    }
}
