package org.sgdviz.bench.start;

import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setup;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.ui.app.WindowApp;

/** Our window, with 1,000,000 points from the start. */
public final class MillionPoints {

    private MillionPoints() {}

    public static void main(String[] args) {
        Synthetic data = new Synthetic(Shape.BLOBS, 1_000_000, 1.0, Synthetic.DEFAULT_FACTOR, 0);
        String failure = WindowApp.open(Experiment.of(
                data, Setup.DEFAULT_INIT_SEED, Setup.DEFAULT_SHUFFLE_SEED, Hyperparameters.TUTORIAL), null);
        if (failure != null) {
            System.err.println(failure);
        }
    }
}
