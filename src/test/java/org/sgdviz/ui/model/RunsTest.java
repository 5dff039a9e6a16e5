package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.Weights;

/** The list of runs, and what the user does with it. */
class RunsTest {

    private final Lesson lesson = Lesson.ofMoons();

    private final TrainingModel model = lesson.model;
    private final Runs runs = model.runs();

    @AfterEach
    void close() {
        lesson.close();
    }

    @Test
    void anyRunCanBeBroughtToTheFrontAndGoneOnWith() {
        lesson.step(10);
        model.points().add(1, 2, 0);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        model.restart();
        model.points().clear();
        model.settings().set(Setting.LEARNING_RATE, 3.0);
        model.poll();

        runs.bringToFront(1);
        model.poll();

        assertThat(lesson.number()).isEqualTo(10);
        assertThat(lesson.alpha()).isEqualTo(2);
        assertThat(lesson.points()).isEqualTo(51);
        lesson.assertRunHoldsWhatIsShown();
        lesson.step(1);
        assertThat(lesson.number()).isEqualTo(11);
        model.undo().undo();
        assertThat(lesson.alpha()).isEqualTo(0.5);
        model.undo().undo();
        model.poll();
        assertThat(lesson.points()).isEqualTo(50);
        runs.bringToFront(2);
        assertThat(lesson.points()).isZero();
        assertThat(lesson.alpha()).isEqualTo(3);
    }

    @Test
    void trainingStopsWhenAnotherRunComesToTheFront() {
        lesson.step(10);
        model.restart();
        lesson.step(1);
        model.transport().play();

        runs.bringToFront(1);
        lesson.train(5);

        assertThat(model.transport().playing().get()).isFalse();
        assertThat(lesson.number()).isEqualTo(10);
    }

    @Test
    void severalRunsAreDeletedAndComeBackInOneStep() {
        for (int i = 0; i < 3; i++) {
            lesson.step(10);
            model.restart();
            model.poll();
        }
        lesson.step(5);
        runs.bringToFront(3);
        List<String> before = lesson.names();

        runs.deleteAll(Set.of(1, 2, 3, 4));

        assertThat(runs.entries()).extracting(RunEntry::id).containsExactly(3);
        model.undo().undo();
        assertThat(lesson.names()).isEqualTo(before);
        assertThat(runs.entries()).extracting(RunEntry::id).containsExactly(1, 2, 3, 4);
        assertThat(runs.front().id()).isEqualTo(3);
        model.undo().redo();
        assertThat(runs.entries()).extracting(RunEntry::id).containsExactly(3);
        model.undo().undo();
        runs.bringToFront(4);
        assertThat(lesson.number()).isEqualTo(5);
        lesson.assertRunHoldsWhatIsShown();
    }

    @Test
    void aRunThatIsShownAloneHasAStrongColour() {
        for (int i = 0; i < 7; i++) {
            lesson.step(3);
            model.openAlone(Preset.ALL.get(i).experiment());
            lesson.settle();
            assertThat(runs.front().colour()).as("preset %s", i).isLessThan(4);
        }
    }

    @Test
    void aBranchStaysWholeWhenItsParentIsDeletedWithOthers() {
        lesson.step(20);
        lesson.show(10);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        lesson.settle();
        int branch = runs.front().id();
        lesson.step(3);

        runs.deleteAll(Set.of(1, branch));

        assertThat(runs.entries()).extracting(RunEntry::id).containsExactly(branch);
        assertThat(lesson.number()).isEqualTo(13);
        lesson.show(4);
        assertThat(model.time().number()).isEqualTo(4);
        model.time().toPresent();
        lesson.assertRunHoldsWhatIsShown();
        model.undo().undo();
        assertThat(runs.entries()).extracting(RunEntry::id).containsExactly(1, branch);
    }

