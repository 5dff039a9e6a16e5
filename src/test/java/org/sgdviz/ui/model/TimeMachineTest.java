package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Points;
import org.sgdviz.run.Setting;
import org.sgdviz.run.Update;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;

/** Which update the window shows. */
class TimeMachineTest {

    /** 50 points in batches of 7: 8 updates an epoch. */
    private static final int EPOCH = 8;

    private final Lesson lesson = Lesson.ofMoons();

    private final TrainingModel model = lesson.model;
    private final TimeMachine time = model.time();

    @AfterEach
    void close() {
        lesson.close();
    }

    /** What was shown at some moment. */
    private record Seen(
            Update update, @Nullable List<Integer> batch, Hyperparameters settings, Points points, int firstRow) {}

    private Seen seen() {
        Moment moment = time.shown().get();
        PointSet set = model.points().points().get();
        int[] batch = moment.batch();
        return new Seen(
                moment.update(),
                batch == null ? null : Arrays.stream(batch).boxed().toList(),
                model.settings().get(),
                set.points(),
                set.row(0));
    }

    @Test
    void everyMomentOfThePastIsWhatWasShownThen() {
        Random random = new Random(7);
        List<Seen> live = new ArrayList<>();
        live.add(seen());
        for (int n = 1; n <= 120; n++) {
            lesson.step(1);
            live.add(seen());
            edit(random);
        }

        List<Integer> numbers = new ArrayList<>();
        for (int n = 0; n < 120; n++) {
            numbers.add(n);
        }
        Collections.shuffle(numbers, random);
        for (int n : numbers) {
            lesson.show(n);
            assertThat(seen()).as("update " + n).isEqualTo(live.get(n));
            assertThat(time.isPast()).isTrue();
        }
    }

    private void edit(Random random) {
        PointSet set = model.points().points().get();
        switch (random.nextInt(8)) {
            case 0 -> model.settings().set(Setting.LEARNING_RATE, 0.1 + random.nextDouble());
            case 1 -> model.settings().set(Setting.BATCH_SIZE, new BatchSize(1 + random.nextInt(12)));
            case 2 -> model.settings().set(Setting.OBJECTIVE, Objective.values()[random.nextInt(3)]);
            case 3 -> model.points().add(random.nextGaussian(), random.nextGaussian(), random.nextInt(2));
            case 4 -> model.points().remove(set.row(random.nextInt(set.points().size())));
            case 5 -> model.undo().undo();
            default -> {}
        }
    }

    @Test
    void thePastIsShownAtOnceAndThenExactly() {
        lesson.step(20);
        Update fifth = model.run().get().history().at(5);

        time.show(5);

        assertThat(time.shown().get().update()).isEqualTo(fifth);
        assertThat(time.shown().get().past()).isTrue();
        assertThat(time.shown().get().exact()).isFalse();
        assertThat(model.isBusy()).isTrue();
        lesson.untilExact();
        assertThat(time.shown().get().update()).isEqualTo(fifth);
        assertThat(time.shown().get().batch()).hasSize(7);
        assertThat(model.situation().get()).isEqualTo(Situation.PAST);
    }

    @Test
    void theLastRequestIsTheOneThatIsAnswered() {
        lesson.step(60);

        for (int n = 0; n < 60; n++) {
            time.show(n);
            model.poll();
        }
        lesson.untilExact();

        assertThat(lesson.number()).isEqualTo(59);
    }

    @Test
    void theLatestUpdateIsThePresent() {
        lesson.step(3);
        lesson.show(1);

        time.show(3);
        assertThat(time.isPast()).isFalse();
        lesson.step(1);

        assertThat(lesson.number()).isEqualTo(4);
    }

    @Test
    void stepsGoByUpdatesAndByEpochs() {
        lesson.step(3 * EPOCH + 2);

        time.stepBack();
        assertThat(lesson.number()).isEqualTo(3 * EPOCH + 1);
        time.epochBack();
        assertThat(lesson.number()).isEqualTo(3 * EPOCH);
        time.epochBack();
        assertThat(lesson.number()).isEqualTo(2 * EPOCH);
        time.stepForth();
        assertThat(lesson.number()).isEqualTo(2 * EPOCH + 1);
        time.epochForth();
        assertThat(lesson.number()).isEqualTo(3 * EPOCH);
        time.toStart();
        assertThat(lesson.number()).isZero();
        time.epochBack();
        time.stepBack();
        assertThat(lesson.number()).isZero();
        time.epochForth();
        assertThat(lesson.number()).isEqualTo(EPOCH);
        time.toPresent();
        assertThat(lesson.number()).isEqualTo(3 * EPOCH + 2);
        assertThat(time.isPast()).isFalse();
    }

