package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.text.InWords;

/** Runs that go on from the past of another, or from a file's, against runs that made all updates themselves. */
class BranchTest {

    private static final int TURNS = 150;

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBranchHasTheSamePastAndItsOwnFuture(long seed) {
        KeptRun live = new KeptRun(seed, 4 + (int) (seed % 60)).turns(TURNS);
        Random random = new Random(seed);
        int at = random.nextInt(live.kept.size());
        Run branch = Run.branch(live.run, at);
        assertThat(branch.experiment()).isEqualTo(live.run.experiment().upTo(at));
        assertSameCurves(branch, ofItsOwn(branch.experiment(), at));
        branch.apply(Setting.LEARNING_RATE.to(0.123));
        makeUpdates(branch, 40);
        Run again = ofItsOwn(branch.experiment(), branch.history().size());
        assertSameCurves(branch, again);
        Replay replay = new Replay(branch.recording());
        for (int n = 1; n <= at; n++) {
            assertThat(KeptRun.of(replay.at(n))).as("update %s", n).isEqualTo(live.kept.get(n));
        }
        Replay itsOwn = new Replay(again.recording());
        for (long n = branch.history().size(); n > at; n--) {
            assertThat(KeptRun.of(replay.at(n))).as("update %s", n).isEqualTo(KeptRun.of(itsOwn.at(n)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aResumedRunGoesOnAsIfItHadNeverStopped(long seed) {
        KeptRun live = new KeptRun(seed, 4 + (int) (seed % 60)).turns(TURNS);
        int updates = live.kept.size() - 1;
        if (updates == 0) {
            return;
        }
        Experiment experiment = live.run.experiment();
        Run resumed = Run.resume(
                experiment, experiment.data().points(), live.run.history().before(updates), updates, () -> 0);
        assertThat(resumed.experiment()).isEqualTo(experiment);
        assertThat(resumed.outcome()).isEqualTo(live.run.outcome());
        makeUpdates(resumed, 40);
        assertSameCurves(resumed, ofItsOwn(experiment, resumed.history().size()));
        Replay replay = new Replay(resumed.recording());
        for (int n = updates; n >= 0; n--) {
            assertThat(KeptRun.of(replay.at(n))).as("update %s", n).isEqualTo(live.kept.get(n));
        }
    }

    @Test
    void aBranchOfALongRunKnowsItsCurves() {
        Run run = new Run(Experiment.TUTORIAL);
        run.apply(Setting.EPOCHS.to(OptionalInt.of(Integer.MAX_VALUE)));
        makeUpdates(run, 500_000);
        for (long at : new long[] {1, 4_097, 70_000, 123_456}) {
            assertSameFuture(run, at, 1);
        }
        assertSameFuture(run, 299_999, 2);
        assertSameFuture(run, 499_999, 1);
        assertSameFuture(run, 500_000, 1);
    }

    private static void assertSameFuture(Run run, long at, int thinned) {
        Run branch = Run.branch(run, at);
        makeUpdates(branch, 5_000);
        assertSameCurves(branch, ofItsOwn(branch.experiment(), at + 5_000), thinned);
        assertThat(branch.history().latest().number()).isEqualTo(at + 5_000);
    }

    @Test
    void aBranchAtTheStartIsAsItWasSetUp() {
        Run run = new Run(Experiment.TUTORIAL);
        run.apply(Setting.BATCH_SIZE.to(BatchSize.ALL));
        makeUpdates(run, 5);
        run.apply(Setting.LEARNING_RATE.to(3.0));
        makeUpdates(run, 5);
        Run branch = Run.branch(run, 0);
        assertThat(branch.history().size()).isZero();
        assertThat(branch.trainer().settings()).isEqualTo(Hyperparameters.TUTORIAL.withBatchSize(BatchSize.ALL));
        assertThat(branch.experiment().edits()).hasSize(1);
    }

    @Test
    void thereIsNoBranchOfWhatWasNotMade() {
        Run run = new Run(Experiment.TUTORIAL);
        makeUpdates(run, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Run.branch(run, 6))
                .satisfies(InWords.says("update 6 is not among the 5 updates made"));
    }

    @Test
    void theCurvesOfAnotherLengthAreRefused() {
        Run run = new Run(Experiment.TUTORIAL);
        makeUpdates(run, 60);
        SavedCurves curves = run.history().before(60);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Run.resume(run.experiment(), run.experiment().data().points(), curves, 2, () -> 0));
    }

    /** The run of an experiment, all of whose updates it makes itself, with the edits where they belong. */
    private static Run ofItsOwn(Experiment experiment, long updates) {
        Run run = new Run(experiment.withoutEdits());
        List<Edit> edits = new ArrayList<>(experiment.edits());
        for (long update = 0; update <= updates; update++) {
            while (!edits.isEmpty() && edits.get(0).update() == update) {
                run.apply(edits.remove(0).change());
            }
            if (update < updates) {
                run.step();
            }
        }
        run.publish();
        return run;
    }

    private static void makeUpdates(Run run, int most) {
        for (int i = 0; i < most && run.canStep(); i++) {
            run.step();
        }
        run.publish();
    }

    private static void assertSameCurves(Run branch, Run own) {
        assertSameCurves(branch, own, 1);
    }

    /** The same, where the branch has only one in so many of the epochs that its own run would have. */
    private static void assertSameCurves(Run branch, Run own, int thinned) {
        History a = branch.history();
        History b = own.history();
        assertThat(a.size()).isEqualTo(b.size());
        assertThat(a.latest()).isEqualTo(b.latest());
        assertThat(branch.outcome()).isEqualTo(own.outcome());
        assertThat(columns(a.objectiveCurve())).isEqualTo(columns(b.objectiveCurve()));
        assertThat(columns(a.squaredErrorCurve())).isEqualTo(columns(b.squaredErrorCurve()));
        assertThat(a.epochs().epochs()).isEqualTo(b.epochs().epochs());
        assertThat(a.epochs().lastWeights()).isEqualTo(b.epochs().lastWeights());
        EpochLog.View some = a.epochs();
        EpochLog.View all = b.epochs();
        assertThat(some.count()).isEqualTo(all.count() / thinned);
        for (int i = 0; i < some.count(); i++) {
            int k = (i + 1) * thinned - 1;
            assertThat(some.updates()[i]).isEqualTo(all.updates()[k]);
            assertThat(some.objectives()[i]).isEqualTo(all.objectives()[k]);
            assertThat(some.squaredErrors()[i]).isEqualTo(all.squaredErrors()[k]);
        }
    }

    private static List<String> columns(LossPyramid.View view) {
        double[][] columns = new double[3][400];
        view.columns(0, Math.max(1, view.size() / 400.0), columns[0], columns[1], columns[2]);
        return Arrays.stream(columns).map(Arrays::toString).toList();
    }
}
