package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sgdviz.data.Synthetic;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.text.InWords;

class HistoryTest {

    private static final int RING = History.RING;
    private static final Experiment ENDLESS = Experiment.of(
            Synthetic.TUTORIAL,
            42,
            0,
            Hyperparameters.TUTORIAL.withBatchSize(new BatchSize(1)).withEpochs(Integer.MAX_VALUE));

    @Test
    void updateZeroIsTheStart() {
        History history = new Run(ENDLESS).history();
        assertThat(history.size()).isZero();
        assertThat(history.latest()).isEqualTo(history.at(0));
        assertThat(history.latest().number()).isZero();
        assertThat(history.latest().weights()).isEqualTo(ENDLESS.initialWeights());
    }

    @Test
    void updatesShowOnceTheyArePublished() {
        Run run = new Run(ENDLESS);
        advance(run, 3);
        assertThat(run.history().size()).isZero();
        run.publish();
        assertThat(run.history().size()).isEqualTo(3);
        assertThat(run.history().latest().number()).isEqualTo(3);
        assertThat(run.history().objectiveCurve().size()).isEqualTo(3);
        assertThat(run.history().squaredErrorCurve().size()).isEqualTo(3);
    }

    @Test
    void updatesThatWereNotMadeAreRefused() {
        History history = new Run(ENDLESS).history();
        assertThatThrownBy(() -> history.at(1)).satisfies(InWords.says("update 1 is not among the 0 updates made"));
        assertThatThrownBy(() -> history.at(-1)).satisfies(InWords.says("update -1 is not among the 0 updates made"));
    }

    @Test
    void theLastUpdatesOfALongRunAreKeptAndNoOthers() {
        Run run = new Run(ENDLESS);
        int made = 2 * RING + 5;
        Update[] all = new Update[made + 1];
        for (int n = 1; n <= made; n++) {
            advance(run, 1);
            run.publish();
            all[n] = run.history().latest();
            assertThat(all[n].number()).isEqualTo(n);
        }
        assertThat(run.history().at(0)).isNotNull();
        for (int n = 1; n <= made; n++) {
            assertThat(run.history().at(n)).isEqualTo(n > made - RING ? all[n] : null);
        }
    }

    @Test
    void theLatestUpdateIsNeverOverwrittenBeforeTheNextPublication() {
        Run run = new Run(ENDLESS);
        advance(run, 3 * RING);
        assertThat(run.history().latest().number()).isGreaterThan(2L * RING);
    }

    @Test
    @Timeout(120)
    void aReaderOnAnotherThreadNeverSeesHalfAnUpdate() throws Exception {
        int updates = 1_000_000;
        double[] w0 = new double[updates + 1];
        double[] squaredError = new double[updates + 1];
        Run first = new Run(ENDLESS);
        for (int n = 1; n <= updates; n++) {
            advance(first, 1);
            w0[n] = first.trainer().weight(0);
            squaredError[n] = first.trainer().lastBatch().squaredError();
        }
        Run run = new Run(ENDLESS);
        History history = run.history();
        Callable<Long> reader = () -> {
            Random random = new Random(1);
            long read = 0;
            for (long size = 0; size < updates; ) {
                size = history.size();
                long oldest = Math.max(1, size - RING);
                for (int i = 0; i < 50 && size > 0; i++) {
                    long n = Math.min(size, oldest + random.nextInt(random.nextBoolean() ? 40 : RING));
                    Update update = history.at(n);
                    if (update != null) {
                        assertThat(update.weights().w0()).isEqualTo(w0[(int) n]);
                        assertThat(update.squaredError()).isEqualTo(squaredError[(int) n]);
                        assertThat(update.epoch()).isEqualTo((n - 1) / 400 + 1);
                        assertThat(update.batch()).isEqualTo((n - 1) % 400 + 1);
                        read++;
                    }
                }
                Update latest = history.latest();
                assertThat(latest.number()).isGreaterThanOrEqualTo(size);
                assertThat(history.objectiveCurve().size()).isGreaterThanOrEqualTo(latest.number());
            }
            return read;
        };
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Long> read = threads.submit(reader);
            for (int n = 1; n <= updates; n++) {
                advance(run, 1);
                run.publish();
            }
            assertThat(read.get()).isPositive();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void advance(Run run, int updates) {
        for (int i = 0; i < updates; i++) {
            run.step();
        }
    }
}