    @Test
    void deletingAndRenamingCanBeUndone() {
        lesson.step(10);
        model.restart();
        lesson.step(10);
        runs.rename(1, " slow ");
        runs.delete(2);
        assertThat(lesson.names()).containsExactly("slow");
        assertThat(runs.front().id()).isEqualTo(1);

        model.undo().undo();
        assertThat(lesson.names()).containsExactly("slow", "Run 2");
        assertThat(runs.front().id()).isEqualTo(2);
        assertThat(lesson.number()).isEqualTo(10);
        model.undo().undo();
        assertThat(lesson.names()).containsExactly("Run 1", "Run 2");
        model.undo().redo();
        model.undo().redo();
        assertThat(lesson.names()).containsExactly("slow");
    }

    @Test
    void theLastRunCannotBeDeletedNorBeWithoutAName() {
        runs.delete(1);
        runs.rename(1, "  ");

        assertThat(lesson.names()).containsExactly("Run 1");
    }

    @Test
    void whatWasDoneLaterIsUndoneFirst() {
        lesson.step(10);
        model.restart();
        model.points().add(1, 2, 0);
        runs.rename(2, "second");
        model.points().add(3, 4, 0);

        model.undo().undo();
        model.poll();
        assertThat(lesson.points()).isEqualTo(51);
        model.undo().undo();
        assertThat(lesson.names()).containsExactly("Run 1", "Run 2");
        assertThat(lesson.points()).isEqualTo(51);
        model.undo().undo();
        model.poll();
        assertThat(lesson.points()).isEqualTo(50);
        model.undo().redo();
        model.undo().redo();
        assertThat(lesson.names()).containsExactly("Run 1", "second");
    }

    @Test
    void aBranchGoesBackToWhatItBranchedOffWhenItIsDeleted() {
        lesson.step(10);
        model.restart();
        lesson.step(10);
        runs.bringToFront(1);
        lesson.show(5);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        lesson.settle();

        runs.delete(3);

        assertThat(runs.front().id()).isEqualTo(1);
    }

    @Test
    void runsMadeElsewhereTakeThePlaceOfAll() {
        lesson.step(20);
        model.points().remove(3);
        lesson.step(10);
        lesson.show(12);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        lesson.step(10);
        lesson.show(15);
        Weights shown = model.time().shown().get().update().weights();
        List<RunEntry> saved = runs.entries();

        try (Lesson other = new Lesson(Experiment.TUTORIAL)) {
            other.model.restore(saved, 2, OptionalLong.of(15));
            other.untilExact();

            assertThat(other.model.runs().entries()).isEqualTo(saved);
            assertThat(other.model.time().shown().get().update().weights()).isEqualTo(shown);
            assertThat(other.alpha()).isEqualTo(2);
            other.model.runs().bringToFront(1);
            assertThat(other.points()).isEqualTo(49);
            assertThat(other.model.undo().undoable().get()).isFalse();
            other.step(1);
            other.model.restart();
            assertThat(other.model.runs().front().id()).isEqualTo(3);
        }
    }

    @Test
    void asManyCurvesAreShownAsThereAreColoursAndNoRunIsKeptBeyondTheMost() {
        Set<Integer> colours = new HashSet<>();
        for (int i = 0; i < RunList.MOST + 10; i++) {
            lesson.step(1);
            model.restart();
            colours.clear();
            runs.entries().stream()
                    .filter(RunEntry::shown)
                    .forEach(each -> assertThat(colours.add(each.colour())).isTrue());
        }

        assertThat(colours).hasSize(RunList.COLOURS);
        assertThat(runs.entries()).hasSize(RunList.MOST);
        assertThat(runs.front().id()).isEqualTo(RunList.MOST + 11);
    }

    @Test
    void runsOfManyPointsLeaveSooner() {
        Run run = model.run().get();
        int most = (int) (RunList.MOST_POINTS / 50);
        List<RunEntry> three = List.of(entry(1, run), entry(2, run), entry(3, run));

        assertThat(RunList.withRoom(three, 1, 50, any -> true)).isEqualTo(three);
        assertThat(RunList.withRoom(three, 1, 50 * (most - 2), any -> true))
                .extracting(RunEntry::id)
                .containsExactly(1, 3);
        assertThat(RunList.withRoom(three, 3, 2 * 50 * most, any -> true))
                .extracting(RunEntry::id)
                .containsExactly(3);
    }

    private static RunEntry entry(int id, Run run) {
        return new RunEntry(id, null, id, true, run, null);
    }
}
