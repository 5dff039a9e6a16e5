package org.sgdviz.ui.view.scatter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.text.Messages;
import org.sgdviz.text.NameText;
import org.sgdviz.text.Numbers;

/**
 * What the signs of a scatter plot mean; only those that are there are named, and of these as many as find room. Where
 * there is too little, first what is said of the mini-batch and then of misclassified points is said in brief; then the
 * shading is not named, the names of the classes are cut, and mini-batch, points held out, misclassified points, the
 * average's line and classes are not named, one after the other.
 */
final class ScatterLegend {

    /** The name of a class is not cut to less than so many times the gap. */
    private static final double SHORTEST = 7;

    private final LegendEntry class0 = new LegendEntry("class-0-swatch");
    private final LegendEntry class1 = new LegendEntry("class-1-swatch");
    private final LegendEntry heldOut = new LegendEntry("held-out-swatch");
    private final LegendEntry shading = new LegendEntry("shading-swatch");
    private final LegendEntry average = new LegendEntry("average-swatch");
    private final LegendEntry batch = new LegendEntry("batch-swatch");
    private final LegendEntry misclassified = new LegendEntry("misclassified-swatch");

    /** From left to right. */
    private final List<LegendEntry> entries = List.of(class0, class1, heldOut, shading, average, batch, misclassified);

    private final Set<LegendEntry> there = new HashSet<>(Set.of(class0, class1));

    ScatterLegend() {
        setRoles(Points.EMPTY);
        setShading(Shading.SMOOTH, ShadingMeaning.PROBABILITY);
        say(average, Messages.plot("scatter.average"));
        setAveraged(false);
        setHighlights(Highlights.NONE, 0);
    }

    /** How many points of which class there are, for those who cannot see them. */
    static String summary(Points points) {
        int ones = points.count(1);
        return Messages.plot(
                "scatter.accessible",
                Numbers.count(points.size()),
                Numbers.count(points.size() - ones),
                points.names().class0(),
                Numbers.count(ones),
                points.names().class1());
    }

    List<LegendEntry> entries() {
        return entries;
    }

    void setNames(Names names) {
        say(class0, Messages.plot("scatter.class", NameText.within(names.class0())));
        say(class1, Messages.plot("scatter.class", NameText.within(names.class1())));
    }

    /** Says what hollow points are, if there are any. */
    void setRoles(Points points) {
        boolean test = points.only(Role.TEST).size() > 0;
        boolean validation = points.only(Role.VALIDATION).size() > 0;
        say(
                heldOut,
                Messages.plot(
                        !test ? "scatter.validation" : validation ? "scatter.testAndValidation" : "scatter.test"));
        show(heldOut, test || validation);
    }

    void setShading(Shading kind, ShadingMeaning meaning) {
        say(shading, Messages.plot(meaning == ShadingMeaning.PROBABILITY ? "scatter.probability" : "scatter.score"));
        show(shading, kind == Shading.SMOOTH);
    }

    /** Says what the dashed line is, if there is one. */
    void setAveraged(boolean averaged) {
        show(average, averaged);
    }

    /** Says what the rings and the outlines are, or why there are none. */
    void setHighlights(Highlights highlights, int points) {
        int[] rows = highlights.batch();
        int size = rows == null ? 0 : rows.length;
        boolean ringed = highlights.isRinged(points);
        String many = size < points ? "scatter.batch.many" : "scatter.batch.all";
        if (ringed) {
            say(batch, Messages.plot("scatter.batch"));
        } else {
            batch.say(Messages.plot(many, Numbers.count(size)), Messages.plot(many + ".brief", Numbers.count(size)));
        }
        showSwatch(batch, ringed);
        show(batch, size > 0);
        if (highlights.tooMany()) {
            misclassified.say(
                    Messages.plot("scatter.misclassified.many"), Messages.plot("scatter.misclassified.many.brief"));
        } else {
            say(misclassified, Messages.plot("scatter.misclassified"));
        }
        showSwatch(misclassified, !highlights.tooMany());
        show(misclassified, highlights.tooMany() || highlights.misclassified() != null);
    }

    private static void say(LegendEntry entry, String text) {
        entry.say(text, text);
    }

    private static void showSwatch(Label entry, boolean shown) {
        entry.setContentDisplay(shown ? ContentDisplay.LEFT : ContentDisplay.TEXT_ONLY);
    }

    private void show(LegendEntry entry, boolean isThere) {
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
                .mapToDouble(entry -> entry.wish(false) + gap)
                .sum();
    }

    /** Chooses what is shown where there is so much room, from right to left with its width. */
    Map<Label, Double> fit(double room, double gap) {
        List<LegendEntry> chosen = new ArrayList<>(entries);
        chosen.retainAll(there);
        Set<LegendEntry> brief = new HashSet<>();
        List<Runnable> savings = List.of(
                () -> brief.add(batch),
                () -> brief.add(misclassified),
                () -> chosen.remove(shading),
                () -> brief.addAll(List.of(class0, class1)),
                () -> chosen.remove(batch),
                () -> chosen.remove(heldOut),
                () -> chosen.remove(misclassified),
                () -> chosen.remove(average),
                chosen::clear);
        for (int i = 0; i < savings.size() && spare(chosen, brief, room, gap) < 0; i++) {
            savings.get(i).run();
        }
        double spare = spare(chosen, brief, room, gap);
        Map<Label, Double> fromTheRight = new LinkedHashMap<>();
        for (int i = chosen.size() - 1; i >= 0; i--) {
            LegendEntry entry = chosen.get(i);
            double least = least(entry, brief, gap);
            boolean shares = entry.equals(class1) && brief.contains(class0); // a name has what the other leaves of it
            double other = shares ? class0.wish(false) - least(class0, brief, gap) : 0;
            double most = shares ? Math.max(spare / 2, spare - other) : spare;
            double more = isClass(entry) ? Math.min(entry.wish(false) - least, most) : 0;
            spare -= more;
            fromTheRight.put(entry, least + more);
        }
        for (LegendEntry entry : entries) {
            entry.setVisible(fromTheRight.containsKey(entry));
            entry.shorten(brief.contains(entry));
        }
        return fromTheRight;
    }

    private double spare(List<LegendEntry> chosen, Set<LegendEntry> brief, double room, double gap) {
        double taken =
                chosen.stream().mapToDouble(entry -> least(entry, brief, gap)).sum();
        return room - taken - gap * Math.max(0, chosen.size() - 1);
    }

    private double least(LegendEntry entry, Set<LegendEntry> brief, double gap) {
        double wish = entry.wish(brief.contains(entry));
        return isClass(entry) && brief.contains(entry) ? Math.min(wish, SHORTEST * gap) : wish;
    }

    private boolean isClass(LegendEntry entry) {
        return entry.equals(class0) || entry.equals(class1);
    }
}