    @Test
    void theEndsOfEpochsThatAreNotKeptAreComputed() {
        model.settings().set(Setting.EPOCHS, OptionalInt.of(Integer.MAX_VALUE));
        for (int epoch = 0; epoch < 4100; epoch++) {
            model.transport().stepEpoch();
        }
        lesson.step(3);
        lesson.show(101 * EPOCH + 3);

        time.epochBack();
        lesson.until(() -> lesson.number() == 101 * EPOCH);
        time.epochBack();
        lesson.until(() -> lesson.number() == 100 * EPOCH);
        time.epochForth();
        lesson.until(() -> lesson.number() == 101 * EPOCH);
        lesson.show(4100 * EPOCH + 1);
        time.epochForth();
        lesson.until(() -> !time.isPast());
    }

    @Test
    void aStepInThePastTrainsNothing() {
        lesson.step(10);
        lesson.show(4);

        model.transport().stepBatch();
        assertThat(lesson.number()).isEqualTo(5);
        model.transport().stepEpoch();
        assertThat(lesson.number()).isEqualTo(EPOCH);

        assertThat(model.latest().get().number()).isEqualTo(10);
    }

    @Test
    void trainingGoesOnWhileThePastIsShown() {
        lesson.step(10);
        model.transport().play();
        lesson.show(4);

        lesson.train(30);

        assertThat(lesson.number()).isEqualTo(4);
        assertThat(model.latest().get().number()).isEqualTo(40);
        assertThat(model.transport().playing().get()).isTrue();
        time.toPresent();
        assertThat(lesson.number()).isEqualTo(40);
    }

    @Test
    void thePresentIsAsItWasLeft() {
        lesson.step(5);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        model.points().add(1, 1, 1);
        model.poll();
        lesson.show(5);
        assertThat(time.isPast()).as("the present has the edits").isFalse();
        lesson.step(1);

        lesson.show(5);
        assertThat(lesson.alpha()).isEqualTo(0.5);
        assertThat(lesson.points()).isEqualTo(50);
        time.toPresent();

        assertThat(lesson.alpha()).isEqualTo(2);
        assertThat(lesson.points()).isEqualTo(51);
    }

    @Test
    void aFilmShowsThePastAgainAndGoesOnTraining() {
        lesson.step(200);
        lesson.show(3);
        model.transport().setSpeed(Double.POSITIVE_INFINITY);
        List<Long> frames = new ArrayList<>();
        time.shown().subscribe(moment -> frames.add(moment.number()));

        model.transport().play();
        assertThat(model.transport().training().get()).isFalse();
        lesson.until(() -> !time.isPast());

        assertThat(frames).isSorted().startsWith(3L, 4L).endsWith(200L).hasSizeGreaterThan(5);
        assertThat(model.transport().training().get()).isTrue();
        lesson.train(1);
        assertThat(lesson.number()).isEqualTo(201);
    }

    @Test
    void aFilmGoesAtTheSpeedThatIsSet() {
        lesson.step(200);
        lesson.show(3);
        model.transport().setSpeed(20);

        model.transport().play();
        lesson.until(() -> lesson.number() == 6);
        model.transport().togglePlay();
        lesson.until(() -> !time.isBusy());

        assertThat(lesson.number()).isLessThan(9);
        assertThat(model.transport().playing().get()).isFalse();
        assertThat(time.isPast()).isTrue();
    }

    @Test
    void aFilmOfACompleteRunEndsWithIt() {
        model.settings().set(Setting.EPOCHS, OptionalInt.of(2));
        lesson.step(2 * EPOCH);
        lesson.show(3);
        model.transport().setSpeed(Double.POSITIVE_INFINITY);

        model.transport().play();
        lesson.until(() -> !time.isPast());
        model.poll();

        assertThat(model.situation().get()).isEqualTo(Situation.COMPLETED);
        assertThat(model.transport().playing().get()).isFalse();
        assertThat(lesson.number()).isEqualTo(2 * EPOCH);
    }

    @Test
    void misclassifiedPointsAndAccuracyAreThoseOfTheWeightsShown() {
        int atStart = model.misclassified(0).length;
        lesson.step(200);
        int atEnd = model.misclassified(0).length;
        assertThat(atEnd).isNotEqualTo(atStart);

        lesson.show(0);

        assertThat(model.misclassified(0)).hasSize(atStart);
        lesson.until(() -> model.assessment().get() != null
                && model.assessment().get().evaluation().misclassified() == atStart);
    }
}
