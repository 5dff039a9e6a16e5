package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Change;
import org.sgdviz.run.Edit;
import org.sgdviz.run.RowChange;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.session.Origin;
import org.sgdviz.sgd.Objective;

/** Edits in the past until their branch is there: nothing waits for it, and nothing is lost or made twice. */
class AwaitedBranchTest {

    private final Lesson lesson = Lesson.ofMoons();
    private final TrainingModel model = lesson.model;
    private final Runs runs = model.runs();

    @AfterEach
    void close() {
        lesson.close();
    }

    private void editAt(long n) {
        lesson.step(30);
        lesson.show(n);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
    }

    @Test
    void aSettingIsShownAtOnceAndThePastUntilItsBranchIsThere() {
        editAt(10);

        assertThat(lesson.alpha()).isEqualTo(2);
        assertThat(model.time().isPast()).isTrue();
        assertThat(lesson.names()).containsExactly("Run 1");
        assertThat(model.isBusy()).isTrue();

        lesson.settle();
        assertThat(runs.front().origin()).isEqualTo(new Origin(Origin.Kind.BRANCHED, 1, 10));
        assertThat(lesson.alpha()).isEqualTo(2);
        assertThat(model.experiment().edits()).containsExactly(new Edit(10, Setting.LEARNING_RATE.to(2.0)));
    }

    @Test
    void aSettingThatIsSetBackMeanwhileIsAsItWas() {
        editAt(10);
        model.settings().set(Setting.LEARNING_RATE, 0.5);
        lesson.settle();

        assertThat(lesson.alpha()).isEqualTo(0.5);
        assertThat(model.experiment().presentSettings().learningRate()).isEqualTo(0.5);
    }

    @Test
    void editsWaitInTheirOrderAndAreUndoneOneByOne() {
        editAt(10);
        model.points().add(1, 2, 0);
        model.points().beginMove(4);
        model.points().moveTo(5, 5);
        model.points().moveTo(6, 7);
        model.points().endMove();
        model.points().remove(3);
        model.points().remove(3);
        lesson.settle();

        assertThat(lesson.points()).isEqualTo(50);
        assertThat(model.run().get().trainer().rows().x1(4)).isEqualTo(6);
        lesson.assertRunHoldsWhatIsShown();
        assertThat(model.experiment().edits()).allMatch(edit -> edit.update() == 10);
        for (int points : new int[] {51, 51, 50}) {
            model.undo().undo();
            model.poll();
            assertThat(lesson.points()).isEqualTo(points);
        }
        assertThat(lesson.names()).containsExactly("Run 1", "Run 2");
        model.undo().undo();
        assertThat(lesson.names()).containsExactly("Run 1");
        assertThat(lesson.number()).isEqualTo(10);
    }

    @Test
    void aMoveThatIsUnderWayWhenTheBranchComesGoesOn() {
        lesson.step(30);
        lesson.show(10);
        model.points().beginMove(4);
        model.points().moveTo(5, 5);
        lesson.settle();
        model.points().moveTo(6, 7);
        model.points().endMove();

        assertThat(model.run().get().trainer().rows().x2(4)).isEqualTo(7);
        model.undo().undo();
        model.undo().undo();
        assertThat(lesson.names()).containsExactly("Run 1");
    }

    static Stream<Consumer<TrainingModel>> waysToGoElsewhere() {
        return Stream.of(
                model -> model.time().toPresent(),
                model -> model.time().show(12),
                model -> model.time().stepBack(),
                model -> model.runs().bringToFront(1),
                model -> model.runs().delete(2),
                model -> model.undo().undo(),
                model -> model.open(new Synthetic(Shape.XOR, 20, 0, Synthetic.DEFAULT_FACTOR, 1)));
    }

    @ParameterizedTest
    @MethodSource("waysToGoElsewhere")
    void whoGoesElsewhereGivesTheBranchUp(Consumer<TrainingModel> elsewhere) {
        lesson.step(30);
        model.restart();
        int before = model.run().get().experiment().edits().size();
        Run parent = model.run().get();
        editAt(10);
        model.points().add(1, 2, 0);

        elsewhere.accept(model);
        lesson.until(() -> !model.isBusy());

        assertThat(runs.entries()).hasSizeLessThan(4).noneMatch(each -> each.isBranch());
        assertThat(parent.experiment().edits()).hasSize(before);
        assertThat(lesson.alpha())
                .isEqualTo(
                        model.time().isPast()
                                ? 0.5
                                : model.experiment().presentSettings().learningRate());
        lesson.step(1);
        assertThat(parent.experiment().edits()).hasSize(before);
    }

