package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.Stopping;
import org.sgdviz.sgd.Weights;
import org.testfx.util.WaitForAsyncUtils;

/** The model with a worker that does everything at once, on the same thread. */
class TrainingModelTest {

    private final AtomicLong now = new AtomicLong();
    private final TrainingModel model = new TrainingModel(Experiment.TUTORIAL, AtOnce::new, now::get);

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void anAssessmentIsAlwaysOfThePointsShown() throws TimeoutException {
        for (int i = 0; i < 50; i++) {
            model.open(new Synthetic(Shape.BLOBS, i % 2 == 0 ? 3000 : 10, 5, Synthetic.DEFAULT_FACTOR, i));
            assertFits();
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
                model.poll();
                assertFits();
                return model.assessment().get() != null;
            });
        }
    }

    @Test
    void aStepAtTheEndRemovesIt() {
        model.settings().set(Setting.EPOCHS, OptionalInt.of(1));
        model.transport().stepEpoch();
        model.poll();
        assertThat(model.situation().get()).isEqualTo(Situation.COMPLETED);

        now.addAndGet(EndGuard.NANOS - 1);
        model.transport().stepBatch();
        model.poll();
        assertThat(model.latest().get().number()).isEqualTo(13);
        assertThat(model.transport().endTooNear().get()).isTrue();

        now.addAndGet(1);
        model.transport().stepBatch();
        model.poll();

        assertThat(model.latest().get().number()).isEqualTo(14);
        assertThat(model.transport().endTooNear().get()).isFalse();
        assertThat(model.settings().get().epochs()).isEmpty();
    }

    @Test
    void aStepWhereARuleHasStoppedTrainingSwitchesThatRuleOff() {
        Stopping both = new Stopping(OptionalDouble.of(100), OptionalDouble.of(0.01), 7, false);
        model.settings().set(Setting.STOPPING, both);
        model.transport().stepEpoch();
        model.poll();
        assertThat(model.situation().get()).isEqualTo(Situation.STOPPED);
        assertThat(model.stoppedBy()).isEqualTo(Stopping.Rule.BELOW);

        model.transport().stepBatch();
        model.poll();
        assertThat(model.latest().get().number()).isEqualTo(13);
        assertThat(model.transport().endTooNear().get()).isTrue();

        now.addAndGet(EndGuard.NANOS);
        model.transport().stepBatch();
        model.poll();

        assertThat(model.latest().get().number()).isEqualTo(14);
        assertThat(model.situation().get()).isEqualTo(Situation.PAUSED);
        assertThat(model.settings().get().method().stopping()).isEqualTo(both.without(Stopping.Rule.BELOW));
    }

    @Test
    void withoutEpochsTheRunIsCompleteAndPlayMakesOne() {
        model.settings().set(Setting.EPOCHS, OptionalInt.of(0));
        model.poll();
        assertThat(model.situation().get()).isEqualTo(Situation.COMPLETED);

        model.transport().stepEpoch();
        model.poll();

        assertThat(model.latest().get().number()).isEqualTo(13);
    }

    @Test
    void theLastSeedIsFollowedByTheFirst() {
        model.reseed(Integer.MAX_VALUE, 0);

        model.newStart();

        assertThat(model.experiment().initSeed()).isZero();
        assertThat(model.latest().get().weights()).isEqualTo(Weights.initial(0));
    }

    @Test
    void restartKeepsPointsAndSettingsAndForgetsTheEdits() {
        model.settings().set(Setting.LEARNING_RATE, 0.5);
        model.points().add(1, 2, 1);
        model.transport().stepBatch();
        model.poll();

        model.restart();

        assertThat(model.latest().get().number()).isZero();
        assertThat(model.experiment().edits()).isEmpty();
        assertThat(model.experiment().settings().learningRate()).isEqualTo(0.5);
        assertThat(model.experiment().data().points().size()).isEqualTo(401);
        assertThat(model.runs().entries()).hasSize(2);
    }

    @Test
    void restartWithoutEditedPointsKeepsTheDataSet() {
        model.transport().stepBatch();

        model.restart();

        assertThat(model.experiment().data()).isEqualTo(Synthetic.TUTORIAL);
    }

    @Test
    void theSameSettingAgainIsNoEdit() {
        model.settings().set(Setting.LEARNING_RATE, 0.01);
        model.settings().set(Setting.EPOCHS, OptionalInt.of(100));

        assertThat(model.experiment().edits()).isEmpty();
    }

    private void assertFits() {
        Assessment assessment = model.assessment().get();
        if (assessment != null) {
            assertThat(assessment.run()).isSameAs(model.run().get());
        }
    }
}
