package org.sgdviz.ui.view;

import javafx.scene.Node;
import javafx.scene.control.Label;

/** What the curves of a loss chart are; only those that are there are named. */
final class LossLegend {

    private final Legend row = new Legend();
    private final Label update = row.add(Words.of("loss.update"), "loss-mean-swatch");
    private final Label band = row.add(Words.of("loss.band"), "loss-band-swatch");
    private final Label mean = row.add(Words.of("loss.mean"), "loss-mean-swatch");
    private final Label epoch = row.add(Words.of("loss.epoch"), "loss-epoch-swatch");
    private final Label previous = row.add(Words.of("loss.previous"), "loss-previous-swatch");

    Node node() {
        return row;
    }

    void show(boolean curve, boolean single, boolean epochs, boolean older) {
        Legend.show(update, curve && single);
        Legend.show(band, curve && !single);
        Legend.show(mean, curve && !single);
        Legend.show(epoch, epochs);
        Legend.show(previous, older);
        row.setVisible(curve || epochs || older);
    }
}
