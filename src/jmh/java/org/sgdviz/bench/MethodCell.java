package org.sgdviz.bench;

import java.util.List;
import org.sgdviz.data.RowList;
import org.sgdviz.run.ParallelBlocks;
import org.sgdviz.run.tool.Tools;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Stopping;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.optimizer.Adam;

/** A cell of the benchmark of methods: what is trained on the same points, and by which rule. */
enum MethodCell {
    /** The plane by plain SGD, which the others are compared with. */
    PLAIN("plain", 32),
    /** All seven features by plain SGD. */
    FEATURES("features", 32),
    /** The plane by Adam. */
    ADAM("adam", 32),
    /** One row at a time as scikit-learn's SGDClassifier does it by default, but that it never stops. */
    SCIKIT_LEARN("scikit-learn", 1);

    static final int POINTS = 400;

    private final String id;
    private final int batch;

    MethodCell(String id, int batch) {
        this.id = id;
        this.batch = batch;
    }

    /** Its name in the table and in the script of the contenders. */
    String id() {
        return id;
    }

    /** Rows per update. */
    int batch() {
        return batch;
    }

    /** A trainer as a run has it, before its first update. */
    Trainer trainer() {
        FeatureMap features =
                this == FEATURES ? FeatureMap.of(List.of(Feature.values()), false) : FeatureMap.PLANE;
        return new Trainer(
                new RowList(Cell.data(POINTS)),
                features,
                this == SCIKIT_LEARN
                        ? Tools.SCIKIT_LEARN.initialization().weights(0, features)
                        : Cell.initialWeights(features),
                settings(),
                0,
                new ParallelBlocks());
    }

    private Hyperparameters settings() {
        if (this == SCIKIT_LEARN) {
            Hyperparameters bundle = Tools.SCIKIT_LEARN.settings();
            return bundle.withoutEnd().withMethod(bundle.method().withStopping(Stopping.NEVER));
        }
        Hyperparameters plain = new Hyperparameters(
                Cell.ALPHA, new BatchSize(batch), Objective.CROSS_ENTROPY, Shuffling.NONE, Integer.MAX_VALUE);
        return this == ADAM ? plain.withOptimizer(Adam.USUAL) : plain;
    }
}
