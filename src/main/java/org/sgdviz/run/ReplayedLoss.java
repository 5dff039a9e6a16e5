package org.sgdviz.run;

import org.sgdviz.sgd.HugeLosses;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Trainer;

/**
 * The curve of a loss that a run did not keep, since it minimized another, made by a {@link Replay}: what the loss of
 * each batch would have been at the weights before its update, bit for bit what the run would have kept, and the
 * epochs' means. It is as large as one curve of a {@link History}, however long the run.
 *
 * <p>One thread makes it; any thread may look at it meanwhile.
 */
public final class ReplayedLoss {

    /** So many examples are looked at between two publications, about. */
    private static final long EXAMPLES_PER_PUBLICATION = 1 << 18;

    private final Objective loss;
    private final LossPyramid curve = new LossPyramid();
    private final EpochLog epochs = new EpochLog(EpochLog.State.EMPTY);
    private double[] weights = {};
    private long updates;
    private double epochSum;
    private final HugeLosses huge = new HugeLosses();
    private long epochRows;
    private long unpublished;
    private volatile boolean broken;

    /** The curve of a loss, without updates. */
    public ReplayedLoss(Objective loss) {
        this.loss = loss;
    }

    /**
     * Goes on with it to an update of a replay of the run, which need not be the same replay each time.
     *
     * @throws java.util.concurrent.CancellationException if the replay was to stop; what has been made stays
     * @throws IllegalStateException if the recording does not come to that update
     */
    public void follow(Replay replay, long to) {
        try {
            replay.forEach(updates + 1, to, new UpdateVisitor<RuntimeException>() {
                @Override
                public void visit(Trainer trainer) {
                    add(trainer);
                }

                @Override
                public void epochEnded(Trainer trainer) {
                    endEpoch(trainer);
                }
            });
        } finally {
            publish();
        }
    }

    private void add(Trainer trainer) {
        int rows = trainer.lastBatch().size();
        double sum = trainer.lastBatch().loss(loss);
        double mean = Double.isInfinite(sum) ? trainer.lastBatch().lossMean(loss) : sum / rows;
        curve.append(mean);
        epochSum += sum;
        if (HugeLosses.isHuge(sum)) {
            huge.add(mean, rows);
        }
        epochRows += rows;
        updates++;
        unpublished += rows;
        if (unpublished >= EXAMPLES_PER_PUBLICATION) {
            publish();
        }
    }

    private void endEpoch(Trainer trainer) {
        if (weights.length != trainer.weightCount()) {
            weights = new double[trainer.weightCount()];
        }
        trainer.copyWeights(weights, 0);
        epochs.append(
                trainer.epochsDone(),
                trainer.update(),
                Double.isInfinite(epochSum) ? huge.mean(epochRows) : epochSum / epochRows,
                Double.NaN,
                Double.NaN,
                weights);
        epochSum = 0;
        huge.clear();
        epochRows = 0;
    }

    private void publish() {
        epochs.publish();
        curve.publish();
        unpublished = 0;
    }

    /** How many bytes it keeps, about. Any thread. */
    public long bytes() {
        return curve().bytes() + epochs().bytes();
    }

    /** Nothing more will come of it. */
    public void markBroken() {
        broken = true;
    }

    /** Whether nothing more will come of it. */
    public boolean isBroken() {
        return broken;
    }

    /** Each update's loss, mean per example of its batch, as far as it has been made. */
    public LossPyramid.View curve() {
        return curve.view();
    }

    /** The epochs, of which the objective is this loss. */
    public EpochLog.View epochs() {
        return epochs.view();
    }
}
