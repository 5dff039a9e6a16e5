package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.PastUpdate;
import org.sgdviz.run.Replay;
import org.sgdviz.run.ResumedRun;
import org.sgdviz.run.Run;
import org.sgdviz.run.RunRecord;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;

/** A long run of an opened session that is not verified yet: its updates are computed again from its start. */
class FarPastTest {

    private static final long UPDATES = 3_000_000;
    private static Run live;

    private final ResumedRun resumed =
            ResumedRun.of(RunRecord.of(live), live.points(), ResumedRun.curvesOf(live, UPDATES), () -> 0);
    private final Lesson lesson = Lesson.ofMoons();
    private final TrainingModel model = lesson.model;
    private final TimeMachine time = model.time();

    FarPastTest() {
        model.restore(List.of(new RunEntry(1, "long", 0, true, resumed.run(), null)), 1, OptionalLong.empty());
    }

    @BeforeAll
    static void train() {
        live = new Run(Experiment.of(
                new Synthetic(Shape.MOONS, 50, 0.1, Synthetic.DEFAULT_FACTOR, 1),
                42,
                0,
                Hyperparameters.TUTORIAL.withBatchSize(new BatchSize(10)).withEpochs(Integer.MAX_VALUE)));
        for (int i = 0; i < UPDATES; i++) {
            live.step();
        }
        live.publish();
    }

    @AfterEach
    void close() {
        lesson.close();
    }

    private static PastUpdate exactly(long n) {
        return new Replay(live.recording()).at(n);
    }

    @Test
    void theWindowFollowsADragAtOnceAndComputesWhereItEnds() {
        Random random = new Random(1);
        long n = 0;
        for (int i = 0; i < 300; i++) {
            n = 400_000L + random.nextInt(2_000_000);
            time.show(n);
            model.poll();
            assertThat(lesson.number()).isEqualTo(n);
            assertThat(time.shown().get().update().weights().isFinite()).isTrue();
        }
        assertThat(time.shown().get().exact()).isFalse();

        lesson.untilExact();

        assertThat(lesson.number()).isEqualTo(n);
        assertThat(time.shown().get().update()).isEqualTo(exactly(n).update());
    }

    @Test
    void whoGoesBackToThePresentStopsTheComputing() {
        time.show(2_500_000);
        model.poll();
        time.toPresent();

        lesson.until(() -> !model.isBusy());

        assertThat(lesson.number()).isEqualTo(UPDATES);
    }

    @Test
    void anEditThereWaitsForItsBranchOrIsGivenUp() {
        time.show(2_500_000);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        model.poll();
        assertThat(model.situation().get()).isEqualTo(Situation.BRANCHING);
        time.toPresent();
        lesson.until(() -> !model.isBusy());
        assertThat(lesson.names()).containsExactly("long");
        assertThat(lesson.alpha()).isEqualTo(0.01);

        time.show(1_500_000);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        lesson.settle();
        assertThat(lesson.names()).hasSize(2);
        assertThat(model.latest().get()).isEqualTo(exactly(1_500_000).update());
    }

    @Test
    void anEditThatWaitsIsStillMadeWhenTheRunHasBeenVerified() {
        AtomicLong made = new AtomicLong();

        resumed.verify(() -> {
            if (made.incrementAndGet() == UPDATES) {
                time.show(2_900_000);
                model.settings().set(Setting.LEARNING_RATE, 2.0);
            }
            return false;
        });
        model.poll();
        lesson.settle();

        assertThat(lesson.names()).hasSize(2);
        assertThat(lesson.alpha()).isEqualTo(2);
        assertThat(model.latest().get()).isEqualTo(exactly(2_900_000).update());
    }

    @Test
    void whatIsBeingComputedIsNearAsSoonAsTheRunIsVerified() {
        AtomicLong made = new AtomicLong();

        boolean same = resumed.verify(() -> {
            if (made.incrementAndGet() == UPDATES) {
                time.show(2_900_000);
            }
            return false;
        });
        model.poll();

        assertThat(same).isTrue();
        assertThat(time.shown().get().update().weights())
                .as("not those of the start, which was the nearest")
                .isNotEqualTo(live.history().initialWeights());
        lesson.untilExact();
        assertThat(time.shown().get().update()).isEqualTo(exactly(2_900_000).update());
    }
}
