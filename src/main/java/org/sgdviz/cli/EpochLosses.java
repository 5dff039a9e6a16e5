package org.sgdviz.cli;

import java.io.Closeable;
import java.io.IOException;
import org.sgdviz.sgd.EpochSums;

/** The two figures of each whole epoch, where an output needs them: what the tutorial shows and what is minimized. */
final class EpochLosses implements Closeable {

    private final boolean kept;
    private final LossLog tutorial = new LossLog();
    private final LossLog objective = new LossLog();

    /**
     * Has no epochs yet.
     *
     * @param kept whether to keep what is added; a run of very many epochs that nobody asks about costs no memory
     */
    EpochLosses(boolean kept) {
        this.kept = kept;
    }

    /** Adds the epoch that has just ended. */
    void add(EpochSums sums) throws IOException {
        if (kept) {
            tutorial.add(sums.tutorialLoss());
            objective.add(sums.objectiveMean());
        }
    }

    /** The tutorial's figure: the mean over the batches of each batch's sum of squared errors. */
    LossLog tutorial() {
        return tutorial;
    }

    /** The objective, mean per row. */
    LossLog objective() {
        return objective;
    }

    /** Discards them. */
    @Override
    public void close() throws IOException {
        try {
            tutorial.close();
        } finally {
            objective.close();
        }
    }
}
