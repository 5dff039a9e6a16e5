package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sgdviz.golden.GoldenRun;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.Weights;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class TrainingTaskTest {

    private static final GoldenRun GOLDEN = GoldenRun.read("run_default");

    private final Run run = new Run(Experiment.TUTORIAL);
    private final TrainingTask task = new TrainingTask(run);
    private final Thread thread = new Thread(task, "trainer of a test");

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        ToolkitLog.acceptClassPath();
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void end() throws InterruptedException {
        task.stop();
        thread.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void nothingIsDoneBeforeItIsAskedFor() {
        until(task::isCaughtUp);

        assertThat(run.history().size()).isZero();
    }

    @Test
    void theBatchAtWhichItRestsIsShownHoweverFastItWas() {
        task.setPace(Double.POSITIVE_INFINITY);
        until(() -> run.history().size() > 0);

        task.setPace(0);
        until(task::isCaughtUp);

        assertThat(run.batchRows())
                .isNotNull()
                .isEqualTo(run.trainer().lastBatch().rows());
    }

    @Test
    void onlyTheTimeWithinUpdatesCounts() {
        Run timed = new Run(Experiment.TUTORIAL);
        AtomicLong readings = new AtomicLong();
        TrainingTask slow = new TrainingTask(timed, () -> 1_000_000 * readings.incrementAndGet()); // 1 ms each
        Thread its = new Thread(slow, "timed trainer");
        its.setDaemon(true);
        its.start();
        try {
            for (int n = 1; n <= 5; n++) {
                int number = n;
                slow.stepBatch();
                until(() -> timed.history().size() == number && slow.isCaughtUp());
                slow.send(Setting.LEARNING_RATE.to(0.01 * (n + 1)), false); // it wakes, and reads its clock
                until(slow::isCaughtUp);
            }
        } finally {
            slow.stop();
        }

        assertThat(readings.get()).isGreaterThan(15);
        assertThat(timed.history().progression().seconds().end()).isEqualTo(0.005);
        assertThat(timed.history().progression().seconds().at(2)).isEqualTo(0.002);
    }

    @Test
    void flatOutReachesTheReferenceWeights() {
        task.setPace(Double.POSITIVE_INFINITY);

        until(() -> run.outcome() == Outcome.COMPLETED);

        assertThat(run.history().size()).isEqualTo(1300);
        assertGolden(100);
    }

    @Test
    void stepsOfAnEpochEndItWhereverTheyBegin() {
        task.stepBatch();
        task.stepBatch();
        task.stepEpoch();
        until(task::isCaughtUp);
        assertGolden(1);

        task.stepEpoch();
        until(task::isCaughtUp);

        assertGolden(2);
    }

    @Test
    void aChangeWhilePausedIsPublished() {
        task.stepBatch();
        task.send(Setting.LEARNING_RATE.to(1.0), false);

        until(() -> !run.experiment().edits().isEmpty());

        assertThat(run.experiment().presentSettings().learningRate()).isEqualTo(1);
    }

    /** Whoever reads its clock waits until the test goes on; by it an update takes most of a slice of time. */
    @Test
    void changesAreMadeWhenTheyAreInTheExperimentThoughAnEpochIsUnderWay() throws InterruptedException {
        Run held = new Run(Experiment.TUTORIAL);
        Semaphore readings = new Semaphore(0);
        AtomicLong read = new AtomicLong();
        TrainingTask slow = new TrainingTask(held, () -> {
            readings.acquireUninterruptibly();
            return 600_000 * read.incrementAndGet();
        });
        Thread its = new Thread(slow, "held trainer");
        its.setDaemon(true);
        its.start();
        slow.stepEpoch();
        until(readings::hasQueuedThreads);

        slow.send(Setting.LEARNING_RATE.to(1.0), false);
        assertThat(slow.hasMadeChanges()).isFalse();
        assertThat(held.experiment().edits()).isEmpty();
        until(() -> {
            if (readings.hasQueuedThreads() && readings.availablePermits() == 0) {
                readings.release();
            }
            return slow.hasMadeChanges();
        });

        assertThat(held.experiment().edits()).hasSize(1);
        assertThat(slow.isCaughtUp()).isFalse();
        slow.stop();
        readings.release(1000);
        its.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(slow.hasEnded()).isTrue();
    }

    @Test
    void stepsPastTheEndAreNotMadeLater() {
        task.setPace(Double.POSITIVE_INFINITY);
        until(() -> run.outcome() == Outcome.COMPLETED);
        task.setPace(0);
        task.stepBatch();
        task.stepEpoch();
        until(task::isCaughtUp);

        task.send(Setting.EPOCHS.to(OptionalInt.of(200)), false);
        until(task::isCaughtUp);

        assertThat(run.history().size()).isEqualTo(1300);
    }

    @Test
    void aPaceChangedAThousandTimesChangesNoNumber() {
        for (int i = 0; i < 1000 && run.outcome() == Outcome.UNDER_WAY; i++) {
            task.setPace(i % 2 == 0 ? 0 : 1000);
            task.stepBatch();
        }
        task.setPace(Double.POSITIVE_INFINITY);
        until(() -> run.outcome() == Outcome.COMPLETED);

        assertGolden(100);
    }

    @Test
    void whatWasSentBeforeItWasStoppedIsStillDone() throws InterruptedException {
        task.send(Setting.LEARNING_RATE.to(1.0), false);
        task.stop();

        until(task::hasEnded);

        assertThat(run.experiment().presentSettings().learningRate()).isEqualTo(1);
    }

    /** Whatever it dies of: it is not waited for, and the run stays as it was published. */
    @Test
    void aTaskThatDiesLeavesTheRunAsFarAsItWasMade() {
        Run broken = new Run(Experiment.TUTORIAL);
        AtomicLong readings = new AtomicLong();
        TrainingTask dying = new TrainingTask(broken, () -> {
            if (readings.incrementAndGet() > 20) {
                throw new OutOfMemoryError("of a test");
            }
            return readings.get();
        });
        Thread its = new Thread(dying, "dying trainer");
        its.setDaemon(true);
        its.start();
        while (!dying.hasFailed()) {
            dying.stepBatch();
            Thread.onSpinWait();
        }

        until(dying::hasEnded);
        dying.setPace(Double.POSITIVE_INFINITY);
        assertThat(dying.isCaughtUp()).isTrue();
        assertThat(broken.history().latest().number())
                .isEqualTo(broken.history().size())
                .isPositive();
        assertThat(Run.branch(broken, broken.history().size()).history().latest())
                .isEqualTo(broken.history().latest());
    }

    private void assertGolden(int epoch) {
        Weights reached = run.history().latest().weights();
        assertThat(GoldenRun.distance(reached, GOLDEN.weightsAfterEpochs()[epoch]))
                .isLessThanOrEqualTo(1e-12);
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
    }
}
