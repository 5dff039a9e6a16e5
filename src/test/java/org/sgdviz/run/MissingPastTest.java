package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.data.Points;

/** A long run of a file of format 1, which has neither the 0/1 error nor how many examples were seen. */
class MissingPastTest {

    private static final Points POINTS = Experiment.TUTORIAL.data().points();

    private static Run tutorial(int updates) {
        Run run = new Run(Experiment.TUTORIAL);
        run.apply(Setting.EPOCHS.to(OptionalInt.empty()));
        makeUpdates(run, updates);
        return run;
    }

    private static void makeUpdates(Run run, int updates) {
        for (int i = 0; i < updates; i++) {
            run.step();
        }
        run.spend(updates * 1000L);
        run.publish();
    }

    private static SavedCurves ofFormat1(SavedCurves now) {
        EpochLog.State epochs = now.epochs();
        return new SavedCurves(
                now.checkpoint().withoutMisclassified(),
                now.objective(),
                now.squaredError(),
                new EpochLog.State(
                        epochs.stride(),
                        epochs.epochs(),
                        epochs.epoch(),
                        epochs.update(),
                        epochs.objective(),
                        epochs.squaredError()));
    }

    private static ResumedRun resumed(Run run, SavedCurves progress) {
        ResumedRun resumed = ResumedRun.of(RunRecord.of(run), POINTS, progress, System::nanoTime);
        assertThat(resumed).isNotNull();
        return resumed;
    }

    @ParameterizedTest
    @CsvSource({"60000, 0, 0", "60000, 3000, 0", "60001, 20000, 0", "60000, 20000, 30000", "70000, 100000, 9"})
    void isTakenFromTheVerification(int updates, int before, int after) {
        Run live = tutorial(updates);
        ResumedRun resumed = resumed(live, ofFormat1(live.history().before(updates)));
        Run run = resumed.run();
        makeUpdates(run, before);
        assertMissing(run.history());

        assertThat(resumed.verify(() -> false)).isTrue();
        makeUpdates(run, after);

        assertIsThatOf(run.history(), tutorial(updates + before + after).history());
    }

    private static void assertMissing(History history) {
        Progression.View progression = history.progression();
        assertThat(history.isComplete()).isFalse();
        assertThat(history.misclassifiedCurve().isComplete()).isFalse();
        assertThat(history.rateCurve().isComplete()).isFalse();
        assertThat(columns(history.rateCurve(), 100)[1][0]).isNaN();
        assertThat(progression.examples().isKnown()).isFalse();
        assertThat(progression.examples().at(50_000)).isNaN();
        assertThat(progression.seconds().isKnown()).isFalse();
        assertThat(history.epochs().misclassified()[0]).isNaN();
        assertThat(progression.epochs().at(13 * 1000)).isCloseTo(1000, within(0.3)); // told by the ends of the epochs
        assertThat(columns(history.misclassifiedCurve(), 100)[1][0]).isNaN();
        double[][] last = new double[3][1];
        history.misclassifiedCurve().columns(history.size() - 31, 32, last[0], last[1], last[2]);
        assertThat(last[1][0]).isNotNaN();
    }

    private static void assertIsThatOf(History history, History whole) {
        assertThat(history.size()).isEqualTo(whole.size());
        assertThat(history.isComplete()).isTrue();
        double[][] columns = columns(history.misclassifiedCurve(), 100);
        double[][] right = columns(whole.misclassifiedCurve(), 100);
        for (int k = 0; k < right[0].length; k++) {
            assertThat(columns[0][k]).as("least of column %s", k).isEqualTo(right[0][k]);
            assertThat(columns[1][k]).as("mean of column %s", k).isCloseTo(right[1][k], within(1e-12));
            assertThat(columns[2][k]).as("most of column %s", k).isEqualTo(right[2][k]);
        }
        double[][] rates = columns(history.rateCurve(), 100);
        double[][] rightRates = columns(whole.rateCurve(), 100);
        assertThat(rates[0]).containsExactly(rightRates[0]);
        assertThat(rates[2]).containsExactly(rightRates[2]);
        assertThat(history.epochs().misclassified()).startsWith(head(whole.epochs()));
        long width = history.progression().bucketWidth();
        for (long u = 0; u <= whole.size(); u += width) {
            assertThat(history.progression().examples().at(u))
                    .isEqualTo(whole.progression().examples().at(u));
        }
        assertThat(history.progression().examples().end())
                .isEqualTo(whole.progression().examples().end());
        assertThat(history.progression().seconds().end()).isPositive().isFinite();
        assertThat(history.before(history.size()).progression().seconds()).isNotNull();
        assertThat(history.before(history.size()).misclassified().isComplete()).isTrue();
        assertThat(history.before(history.size()).rate().isComplete()).isTrue();
    }

