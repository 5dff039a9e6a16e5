package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sgdviz.data.Given;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Weights;

/** What a run takes however long it is, counted object by object. */
class MemoryTest {

    private static final long BILLION = 1_000_000_000;
    private static final long BOUND = 64L << 20;

    /** An epoch and a batch of two rows an update: as many epochs as there can be. */
    private static final Experiment ENDLESS = Experiment.of(
            new Given("two", Points.of(new double[] {1, -1}, new double[] {1, -1}, new byte[] {0, 1})),
            42,
            0,
            Hyperparameters.TUTORIAL.withBatchSize(BatchSize.ALL).withEpochs(Integer.MAX_VALUE));

    @Test
    void aRunNeverTakesMoreThanAtTheLengthThatFillsIt() throws IllegalAccessException {
        Run run = new Run(ENDLESS);
        long full = sizeAfter(run, 16L * Checkpoints.CAPACITY);
        assertThat(full).isLessThan(BOUND);
        for (long updates : new long[] {70_000, 500_000, 128L * Checkpoints.CAPACITY, 2_000_000}) {
            assertThat(sizeAfter(run, updates)).as("bytes after %s", updates).isLessThanOrEqualTo(full);
        }
    }

    @Test
    void theTutorialsRunTakesLittle() throws IllegalAccessException {
        Run run = new Run(Experiment.TUTORIAL);
        assertThat(sizeAfter(run, 1300)).isLessThan(1 << 20);
    }

    private static long sizeAfter(Run run, long updates) throws IllegalAccessException {
        while (run.trainer().update() < updates) {
            run.step();
        }
        run.publish();
        return RetainedSize.of(run);
    }

    @Test
    void theCheckpointsOfABillionUpdatesTakeLessThanAMegabyte() throws IllegalAccessException {
        Checkpoints checkpoints = new Checkpoints(ENDLESS.initialWeights(), Checkpoints.CAPACITY);
        long most = 0;
        for (long update = 1; update <= BILLION; ) {
            assertThat(checkpoints.isDue(update)).isTrue();
            checkpoints.append(new Checkpoint(update, 0, 0, 1, 0, 0, 1, 1, new Weights(update, 0, 0)));
            checkpoints.publish();
            long spacing = checkpoints.view().spacing();
            update = (update / spacing + 1) * spacing;
            if (checkpoints.view().count() == Checkpoints.CAPACITY) {
                most = Math.max(most, RetainedSize.of(checkpoints));
            }
        }
        assertThat(most).isPositive().isLessThan(1 << 20);
        assertThat(checkpoints.view().spacing()).isEqualTo(262_144);
        assertThat(checkpoints.view().atOrBefore(BILLION).update()).isGreaterThan(BILLION - 262_144);
    }

    @Test
    void aReplayOfALongRunTakesLittleMoreThanItsMarks() throws IllegalAccessException {
        Run run = new Run(ENDLESS);
        sizeAfter(run, 300_000);
        Replay replay = new Replay(run.recording());
        for (long n = 300_000; n > 0; n -= 37) {
            replay.at(n);
        }
        assertThat(RetainedSize.of(replay)).isLessThan(4 << 20);
    }
}
