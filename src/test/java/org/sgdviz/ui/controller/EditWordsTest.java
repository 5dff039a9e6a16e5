package org.sgdviz.ui.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sgdviz.run.Change;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.RowChange;
import org.sgdviz.run.RowSet;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.view.plot.EditMark;

class EditWordsTest {

    private final EditWords words = new EditWords(new Messages());
    private Experiment experiment = Experiment.TUTORIAL;

    @Test
    void settingsSayWhatTheyWereAndWhatTheyAre() {
        edit(734, Setting.LEARNING_RATE.to(0.3));
        edit(735, Setting.LEARNING_RATE.to(1.0));
        edit(735, Setting.BATCH_SIZE.to(BatchSize.ALL));
        edit(736, Setting.OBJECTIVE.to(Objective.HINGE));
        edit(737, Setting.SHUFFLING.to(Shuffling.EACH_EPOCH));
        edit(738, Setting.EPOCHS.to(OptionalInt.of(1000)));
        edit(739, Setting.EPOCHS.to(OptionalInt.empty()));

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
    void weightsThatWereSetAreNoPoints() {
        edit(5, new Change.SetWeights(new Weights(1, -2, 0.5)));

        assertThat(texts()).containsExactly("weights set to (1.000, \u22122.000, 0.500)");
        assertThat(words.marks(experiment)).extracting(EditMark::kind).containsExactly(EditMark.Kind.SETTINGS);
    }

    @Test
    void pointsSayWhatWasDoneToThem() {
        BitSet twelve = new BitSet();
        twelve.set(0, 12);
        edit(1, new RowChange.Add(0.3, -2.1, 1));
        edit(2, new RowChange.Remove(RowSet.of(3)));
        edit(3, new RowChange.Remove(RowSet.of(twelve)));
        edit(4, new RowChange.Restore(RowSet.of(twelve)));

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
        edit(1, new RowChange.Move(3, 0, 0));
        edit(2, new RowChange.Move(3, 0, 1));
        edit(3, new RowChange.Move(3, 0, 2));
        edit(4, new RowChange.Move(4, 5, 5));

        assertThat(texts()).containsExactly("moved a point to (0.00, 2.00)", "moved a point to (5.00, 5.00)");
    }

    @Test
    void theValuesOfOneGestureAreOneMarkFromTheFirstToTheLast() {
        edit(1, Setting.LEARNING_RATE.to(0.03));
        goOn(2, Setting.LEARNING_RATE.to(0.1));
        goOn(5, Setting.LEARNING_RATE.to(0.3));
        edit(6, Setting.LEARNING_RATE.to(1.0));
        edit(7, Setting.BATCH_SIZE.to(BatchSize.ALL));

        assertThat(texts())
                .containsExactly("\u03b1 0.01 \u2192 0.3", "\u03b1 0.3 \u2192 1", "batch size 32 \u2192 all");
        assertThat(words.marks(experiment)).extracting(EditMark::update).containsExactly(5L, 6L, 7L);
        assertThat(new EditWords(new Messages()).marks(experiment))
                .as("all at once, as of a session that is opened")
                .isEqualTo(words.marks(experiment));
    }

    @Test
    void aGestureThatEndedWhereItBeganIsNoMark() {
        edit(1, Setting.LEARNING_RATE.to(0.03));
        goOn(2, Setting.LEARNING_RATE.to(0.01));

        assertThat(texts()).isEmpty();
    }

    @Test
    void aGestureThatComesByTheValueInForceLeavesTheFormerMark() {
        Run run = new Run(Experiment.TUTORIAL);
        run.apply(Setting.LEARNING_RATE.to(0.03));
        step(run, 100);
        run.apply(Setting.LEARNING_RATE.to(0.1));
        step(run, 100);
        run.apply(Setting.LEARNING_RATE.to(0.3));
        run.apply(Setting.LEARNING_RATE.to(0.1));
        run.apply(Setting.LEARNING_RATE.to(1.0), true);
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
        goOn(1, Setting.LEARNING_RATE.to(0.03));
        goOn(2, Setting.BATCH_SIZE.to(BatchSize.ALL));

        assertThat(texts()).containsExactly("\u03b1 0.01 \u2192 0.03", "batch size 32 \u2192 all");
    }

    @Test
    void anotherExperimentHasItsOwnWords() {
        edit(1, Setting.LEARNING_RATE.to(0.3));
        edit(2, Setting.LEARNING_RATE.to(1.0));
        Experiment first = experiment;
        assertThat(texts()).hasSize(2);

        experiment = first.upTo(2);
        edit(1, Setting.LEARNING_RATE.to(2.0));

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
