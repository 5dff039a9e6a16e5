package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.LossPyramid;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.sgd.Objective;
import org.sgdviz.ui.model.YardstickCurve.State;
import org.testfx.util.WaitForAsyncUtils;

/** The curves of runs by a common loss. */
class YardsticksTest {

    private static final Experiment ENDLESS = Experiment.of(
            Experiment.TUTORIAL.data(), 42, 0, Experiment.TUTORIAL.settings().withoutEnd());

    private final Yardsticks yardsticks = new Yardsticks();

    @AfterEach
    void close() {
        yardsticks.close();
    }

    private static RunEntry entry(int id, Objective objective, int updates) {
        Run run =
                new Run(Experiment.of(ENDLESS.data(), 42, 0, ENDLESS.settings().withObjective(objective)));
        train(run, updates);
        return new RunEntry(id, "Run " + id, id, true, run, null);
    }

    private static void train(Run run, int updates) {
        for (int i = 0; i < updates; i++) {
            run.step();
        }
        run.publish();
    }

    private YardstickCurve curve(RunEntry entry, ShownLoss loss) {
        return yardsticks.curveOf(entry, entry.curves(), loss);
    }

    private void untilAllIsThere(RunEntry... entries) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
            yardsticks.poll();
            return List.of(entries).stream()
                    .allMatch(each ->
                            curve(each, ShownLoss.CROSS_ENTROPY).updates().size()
                                    == each.run().history().size());
        });
    }

    @Test
    void whatIsKeptIsThereAtOnce() {
        RunEntry run = entry(1, Objective.HINGE, 500);
        for (ShownLoss kept : EnumSet.of(ShownLoss.OBJECTIVE, ShownLoss.SQUARED_ERROR, ShownLoss.ZERO_ONE)) {
            yardsticks.show(kept, List.of(run));
            assertThat(curve(run, kept).state()).isEqualTo(State.KNOWN);
            assertThat(curve(run, kept).updates().size()).isEqualTo(500);
            assertThat(yardsticks.isBusy()).isFalse();
        }
    }

    @Test
    void theCrossEntropyOfARunThatMinimizesItIsItsObjective() {
        RunEntry run = entry(1, Objective.CROSS_ENTROPY, 500);
        yardsticks.show(ShownLoss.CROSS_ENTROPY, List.of(run));
        assertThat(curve(run, ShownLoss.CROSS_ENTROPY).updates())
                .isSameAs(run.run().history().objectiveCurve());
        assertThat(yardsticks.isBusy()).isFalse();
    }

    @Test
    void ofOtherRunsItIsComputedBesideAndFollowsThem() throws TimeoutException {
        RunEntry hinge = entry(1, Objective.HINGE, 40_000);
        RunEntry squares = entry(2, Objective.SQUARED_ERROR, 5_000);
        yardsticks.show(ShownLoss.CROSS_ENTROPY, List.of(hinge, squares));
        assertThat(curve(hinge, ShownLoss.CROSS_ENTROPY).state()).isEqualTo(State.UNDER_WAY);
        long before = yardsticks.changes().get();
        untilAllIsThere(hinge, squares);
        assertThat(curve(hinge, ShownLoss.CROSS_ENTROPY).state()).isEqualTo(State.KNOWN);
        assertThat(yardsticks.changes().get()).isGreaterThan(before);

        train(squares.run(), 3_000);
        squares.run().apply(Setting.OBJECTIVE.to(Objective.CROSS_ENTROPY));
        train(squares.run(), 3_000);
        untilAllIsThere(hinge, squares);

        YardstickCurve curve = curve(squares, ShownLoss.CROSS_ENTROPY);
        LossPyramid.View objective = squares.run().history().objectiveCurve();
        assertThat(mean(curve.updates(), 8_001, 3_000))
                .isCloseTo(mean(objective, 8_001, 3_000), Percentage.withPercentage(1e-9));
        assertThat(curve.epochCount())
                .isEqualTo(squares.run().history().epochs().count());
    }

    private static double mean(LossPyramid.View view, int from, int updates) {
        double[][] column = new double[3][1];
        view.columns(from, updates, column[0], column[1], column[2]);
        return column[1][0];
    }

    @Test
    void nothingIsKeptOfWhatIsNoLongerShown() throws TimeoutException {
        RunEntry hinge = entry(1, Objective.HINGE, 1_000);
        yardsticks.show(ShownLoss.CROSS_ENTROPY, List.of(hinge));
        untilAllIsThere(hinge);

        yardsticks.show(ShownLoss.SQUARED_ERROR, List.of(hinge));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !yardsticks.isBusy());

        assertThat(curve(hinge, ShownLoss.CROSS_ENTROPY).updates().size()).isZero();
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasMinimizedIsWhatTheUpdatesMinimized(long seed) {
        Random random = new Random(seed);
        Objective[] all = Objective.values();
        RunEntry entry = entry(1, all[random.nextInt(all.length)], 0);
        EnumSet<Objective> made = EnumSet.noneOf(Objective.class);
        for (int turn = 0; turn < 12; turn++) {
            if (random.nextInt(3) == 0) {
                entry.run().step();
                made.add(entry.run().trainer().settings().objective());
            } else {
                entry.run().apply(Setting.OBJECTIVE.to(all[random.nextInt(all.length)]));
            }
            entry.run().publish();
            assertThat(yardsticks.minimizedBy(List.of(entry)))
                    .isEqualTo(
                            made.isEmpty()
                                    ? EnumSet.of(
                                            entry.run().trainer().settings().objective())
                                    : made);
        }
    }
}
