package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;

/** How fast a run is shown while nobody has chosen a speed, by a clock that the test sets. */
class AutomaticPaceTest {

    private static final long SECOND = 1_000_000_000;

    private long now = 42 * SECOND;
    private PacedWorker worker;
    private final TrainingModel model = new TrainingModel(
            Experiment.TUTORIAL,
            run -> {
                worker = new PacedWorker(run);
                return worker;
            },
            () -> now);

    @AfterEach
    void close() {
        model.close();
    }

    /** Makes the updates that are due, when the clock says so. */
    private final class PacedWorker extends AtOnce {
        private final Pacer pacer = new Pacer();

        PacedWorker(Run run) {
            super(run);
        }

        void work() {
            long due = Math.min(1_000_000, pacer.due(now, pace()));
            pacer.made(due);
            train((int) due);
        }
    }

    /** Frames of a hundredth of a second, with the updates that are due between them. */
    private void pass(double seconds) {
        for (long frames = Math.round(seconds * 100); frames > 0; frames--) {
            now += SECOND / 100;
            worker.work();
            model.transport().frame();
            model.poll();
        }
    }

    private void play() {
        model.transport().play();
        worker.work();
        model.poll();
    }

    private long updates() {
        return model.latest().get().number();
    }

    private double speed() {
        return model.transport().speed().get();
    }

    @Test
    void theFirstEightUpdatesAreSeenOneByOne() {
        assertThat(model.transport().automatic().get()).isTrue();
        assertThat(speed()).isEqualTo(4);

        play();

        assertThat(updates()).isEqualTo(1);
        for (int n = 2; n <= 8; n++) {
            pass(0.24);
            assertThat(updates()).isEqualTo(n - 1);
            pass(0.01);
            assertThat(updates()).isEqualTo(n);
        }
    }

    @Test
    void fromThenOnItDoublesEverySecondUpToOneAFrame() {
        play();
        pass(1.75);
        assertThat(updates()).isEqualTo(8);
        assertThat(speed()).isEqualTo(4);

        for (double expected : new double[] {8, 16, 32, 60, 60}) {
            pass(1);
            assertThat(speed()).isEqualTo(expected);
        }
        long before = updates();
        pass(10);
        assertThat(updates() - before).isBetween(599L, 601L);
    }

    @Test
    void itQuickensByLittleSteps() {
        play();
        pass(1.75);
        double last = speed();
        for (int i = 0; i < 400; i++) {
            pass(0.01);
            assertThat(speed()).isBetween(last, last + 1);
            last = speed();
        }
        assertThat(last).isEqualTo(60);
    }

    @Test
    void itIsTheSameAfterRestart() {
        play();
        pass(10);
        assertThat(speed()).isEqualTo(60);

        model.restart();
        model.poll();
        assertThat(speed()).isEqualTo(4);

        play();
        pass(1.75);
        assertThat(updates()).isEqualTo(8);
        pass(1);
        assertThat(speed()).isEqualTo(8);
    }

    @Test
    void aPausedRunIsTakenUpAboutAsFastAsItWas() {
        play();
        pass(3.75);
        assertThat(speed()).isEqualTo(16);
        model.transport().pause();
        pass(100);
        assertThat(speed()).isBetween(13.0, 16.0);

        play();
        pass(1);

        assertThat(speed()).isBetween(26.0, 32.0);
    }

    @Test
    void aBranchIsTrainedAtOneAFrameAtOnce() {
        play();
        pass(1);
        model.transport().pause();
        model.poll();
        model.time().show(2);
        settle(() -> model.time().shown().get().exact());
        model.settings().set(Setting.LEARNING_RATE, 1.0);
        settle(() -> model.runs().entries().size() == 2);

        assertThat(speed()).isEqualTo(60);
        play();
        pass(1);

        assertThat(updates()).isBetween(61L, 64L);
    }

    @Test
    void aFilmOfTheStartIsShownAsItWasMade() {
        for (int i = 0; i < 20; i++) {
            model.transport().stepBatch();
            model.poll();
        }
        model.time().toStart();
        settle(() -> model.time().shown().get().exact());

        assertThat(speed()).isEqualTo(4);
    }

    @Test
    void aChosenSpeedEndsItUntilItIsChosenAgain() {
        play();
        pass(3.75);

        model.transport().setSpeed(speed());
        assertThat(model.transport().automatic().get()).isFalse();
        pass(10);
        assertThat(speed()).isEqualTo(16);
        model.restart();
        model.poll();
        assertThat(speed()).isEqualTo(16);

        model.transport().setAutomatic();
        assertThat(speed()).isEqualTo(4);
    }

    @Test
    void whileASettingIsHeldOneUpdateIsMadeAFrameHoweverFastTheSpeed() {
        model.transport().setSpeed(Double.POSITIVE_INFINITY);
        model.settings().hold();
        play();
        assertThat(updates()).as("before any frame").isZero();

        for (int frame = 1; frame <= 50; frame++) {
            model.settings().set(Setting.LEARNING_RATE, 0.01 * frame + 1);
            now += SECOND / 60;
            worker.work();
            assertThat(updates()).isEqualTo(frame - 1);
            model.transport().frame();
            model.poll();
            model.poll();
            worker.work();
            assertThat(updates()).isEqualTo(frame);
        }

        model.settings().release();
        worker.work();
        model.poll();
        assertThat(updates()).as("as fast as possible again").isEqualTo(1300);
    }

    @Test
    void whileASettingIsHeldASlowRunIsNoFaster() {
        model.transport().setSpeed(1);
        play();
        model.settings().hold();
        long before = updates();

        pass(10);

        assertThat(updates() - before).isBetween(10L, 11L);
    }

    @Test
    void aPausedRunStaysPausedWhileASettingIsHeld() {
        model.settings().hold();
        model.settings().set(Setting.LEARNING_RATE, 1.0);
        pass(1);

        assertThat(updates()).isZero();
    }

    private void settle(java.util.function.BooleanSupplier condition) {
        Lesson.until(model, condition);
    }
}
