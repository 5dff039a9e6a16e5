package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Change;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Weights;

/** Settings, seeds and data are undone like points, in one history: a value comes back, training does not. */
class UndoSettingsTest {

    private static final Synthetic XOR = new Synthetic(Shape.XOR, 20, 0.1, Synthetic.DEFAULT_FACTOR, 1);
    private static final Synthetic CIRCLES = new Synthetic(Shape.CIRCLES, 30, 0.1, Synthetic.DEFAULT_FACTOR, 1);

    private final Lesson lesson = Lesson.ofMoons();
    private final TrainingModel model = lesson.model;
    private final Runs runs = model.runs();

    @AfterEach
    void close() {
        lesson.close();
    }

    private void undo() {
        model.undo().undo();
        model.poll();
    }

    private void redo() {
        model.undo().redo();
        model.poll();
    }

    private List<Edit> edits() {
        return model.experiment().edits();
    }

    @Test
    void anUndoneSettingIsOneMoreEditAndTrainingStays() {
        lesson.step(5);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        lesson.step(5);
        Run run = model.run().get();

        undo();

        assertThat(lesson.alpha()).isEqualTo(0.5);
        assertThat(model.run().get()).isSameAs(run);
        assertThat(lesson.number()).isEqualTo(10);
        assertThat(edits())
                .containsExactly(
                        new Edit(5, Setting.LEARNING_RATE.to(2.0)), new Edit(10, Setting.LEARNING_RATE.to(0.5)));
        redo();
        assertThat(lesson.alpha()).isEqualTo(2);
        assertThat(edits()).as("at the same update").hasSize(1);
    }

    @Test
    void everySettingCanBeUndone() {
        model.settings().set(Setting.BATCH_SIZE, BatchSize.ALL);
        lesson.step(1);
        model.settings().set(Setting.OBJECTIVE, Objective.HINGE);
        lesson.step(1);
        model.settings().set(Setting.SHUFFLING, Shuffling.EACH_EPOCH);
        lesson.step(1);
        model.settings().set(Setting.EPOCHS, OptionalInt.of(7));
        var last = model.settings().get();
        for (int i = 0; i < 4; i++) {
            undo();
        }

        assertThat(model.settings().get())
                .isEqualTo(Lesson.ofMoons().model.settings().get());
        assertThat(model.undo().undoable().get()).isFalse();
        for (int i = 0; i < 4; i++) {
            redo();
        }
        assertThat(model.settings().get()).isEqualTo(last);
        assertThat(model.experiment().presentSettings()).isEqualTo(last);
    }

    @Test
    void pointsAndSettingsAreUndoneInTheOrderInWhichTheyWereDone() {
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        model.points().add(1, 2, 0);
        model.settings().set(Setting.LEARNING_RATE, 3.0);
        model.poll();

        undo();
        assertThat(lesson.alpha()).isEqualTo(2);
        assertThat(lesson.points()).isEqualTo(51);
        undo();
        assertThat(lesson.alpha()).isEqualTo(2);
        assertThat(lesson.points()).isEqualTo(50);
        undo();
        assertThat(lesson.alpha()).isEqualTo(0.5);
        redo();
        redo();
        assertThat(lesson.alpha()).isEqualTo(2);
        assertThat(lesson.points()).isEqualTo(51);
        model.settings().set(Setting.LEARNING_RATE, 9.0);
        redo();
        assertThat(lesson.alpha()).as("what was undone before is forgotten").isEqualTo(9);
    }

    @Test
    void aDoneSettingForgetsUndonePoints() {
        model.points().add(1, 2, 0);
        undo();
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        redo();

        assertThat(lesson.points()).isEqualTo(50);
        assertThat(model.undo().redoable().get()).isFalse();
    }

