package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.Points;
import org.sgdviz.session.SavedRun;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Weights;

/** Runs that are shown by the curves that were saved with them, and their verification. */
class ResumedRunTest {

    private static final Points POINTS = Experiment.TUTORIAL.data().points();

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static Run tutorial(int updates) {
        Run run = new Run(Experiment.TUTORIAL);
        run.apply(Setting.EPOCHS.to(OptionalInt.of(Integer.MAX_VALUE)));
        makeUpdates(run, updates);
        return run;
    }

    private static void makeUpdates(Run run, int updates) {
        for (int i = 0; i < updates; i++) {
            run.step();
        }
        run.publish();
    }

    private static SavedRun saved(Run run) {
        return SavedRun.of("run", 0, run, null);
    }

    private static ResumedRun resumed(Run run, SavedCurves progress) {
        ResumedRun resumed = ResumedRun.of(saved(run).record(), POINTS, progress, System::nanoTime);
        assertThat(resumed).isNotNull();
        return resumed;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itsWholePastIsNearOnceItIsVerified(long seed) {
        KeptRun live = new KeptRun(seed, 4 + (int) (seed % 60)).turns(150);
        int updates = live.kept.size() - 1;
        if (updates < 2) {
            return;
        }
        SavedCurves progress = live.run.history().before(updates);
        Points points = live.run.experiment().data().points();
        ResumedRun resumed = ResumedRun.of(saved(live.run).record(), points, progress, System::nanoTime);
        assertThat(resumed).isNotNull();
        Recording before = resumed.run().recording();

        assertThat(resumed.verify(() -> false)).isEqualTo(progress.checkpoint().update() > 0);

        Replay replay = new Replay(before);
        replay.extend(resumed.run().recording());
        for (int n = updates; n >= 0; n--) {
            assertThat(KeptRun.of(replay.at(n))).as("update %s", n).isEqualTo(live.kept.get(n));
        }
        Checkpoints.View near = resumed.run().history().checkpoints();
        for (long n = 0; n < progress.checkpoint().update(); n++) {
            assertThat(near.atOrBefore(n).update()).isEqualTo(n);
        }
    }

    static Stream<SavedCurves> doctored() {
        SavedCurves right = tutorial(60_000).history().before(60_000);
        Checkpoint c = right.checkpoint();
        LossPyramid.State o = right.objective();
        EpochLog.State e = right.epochs();
        return Stream.of(
                doctored(right),
                new SavedCurves(c, right.squaredError(), right.squaredError(), e),
                new SavedCurves(
                        c,
                        new LossPyramid.State(o.width(), o.min(), changed(o.mean(), 1e-6), o.max()),
                        right.squaredError(),
                        e),
                new SavedCurves(
                        c,
                        new LossPyramid.State(o.width(), o.min(), o.mean(), changed(o.max(), 1e-15)),
                        right.squaredError(),
                        e),
                new SavedCurves(
                        c,
                        o,
                        right.squaredError(),
                        new EpochLog.State(
                                e.stride(),
                                e.epochs(),
                                e.epoch(),
                                e.update(),
                                changed(e.objective(), 1e-15),
                                e.squaredError())));
    }

    private static double[] changed(double[] column, double by) {
        double[] changed = column.clone();
        changed[7] *= 1 + by;
        assertThat(changed[7]).isNotEqualTo(column[7]);
        return changed;
    }

    @ParameterizedTest
    @MethodSource("doctored")
    void whatWasDoctoredIsFoundOut(SavedCurves progress) {
        Run run = tutorial(60_000);

        assertThat(resumed(run, run.history().before(60_000)).verify(() -> false))
                .isTrue();
        assertThat(resumed(run, progress).verify(() -> false)).isFalse();
    }

    /** What a file of format 1 does not say is then known of another run, or only about. */
    @Test
    void anOlderRunThatIsVerifiedIsBranchedAndSavedAnywhere() {
        Run run = tutorial(0);
        makeUpdates(run, 20_001);
        run.apply(Setting.BATCH_SIZE.to(new BatchSize(7)));
        makeUpdates(run, 20_002);
        run.apply(Setting.BATCH_SIZE.to(new BatchSize(150)));
        makeUpdates(run, 20_000);
        SavedCurves right = run.history().before(60_003);
        SavedCurves older =
                new SavedCurves(right.checkpoint(), right.objective(), right.squaredError(), right.epochs());
        ResumedRun resumed = resumed(run, older);
        assertThat(resumed.verify(() -> false)).isTrue();

        for (long update = 60_003; update > 0; update -= 17) {
            assertThat(resumed.run().history().before(update).checkpoint().update())
                    .isLessThan(update);
        }
        SavedCurves again = resumed.run().history().before(60_003);
        assertThat(again.progression().examples()).isNotNull();
        assertThat(resumed(run, again).verify(() -> false)).as("saved again").isTrue();
        Run branch = Run.branch(resumed.run(), 50_000);
        makeUpdates(branch, 1000);
        for (long update = 51_000; update > 0; update -= 17) {
            assertThat(branch.history().before(update).checkpoint().update()).isLessThan(update);
        }
    }

    @ParameterizedTest
    @MethodSource("doctored")
    void whatWasFoundOutIsNotBuiltOn(SavedCurves progress) {
        Run run = tutorial(60_000);
        ResumedRun resumed = resumed(run, progress);
        Replay replay = new Replay(resumed.run().recording());
        replay.at(60_000);

        resumed.verify(() -> false);

        Run found = resumed.run();
        replay.extend(found.recording());
        assertThat(found.history().checkpoints().isStartOnly()).isTrue();
        assertThat(found.history().before(60_000).checkpoint().update()).isZero();
        for (long update : new long[] {60_000, 59_990, 59_000}) {
            assertThat(KeptRun.of(replay.at(update))).isEqualTo(KeptRun.of(new Replay(run.recording()).at(update)));
        }
        found.step(); // its own further checkpoints are of no more use
        found.publish();
        assertThat(Run.branch(found, 60_000).history().latest())
                .isEqualTo(run.history().latest());
    }

    @Test
    void norIsItByWhatBranchedOff() {
        Run run = tutorial(300_000);
        ResumedRun resumed = resumed(run, doctored(run.history().before(300_000)));
        makeUpdates(resumed.run(), 20);
        Run before = Run.branch(resumed.run(), 200_000);
        Run branch = Run.branch(resumed.run(), 300_010);
        Run ofBranch = Run.branch(branch, 300_005);
        assertThat(branch.goesOnLike(resumed.run())).isTrue();
        assertThat(ofBranch.goesOnLike(resumed.run())).isTrue();
        assertThat(before.goesOnLike(resumed.run())).isFalse();

        resumed.verify(() -> false);

        for (Run wrong : new Run[] {branch, ofBranch}) {
            makeUpdates(wrong, 20);
            assertThat(wrong.isRefuted()).isTrue();
            assertThat(wrong.history().checkpoints().isStartOnly()).isTrue();
            assertThat(wrong.history().before(300_020).checkpoint().update()).isZero();
        }
        assertThat(before.isRefuted()).isFalse();
        assertThat(before.history().checkpoints().isStartOnly()).isFalse();
        Run later = Run.branch(resumed.run(), 300_010);
        assertThat(later.isRefuted()).isFalse();
        assertThat(later.goesOnLike(resumed.run())).isFalse();
    }

    @Test
    void whatWasFoundOutTakesNoRoom() throws IllegalAccessException {
        Run run = tutorial(60_000);
        SavedCurves progress = doctored(run.history().before(60_000));
        Run found = resumed(run, progress).run();
        makeUpdates(found, 3000);
        ResumedRun other = resumed(run, progress);
        makeUpdates(other.run(), 3000);
        other.verify(() -> false);

        long kept = other.run().bytes();
        assertThat(kept).as("until the worker looks").isEqualTo(found.bytes());
        makeUpdates(other.run(), 1000);

        assertThat(other.run().bytes()).isLessThan(kept - 3000 * 144);
        assertThat(RetainedSize.of(other.run())).isLessThan(RetainedSize.of(found) - 3000 * 144);
        other.run().slim();
        other.run().coarsen();
        assertThat(other.run().history().checkpoints().isStartOnly()).isTrue();
    }

    private static SavedCurves doctored(SavedCurves right) {
        Checkpoint c = right.checkpoint();
        Checkpoint sums = new Checkpoint(
                c.update(),
                c.epochsDone(),
                c.epochStart(),
                c.position(),
                Math.nextUp(c.squaredError()),
                c.objective(),
                c.batches(),
                c.rows(),
                c.weights());
        return new SavedCurves(sums, right.objective(), right.squaredError(), right.epochs());
    }

    @Test
    void curvesThatLeadToOtherWeightsAreNotShown() {
        Run run = tutorial(60_000);
        SavedCurves right = run.history().before(60_000);
        Checkpoint c = right.checkpoint();
        Checkpoint elsewhere = new Checkpoint(
                c.update(),
                c.epochsDone(),
                c.epochStart(),
                c.position(),
                c.squaredError(),
                c.objective(),
                c.batches(),
                c.rows(),
                new Weights(
                        c.weights().w0(),
                        c.weights().w1(),
                        Math.nextUp(c.weights().w2())));
        Checkpoint beyond = new Checkpoint(
                c.update(), c.epochsDone(), c.epochStart(), 401, 1, 1, c.batches(), c.rows(), c.weights());

        for (Checkpoint wrong : new Checkpoint[] {elsewhere, beyond}) {
            SavedCurves curves = new SavedCurves(wrong, right.objective(), right.squaredError(), right.epochs());
            assertThat(ResumedRun.of(saved(run).record(), POINTS, curves, System::nanoTime))
                    .isNull();
        }
    }

    @Test
    void aResumedRunIsSavedAndBranchedLikeAnother() {
        Run live = tutorial(300_000);
        Run run = resumed(live, live.history().before(300_000)).run();

        for (int later : new int[] {0, 1, 13, 500, 40_000}) {
            makeUpdates(live, later);
            makeUpdates(run, later);
            long update = run.history().size();
            SavedCurves again = run.history().before(update);
            assertThat(again.checkpoint().update()).isGreaterThan(290_000);
            assertThat(resumed(run, again).verify(() -> false)).isTrue();
            assertThat(Run.branch(run, update).history().latest())
                    .isEqualTo(live.history().latest());
        }
    }

    @Test
    void progressIsSavedOfLongRunsOnly() {
        Run run = tutorial(600_000);
        assertThat(ResumedRun.curvesOf(run, 600_000)).isNull();

        makeUpdates(run, 100_000);

        assertThat(ResumedRun.curvesOf(run, 700_000)).isNotNull();
        assertThat(ResumedRun.curvesOf(run, 0)).isNull();
    }

    @Test
    void aVerificationThatIsNotWantedAnyLongerEnds() {
        Run run = tutorial(60_000);
        ResumedRun resumed = resumed(run, run.history().before(60_000));

        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> resumed.verify(() -> true));
    }
}
