package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.RowList;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.model.RunEntry.Branched;
import org.sgdviz.ui.model.RunEntry.Opened;
import org.sgdviz.ui.model.RunEntry.Restarted;

/** The list of runs: branches, restarts, and what the user does with them. */
class RunsTest {

    private final Lesson lesson = new Lesson(Experiment.of(
            new Synthetic(Shape.MOONS, 50, 0.1, Synthetic.DEFAULT_FACTOR, 1),
            42,
            0,
            Hyperparameters.TUTORIAL.withBatchSize(new BatchSize(7)).withLearningRate(0.5)));

    private final TrainingModel model = lesson.model;
    private final Runs runs = model.runs();

    @AfterEach
    void close() {
        lesson.close();
    }

    // ---- branches ----

    @Test
    void aSettingChangedInThePastBranchesThere() {
        lesson.step(30);
        Run parent = model.run().get();
        Weights tenth = parent.history().at(10).weights();
        lesson.show(10);

        model.settings().setLearningRate(2);
        model.poll();

        assertThat(names()).containsExactly("Run 1", "Run 2");
        assertThat(runs.front().origin()).isEqualTo(new Branched(1, 10));
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
        model.poll();

        assertThat(lesson.points()).isEqualTo(48);
        assertThat(model.run().get().trainer().rows().x1(9)).isEqualTo(5);
        assertRunHoldsWhatIsShown();
        lesson.step(3);
        lesson.show(5);
        model.points().remove(9);
        model.points().add(1, 1, 0);
        model.poll();
        assertThat(lesson.points()).isEqualTo(48);
        assertThat(runs.entries().get()).hasSize(3);
        assertRunHoldsWhatIsShown();
    }

    @Test
    void whatChangesNothingDoesNotBranch() {
        lesson.step(30);
        lesson.show(10);

        model.settings().setLearningRate(0.5);
        model.settings().setEpochs(100);
        model.points().remove(1000);
        model.points().beginMove(3);
        model.points().endMove();

        assertThat(runs.entries().get()).hasSize(1);
        assertThat(model.time().isPast()).isTrue();
    }

    @Test
    void anEditBeforeThePastIsExactBranchesExactly() {
        lesson.step(30);
        Weights tenth = model.run().get().history().at(10).weights();
        model.time().show(10);

        model.points().add(1, 2, 0);
        model.poll();

        assertThat(lesson.number()).isEqualTo(10);
        assertThat(model.time().shown().get().update().weights()).isEqualTo(tenth);
        assertThat(lesson.points()).isEqualTo(51);
        assertRunHoldsWhatIsShown();
    }

    @Test
    void anEditDuringAFilmBranchesAndTrainsOnThere() {
        lesson.step(30);
        lesson.show(10);
        model.transport().play();

        model.settings().setLearningRate(2);
        model.poll();

        assertThat(runs.entries().get()).hasSize(2);
        assertThat(model.experiment().edits().get(0).update()).isEqualTo(10);
        assertThat(model.transport().training().get()).isTrue();
    }

    @Test
    void undoTakesTheEditsAndThenTheBranchBackAndRedoBringsThemAgain() {
        lesson.step(30);
        lesson.show(10);
        model.points().add(1, 2, 0);
        lesson.step(5);
        Run branch = model.run().get();

        model.undo().undo();
        model.poll();
        assertThat(lesson.points()).isEqualTo(50);
        assertThat(runs.entries().get()).hasSize(2);
        model.undo().undo();
        lesson.untilExact();

        assertThat(names()).containsExactly("Run 1");
        assertThat(lesson.number()).isEqualTo(10);
        assertThat(model.time().isPast()).isTrue();
        assertThat(model.undo().canUndo().get()).isFalse();

        model.undo().redo();
        assertThat(model.run().get()).isSameAs(branch);
        assertThat(lesson.points()).isEqualTo(50);
        model.undo().redo();
        model.poll();
        assertThat(names()).containsExactly("Run 1", "Run 2");
        assertThat(lesson.number()).isEqualTo(15);
        assertThat(lesson.points()).isEqualTo(51);
        assertRunHoldsWhatIsShown();
    }

    @Test
    void aBranchThatASettingBeganIsUndoneAtOnce() {
        lesson.step(30);
        lesson.show(10);
        model.settings().setLearningRate(2);

        model.undo().undo();
        lesson.untilExact();

        assertThat(names()).containsExactly("Run 1");
        assertThat(lesson.number()).isEqualTo(10);
        assertThat(lesson.alpha()).isEqualTo(0.5);
    }

