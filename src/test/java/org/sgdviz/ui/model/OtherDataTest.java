package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Given;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;

/** Other data join the list of runs, so that nothing is lost. */
class OtherDataTest {

    private static final Synthetic BLOBS = set(Shape.BLOBS, 40);
    private static final Synthetic MOONS = set(Shape.MOONS, 50);
    private static final Synthetic XOR = set(Shape.XOR, 20);
    private static final Hyperparameters SETTINGS =
            Hyperparameters.TUTORIAL.withBatchSize(new BatchSize(7)).withLearningRate(0.5);

    private final Lesson lesson = new Lesson(Experiment.of(MOONS, 42, 0, SETTINGS));
    private final TrainingModel model = lesson.model;
    private final Runs runs = model.runs();

    @AfterEach
    void close() {
        lesson.close();
    }

    private static Synthetic set(Shape shape, int samples) {
        return new Synthetic(shape, samples, 0.1, Synthetic.DEFAULT_FACTOR, 1);
    }

    @Test
    void otherDataAreOneMoreRunAndThoseBeforeStay() {
        lesson.step(10);
        model.points().add(1, 2, 0);
        model.restart();
        lesson.step(5);

        model.open(XOR);

        assertThat(names()).containsExactly("Run 1", "Run 2", "Run 3");
        assertThat(runs.front().origin()).isNull();
        assertThat(lesson.number()).isZero();
        assertThat(lesson.points()).isEqualTo(20);
        assertThat(lesson.alpha()).isEqualTo(0.5);
        runs.bringToFront(1);
        assertThat(lesson.number()).isEqualTo(10);
        assertThat(lesson.points()).isEqualTo(51);
        lesson.step(1);
        assertThat(lesson.number()).isEqualTo(11);
    }

    @Test
    void aRunOnWhichNothingWasDoneGivesWay() {
        model.open(XOR);
        model.open(BLOBS);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        for (int samples = 21; samples < 60; samples++) {
            model.open(set(Shape.CIRCLES, samples));
        }

        assertThat(names()).containsExactly("Run 1");
        assertThat(lesson.points()).isEqualTo(59);
        assertThat(lesson.alpha()).isEqualTo(2);
        lesson.step(1);
        model.open(XOR);
        model.open(BLOBS);
        assertThat(names()).containsExactly("Run 1", "Run 2");
        assertThat(model.experiment().data()).isEqualTo(BLOBS);
    }

    @Test
    void aRunGivesNoWayWhereWorkWouldBeLostThoughItHasMadeNoUpdate() {
        model.points().add(1, 2, 0);
        model.open(XOR);
        assertThat(names()).as("a point was added").hasSize(2);

        runs.rename(2, "mine");
        model.open(BLOBS);
        assertThat(names()).as("it has a name").hasSize(3);

        model.settings().set(Setting.LEARNING_RATE, 2.0);
        model.open(Experiment.of(XOR, 1, 0, SETTINGS.withLearningRate(3)));
        assertThat(names()).as("its settings were set").hasSize(4);
    }

    @Test
    void pointsDrawnAndRestartedWithAreNotLost() {
        model.open(Given.DRAWN);
        model.points().add(1, 2, 0);
        model.points().add(2, 1, 1);
        model.restart();
        model.open(XOR);

        runs.bringToFront(1);

        assertThat(lesson.points()).isEqualTo(2);
    }

    @Test
    void pointsOfADeletedRunThatLeftForGoodAreNotKept() {
        lesson.step(1);
        WeakReference<PointList> points = new WeakReference<>(model.points().list());
        model.restart();
        lesson.step(1);
        runs.delete(1);
        model.restart();
        assertThat(points.get()).as("while it can be undone").isNotNull();
        for (int i = 0; i <= RunList.MOST; i++) {
            runs.rename(2, "name " + i);
        }
        lesson.step(1);
        model.restart();

        lesson.until(() -> isCollected(points));
    }

