package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sgdviz.data.Points;
import org.sgdviz.run.Diagnosis;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Weights;

/** That each preset shows what its name says in its first minute: at the automatic pace that is 3,300 updates. */
class PresetTest {

    private static final int FIRST_MINUTE = 3300;

    /** The updates that are made by then at the automatic pace. */
    private static final int AFTER_TWO_SECONDS = 8;

    private static final int AFTER_FIVE_SECONDS = 64;

    @Test
    void onlyTheTutorialsHasAnEndAndTheListedOrderAndItComesLast() {
        assertThat(Preset.ALL.get(Preset.ALL.size() - 1)).isEqualTo(Preset.TUTORIAL);
        assertThat(Preset.TUTORIAL.experiment()).isEqualTo(Experiment.TUTORIAL);
        for (Preset preset : Preset.ALL.subList(0, Preset.ALL.size() - 1)) {
            Hyperparameters settings = preset.experiment().settings();
            assertThat(settings.epochs()).as(preset.key()).isEmpty();
            assertThat(settings.shuffling()).as(preset.key()).isEqualTo(Shuffling.EACH_EPOCH);
        }
    }

    @Test
    void onTheFirstScreenTheLineSweepsOverSeconds() {
        Watched run = new Watched(Preset.OVERLAP);
        assertThat(run.accuracy()).isLessThan(0.6);
        double start = run.angle();
        run.to(AFTER_TWO_SECONDS);
        assertThat(turn(start, run.angle())).isBetween(10.0, 40.0);
        run.to(AFTER_FIVE_SECONDS);
        assertThat(turn(start, run.angle())).isGreaterThan(60);
        assertThat(run.accuracy()).isGreaterThan(0.9);
    }

    @Test
    void aBatchOfOneIsNoisyAndGetsThereAllTheSame() {
        Watched run = new Watched(preset("noisy"));
        run.to(AFTER_FIVE_SECONDS);
        double least = 0;
        double most = -360;
        for (int update = AFTER_FIVE_SECONDS; update < 600; update++) {
            run.to(update);
            least = Math.min(least, run.angle());
            most = Math.max(most, run.angle());
        }
        assertThat(most - least).isGreaterThan(15);
        assertThat(run.accuracy()).isGreaterThan(0.9);
    }

    @Test
    void ofABatchOfOneTheMeansOfTwoEpochsAreThereWithinTenSeconds() {
        int points = preset("noisy").experiment().data().points().size();

        assertThat(2 * points).isLessThan(AFTER_FIVE_SECONDS + 5 * 60);
    }

    @Test
    void ofAllPointsTheLossFallsAtEachUpdate() {
        Watched run = new Watched(preset("vanilla"));
        double before = run.objective();
        for (int update = 1; update < 600; update++) {
            run.to(update);
            assertThat(run.objective()).isLessThan(before);
            before = run.objective();
        }
        assertThat(run.accuracy()).isGreaterThan(0.9);
    }

    @Test
    void aLearningRateThatIsTooLargeFailsVisiblyAndASmallOneDoesNot() {
        Watched run = new Watched(preset("tooLarge"));
        double start = run.objective();
        run.to(1);
        assertThat(run.objective()).isGreaterThan(100 * start);
        int swings = 0;
        int unstable = 0;
        double before = run.angle();
        for (int update = 2; update <= FIRST_MINUTE; update++) {
            run.to(update);
            swings += turn(before, run.angle()) > 20 ? 1 : 0;
            before = run.angle();
            unstable += run.diagnosis().finding() == Diagnosis.Finding.UNSTABLE ? 1 : 0;
        }
        assertThat(swings).isGreaterThan(FIRST_MINUTE / 20);
        assertThat(unstable).isGreaterThan(FIRST_MINUTE * 9 / 10);

        Watched small = new Watched(preset("tooLarge").experiment(), 0.03);
        small.to(FIRST_MINUTE);
        assertThat(small.accuracy()).isGreaterThan(0.8);
        assertThat(small.diagnosis().finding()).isEqualTo(Diagnosis.Finding.NONE);
    }

    @Test
    void moonsAreLearnedAsWellAsALineCan() {
        Watched run = new Watched(preset("moons"));
        assertThat(run.accuracy()).isLessThan(0.65);
        run.to(600);
        assertThat(run.accuracy()).isBetween(0.85, 0.95);
        run.to(FIRST_MINUTE);
        assertThat(run.accuracy()).isBetween(0.85, 0.95);
    }

    @Test
    void xorIsNeverLearned() {
        Watched run = new Watched(preset("xor"));
        run.to(FIRST_MINUTE);
        assertThat(run.accuracy()).isLessThan(0.7);
        assertThat(run.objective()).isCloseTo(Math.log(2), within(0.02));
    }

    private static Preset preset(String key) {
        return Preset.ALL.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static double turn(double from, double to) {
        double turn = Math.abs(to - from) % 360;
        return Math.min(turn, 360 - turn);
    }

    /** A preset's run, looked at on the way. */
    private static final class Watched {
        private final Points points;
        private final Run run;
        private int done;

        Watched(Preset preset) {
            this(preset.experiment(), preset.experiment().settings().learningRate());
        }

        Watched(Experiment experiment, double alpha) {
            points = experiment.data().points();
            run = new Run(
                    Experiment.of(
                            experiment.data(),
                            experiment.initSeed(),
                            experiment.shuffleSeed(),
                            experiment.settings().withLearningRate(alpha)),
                    points);
        }

        void to(int update) {
            for (; done < update; done++) {
                run.step();
            }
        }

        private Evaluation evaluation() {
            return Evaluation.of(
                    points, run.trainer().weights(), run.trainer().settings().objective());
        }

        double accuracy() {
            return evaluation().accuracy();
        }

        double objective() {
            return evaluation().meanObjective();
        }

        /** The direction of the line, in degrees. */
        double angle() {
            Weights w = run.trainer().weights();
            return Math.toDegrees(Math.atan2(-w.w1(), w.w2()));
        }

        Diagnosis diagnosis() {
            run.publish();
            return Diagnosis.of(run, points, evaluation(), run.trainer().settings());
        }
    }
}
