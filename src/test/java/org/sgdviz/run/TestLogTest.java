package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.Role;
import org.sgdviz.data.Split;
import org.sgdviz.data.Synthetic;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;

/** The figures of test rows against those of whole evaluations. */
class TestLogTest {

    private static final Hyperparameters SETTINGS =
            new Hyperparameters(0.05, new BatchSize(150), Objective.CROSS_ENTROPY, Shuffling.EACH_EPOCH, 100_000);

    private final List<Double> expected = new ArrayList<>();

    private static Run begun(Split split) {
        Experiment whole = Experiment.of(Synthetic.TUTORIAL, 42, 3, SETTINGS);
        return new Run(whole.withSetup(whole.setup().withSplit(split)));
    }

    private static Run begun() {
        return begun(Split.of(new Holdout.Drawn(0.25, 3, false)).withValidationFraction(0.1));
    }

    private void train(Run run, int epochs) {
        while (run.trainer().epochsDone() < epochs) {
            run.step();
            if (run.epochEnded()) {
                Evaluation all = Evaluation.of(
                        run.trainer().rows().toPoints().only(Role.TEST),
                        run.trainer().weights(),
                        run.trainer().settings().objective());
                expected.add(all.meanObjective());
            }
        }
        run.publish();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, TestLog.CAPACITY, TestLog.CAPACITY + 1, 3000, 5000})
    void theEndsOfEpochsAreThoseOfWholeEvaluationsOneInAPowerOfTwo(int epochs) {
        Run run = begun();
        train(run, epochs);
        TestLog.View kept = run.history().tests();
        int stride = 1;
        while (epochs / stride > TestLog.CAPACITY) {
            stride *= 2;
        }
        assertThat(kept.count()).isEqualTo(epochs / stride);
        int perEpoch = 2; // 270 training rows
        for (int i = 0; i < kept.count(); i++) {
            assertThat(kept.updates()[i]).isEqualTo(perEpoch * stride * (i + 1));
            assertThat(kept.objectives()[i]).isEqualTo(expected.get(stride * (i + 1) - 1));
            assertThat(kept.logLosses()[i]).isEqualTo(kept.objectives()[i]);
        }
    }

    @Test
    void editsOfTestRowsCountFromTheNextEndOfAnEpochOn() {
        Run run = begun();
        train(run, 3);
        int test = run.trainer().rows().rows(Role.TEST)[0];
        run.apply(new RowChange.Move(test, 40, -70));
        run.apply(new RowChange.Remove(RowSet.of(run.trainer().rows().rows(Role.TEST)[1])));
        train(run, 6);
        TestLog.View kept = run.history().tests();
        assertThat(kept.count()).isEqualTo(6);
        for (int i = 0; i < 6; i++) {
            assertThat(kept.objectives()[i]).isEqualTo(expected.get(i));
        }
    }

    @Test
    void aBranchHasThoseOfThePastThatItShares() {
        Run run = begun();
        train(run, 50);
        Run branch = Run.branch(run, 61);
        train(branch, 40);
        assertThat(branch.history().tests().count()).isEqualTo(40);
        for (int i = 0; i < 40; i++) {
            assertThat(branch.history().tests().objectives()[i])
                    .isEqualTo(run.history().tests().objectives()[i]);
        }
    }

    @Test
    void withoutTestRowsNothingIsKept() {
        Run run = begun(Split.NONE.withValidationFraction(0.2));
        train(run, 5);
        assertThat(run.history().tests().count()).isZero();
    }
}
