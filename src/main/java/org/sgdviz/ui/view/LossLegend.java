package org.sgdviz.ui.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** What the curves of a loss chart are; only those that are there are named, and of many runs the first ones. */
final class LossLegend {

    /** How many runs are named beside the one in front. */
    private static final int MOST_OTHERS = 3;

    private final Legend row = new Legend();
    private final Label band = row.add(Words.of("loss.band"), "band-swatch");
    private final Label mean = row.add("", "line-swatch");
    private final Label epoch = row.add(Words.of("loss.epoch"), "loss-epoch-swatch");
    private final Label[] others = new Label[MOST_OTHERS];
    private final Label more = new Label();

    LossLegend() {
        for (int i = 0; i < MOST_OTHERS; i++) {
            others[i] = row.add("", "line-swatch");
            others[i].getStyleClass().add("run-name");
        }
        mean.getStyleClass().add("run-name");
        row.getChildren().add(more);
    }

    Node node() {
        return row;
    }

    /**
     * Names what is drawn.
     *
     * @param front the curve in front
     * @param any whether it has updates to be seen
     * @param single whether each of them is drawn by itself
     * @param below the other curves
     */
    void show(LossCurve front, boolean any, boolean single, List<LossCurve> below) {
        Legend.show(band, any && !single);
        Legend.show(mean, any);
        Legend.show(epoch, front.epochs().count() > 0);
        mean.setText(below.isEmpty() ? Words.of(single ? "loss.update" : "loss.mean") : front.name());
        dress(band, front);
        dress(mean, front);
        for (int i = 0; i < MOST_OTHERS; i++) {
            Legend.show(others[i], i < below.size());
            if (i < below.size()) {
                others[i].setText(below.get(i).name());
                dress(others[i], below.get(i));
            }
        }
        int unnamed = below.size() - MOST_OTHERS;
        Legend.show(more, unnamed > 0);
        more.setText("+" + unnamed);
        row.setVisible(any || epoch.isVisible() || !below.isEmpty());
    }

    private static void dress(Label entry, LossCurve curve) {
        if (entry.getGraphic() instanceof Region swatch) {
            RunColour.dress(swatch, curve.colour());
        }
    }
}
