package org.sgdviz.ui.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;

/** What the marks of a scatter plot mean; only those that are there are named, and of these as many as find room. */
final class ScatterLegend {

    /** The name of a class is not cut to less than so many times the gap. */
    private static final double SHORTEST = 4;

    private final Label class0 = entry("class-0-swatch");
    private final Label class1 = entry("class-1-swatch");
    private final Label shading = entry("shading-swatch");
    private final Label batch = entry("batch-swatch");
    private final Label misclassified = entry("misclassified-swatch");

    /** From left to right. */
    private final List<Label> entries = List.of(class0, class1, shading, batch, misclassified);

    /** Those that are left out last come first. */
    private final List<Label> byImportance = List.of(class0, class1, misclassified, batch, shading);

    private final Set<Label> there = new HashSet<>(Set.of(class0, class1));

    ScatterLegend() {
        setShading(Shading.SMOOTH, ShadingMeaning.PROBABILITY);
        setMarks(Marks.NONE, 0);
    }

    private static Label entry(String swatchStyle) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", swatchStyle);
        Label entry = new Label("", swatch);
        entry.getStyleClass().add("legend-entry");
        return entry;
    }

    /** How many points of which class there are, for those who cannot see them. */
    static String summary(Points points) {
        int ones = points.count(1);
        return Words.of(
                "scatter.accessible",
                Numbers.count(points.size()),
                Numbers.count(points.size() - ones),
                points.names().class0(),
                Numbers.count(ones),
                points.names().class1());
    }

    List<Label> entries() {
        return entries;
    }

    void setNames(Names names) {
        say(class0, Words.of("scatter.class", NameText.within(names.class0())));
        say(class1, Words.of("scatter.class", NameText.within(names.class1())));
    }

    void setShading(Shading kind, ShadingMeaning meaning) {
        say(shading, Words.of(meaning == ShadingMeaning.PROBABILITY ? "scatter.probability" : "scatter.score"));
        show(shading, kind == Shading.SMOOTH);
    }

    /** Says what the rings and the outlines are, or why there are none. */
    void setMarks(Marks marks, int points) {
        int[] batch = marks.batch();
        int size = batch == null ? 0 : batch.length;
        boolean ringed = marks.isRinged(points);
        String many = size < points ? "scatter.batch.many" : "scatter.batch.all";
        say(this.batch, ringed ? Words.of("scatter.batch") : Words.of(many, Numbers.count(size)));
        showSwatch(this.batch, ringed);
        show(this.batch, size > 0);
        say(misclassified, Words.of(marks.tooMany() ? "scatter.misclassified.many" : "scatter.misclassified"));
        showSwatch(misclassified, !marks.tooMany());
        show(misclassified, marks.tooMany() || marks.misclassified() != null);
    }

    private static void say(Label entry, String text) {
        entry.setText(text);
        entry.setAccessibleHelp(text);
    }

    private static void showSwatch(Label entry, boolean shown) {
        entry.setContentDisplay(shown ? ContentDisplay.LEFT : ContentDisplay.TEXT_ONLY);
    }

    private void show(Label entry, boolean isThere) {
        if (isThere) {
            there.add(entry);
        } else {
            there.remove(entry);
        }
        entry.setVisible(isThere);
    }

    /** How much room all has that is there, except for the shading, which explains itself. */
    double wish(double gap) {
        return entries.stream()
                .filter(entry -> there.contains(entry) && !entry.equals(shading))
                .mapToDouble(entry -> entry.prefWidth(-1) + gap)
                .sum();
    }

    /**
     * Chooses what is shown where there is so much room, from right to left with its width. Names of classes may be
     * long, and share what there is.
     */
    Map<Label, Double> fit(double room, double gap) {
        double classes = (room - gap) / 2;
        Map<Label, Double> chosen = new HashMap<>();
        double left = room;
        for (Label entry : byImportance) {
            double wanted = entry.prefWidth(-1);
            double width = entry.equals(class0) || entry.equals(class1) ? Math.min(wanted, classes) : wanted;
            if (there.contains(entry) && width <= left && width >= Math.min(wanted, SHORTEST * gap)) {
                chosen.put(entry, width);
                left -= width + gap;
            }
        }
        Map<Label, Double> fromTheRight = new LinkedHashMap<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Label entry = entries.get(i);
            Double width = chosen.get(entry);
            entry.setVisible(width != null);
            if (width != null) {
                fromTheRight.put(entry, width);
            }
        }
        return fromTheRight;
    }
}
