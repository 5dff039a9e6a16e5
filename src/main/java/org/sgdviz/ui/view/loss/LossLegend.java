package org.sgdviz.ui.view.loss;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sgdviz.text.Words;
import org.sgdviz.ui.view.plot.RunColour;

/**
 * What the curves of a loss chart are; only those that are there are named, and of many runs the first ones. Names that
 * do not fit end in an ellipsis.
 */
final class LossLegend extends HBox {

    /** How many runs are named beside the one in front. */
    private static final int MOST_OTHERS = 5;

    private final List<Label> entries = new ArrayList<>();
    private final Label band = add("band-swatch");
    private final Label mean = add("line-swatch");
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
        band.setText(Words.of("loss.band"));
        getChildren().setAll(mean);
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
        mean.getStyleClass().remove("run-name");
        if (!alone) {
            mean.getStyleClass().add("run-name");
        }
        show(band, any && !single);
        show(mean, any || front.epochs().count() > 0);
        mean.setText(
                !alone
                        ? front.name()
                        : Words.of(front.epochs().count() > 0 ? "loss.epoch" : single ? "loss.update" : "loss.mean"));
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

    /** Names no more of the other runs than have room, but one; the rest is counted. */
    void fit(double width) {
        int named = Math.min(all, MOST_OTHERS);
        name(named);
        while (named > 1 && prefWidth(-1) > width) {
            name(--named);
        }
    }

    private void name(int named) {
        for (int i = 0; i < MOST_OTHERS; i++) {
            show(others[i], i < named);
        }
        show(more, all > named);
        more.setText("+" + (all - named));
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