    @Test
    void theValuesOfAHeldSettingAreOneStepAndAllAct() {
        lesson.step(3);
        model.settings().hold();
        for (double alpha : new double[] {1, 2, 3}) {
            model.settings().set(Setting.LEARNING_RATE, alpha);
            model.settings().set(Setting.LEARNING_RATE, alpha + 0.5);
            lesson.step(1);
        }
        model.settings().release();

        assertThat(edits())
                .extracting(Edit::update, edit -> ((Change.Set<?>) edit.change()).value(), Edit::continued)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, 1.5, false),
                        org.assertj.core.groups.Tuple.tuple(4L, 2.5, true),
                        org.assertj.core.groups.Tuple.tuple(5L, 3.5, true));
        undo();
        assertThat(lesson.alpha()).isEqualTo(0.5);
        assertThat(model.undo().undoable().get()).isFalse();
        redo();
        assertThat(lesson.alpha()).isEqualTo(3.5);
    }

    @Test
    void weightsOfTheStartAreUndoneAfterARestartAndLaterOnesAreNot() {
        Weights drawn = model.latest().get().weights();
        Weights start = new Weights(1, 2, 3);
        model.settings().setWeights(drawn, start, true);
        model.poll();
        assertThat(model.latest().get().weights()).isEqualTo(start);
        lesson.step(5);
        Weights computed = model.latest().get().weights();
        model.settings().setWeights(computed, new Weights(3, 2, 1), false);
        model.poll();
        assertThat(model.time().shown().get().update().weights()).isEqualTo(new Weights(3, 2, 1));
        assertThat(edits()).containsExactly(new Edit(5, new Change.SetWeights(new Weights(3, 2, 1))));

        model.restart();
        model.poll();
        assertThat(model.latest().get().weights()).isEqualTo(start);
        undo();

        assertThat(model.latest().get().weights()).isEqualTo(drawn);
        assertThat(model.undo().undoable().get()).isFalse();
    }

    @Test
    void aHeldSettingThatComesBackToWhereItWasIsNoStep() {
        model.settings().hold();
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        model.settings().set(Setting.LEARNING_RATE, 0.5);
        model.settings().release();
        model.poll();

        assertThat(model.undo().undoable().get()).isFalse();
    }

    @Test
    void twoGesturesAreTwoSteps() {
        for (int gesture = 1; gesture <= 2; gesture++) {
            model.settings().hold();
            model.settings().set(Setting.LEARNING_RATE, (double) gesture);
            lesson.step(1);
            model.settings().set(Setting.LEARNING_RATE, gesture + 0.5);
            lesson.step(1);
            model.settings().release();
        }

        assertThat(edits()).extracting(Edit::continued).containsExactly(false, true, false, true);
        undo();
        assertThat(lesson.alpha()).isEqualTo(1.5);
        undo();
        assertThat(lesson.alpha()).isEqualTo(0.5);
    }

    @Test
    void whatIsUndoneIsSaidUntilSomethingElseIsDone() {
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        assertThat(model.undo().returned().get()).isNull();
        undo();

        UndoHistory.Returned said =
                Objects.requireNonNull(model.undo().returned().get());
        assertThat(said.change()).isEqualTo(Setting.LEARNING_RATE.to(0.5));
        assertThat(said.before().learningRate()).isEqualTo(2);
        assertThat(said.undone()).isTrue();
        lesson.step(1);
        assertThat(model.undo().returned().get()).as("training goes on").isNotNull();
        model.points().add(1, 2, 0);
        assertThat(model.undo().returned().get()).isNull();
    }

    @Test
    void undoInThePastUndoesWhatWasDoneLastInThePresent() {
        lesson.step(10);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        lesson.step(10);
        lesson.show(5);

        undo();

        assertThat(model.time().isPast()).isFalse();
        assertThat(lesson.alpha()).isEqualTo(0.5);
        assertThat(lesson.names()).containsExactly("Run 1");
        assertThat(edits()).hasSize(2);
        assertThat(model.undo().returned().get()).isNotNull();
    }

    @Test
    void otherSeedsAreUndoneByGoingBackToTheRunBefore() {
        lesson.step(10);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        Run first = model.run().get();

        model.newStart();
        lesson.step(3);
        Run second = model.run().get();
        undo();

        assertThat(model.run().get()).isSameAs(first);
        assertThat(lesson.number()).isEqualTo(10);
        assertThat(lesson.alpha()).isEqualTo(2);
        redo();
        assertThat(model.run().get()).isSameAs(second);
        assertThat(lesson.number()).isEqualTo(3);
        undo();
        undo();
        assertThat(lesson.alpha()).isEqualTo(0.5);
        assertThat(model.undo().undoable().get()).isFalse();
    }

    @Test
    void otherSeedsAndDataOfARunWithoutUpdatesAreUndoneOneByOne() {
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        model.newStart();
        model.reseed(43, 9);
        model.open(XOR);
        model.open(CIRCLES);
        assertThat(lesson.names()).containsExactly("Run 1");
        int openings = runs.openings().get();

        undo();
        assertThat(model.experiment().data()).isEqualTo(XOR);
        assertThat(lesson.points()).isEqualTo(20);
        assertThat(runs.openings().get()).isEqualTo(openings + 1);
        undo();
        assertThat(lesson.points()).isEqualTo(50);
        assertThat(model.experiment().shuffleSeed()).isEqualTo(9);
        undo();
        assertThat(model.experiment().shuffleSeed()).isZero();
        assertThat(model.experiment().initSeed()).isEqualTo(43);
        undo();
        assertThat(model.experiment().initSeed()).isEqualTo(42);
        undo();
        assertThat(lesson.alpha()).isEqualTo(0.5);
        assertThat(model.undo().undoable().get()).isFalse();
        for (int i = 0; i < 5; i++) {
            redo();
        }
        assertThat(model.experiment().data()).isEqualTo(CIRCLES);
        assertThat(lesson.alpha()).isEqualTo(2);
        assertThat(lesson.points()).isEqualTo(30);
        lesson.assertRunHoldsWhatIsShown();
    }

    @Test
    void aRestartIsNoStepAndWhatWasDoneBeforeItCanBeUndoneInIt() {
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        lesson.step(5);
        model.restart();
        model.poll();
        assertThat(lesson.alpha()).isEqualTo(2);

        undo();

        assertThat(lesson.names()).hasSize(2);
        assertThat(lesson.alpha()).isEqualTo(0.5);
        runs.bringToFront(1);
        assertThat(lesson.alpha()).isEqualTo(2);
    }

    @Test
    void whatWasDoneBeforeARestartedRunWasSetUpStaysWithinReach() {
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        lesson.step(5);
        model.openAlone(Lesson.ofMoons().model.experiment());
        model.settings().set(Setting.BATCH_SIZE, BatchSize.ALL);
        lesson.step(5);
        model.restart();
        lesson.step(3);
        Run restarted = model.run().get();
        assertThat(lesson.names()).hasSize(3);

        undo();
        assertThat(model.run().get()).as("a setting, in the present run").isSameAs(restarted);
        assertThat(model.settings().get().batchSize()).isNotEqualTo(BatchSize.ALL);
        undo();
        assertThat(runs.front().id())
                .as("the run before the other one was set up")
                .isEqualTo(1);
        assertThat(lesson.alpha()).isEqualTo(2);
        undo();
        assertThat(lesson.alpha()).isEqualTo(0.5);
        assertThat(model.undo().undoable().get()).isFalse();

        redo();
        redo();
        assertThat(model.run().get()).isSameAs(restarted);
        assertThat(lesson.number()).isEqualTo(3);
        redo();
        assertThat(model.settings().get().batchSize()).isEqualTo(BatchSize.ALL);
        assertThat(model.undo().redoable().get()).isFalse();
    }

    @Test
    void theBranchThatWasRestartedIsUndoneToWhereItBegan() {
        lesson.step(10);
        lesson.show(4);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        lesson.until(() -> runs.front().isBranch());
        lesson.step(3);
        model.restart();
        lesson.step(3);

        undo();

        assertThat(runs.front().id()).isEqualTo(1);
        assertThat(model.time().isPast()).isTrue();
        assertThat(model.time().number()).isEqualTo(4);
    }

    @Test
    void eachRunHasTheHistoryOfItsOwnSettings() {
        lesson.step(1);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        model.open(XOR);
        lesson.step(1);
        model.settings().set(Setting.LEARNING_RATE, 3.0);
        runs.bringToFront(1);

        undo();

        assertThat(lesson.alpha()).isEqualTo(0.5);
        runs.bringToFront(2);
        assertThat(lesson.alpha()).isEqualTo(3);
        undo();
        assertThat(lesson.alpha()).isEqualTo(2);
    }

    @Test
    void pointsOfDataThatGaveWayAreKeptOnlyWhileThereIsRoom() {
        for (int i = 0; i < 4; i++) {
            model.open(new Synthetic(Shape.BLOBS, 3_000_000 + i, 1, Synthetic.DEFAULT_FACTOR, 1));
            lesson.until(() -> !model.isBusy());
        }

        int undone = 0;
        while (model.undo().undoable().get()) {
            undo();
            undone++;
        }
        assertThat(undone).isEqualTo(2);
    }
}
