package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.session.Origin;
import org.sgdviz.sgd.Weights;

/** Edits in the past: each begins a run of its own there. */
class BranchesTest {

    private final Lesson lesson = Lesson.ofMoons();

    private final TrainingModel model = lesson.model;
    private final Runs runs = model.runs();

    @AfterEach
    void close() {
        lesson.close();
    }

    @Test
    void aSettingChangedInThePastBranchesThere() {
        lesson.step(30);
        Run parent = model.run().get();
        Weights tenth = parent.history().at(10).weights();
        lesson.show(10);

        model.settings().set(Setting.LEARNING_RATE, 2.0);
        lesson.settle();

        assertThat(lesson.names()).containsExactly("Run 1", "Run 2");
        assertThat(runs.front().origin()).isEqualTo(new Origin(Origin.Kind.BRANCHED, 1, 10));
        assertThat(model.time().isPast()).isFalse();
        assertThat(lesson.number()).isEqualTo(10);
        assertThat(model.time().shown().get().update().weights()).isEqualTo(tenth);
        assertThat(lesson.alpha()).isEqualTo(2);
        assertThat(model.experiment().edits()).hasSize(1);
        assertThat(model.experiment().edits().get(0).update()).isEqualTo(10);
        assertThat(parent.experiment().edits()).isEmpty();
        assertThat(parent.history().size()).isEqualTo(30);
        lesson.step(1);
        assertThat(lesson.number()).isEqualTo(11);
        assertThat(model.curves().get().objective().size()).isEqualTo(11);
    }

    @Test
    void aPointAddedOrMovedOrRemovedInThePastBranchesThere() {
        model.points().remove(3);
        model.points().remove(7);
        lesson.step(5);
        model.points().add(0, 0, 1);
        lesson.step(5);
        lesson.show(4);

        model.points().beginMove(9);
        model.points().moveTo(5, 6);
        model.points().endMove();
        lesson.settle();

        assertThat(lesson.points()).isEqualTo(48);
        assertThat(model.run().get().trainer().rows().x1(9)).isEqualTo(5);
        lesson.assertRunHoldsWhatIsShown();
        lesson.step(3);
        lesson.show(5);
        model.points().remove(9);
        model.points().add(1, 1, 0);
        lesson.settle();
        assertThat(lesson.points()).isEqualTo(48);
        assertThat(runs.entries()).hasSize(3);
        lesson.assertRunHoldsWhatIsShown();
    }

    @Test
    void whatChangesNothingDoesNotBranch() {
        lesson.step(30);
        lesson.show(10);

        model.settings().set(Setting.LEARNING_RATE, 0.5);
        model.settings().set(Setting.EPOCHS, OptionalInt.of(100));
        model.points().remove(1000);
        model.points().beginMove(3);
        model.points().endMove();

        model.poll();
        assertThat(model.situation().get()).isEqualTo(Situation.PAST);
        lesson.until(() -> !model.isBusy());
        assertThat(runs.entries()).hasSize(1);
        assertThat(model.time().isPast()).isTrue();
    }

    @Test
    void anEditBeforeThePastIsExactBranchesExactly() {
        lesson.step(30);
        Weights tenth = model.run().get().history().at(10).weights();
        model.time().show(10);

        model.points().add(1, 2, 0);
        lesson.settle();

        assertThat(lesson.number()).isEqualTo(10);
        assertThat(model.time().shown().get().update().weights()).isEqualTo(tenth);
        assertThat(lesson.points()).isEqualTo(51);
        lesson.assertRunHoldsWhatIsShown();
    }

    @Test
    void anEditDuringAFilmBranchesAndTrainsOnThere() {
        lesson.step(30);
        lesson.show(10);
        model.transport().play();

        model.settings().set(Setting.LEARNING_RATE, 2.0);
        lesson.settle();

        assertThat(runs.entries()).hasSize(2);
        assertThat(model.experiment().edits().get(0).update()).isEqualTo(10);
        assertThat(model.transport().training().get()).isTrue();
    }

    @Test
    void undoTakesTheEditsAndThenTheBranchBackAndRedoBringsThemAgain() {
        lesson.step(30);
        lesson.show(10);
        model.points().add(1, 2, 0);
        lesson.step(5);
        model.points().add(2, 1, 0);
        Run branch = model.run().get();

        model.undo().undo();
        lesson.settle();
        assertThat(lesson.points()).isEqualTo(51);
        assertThat(runs.entries()).hasSize(2);
        model.undo().undo();
        lesson.untilExact();

        assertThat(lesson.names()).containsExactly("Run 1");
        assertThat(lesson.number()).isEqualTo(10);
        assertThat(model.time().isPast()).isTrue();
        assertThat(model.undo().undoable().get()).isFalse();

        model.undo().redo();
        assertThat(model.run().get()).isSameAs(branch);
        assertThat(lesson.points()).isEqualTo(51);
        model.undo().redo();
        lesson.settle();
        assertThat(lesson.names()).containsExactly("Run 1", "Run 2");
        assertThat(lesson.number()).isEqualTo(15);
        assertThat(lesson.points()).isEqualTo(52);
        lesson.assertRunHoldsWhatIsShown();
    }

    @Test
    void aBranchThatADraggedPointBeganIsUndoneAtOnce() {
        lesson.step(30);
        lesson.show(10);
        model.points().beginMove(3);
        model.points().moveTo(5, 6);
        lesson.settle();
        model.points().moveTo(6, 6);
        model.points().endMove();

        model.undo().undo();
        lesson.untilExact();

        assertThat(lesson.names()).containsExactly("Run 1");
        assertThat(lesson.number()).isEqualTo(10);
    }

    @Test
    void aBranchThatAHeldSettingBeganIsUndoneAtOnce() {
        lesson.step(30);
        lesson.show(10);
        model.settings().hold();
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        lesson.settle();
        model.settings().set(Setting.LEARNING_RATE, 3.0);
        model.settings().release();
        lesson.step(1);
        model.settings().set(Setting.LEARNING_RATE, 4.0);

        model.undo().undo();
        assertThat(lesson.alpha()).isEqualTo(3);
        model.undo().undo();
        lesson.untilExact();

        assertThat(lesson.names()).containsExactly("Run 1");
        assertThat(lesson.number()).isEqualTo(10);
        assertThat(lesson.alpha()).isEqualTo(0.5);
    }

    @Test
    void aBranchThatASettingBeganIsUndoneAtOnce() {
        lesson.step(30);
        lesson.show(10);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        lesson.settle();

        model.undo().undo();
        lesson.untilExact();

        assertThat(lesson.names()).containsExactly("Run 1");
        assertThat(lesson.number()).isEqualTo(10);
        assertThat(lesson.alpha()).isEqualTo(0.5);
    }

    @Test
    void aRunThatDivergedCanBeGoneOnWithFromItsPast() {
        lesson.step(5);
        model.points().add(1e9, 1e9, 0);
        model.points().add(1e9, 1e9, 1);
        model.settings().set(Setting.LEARNING_RATE, Double.MAX_VALUE);
        lesson.step(20);
        assertThat(model.situation().get()).isEqualTo(Situation.DIVERGED);
        lesson.show(4);

        model.settings().set(Setting.LEARNING_RATE, 0.1);
        lesson.step(3);

        assertThat(lesson.number()).isEqualTo(7);
        assertThat(model.situation().get()).isEqualTo(Situation.PAUSED);
    }
}
