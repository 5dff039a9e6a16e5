package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sgdviz.data.Synthetic;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.InWords;

class ReplayTest {

    private static final Experiment EXPERIMENT = Experiment.of(
            Synthetic.TUTORIAL,
            42,
            7,
            Hyperparameters.TUTORIAL
                    .withBatchSize(new BatchSize(7))
                    .withShuffling(Shuffling.EACH_EPOCH)
                    .withEpochs(Integer.MAX_VALUE));

    private final Run run = new Run(EXPERIMENT, EXPERIMENT.data().points(), 4);

    @Test
    void updateZeroIsTheStartAsItWasSetUp() {
        run.apply(Setting.LEARNING_RATE.to(0.5));
        run.apply(new RowChange.Add(1, 1, 1));
        steps(3);
        PastUpdate start = new Replay(run.recording()).at(0);
        assertThat(start.update()).isEqualTo(run.history().at(0));
        assertThat(start.before()).isEqualTo(EXPERIMENT.initialWeights());
        assertThat(start.rows()).isEmpty();
        assertThat(start.settings()).isEqualTo(EXPERIMENT.settings().withLearningRate(0.5));
        assertThat(start.data().points().size()).isEqualTo(401);
        assertThat(new Replay(run.recording()).at(1).data().points().size()).isEqualTo(401);
    }

    @Test
    void anUpdateSubtractsAlphaTimesItsGradient() {
        steps(100);
        PastUpdate past = new Replay(run.recording()).at(57);
        double alpha = past.settings().learningRate();
        assertThat(past.update().weights())
                .isEqualTo(new Weights(
                        past.before().w0() - alpha * past.gradient().get(0),
                        past.before().w1() - alpha * past.gradient().get(1),
                        past.before().w2() - alpha * past.gradient().get(2)));
    }