    @Test
    void anEditThatIsUndoneBeforeItsBranchIsThereLeavesThePastAsItWas() {
        editAt(10);

        model.undo().undo();
        lesson.untilExact();

        assertThat(lesson.names()).containsExactly("Run 1");
        assertThat(lesson.number()).isEqualTo(10);
        assertThat(lesson.alpha()).isEqualTo(0.5);
        assertThat(model.undo().undoable().get()).isFalse();
    }

    @Test
    void playAndStepsAreThoseOfTheBranch() {
        editAt(10);
        model.transport().stepBatch();
        model.transport().stepBatch();
        model.transport().play();
        lesson.settle();

        assertThat(lesson.number()).isEqualTo(12);
        assertThat(model.experiment().edits()).containsExactly(new Edit(10, Setting.LEARNING_RATE.to(2.0)));
        assertThat(model.transport().training().get()).isTrue();
    }

    @Test
    void aBranchOffAFilmPlaysOnUnlessItIsPaused() {
        lesson.step(30);
        for (boolean paused : new boolean[] {false, true}) {
            lesson.show(10);
            model.transport().play();
            model.settings().set(Setting.LEARNING_RATE, paused ? 2.0 : 3.0);
            assertThat(model.transport().playing().get()).isTrue();
            if (paused) {
                model.transport().togglePlay();
                assertThat(model.transport().playing().get()).isFalse();
            }
            lesson.settle();
            assertThat(model.time().isPast()).isFalse();
            assertThat(model.transport().training().get()).isEqualTo(!paused);
            model.transport().pause();
            runs.bringToFront(1);
        }
    }

    @Test
    void aStepAfterPlayPausesTheBranch() {
        editAt(10);
        model.transport().play();
        model.transport().stepBatch();
        lesson.settle();

        assertThat(lesson.number()).isEqualTo(11);
        assertThat(model.transport().training().get()).isFalse();
    }

    @Test
    void whatWasUndoneBeforeIsNotDoneAgainInPlaceOfTheEdit() {
        model.points().add(1, 2, 0);
        model.undo().undo();
        editAt(10);

        model.undo().redo();
        lesson.settle();

        assertThat(lesson.names()).containsExactly("Run 1", "Run 2");
        assertThat(lesson.alpha()).isEqualTo(2);
        assertThat(lesson.points()).isEqualTo(50);
    }

    @Test
    void theRunIsNotCaughtUpWhileAnEditWaits() {
        editAt(10);
        assertThat(model.isCaughtUp()).isFalse();
        lesson.settle();
        lesson.until(model::isCaughtUp);
        assertThat(model.experiment().edits()).hasSize(1);
    }

    @Test
    void whoGoesElsewhereInTheMiddleOfAMoveHasEndedIt() {
        lesson.step(30);
        lesson.show(10);
        model.points().beginMove(4);
        model.points().moveTo(5, 5);
        lesson.settle();

        model.time().show(3);
        model.points().moveTo(6, 7);
        model.points().endMove();
        lesson.until(() -> !model.isBusy());

        assertThat(lesson.names()).containsExactly("Run 1", "Run 2");
        assertThat(model.run().get().trainer().rows().x1(4)).isEqualTo(5);
    }

    @Test
    void aRestartBeginsWithTheEdits() {
        editAt(10);
        model.restart();
        lesson.until(() -> runs.entries().size() == 3);

        assertThat(runs.front().origin()).isEqualTo(new Origin(Origin.Kind.RESTARTED, 2, 10));
        assertThat(lesson.alpha()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theBranchIsThatOfTheRunWithTheSameEdits(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            edit(random);
            lesson.step(random.nextInt(12));
        }
        lesson.step(2);
        Run parent = model.run().get();
        long at = random.nextInt((int) parent.history().size());
        model.time().show(at);
        if (random.nextBoolean()) {
            lesson.untilExact();
        }
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            changes.add(edit(random));
        }
        lesson.settle();
        lesson.step(25);

        Run expected = Run.branch(parent, at);
        changes.forEach(expected::apply);
        for (int i = 0; i < 25; i++) {
            expected.step();
        }
        expected.publish();
        assertThat(model.experiment()).isEqualTo(expected.experiment());
        assertThat(model.latest().get()).isEqualTo(expected.history().latest());
    }

    private Change edit(Random random) {
        switch (random.nextInt(3)) {
            case 0 -> {
                double alpha = 0.1 + random.nextDouble();
                model.settings().set(Setting.LEARNING_RATE, alpha);
                return Setting.LEARNING_RATE.to(alpha);
            }
            case 1 -> {
                Objective objective = model.settings().get().objective() == Objective.HINGE
                        ? Objective.CROSS_ENTROPY
                        : Objective.HINGE;
                model.settings().set(Setting.OBJECTIVE, objective);
                return Setting.OBJECTIVE.to(objective);
            }
            default -> {
                double x1 = random.nextGaussian();
                model.points().add(x1, -x1, 1);
                return new RowChange.Add(x1, -x1, 1);
            }
        }
    }
}
