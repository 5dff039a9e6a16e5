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

    @Test
    void whatARunSaysItTakesIsWhatItTakes() throws IllegalAccessException {
        Experiment tutorial = Experiment.of(Experiment.TUTORIAL.data(), 42, 0, Hyperparameters.TUTORIAL.withoutEnd());
        for (Run run : new Run[] {new Run(ENDLESS), new Run(tutorial)}) {
            for (long updates : new long[] {0, 100, 1300, 5_000, 70_000, 300_000}) {
                assertAccounted(run, sizeAfter(run, updates));
            }
            run.slim();
            assertAccounted(run, RetainedSize.of(run));
            run.coarsen();
            assertAccounted(run, RetainedSize.of(run));
        }
    }

    /** Objects are measured as larger than they are: many checkpoints take nearly half less. */
    private static void assertAccounted(Run run, long measured) {
        assertThat((double) run.bytes())
                .as("bytes after %s updates", run.trainer().update())
                .isBetween(0.8 * measured, 1.2 * measured + 40_000);
    }

    @Test
    void atRestARunOfAnyLengthTakesAboutAMegabyte() throws IllegalAccessException {
        atRestItTakesAboutAMegabyte(new Run(ENDLESS), 0);
        atRestItTakesAboutAMegabyte(new Run(ENDLESS), 1e-6);
    }

    private static void atRestItTakesAboutAMegabyte(Run run, double more) throws IllegalAccessException {
        for (long updates : new long[] {10, 4_097, 70_001, 300_000, 1_000_001}) {
            sizeAfter(run, updates);
            run.apply(Setting.LEARNING_RATE.to(0.01 + more * updates));
            sizeAfter(run, updates + 100); // which the ring takes without growing
            run.slim();
            run.coarsen();
            assertThat(RetainedSize.of(run))
                    .as("bytes at rest after %s", updates)
                    .isLessThanOrEqualTo(run.mostBytesAtRest())
                    .isLessThan(1_050_000);
            assertThat(run.bytes()).isLessThanOrEqualTo(run.mostBytesAtRest());
        }
    }

    /** Of its last update some may be appended and some not. */
    @Test
    void aRunThatFailedStaysAsItWasPublished() throws IllegalAccessException {
        Run run = new Run(ENDLESS);
        sizeAfter(run, 70_000);
        long bytes = run.bytes();
        int checkpoints = run.history().checkpoints().count();
        run.fail();

        run.slim();
        run.coarsen();

        assertThat(run.hasFailed()).isTrue();
        assertThat(run.history().checkpoints().count()).isEqualTo(checkpoints);
        assertThat(run.history().at(60_000)).isNotNull();
        assertThat(run.bytes()).isEqualTo(bytes).isEqualTo(run.mostBytesAtRest());
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
            checkpoints.append(new Checkpoint(update, update, update - 1, 0, 0, 0, 1, 1, new Weights(update, 0, 0)));
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
