package org.sgdviz.ui.view.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.view.plot.RunColour;

/**
 * What the curves of a loss chart are; only those that are there are named, and of many runs the first ones. Names that
 * do not fit end in an ellipsis.
 */
final class LossLegend extends HBox {

    /** How many runs are named beside the one in front. */
    private static final int MOST_OTHERS = 5;

    /** To what width a name may be cut before another run is not named, in the size of the text. */
    private static final double LEAST_EMS = 11;

    private final List<Label> entries = new ArrayList<>();
    private final Label band = add("band-swatch");
    private final Label mean = add("line-swatch");
    private final Label test = add("test-line-swatch");
    private final Label[] others = new Label[MOST_OTHERS];
    private final Label more = add(null);
    private final Label note = add(null);

    /** How many other runs are drawn. */
    private int all;

    LossLegend() {
        getStyleClass().add("plot-legend");
        setMinWidth(0);
        for (int i = 0; i < MOST_OTHERS; i++) {
            others[i] = add("line-swatch");
        }
        more.setMinWidth(USE_PREF_SIZE);
        band.setText(Messages.plot("loss.band"));
        getChildren().setAll(mean, test);
        test.setText(Messages.plot("loss.test"));
        getChildren().addAll(others);
        getChildren().addAll(more, band, note);
        note.getStyleClass().add("plot-note");
        setNote("");
    }

    private Label add(@Nullable String swatchStyle) {
        Label entry = new Label();
        if (swatchStyle != null) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", swatchStyle);
            entry.setGraphic(swatch);
        }
        entry.setTextOverrun(OverrunStyle.ELLIPSIS);
        entry.setMinWidth(0);
        entries.add(entry);
        return entry;
    }

    /** Says what is not drawn, and why; nothing if all is. */
    void setNote(String sentence) {
        note.setText(sentence);
        show(note, !sentence.isEmpty());
    }

    /**
     * Names what is drawn.
     *
     * @param front the curve in front
     * @param single whether each of its updates is drawn by itself
     * @param any whether it has updates to be seen
     * @param below the other curves
     */
    void show(LossCurve front, boolean any, boolean single, List<LossLayer> below) {
        boolean alone = below.isEmpty();
        show(band, any && !single);
        show(mean, any || front.epochs().count() > 0);
        mean.setText(
                !alone
                        ? front.name()
                        : Messages.plot(
                                front.epochs().count() > 0 ? "loss.epoch" : single ? "loss.update" : "loss.mean"));
        show(test, front.test().count() > 0);
        dress(band, front);
        dress(mean, front);
        for (int i = 0; i < MOST_OTHERS; i++) {
            if (i < below.size()) {
                others[i].setText(below.get(i).curve().name());
                dress(others[i], below.get(i).curve());
            }
        }
        all = below.size();
        fit(Double.MAX_VALUE);
    }

    /**
     * Names as many of the other runs as have room, and counts the rest. Names are whole where there is room for all of
     * them; else the longest ones are cut, and none is cut to less than {@value #LEAST_EMS} em for the sake of others.
     */
    void fit(double width) {
        int named = Math.min(all, MOST_OTHERS);
        boolean fits = false;
        while (!fits) {
            name(named);
            double room = width - (prefWidth(-1) - total());
            fits = named == 0 || total(LEAST_EMS * mean.getFont().getSize()) <= room;
            if (fits) {
                limit(most(Math.max(0, room)));
            } else {
                named--;
            }
        }
    }

    /** How wide a text may be, so that all of them have this room. */
    private double most(double room) {
        double[] widths =
                names().mapToDouble(entry -> entry.prefWidth(-1)).sorted().toArray();
        double left = room;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] * (widths.length - i) > left) {
                return Math.floor(left / (widths.length - i));
            }
            left -= widths[i];
        }
        return Double.MAX_VALUE;
    }

    private void limit(double most) {
        names().forEach(entry -> entry.setMaxWidth(most));
    }

    private double total() {
        return total(Double.MAX_VALUE);
    }

    private double total(double most) {
        return names().mapToDouble(entry -> Math.min(most, entry.prefWidth(-1))).sum();
    }

    /** The entries that may be cut. */
    private Stream<Label> names() {
        return entries.stream().filter(entry -> entry.isVisible() && entry != more && entry != band && entry != test);
    }

    private void name(int named) {
        for (int i = 0; i < MOST_OTHERS; i++) {
            show(others[i], i < named);
        }
        show(more, all > named);
        more.setText("+" + (all - named));
        limit(Double.MAX_VALUE);
    }

    /** An entry that is out of place leaves no gap. */
    private static void show(Label entry, boolean visible) {
        entry.setVisible(visible);
        entry.setManaged(visible);
    }

    private static void dress(Label entry, LossCurve curve) {
        if (entry.getGraphic() instanceof Region swatch) {
            RunColour.dress(swatch, curve.colour());
        }
    }
}
