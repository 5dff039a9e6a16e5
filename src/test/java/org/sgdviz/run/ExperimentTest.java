package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.RowList;
import org.sgdviz.data.Synthetic;
import org.sgdviz.session.SavedRun;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.InWords;
import org.sgdviz.text.Messages;

class ExperimentTest {

    private static final Change FAST = Setting.LEARNING_RATE.to(1.0);
    private static final Change SLOW = Setting.LEARNING_RATE.to(0.001);
    private static final Change ALL = Setting.BATCH_SIZE.to(BatchSize.ALL);
    private static final Change POINT = new RowChange.Add(1, 2, 0);

    @Test
    void theSameSettingTwiceAtOneUpdateCountsOnce() {
        Experiment experiment = with(edit(3, FAST), edit(3, POINT), edit(3, ALL), edit(3, POINT), edit(3, SLOW));
        assertThat(experiment.edits()).containsExactly(edit(3, POINT), edit(3, ALL), edit(3, POINT), edit(3, SLOW));
    }

    @Test
    void theSameSettingAtAnotherUpdateCountsTwice() {
        assertThat(with(edit(3, FAST), edit(4, SLOW)).edits()).containsExactly(edit(3, FAST), edit(4, SLOW));
    }

    @Test
    void aSettingThatGetsBackTheValueBeforeTheUpdateIsNoEdit() {
        assertThat(with(edit(3, FAST), edit(4, SLOW), edit(4, POINT), edit(4, FAST))
                        .edits())
                .containsExactly(edit(3, FAST), edit(4, POINT));
        assertThat(with(edit(0, FAST), edit(0, Setting.LEARNING_RATE.to(0.01))).edits())
                .isEmpty();
        assertThat(with(edit(3, FAST), edit(4, SLOW), new Edit(4, FAST, true)).edits())
                .as("as a slider's thumb that is dragged away and back")
                .containsExactly(edit(3, FAST));
    }

    @Test
    void theValuesOfOneGestureAtOneUpdateAreTheLastOfThem() {
        Edit on = new Edit(4, SLOW, true);
        assertThat(with(edit(3, FAST), on).edits().get(1).continued()).isTrue();
        assertThat(with(edit(4, FAST), on).edits())
                .as("the beginning of the gesture")
                .singleElement()
                .matches(last -> last.equals(edit(4, SLOW)) && !last.continued());
        assertThat(with(edit(3, SLOW), edit(4, FAST), on).edits())
                .as("back at the value before that update, whatever the gesture does at a later one")
                .containsExactly(edit(3, SLOW));
    }

    @Test
    void noNumberDependsOnTheGesture() {
        assertThat(with(edit(3, FAST), edit(4, SLOW))).isEqualTo(with(edit(3, FAST), new Edit(4, SLOW, true)));
        assertThat(edit(4, SLOW))
                .hasSameHashCodeAs(new Edit(4, SLOW, true))
                .matches(plain -> !plain.isToldAs(new Edit(4, SLOW, true)));
    }

    @Test
    void anExperimentNeverChanges() {
        List<Edit> edits = new ArrayList<>(List.of(edit(1, FAST)));
        Experiment first = new Experiment(Setup.TUTORIAL, Hyperparameters.TUTORIAL, edits);
        edits.clear();
        Experiment second = first.withEdit(edit(2, SLOW));
        assertThat(first.edits()).containsExactly(edit(1, FAST)).isUnmodifiable();
        assertThat(second.edits()).containsExactly(edit(1, FAST), edit(2, SLOW));
    }

    @Test
    void rowNumbersOfAChangeNeverChange() {
        int[] numbers = {4, 2};
        RowSet rows = RowSet.of(numbers);
        numbers[0] = 9;
        rows.toArray()[1] = 9;
        assertThat(rows.toArray()).containsExactly(4, 2);
        assertThat(rows).isEqualTo(RowSet.of(4, 2)).isNotEqualTo(RowSet.of(2, 4));
        assertThat(rows).hasSameHashCodeAs(RowSet.of(4, 2)).hasToString("[4, 2]");
    }

    @Test
    void upToAnUpdateItHasTheEditsThatActedByThen() {
        Experiment experiment = with(edit(0, ALL), edit(3, FAST), edit(3, POINT), edit(7, SLOW));
        assertThat(experiment.upTo(0)).as("as it was set up").isEqualTo(with(edit(0, ALL)));
        assertThat(experiment.upTo(1)).isEqualTo(with(edit(0, ALL)));
        assertThat(experiment.upTo(3)).isEqualTo(with(edit(0, ALL)));
        assertThat(experiment.upTo(4)).isEqualTo(with(edit(0, ALL), edit(3, FAST), edit(3, POINT)));
        assertThat(experiment.upTo(8)).isEqualTo(experiment);
        assertThat(experiment.upTo(4).withEdit(edit(4, SLOW)).edits()).endsWith(edit(4, SLOW));
    }

    @Test
    void presentSettingsAreThoseAfterAllEdits() {
        Experiment experiment = with(
                edit(0, FAST),
                edit(1, ALL),
                edit(2, Setting.OBJECTIVE.to(Objective.HINGE)),
                edit(2, POINT),
                edit(3, Setting.SHUFFLING.to(Shuffling.EACH_EPOCH)),
                edit(5, Setting.EPOCHS.to(OptionalInt.of(7))),
                edit(6, SLOW));
        assertThat(experiment.presentSettings())
                .isEqualTo(new Hyperparameters(0.001, BatchSize.ALL, Objective.HINGE, Shuffling.EACH_EPOCH, 7));
        assertThat(experiment.settings()).isEqualTo(Hyperparameters.TUTORIAL);
    }