    private static double[] head(EpochLog.View epochs) {
        return Arrays.copyOf(epochs.misclassified(), epochs.count());
    }

    /** Columns at whose edges buckets end. */
    private static double[][] columns(LossPyramid.View view, int n) {
        long step = (view.size() / n + 15) / 16 * 16;
        double[][] columns = new double[3][(int) ((view.size() + step - 1) / step)];
        view.columns(1, step, columns[0], columns[1], columns[2]);
        return columns;
    }

    @Test
    void aBranchOfItLearnsItWithIt() {
        Run live = tutorial(60_000);
        ResumedRun resumed = resumed(live, ofFormat1(live.history().before(60_000)));
        makeUpdates(resumed.run(), 5_000);
        Run branch = Run.branch(resumed.run(), 64_000);
        makeUpdates(branch, 500);

        assertThat(resumed.verify(() -> false)).isTrue();

        assertIsThatOf(branch.history(), tutorial(64_500).history());
    }

    @Test
    void whatIsOfThisFormatIsThereAtOnce() {
        Run live = tutorial(60_000);
        ResumedRun resumed = resumed(live, live.history().before(60_000));

        assertIsThatOf(resumed.run().history(), live.history());
        double at = live.history().before(60_000).checkpoint().update();
        assertThat(resumed.run().history().progression().seconds().at(at))
                .as("those of the file")
                .isEqualTo(live.history().progression().seconds().at(at));
    }

    @Test
    void aBranchThatIsMadeAgainTakesItsParentsSecondsForTheSharedPast() {
        Run parent = new Run(Experiment.TUTORIAL);
        Run branch = new Run(Experiment.TUTORIAL);
        parent.apply(Setting.EPOCHS.to(OptionalInt.of(Integer.MAX_VALUE)));
        branch.apply(Setting.EPOCHS.to(OptionalInt.of(Integer.MAX_VALUE)));
        for (int made = 0; made < 4000; made++) {
            parent.step();
            branch.step();
        }
        parent.spend(8_000_000_000L);
        branch.spend(4_000_000L);
        parent.publish();
        branch.publish();
        double alone = branch.history().progression().seconds().end();

        branch.shareSeconds(parent, 1500);

        Quantity theirs = parent.history().progression().seconds();
        Quantity seconds = branch.history().progression().seconds();
        for (int n = 0; n <= 1500; n += 100) {
            assertThat(seconds.at(n)).as("update %d", n).isCloseTo(theirs.at(n), within(1e-9));
        }
        assertThat(seconds.end() - seconds.at(1500)).isCloseTo(alone * 2500 / 4000, within(1e-9));
        branch.step();
        branch.spend(1_000_000_000L);
        branch.publish();
        assertThat(branch.history().progression().seconds().end()).isCloseTo(seconds.end() + 1, within(1e-9));
        assertThat(branch.history().before(4001).progression().seconds()).isSorted();
    }

    @Test
    void aBranchTakesItsParentsSecondsForTheSharedPast() {
        Run parent = new Run(Experiment.TUTORIAL);
        makeUpdates(parent, 400);
        parent.apply(Setting.LEARNING_RATE.to(0.3));
        for (int i = 0; i < 100; i++) {
            parent.step();
        }
        parent.spend(5_000_000_000L);
        parent.publish();

        Run branch = Run.branch(parent, 450);
        Quantity seconds = branch.history().progression().seconds();

        assertThat(seconds.end())
                .isEqualTo(parent.history().progression().seconds().at(450));
        assertThat(seconds.at(200)).isCloseTo(200e-6, within(1e-12));
        branch.step();
        branch.spend(1_000_000_000L);
        branch.publish();
        assertThat(branch.history().progression().seconds().end()).isCloseTo(seconds.end() + 1, within(1e-9));
    }
}
