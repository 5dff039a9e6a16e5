package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.Points;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Visibility;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Stopping;
import org.sgdviz.sgd.Weights;

/** {@link Rerun} against the run that it repeats, on random experiments with edits in the middle of epochs. */
class RerunTest {

    private static final int TURNS = 150;

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    private static SavedRun saved(Run run) {
        return SavedRun.of("run", 0, run, null);
    }

    private static Rerun rerun(SavedRun saved) {
        return new Rerun(saved.record(), saved.experiment().data().points(), System::nanoTime);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void carriedOutAgainTheRunIsTheSame(long seed) {
        KeptRun live = new KeptRun(seed, 4).turns(TURNS);
        Rerun rerun = rerun(saved(live.run));

        assertThat(rerun.carryOut(() -> false)).isTrue();

        assertSame(rerun.run(), live.run);
        Replay replay = new Replay(rerun.run().recording());
        for (int n = 0; n < live.kept.size(); n++) {
            assertThat(KeptRun.of(replay.at(n))).as("update %s", n).isEqualTo(live.kept.get(n));
        }
    }

    @Test
    void itsSecondsAreThoseOfTheClock() {
        Run live = new Run(Experiment.TUTORIAL);
        for (int i = 0; i < 40; i++) {
            live.step();
        }
        live.publish();
        AtomicLong clock = new AtomicLong();
        Rerun rerun = new Rerun(RunRecord.of(live), live.points(), () -> clock.addAndGet(500_000_000));

        assertThat(rerun.carryOut(() -> false)).isTrue();

        assertThat(rerun.run().history().progression().seconds().at(40)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stoppedAndTakenUpAgainItIsTheSameToo(long seed) {
        KeptRun live = new KeptRun(seed, 4).turns(TURNS);
        Rerun rerun = rerun(saved(live.run));
        Random random = new Random(seed);
        for (int stops = 0; stops < 5; stops++) {
            rerun.carryOut(() -> random.nextInt(20) == 0);
        }

        assertThat(rerun.carryOut(() -> false)).isTrue();
        assertSame(rerun.run(), live.run);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theRunGoesOnAsTheFirstOneDoes(long seed) {
        KeptRun live = new KeptRun(seed, 4).turns(TURNS / 2);
        Rerun rerun = rerun(saved(live.run));
        rerun.carryOut(() -> false);
        for (int i = 0; i < 30 && live.run.canStep(); i++) {
            live.run.step();
            rerun.run().step();
        }
        live.run.publish();
        rerun.run().publish();

        assertSame(rerun.run(), live.run);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsGivenUpOnTheWayIsARunWithThePastOnly(long seed) {
        KeptRun live = new KeptRun(seed, 4).turns(TURNS);
        SavedRun saved = saved(live.run);
        Rerun rerun = rerun(saved);
        int[] left = {new Random(seed).nextInt(live.kept.size())};

        rerun.carryOut(() -> left[0]-- == 0);
        rerun.endHere();

        Run run = rerun.run();
        long update = run.history().size();
        assertThat(run.experiment().upTo(update)).isEqualTo(saved.experiment().upTo(update));
        assertThat(run.experiment().edits()).allMatch(edit -> edit.update() <= update);
        run.apply(Setting.LEARNING_RATE.to(0.5));
        assertThat(run.experiment().presentSettings()).isEqualTo(run.trainer().settings());
        assertThat(rerun(saved(run)).carryOut(() -> false)).isTrue();
    }

    @Test
    void otherLastWeightsAreNoticed() {
        Run run = new Run(Experiment.TUTORIAL);
        run.step();
        run.publish();
        SavedRun right = saved(run);
        Weights w = right.weights();
        Weights wrong = new Weights(Math.nextUp(w.w0()), w.w1(), w.w2());
        SavedRun other = new SavedRun("run", 0, Visibility.WITH_ITS_DATA, right.experiment(), 1, wrong, false, null);

        assertThat(rerun(right).carryOut(() -> false)).isTrue();
        assertThat(rerun(other).carryOut(() -> false)).isFalse();
    }

    @Test
    void aRunThatIsShorterThanRecordedIsNoticed() {
        SavedRun tooLong = new SavedRun(
                "run",
                0,
                Visibility.WITH_ITS_DATA,
                Experiment.TUTORIAL,
                1301,
                Experiment.TUTORIAL.initialWeights(),
                false,
                null);
        Rerun rerun = rerun(tooLong);

        assertThat(rerun.carryOut(() -> false)).isFalse();

        assertThat(rerun.run().history().size()).isEqualTo(1300);
        assertThat(rerun.run().outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void aRunThatHadDivergedHasDivergedAgain() {
        Points far = Points.of(new double[] {1e300, -1e300}, new double[] {1, -1}, new byte[] {0, 1});
        Run run = new Run(Experiment.of(new Given("far", far), 42, 0, Hyperparameters.TUTORIAL.withLearningRate(1e10)));
        run.step();
        run.publish();
        assertThat(run.outcome()).isEqualTo(Outcome.DIVERGED);
        SavedRun saved = saved(run);
        Rerun rerun = rerun(saved);

        assertThat(rerun.carryOut(() -> false)).isTrue();

        assertThat(saved.updates()).isZero();
        assertThat(rerun.run().outcome()).isEqualTo(Outcome.DIVERGED);
    }

    @Test
    void aRunThatARuleHadStoppedIsStoppedAgain() {
        Stopping below = new Stopping(OptionalDouble.of(100), OptionalDouble.empty(), 5, false);
        Run run = new Run(Experiment.TUTORIAL);
        run.apply(Setting.STOPPING.to(below));
        while (run.canStep()) {
            run.step();
        }
        run.publish();
        assertThat(run.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(run.stoppedBy()).isEqualTo(Stopping.Rule.BELOW);
        Rerun rerun = rerun(saved(run));

        assertThat(rerun.carryOut(() -> false)).isTrue();

        assertSame(rerun.run(), run);
        assertThat(Run.branch(run, 13).outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(Run.branch(run, 12).outcome()).isEqualTo(Outcome.UNDER_WAY);
        rerun.run().apply(Setting.STOPPING.to(below.without(Stopping.Rule.BELOW)));
        rerun.run().step();
        rerun.run().publish();
        assertThat(rerun.run().outcome()).isEqualTo(Outcome.UNDER_WAY);
    }

    private static void assertSame(Run again, Run live) {
        assertThat(again.experiment()).isEqualTo(live.experiment());
        assertThat(again.trainer().weights()).isEqualTo(live.trainer().weights());
        assertThat(again.trainer().settings()).isEqualTo(live.trainer().settings());
        assertThat(again.trainer().rows().toPoints())
                .isEqualTo(live.trainer().rows().toPoints());
        assertThat(again.trainer().checkpoint()).isEqualTo(live.trainer().checkpoint());
        assertThat(again.history().latest()).isEqualTo(live.history().latest());
        assertThat(again.history().epochs().epochs())
                .isEqualTo(live.history().epochs().epochs());
        assertThat(again.outcome()).isEqualTo(live.outcome());
    }
}