    @Test
    void updatesThatWereNotMadeAreRefused() {
        steps(10);
        Replay replay = new Replay(run.recording());
        steps(10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay.at(11))
                .satisfies(InWords.says("update 11 is not among the 10 updates made"));
        assertThatIllegalArgumentException().isThrownBy(() -> replay.at(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> replay.forEach(1, 11, trainer -> {}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay.forEach(0, 3, trainer -> {}))
                .satisfies(InWords.says("updates count from 1, but the first is to be 0"));
        replay.extend(run.recording());
        assertThat(replay.at(20).update()).isEqualTo(run.history().at(20));
    }

    @Test
    void noUpdatesFromOneToTheOneBeforeIt() {
        AtomicInteger seen = new AtomicInteger();
        new Replay(run.recording()).forEach(1, 0, trainer -> seen.incrementAndGet());
        assertThat(seen).hasValue(0);
    }

    @Test
    void aReplayIsExtendedByItsOwnRunOnly() {
        steps(10);
        run.apply(Setting.LEARNING_RATE.to(0.5));
        steps(10);
        Replay replay = new Replay(run.recording());
        Run other = new Run(EXPERIMENT, EXPERIMENT.data().points());
        for (int i = 0; i < 30; i++) {
            other.step();
        }
        other.publish();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay.extend(other.recording()))
                .satisfies(InWords.says("this is not a later recording of the same run"));
    }

    @Test
    void aStoppedReplayCanBeAskedAgain() {
        steps(1000);
        AtomicInteger left = new AtomicInteger(20);
        Replay replay = new Replay(run.recording(), () -> left.getAndDecrement() == 0);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> replay.at(255));
        assertThat(replay.at(255).update()).isEqualTo(run.history().at(255));
        left.set(3);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> replay.forEach(100, 900, trainer -> {}));
        assertThat(replay.at(3).update()).isEqualTo(run.history().at(3));
        assertThat(replay.at(999).update()).isEqualTo(run.history().at(999));
    }

    @Test
    void anInterruptStopsAReplay() {
        steps(1000);
        Replay replay = new Replay(run.recording());
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> replay.at(255));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(replay.at(255).update()).isEqualTo(run.history().at(255));
    }

    @Test
    void steppingBackFromAnUpdateMakesFewUpdatesAgain() {
        Hyperparameters large =
                EXPERIMENT.settings().withBatchSize(BatchSize.ALL).withoutEnd(); // asked before each
        Run few = new Run(
                Experiment.of(EXPERIMENT.data(), 42, 0, large),
                EXPERIMENT.data().points(),
                2);
        for (int i = 0; i < 65_536 + 40_000; i++) {
            few.step();
        }
        few.publish();
        assertThat(few.history().checkpoints().spacing()).isEqualTo(65_536);
        AtomicLong made = new AtomicLong();
        Replay replay = new Replay(few.recording(), () -> made.incrementAndGet() < 0);
        replay.at(100_000);
        assertThat(made.getAndSet(0)).isEqualTo(100_000 - 65_536);
        replay.at(99_999);
        replay.at(99_998);
        assertThat(made.getAndSet(0)).isLessThan(1_000);
        for (int n = 99_997; n > 99_900; n--) {
            replay.at(n);
        }
        assertThat(made.get()).isLessThan(97 * 20);
    }

    @Test
    void theDataAreTheSameObjectBetweenEditsOfRows() {
        steps(10);
        run.apply(Setting.LEARNING_RATE.to(0.5));
        steps(10);
        run.apply(new RowChange.Remove(RowSet.of(3)));
        steps(10);
        Replay replay = new Replay(run.recording());
        assertThat(replay.at(1).data().points()).isSameAs(run.recording().points());
        assertThat(replay.at(20).data()).isSameAs(replay.at(1).data());
        PresentRows after = replay.at(21).data();
        assertThat(replay.at(30).data()).isSameAs(after);
        assertThat(after.points().size()).isEqualTo(399);
        assertThat(after.indexOf(2)).isEqualTo(2);
        assertThat(after.indexOf(3)).isNegative();
        assertThat(after.indexOf(4)).isEqualTo(3);
    }

    @Test
    void aRecordingThatGoesOnWhereTheNumbersDivergeIsNotReplayedSilently() {
        Experiment wild = Experiment.of(EXPERIMENT.data(), 1, 1, EXPERIMENT.settings())
                .withEdit(new Edit(2, Setting.LEARNING_RATE.to(1e300)))
                .withEdit(new Edit(2, new RowChange.Move(0, 1e200, 1e200)))
                .withEdit(new Edit(2, Setting.BATCH_SIZE.to(BatchSize.ALL)));
        Checkpoints.View none = Checkpoints.View.ofStart(wild.initialWeights());
        Replay replay = new Replay(new Recording(wild, wild.data().points(), none, 500));
        assertThatIllegalStateException().isThrownBy(() -> replay.at(400)).satisfies(InWords.mentions("diverges"));
        assertThat(replay.at(2).update().number()).isEqualTo(2);
    }

    @Test
    @Timeout(120)
    void aRunThatGoesOnIsReplayedOnAnotherThread() throws Exception {
        int updates = 60_000;
        Callable<List<PastUpdate>> reader = () -> {
            Random random = new Random(1);
            Replay replay = new Replay(run.recording());
            List<PastUpdate> seen = new ArrayList<>();
            while (replay.recording().updates() < updates || seen.size() < 200) {
                replay.extend(run.recording());
                long size = replay.recording().updates();
                seen.add(replay.at(Math.max(0, size - random.nextInt(500))));
            }
            return seen;
        };
        ExecutorService threads = Executors.newSingleThreadExecutor();
        List<PastUpdate> seen;
        try {
            Future<List<PastUpdate>> future = threads.submit(reader);
            for (int i = 0; i < updates; i++) {
                run.step();
                if (i % 50 == 0) {
                    run.apply(Setting.LEARNING_RATE.to(0.01 + i * 1e-7));
                    run.apply(new RowChange.Move(i % 400, 1 + i * 1e-5, 2));
                }
                run.publish();
            }
            seen = future.get();
        } finally {
            threads.shutdownNow();
        }
        Replay again = new Replay(run.recording());
        for (PastUpdate past : seen) {
            assertThat(KeptRun.of(past))
                    .isEqualTo(KeptRun.of(again.at(past.update().number())));
        }
    }

    private void steps(int n) {
        for (int i = 0; i < n; i++) {
            run.step();
        }
        run.publish();
    }
}