    @Test
    void aRunThatDivergedCanBeGoneOnWithFromItsPast() {
        lesson.step(5);
        model.points().add(1e9, 1e9, 0);
        model.points().add(1e9, 1e9, 1);
        model.settings().setLearningRate(Double.MAX_VALUE);
        lesson.step(20);
        assertThat(model.situation().get()).isEqualTo(Situation.DIVERGED);
        lesson.show(4);

        model.settings().setLearningRate(0.1);
        lesson.step(3);

        assertThat(lesson.number()).isEqualTo(7);
        assertThat(model.situation().get()).isEqualTo(Situation.PAUSED);
    }

    // ---- restarts ----

    @Test
    void aRestartKeepsTheRunBefore() {
        lesson.step(30);

        model.settings().setLearningRate(2);
        model.restart();

        assertThat(names()).containsExactly("Run 1", "Run 2");
        assertThat(runs.front().origin()).isEqualTo(new Restarted(1, 30));
        assertThat(runs.front().colour())
                .isNotEqualTo(runs.entries().get().get(0).colour());
        assertThat(lesson.number()).isZero();
        assertThat(runs.entries().get().get(0).curves().objective().size()).isEqualTo(30);
    }

    @Test
    void aRunThatHasMadeNoUpdateIsNotKept() {
        model.newStart();
        model.newStart();

        assertThat(names()).containsExactly("Run 1");
        assertThat(model.experiment().initSeed()).isEqualTo(44);
        assertThat(runs.front().origin()).isEqualTo(new Opened());
    }

    @Test
    void aRestartFromThePastBeginsWithWhatIsShown() {
        lesson.step(10);
        model.settings().setLearningRate(2);
        model.points().add(1, 2, 0);
        lesson.step(10);
        lesson.show(5);

        model.restart();
        lesson.until(() -> runs.entries().get().size() == 2);

        assertThat(lesson.alpha()).isEqualTo(0.5);
        assertThat(lesson.points()).isEqualTo(50);
        assertThat(model.experiment().data()).isInstanceOf(Synthetic.class);
        assertThat(model.time().isPast()).isFalse();
        runs.bringToFront(1);
        assertThat(lesson.alpha()).isEqualTo(2);
        assertThat(lesson.points()).isEqualTo(51);
    }

    // ---- the list ----