    @Test
    void onlyEditsOfRowsMakeTheDataOtherThanTheirSource() {
        assertThat(with(edit(1, FAST)).hasEditedRows()).isFalse();
        assertThat(with(edit(1, FAST), edit(1, POINT)).hasEditedRows()).isTrue();
    }

    @Test
    void badValuesAreRefusedWithTheValueAndWhatIsRight() {
        refused(() -> with(edit(3, FAST), edit(2, SLOW)), "edit 1 is stamped 2, before the one ahead of it: 3");
        refused(() -> edit(-1, FAST), "an edit's update must be at least 0, but is -1");
        refused(() -> seeds(-1, 0), "the seed of the initial weights must be 0 to 2147483647, but is -1");
        refused(() -> seeds(0, -7), "the seed of the shuffling must be 0 to 2147483647, but is -7");
        for (double alpha : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            String message = "the learning rate alpha must be a finite number greater than 0, but is "
                    + Messages.ENGLISH.exact(alpha);
            refused(() -> Setting.LEARNING_RATE.to(alpha), message);
            refused(() -> Hyperparameters.TUTORIAL.withLearningRate(alpha), message);
        }
        refused(() -> Setting.EPOCHS.to(OptionalInt.of(-2)), "the number of epochs must be at least 0, but is -2");
        refused(
                () -> new RowChange.Add(1, Double.NaN, 0),
                "the coordinates must be finite numbers, but are 1, not a number");
        refused(
                () -> new RowChange.Move(1, Double.NEGATIVE_INFINITY, 0),
                "the coordinates must be finite numbers, but are -infinity, 0");
        refused(() -> new RowChange.Add(1, 1, 2), "a label must be 0 or 1, but is 2");
        refused(() -> new RowChange.Move(-3, 1, 1), "a row number must be at least 0, but is -3");
        refused(() -> RowSet.of(1, -3), "a row number must be at least 0, but is -3");
        refused(() -> new BatchSize(0), "the batch size must be a whole number of at least 1, or all, but is 0");
    }

    @Test
    void batchSizesAreReadAsNumbersOrAsAll() {
        assertThat(BatchSize.parse(" 32 ")).isEqualTo(new BatchSize(32)).hasToString("32");
        assertThat(BatchSize.parse("ALL")).isEqualTo(BatchSize.ALL).hasToString("all");
        for (String bad : List.of("", "0.5", "many", "99999999999")) {
            refused(
                    () -> BatchSize.parse(bad),
                    "the batch size must be a whole number of at least 1, or all, but is \"" + bad + "\"");
        }
    }

    @Test
    void aChangeOfARowThatDoesNotExistChangesNothing() {
        RowList rows = new RowList(Synthetic.TUTORIAL.points());
        RowChange removal = new RowChange.Remove(RowSet.of(1, 400));
        refused(() -> removal.applyTo(rows), "row 400 does not exist: there are 400 rows");
        assertThat(rows.presentCount()).isEqualTo(400);
    }

    @Test
    void editsOfTheStartAreMadeBeforeTheFirstUpdate() {
        Run run = new Run(with(edit(0, FAST), edit(0, POINT)));
        assertThat(run.trainer().settings().learningRate()).isEqualTo(1);
        assertThat(run.trainer().rows().size()).isEqualTo(401);
        assertThat(run.experiment()).isEqualTo(with(edit(0, FAST), edit(0, POINT)));
        refused(() -> new Run(with(edit(1, FAST))), "an edit of update 1 lies ahead of the start");
    }

    private static Experiment with(Edit... edits) {
        Experiment experiment = Experiment.TUTORIAL;
        for (Edit edit : edits) {
            experiment = experiment.withEdit(edit);
        }
        return experiment;
    }

    private static Experiment seeds(int initSeed, int shuffleSeed) {
        return Experiment.of(Synthetic.TUTORIAL, initSeed, shuffleSeed, Hyperparameters.TUTORIAL);
    }

    private static Edit edit(long update, Change change) {
        return new Edit(update, change);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).satisfies(InWords.says(message));
    }

    @Test
    void weightsAreSetOnceAnUpdate() {
        Edit first = new Edit(3, new Change.SetWeights(new Weights(1, 2, 3)));
        Edit second = new Edit(3, new Change.SetWeights(new Weights(4, 5, 6)));

        assertThat(Experiment.TUTORIAL.withEdit(first).withEdit(second).edits()).containsExactly(second);
        assertThatThrownBy(() -> new Change.SetWeights(new Weights(1, Double.NaN, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(InWords.mentions("finite"));
    }

    @Test
    void aRunIsSavedWithTheWeightsThatWereSetLast() {
        Run run = new Run(Experiment.TUTORIAL);
        run.step();
        run.publish();
        Weights computed = run.trainer().weights();
        run.apply(new Change.SetWeights(new Weights(1, 2, 3)));
        run.publish();

        SavedRun saved = SavedRun.of(null, 0, run, null);

        assertThat(saved.weights()).isEqualTo(new Weights(1, 2, 3));
        assertThat(run.history().latest().weights()).isEqualTo(computed);
        Rerun again = new Rerun(saved.record(), run.points(), () -> 0);
        assertThat(again.carryOut(() -> false)).isTrue();
    }

    @Test
    void aChangeThatIsRefusedChangesNothing() {
        Run run = new Run(Experiment.TUTORIAL);
        Weights before = run.trainer().weights();

        assertThatThrownBy(() -> run.apply(new RowChange.Move(9_999, 1, 1))).isInstanceOf(RuntimeException.class);

        assertThat(run.trainer().weights()).isEqualTo(before);
        assertThat(run.experiment()).isEqualTo(Experiment.TUTORIAL);
    }
}