    @Test
    void pointsOfARunThatMadeRoomAreNotKept() {
        lesson.step(1);
        WeakReference<PointList> points = new WeakReference<>(model.points().list());
        for (int i = 0; i < RunList.MOST; i++) {
            model.restart();
            lesson.step(1);
        }
        assertThat(runs.find(1)).isEmpty();

        lesson.until(() -> isCollected(points));
    }

    private static boolean isCollected(WeakReference<?> reference) {
        System.gc();
        return reference.get() == null;
    }

    @Test
    void aRunOfASessionGivesNoWay() {
        lesson.step(1);
        List<RunEntry> saved =
                List.of(new RunEntry(1, null, 0, true, new Run(Experiment.of(BLOBS, 1, 0, SETTINGS)), null));
        model.restore(saved, 1, OptionalLong.empty());

        model.open(XOR);

        assertThat(names()).containsExactly("Run 1", "Run 2");
    }

    @Test
    void undoGoesBackToTheDataBeforeAndRedoBringsTheOthersAgain() {
        lesson.step(10);
        model.restart();
        lesson.step(1);
        model.open(XOR);
        lesson.step(3);
        model.points().add(1, 2, 0);

        model.undo().undo();
        model.poll();
        assertThat(lesson.points()).isEqualTo(20);
        model.undo().undo();
        model.poll();

        assertThat(names()).containsExactly("Run 1", "Run 2");
        assertThat(runs.front().id()).isEqualTo(2);
        assertThat(runs.entries()).allMatch(RunEntry::shown);
        assertThat(lesson.points()).isEqualTo(50);
        model.undo().redo();
        model.poll();
        assertThat(names()).containsExactly("Run 1", "Run 2", "Run 3");
        assertThat(lesson.number()).isEqualTo(3);
        assertThat(lesson.points()).isEqualTo(20);
        assertThat(shown()).containsExactly(3);
        model.undo().redo();
        model.poll();
        assertThat(lesson.points()).isEqualTo(21);
    }

    @Test
    void aDeletedRunOfOtherDataGivesTheFrontBackToTheOneBefore() {
        lesson.step(10);
        model.restart();
        lesson.step(1);
        runs.bringToFront(1);
        model.open(XOR);

        runs.delete(3);

        assertThat(runs.front().id()).isEqualTo(1);
    }

    @Test
    void thePlaneIsFittedWheneverOtherDataComeToTheFrontAndOnlyThen() {
        int first = runs.openings().get();
        lesson.step(10);
        model.points().add(1, 2, 0);
        model.restart();
        lesson.step(1);
        runs.bringToFront(1);
        lesson.show(5);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        lesson.settle();
        assertThat(runs.openings().get()).isEqualTo(first);

        model.open(XOR);
        assertThat(runs.openings().get()).isEqualTo(first + 1);
        model.open(BLOBS);
        assertThat(runs.openings().get()).isEqualTo(first + 2);
        runs.bringToFront(2);
        assertThat(runs.openings().get()).isEqualTo(first + 3);
        runs.bringToFront(3);
        assertThat(runs.openings().get()).isEqualTo(first + 3);
    }

    @Test
    void beginningAnewLeavesOnlyTheFirstRun() {
        lesson.step(10);
        model.restart();
        lesson.step(10);

        model.begin(Experiment.of(XOR, 1, 0, SETTINGS));

        assertThat(names()).containsExactly("Run 1");
        assertThat(model.undo().undoable().get()).isFalse();
        lesson.step(1);
        model.open(BLOBS);
        assertThat(names()).containsExactly("Run 1", "Run 2");
    }

    @Test
    void aRunTrainedWhileLargeDataWereMadeStays() {
        model.open(set(Shape.BLOBS, 1_000_000)); // which takes longer than to ask for an update
        model.transport().stepBatch();

        lesson.until(() -> lesson.points() == 1_000_000);

        assertThat(names()).containsExactly("Run 1", "Run 2");
    }

    private List<Integer> shown() {
        return runs.entries().stream().filter(RunEntry::shown).map(RunEntry::id).toList();
    }

    private List<String> names() {
        return runs.entries().stream().map(Lesson::nameOf).toList();
    }
}
