package org.sgdviz.ui.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sgdviz.run.Change;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.view.plot.EditMark;

class EditWordsTest {

    private final EditWords words = new EditWords(new Messages());
    private Experiment experiment = Experiment.TUTORIAL;

    @Test
    void settingsSayWhatTheyWereAndWhatTheyAre() {
        edit(734, new Change.LearningRate(0.3));
        edit(735, new Change.LearningRate(1));
        edit(735, new Change.Batch(BatchSize.ALL));
        edit(736, new Change.Minimize(Objective.HINGE));
        edit(737, new Change.Order(Shuffling.EACH_EPOCH));
        edit(738, new Change.Epochs(1000));
        edit(739, Change.Epochs.none());

        assertThat(texts())
                .containsExactly(
                        "\u03b1 0.01 \u2192 0.3",
                        "\u03b1 0.3 \u2192 1",
                        "batch size 32 \u2192 all",
                        "minimize cross-entropy \u2192 hinge",
                        "order as listed, every epoch \u2192 reshuffled each epoch",
                        "stop after: 100 epochs \u2192 1,000 epochs",
                        "stop after: 1,000 epochs \u2192 none");
        assertThat(words.marks(experiment)).extracting(EditMark::update).startsWith(734L, 735L);
        assertThat(words.marks(experiment)).extracting(EditMark::kind).containsOnly(EditMark.Kind.SETTINGS);
    }

    @Test
    void pointsSayWhatWasDoneToThem() {
        BitSet twelve = new BitSet();
        twelve.set(0, 12);
        edit(1, new Change.AddRow(0.3, -2.1, 1));
        edit(2, new Change.RemoveRows(Change.Rows.of(3)));
        edit(3, new Change.RemoveRows(Change.Rows.of(twelve)));
        edit(4, new Change.RestoreRows(Change.Rows.of(twelve)));

        assertThat(texts())
                .containsExactly(
                        "added a point of class 1 at (0.30, \u22122.10)",
                        "removed a point",
                        "removed 12 points",
                        "brought 12 points back");
        assertThat(words.marks(experiment)).extracting(EditMark::kind).containsOnly(EditMark.Kind.POINTS);
    }

    @Test
    void theWayOfAPointIsOneMark() {
        edit(1, new Change.MoveRow(3, 0, 0));
        edit(2, new Change.MoveRow(3, 0, 1));
        edit(3, new Change.MoveRow(3, 0, 2));
        edit(4, new Change.MoveRow(4, 5, 5));

        assertThat(texts()).containsExactly("moved a point to (0.00, 2.00)", "moved a point to (5.00, 5.00)");
    }

    @Test
    void theValuesOfOneGestureAreOneMarkFromTheFirstToTheLast() {
        edit(1, new Change.LearningRate(0.03));
        goOn(2, new Change.LearningRate(0.1));
        goOn(5, new Change.LearningRate(0.3));
        edit(6, new Change.LearningRate(1));
        edit(7, new Change.Batch(BatchSize.ALL));

        assertThat(texts())
                .containsExactly("\u03b1 0.01 \u2192 0.3", "\u03b1 0.3 \u2192 1", "batch size 32 \u2192 all");
        assertThat(words.marks(experiment)).extracting(EditMark::update).containsExactly(5L, 6L, 7L);
        assertThat(new EditWords(new Messages()).marks(experiment))
                .as("all at once, as of a session that is opened")
                .isEqualTo(words.marks(experiment));
    }

    @Test
    void aGestureThatEndedWhereItBeganIsNoMark() {
        edit(1, new Change.LearningRate(0.03));
        goOn(2, new Change.LearningRate(0.01));

        assertThat(texts()).isEmpty();
    }

    @Test
    void aGestureThatComesByTheValueInForceLeavesTheFormerMark() {
        Run run = new Run(Experiment.TUTORIAL);
        run.apply(new Change.LearningRate(0.03));
        step(run, 100);
        run.apply(new Change.LearningRate(0.1));
        step(run, 100);
        run.apply(new Change.LearningRate(0.3));
        run.apply(new Change.LearningRate(0.1));
        run.apply(new Change.LearningRate(1), true);
        step(run, 1);
        experiment = run.experiment();

        assertThat(texts()).containsExactly("\u03b1 0.01 \u2192 0.03", "\u03b1 0.03 \u2192 0.1", "\u03b1 0.1 \u2192 1");
        assertThat(new SettingPaths(new Messages()).of(experiment, 201))
                .as("the run's name has all rates by which updates were made")
                .anyMatch(setting -> setting.contains("0.03 \u2192 0.1 \u2192 1"));
    }

    private static void step(Run run, int updates) {
        for (int k = 0; k < updates && run.canStep(); k++) {
            run.step();
        }
    }

    @Test
    void anEditThatContinuesNothingOfItsKindIsAMarkOfItsOwn() {
        goOn(1, new Change.LearningRate(0.03));
        goOn(2, new Change.Batch(BatchSize.ALL));

        assertThat(texts()).containsExactly("\u03b1 0.01 \u2192 0.03", "batch size 32 \u2192 all");
    }

    @Test
    void anotherExperimentHasItsOwnWords() {
        edit(1, new Change.LearningRate(0.3));
        edit(2, new Change.LearningRate(1));
        Experiment first = experiment;
        assertThat(texts()).hasSize(2);

        experiment = first.upTo(2);
        edit(1, new Change.LearningRate(2));

        assertThat(texts()).containsExactly("\u03b1 0.01 \u2192 2");
        experiment = first;
        assertThat(texts()).containsExactly("\u03b1 0.01 \u2192 0.3", "\u03b1 0.3 \u2192 1");
    }

    private void edit(long update, Change change) {
        experiment = experiment.withEdit(new Edit(update, change));
        words.marks(experiment);
    }

    private void goOn(long update, Change change) {
        experiment = experiment.withEdit(new Edit(update, change, true));
        words.marks(experiment);
    }

    private List<String> texts() {
        return words.marks(experiment).stream().map(EditMark::text).toList();
    }
}
