package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Given;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;

class RunTest {

    /** Four rows, two a batch, three epochs. */
    private static final Experiment FOUR = Experiment.of(
            new Given(
                    "four", Points.of(new double[] {0, 1, 2, 3}, new double[] {1, -1, 1, -1}, new byte[] {0, 1, 0, 1})),
            1,
            1,
            Hyperparameters.TUTORIAL.withBatchSize(new BatchSize(2)).withEpochs(3));

    private final Run run = new Run(FOUR);

    @Test
    void isUnderWayUntilItsEpochsAreDone() {
        assertThat(run.outcome()).isEqualTo(Outcome.UNDER_WAY);
        steps(6);
        run.publish();
        assertThat(run.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(run.canStep()).isFalse();
        assertThatIllegalStateException().isThrownBy(run::step).withMessage("there is no update to make");
    }

    @Test
    void moreEpochsTakeACompletedRunUpAgain() {
        steps(6);
        run.apply(Setting.EPOCHS.to(OptionalInt.of(4)));
        assertThat(run.canStep()).isTrue();
        steps(2);
        assertThat(run.canStep()).isFalse();
        assertThat(run.trainer().epochsDone()).isEqualTo(4);
    }

    @Test
    void fewerEpochsEndTheRunAfterTheOneUnderWay() {
        steps(3);
        run.apply(Setting.EPOCHS.to(OptionalInt.of(0)));
        steps(1);
        assertThat(run.canStep()).isFalse();
    }

    @Test
    void noEpochsMakeACompletedRunWithoutUpdates() {
        Run none = new Run(Experiment.of(FOUR.data(), 1, 1, FOUR.settings().withEpochs(0)));
        assertThat(none.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(none.canStep()).isFalse();
    }

    @Test
    void waitsForTheSecondClassAndGoesOnWithIt() {
        steps(1);
        run.apply(new RowChange.Remove(RowSet.of(1, 3)));
        run.publish();
        assertThat(run.outcome()).isEqualTo(Outcome.NEEDS_CLASSES);
        assertThat(run.canStep()).isFalse();
        run.apply(new RowChange.Add(5, 5, 1));
        assertThat(run.canStep()).isTrue();
        steps(1);
        assertThat(run.trainer().lastBatch().rows()).as("the epoch's rest").containsExactly(2);
        steps(1);
        assertThat(run.trainer().lastBatch().rows()).containsExactly(0, 2);
        steps(1);
        assertThat(run.trainer().lastBatch().rows()).containsExactly(4);
    }

    @Test
    void rowsThatReturnInTimeAreStillVisitedHoweverOftenTheWorkerAsked() {
        steps(1);
        run.apply(new RowChange.Remove(RowSet.of(2, 3)));
        assertThat(run.canStep()).as("the next epoch's first").isTrue();
        run.publish();
        run.apply(new RowChange.Restore(RowSet.of(2, 3)));
        assertThat(run.canStep()).isTrue();
        steps(1);
        assertThat(run.trainer().lastBatch().rows()).containsExactly(2, 3);
        assertThat(run.epochEnded()).isTrue();
        assertThat(run.trainer().epochsDone()).isEqualTo(1);
    }

    @Test
    void anEpochWhoseRestWasRemovedEndsBeforeTheNextUpdate() {
        steps(1);
        run.apply(new RowChange.Remove(RowSet.of(2, 3)));
        steps(1);
        run.publish();
        assertThat(run.trainer().lastBatch().rows()).containsExactly(0, 1);
        assertThat(run.history().latest().epoch()).isEqualTo(2);
        assertThat(run.history().epochs().epochs()).isEqualTo(2);
        assertThat(run.history().epochs().updates()).startsWith(1, 2);
    }

    @Test
    void aRunWhoseLastRowsWereRemovedIsComplete() {
        steps(5);
        run.apply(new RowChange.Remove(RowSet.of(2, 3)));
        run.publish();
        assertThat(run.canStep()).isFalse();
        assertThat(run.outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void divergesWithTheLastFiniteWeights() {
        steps(1);
        Weights before = run.trainer().weights();
        run.apply(Setting.OBJECTIVE.to(Objective.HINGE));
        run.apply(new RowChange.Move(2, 1e300, 0));
        run.apply(Setting.LEARNING_RATE.to(1e300));
        run.step();
        run.publish();
        assertThat(run.outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(run.canStep()).isFalse();
        assertThat(run.trainer().weights()).isEqualTo(before);
        assertThat(run.history().size()).isEqualTo(1);
        run.apply(Setting.LEARNING_RATE.to(0.01));
        assertThat(run.canStep()).as("there is no way back").isFalse();
    }

    @Test
    void aScoreThatIsNoNumberIsADivergenceUnderEveryObjective() {
        for (Objective objective : Objective.values()) {
            Points points = Points.of(new double[] {1e300, 1}, new double[] {-1e300, 1}, new byte[] {0, 1});
            Hyperparameters settings = new Hyperparameters(
                    1e9, BatchSize.ALL, objective, FOUR.settings().shuffling(), 9);
            Run far = new Run(Experiment.of(new Given("far", points), 3, 0, settings));
            while (far.canStep()) {
                far.step();
                assertThat(far.trainer().hasDiverged()
                                || !Double.isNaN(far.trainer().lastBatch().objective()))
                        .isTrue();
            }
            assertThat(far.trainer().weights().isFinite()).isTrue();
        }
    }

    @Test
    void theBatchShowsOnceItIsPublished() {
        run.publishBatch();
        assertThat(run.batchRows()).isNull();
        steps(2);
        run.publishBatch();
        assertThat(run.batchRows()).containsExactly(2, 3);
        steps(1);
        assertThat(run.batchRows()).containsExactly(2, 3);
    }

    private void steps(int n) {
        for (int i = 0; i < n; i++) {
            assertThat(run.canStep()).isTrue();
            run.step();
        }
    }
}