    @Test
    void anyRunCanBeBroughtToTheFrontAndGoneOnWith() {
        lesson.step(10);
        model.points().add(1, 2, 0);
        model.settings().setLearningRate(2);
        model.restart();
        model.points().clear();
        model.settings().setLearningRate(3);
        model.poll();

        runs.bringToFront(1);
        model.poll();

        assertThat(lesson.number()).isEqualTo(10);
        assertThat(lesson.alpha()).isEqualTo(2);
        assertThat(lesson.points()).isEqualTo(51);
        assertRunHoldsWhatIsShown();
        lesson.step(1);
        assertThat(lesson.number()).isEqualTo(11);
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
    void deletingAndRenamingCanBeUndone() {
        lesson.step(10);
        model.restart();
        lesson.step(10);
        runs.rename(1, " slow ");
        runs.delete(2);
        assertThat(names()).containsExactly("slow");
        assertThat(runs.front().id()).isEqualTo(1);

        model.undo().undo();
        assertThat(names()).containsExactly("slow", "Run 2");
        assertThat(runs.front().id()).isEqualTo(2);
        assertThat(lesson.number()).isEqualTo(10);
        model.undo().undo();
        assertThat(names()).containsExactly("Run 1", "Run 2");
        model.undo().redo();
        model.undo().redo();
        assertThat(names()).containsExactly("slow");
    }

    @Test
    void theLastRunCannotBeDeletedNorBeWithoutAName() {
        runs.delete(1);
        runs.rename(1, "  ");

        assertThat(names()).containsExactly("Run 1");
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
        assertThat(names()).containsExactly("Run 1", "Run 2");
        assertThat(lesson.points()).isEqualTo(51);
        model.undo().undo();
        model.poll();
        assertThat(lesson.points()).isEqualTo(50);
        model.undo().redo();
        model.undo().redo();
        assertThat(names()).containsExactly("Run 1", "second");
    }

    @Test
    void aBranchGoesBackToWhatItBranchedOffWhenItIsDeleted() {
        lesson.step(10);
        model.restart();
        lesson.step(10);
        runs.bringToFront(1);
        lesson.show(5);
        model.settings().setLearningRate(2);

        runs.delete(3);

        assertThat(runs.front().id()).isEqualTo(1);
    }

    @Test
    void runsMadeElsewhereTakeThePlaceOfAll() {
        lesson.step(20);
        model.points().remove(3);
        lesson.step(10);
        lesson.show(12);
        model.settings().setLearningRate(2);
        lesson.step(10);
        lesson.show(15);
        Weights shown = model.time().shown().get().update().weights();
        List<RunEntry> saved = runs.entries().get();

        try (Lesson other = new Lesson(Experiment.TUTORIAL)) {
            other.model.restore(saved, 2, OptionalLong.of(15));
            other.untilExact();

            assertThat(other.model.runs().entries().get()).isEqualTo(saved);
            assertThat(other.model.time().shown().get().update().weights()).isEqualTo(shown);
            assertThat(other.alpha()).isEqualTo(2);
            other.model.runs().bringToFront(1);
            assertThat(other.points()).isEqualTo(49);
            assertThat(other.model.undo().canUndo().get()).isFalse();
            other.step(1);
            other.model.restart();
            assertThat(other.model.runs().front().name()).isEqualTo("Run 3");
        }
    }

    @Test
    void asManyCurvesAreShownAsThereAreColoursAndNoRunIsKeptBeyondTheMost() {
        Set<Integer> colours = new HashSet<>();
        for (int i = 0; i < RunList.MOST + 10; i++) {
            lesson.step(1);
            model.restart();
            colours.clear();
            runs.entries().get().stream()
                    .filter(RunEntry::shown)
                    .forEach(each -> assertThat(colours.add(each.colour())).isTrue());
        }

        assertThat(colours).hasSize(RunList.COLOURS);
        assertThat(runs.entries().get()).hasSize(RunList.MOST);
        assertThat(runs.front().id()).isEqualTo(RunList.MOST + 11);
    }

    @Test
    void runsOfManyPointsLeaveSooner() {
        Run run = model.run().get();
        int most = (int) (RunList.MOST_POINTS / 50);
        List<RunEntry> three = List.of(entry(1, run), entry(2, run), entry(3, run));

        assertThat(RunList.withRoom(three, 1, 50)).isEqualTo(three);
        assertThat(RunList.withRoom(three, 1, 50 * (most - 2)))
                .extracting(RunEntry::id)
                .containsExactly(1, 3);
        assertThat(RunList.withRoom(three, 3, 2 * 50 * most))
                .extracting(RunEntry::id)
                .containsExactly(3);
    }

    private static RunEntry entry(int id, Run run) {
        return new RunEntry(id, "Run " + id, id, true, run, new Opened());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverIsDoneTheRunInFrontHoldsWhatIsShown(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            List<RunEntry> entries = runs.entries().get();
            int id = entries.get(random.nextInt(entries.size())).id();
            switch (random.nextInt(14)) {
                case 0, 1 -> lesson.step(1 + random.nextInt(20));
                case 2 -> model.settings().setLearningRate(0.1 + random.nextInt(5));
                case 3 -> model.points().add(random.nextGaussian(), random.nextGaussian(), random.nextInt(2));
                case 4 -> removeAny(random);
                case 5 -> lesson.show(random.nextInt(60));
                case 6 -> model.time().show(random.nextInt(60));
                case 7 -> model.undo().undo();
                case 8 -> model.undo().redo();
                case 9 -> runs.bringToFront(id);
                case 10 -> runs.delete(id);
                case 11 -> model.restart();
                case 12 -> model.open(new Synthetic(Shape.XOR, 20 + i, 0, Synthetic.DEFAULT_FACTOR, 1));
                default -> model.time().toPresent();
            }
            model.poll();
            if (!model.time().isPast()) {
                assertRunHoldsWhatIsShown();
                assertThat(model.settings().get()).isEqualTo(model.experiment().presentSettings());
            }
        }
    }

    private void removeAny(Random random) {
        PointSet shown = model.points().points().get();
        if (shown.points().size() > 0) {
            model.points().remove(shown.row(random.nextInt(shown.points().size())));
        }
    }

    private List<String> names() {
        return runs.entries().get().stream().map(RunEntry::name).toList();
    }

    private void assertRunHoldsWhatIsShown() {
        RowList rows = model.run().get().trainer().rows();
        PointSet shown = model.points().points().get();
        assertThat(rows.presentCount()).isEqualTo(shown.points().size());
        for (int i = 0; i < shown.points().size(); i++) {
            assertThat(rows.isPresent(shown.row(i))).isTrue();
            assertThat(rows.x1(shown.row(i))).isEqualTo(shown.points().x1(i));
            assertThat(rows.x2(shown.row(i))).isEqualTo(shown.points().x2(i));
            assertThat(rows.label(shown.row(i))).isEqualTo(shown.points().label(i));
        }
    }
}
