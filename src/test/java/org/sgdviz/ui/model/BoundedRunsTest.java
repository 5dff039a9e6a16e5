package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Given;
import org.sgdviz.data.Points;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.RetainedSize;
import org.sgdviz.run.Run;
import org.sgdviz.run.Update;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;

/** Many long runs stay within a bound of memory, and nothing is lost of those that stay. */
class BoundedRunsTest {

    /** Where it is enough that runs give up what can be computed again. */
    private static final long BOUND = 72 << 20;

    /** Where their curves get coarser too, and some have to leave. */
    private static final long TIGHT = 24 << 20;

    /** A quarter of what a JVM with 256 MB may take. */
    private static final long OF_SMALL_HEAP = 247 * (1 << 20) / 4;

    /** Longer than all that is kept of a run one by one. */
    private static final int LONG = 150_000;

    /** Batches of one of three points, in a new order each epoch. */
    private static final Experiment ENDLESS = Experiment.of(
            new Given("three", Points.of(new double[] {1, -1, 2}, new double[] {1, -1, 0}, new byte[] {0, 1, 1})),
            42,
            0,
            Hyperparameters.TUTORIAL
                    .withBatchSize(new BatchSize(1))
                    .withShuffling(Shuffling.EACH_EPOCH)
                    .withoutEnd());

    /** The same in list order, of which many can be made quickly. */
    private static final Experiment QUICK =
            Experiment.of(ENDLESS.data(), 42, 0, ENDLESS.settings().withShuffling(Shuffling.NONE));

    private Lesson lesson = new Lesson(ENDLESS, BOUND);
    private TrainingModel model = lesson.model;

    private void begin(Experiment experiment, long bound) {
        lesson.close();
        lesson = new Lesson(experiment, bound);
        model = lesson.model;
    }

    @AfterEach
    void close() {
        lesson.close();
    }

    @Test
    void theyStayWithinTheBound() throws IllegalAccessException {
        begin(QUICK, TIGHT);
        for (int i = 0; i < 20; i++) {
            train();
            assertThat(bytes())
                    .as("bytes of %s runs", model.runs().entries().size())
                    .isLessThanOrEqualTo(TIGHT);
            model.restart();
            model.poll();
        }
        assertThat(model.runs().entries().size()).as("runs").isBetween(9, 12);
    }

    @Test
    void curvesThatAreComputedForThemCountAsWell() {
        Experiment squared =
                Experiment.of(QUICK.data(), 42, 0, QUICK.settings().withObjective(Objective.SQUARED_ERROR));
        begin(squared, BOUND);
        for (int i = 0; i < 12; i++) {
            train();
            model.restart();
            model.poll();
        }

        model.yardsticks().show(ShownLoss.CROSS_ENTROPY, model.runs().entries());
        lesson.until(() -> !model.yardsticks().isBusy());
        model.poll();

        long computed = model.yardsticks().bytes();
        long runs = model.runs().entries().stream()
                .mapToLong(entry -> entry.run().bytes())
                .sum();
        assertThat(computed).isGreaterThan(10_000_000);
        assertThat(runs + computed).isLessThanOrEqualTo(BOUND);
    }

    @Test
    void whatWasDeletedGoesFirst() throws IllegalAccessException {
        begin(QUICK, TIGHT);
        for (int i = 0; i < 20; i++) {
            train();
            int trained = model.runs().frontId();
            model.restart();
            model.poll();
            if (i % 2 == 0) {
                model.runs().delete(trained);
            }
            assertThat(bytes()).isLessThanOrEqualTo(TIGHT);
        }
        assertThat(model.runs().entries().size()).as("runs").isBetween(9, 12);
    }

    @Test
    void fiftyLongRunsFitIntoAQuarterOfASmallHeap() throws IllegalAccessException {
        begin(QUICK, OF_SMALL_HEAP);
        for (int i = 1; i < RunList.MOST; i++) {
            train();
            model.restart();
            model.poll();
        }
        train();

        assertThat(model.runs().entries()).hasSize(RunList.MOST);
        assertThat(bytes()).isLessThanOrEqualTo(OF_SMALL_HEAP);
    }

    @Test
    void aRunWhoseCurvesGotCoarserHasAllItsExtremesAndGoesOnAsIfNothingHadHappened() {
        begin(QUICK, TIGHT);
        Run twin = new Run(QUICK);
        train();
        Run first = model.run().get();
        for (int i = 0; i < 6; i++) {
            model.restart();
            model.poll();
            train();
        }
        model.runs().bringToFront(1);
        model.poll();
        for (int update = 0; update < LONG + 3000; update++) {
            twin.step();
        }
        twin.publish();
        for (int update = 0; update < 3000; update++) {
            first.step();
        }
        first.publish();

        assertThat(first.bytes()).as("coarser").isLessThan(3_000_000);
        assertThat(first.history().latest()).isEqualTo(twin.history().latest());
        assertThat(columns(first, 2048)).isDeepEqualTo(columns(twin, 2048));
        double update = LONG / 2;
        assertThat(first.history().progression().examples().at(update)).isEqualTo(update);
        assertThat(first.history().epochs().updates())
                .isEqualTo(twin.history().epochs().updates());
    }

    @Test
    void aRunThatGaveUpItsPastComesToTheFrontAndGoesOnAsIfNothingHadHappened() {
        Run twin = new Run(ENDLESS);
        train();
        for (int update = 0; update < LONG; update++) {
            twin.step();
        }
        Run first = model.run().get();
        assertThat(first.history().at(LONG - 1000)).as("kept at first").isNotNull();
        for (int i = 0; i < 7; i++) {
            model.restart();
            model.poll();
            train();
        }
        assertThat(first.history().at(LONG - 1000)).as("given up").isNull();

        model.runs().bringToFront(1);
        model.poll();

        assertThat(model.run().get()).isSameAs(first);
        twin.publish();
        assertThat(model.latest().get()).isEqualTo(twin.history().latest());
        lesson.show(LONG - 1000);
        Update past = model.time().shown().get().update();
        assertThat(past).isEqualTo(twin.history().at(LONG - 1000));

        model.time().toPresent();
        for (int update = 0; update < 3000; update++) {
            first.step();
            twin.step();
        }
        first.publish();
        twin.publish();
        assertThat(first.history().latest()).isEqualTo(twin.history().latest());
        assertThat(first.history().at(LONG + 5)).isEqualTo(twin.history().at(LONG + 5));
        assertThat(first.history().epochs().updates())
                .isEqualTo(twin.history().epochs().updates());
        assertThat(columns(first, 16)).isDeepEqualTo(columns(twin, 16));
    }

    /** Extremes and means of the objective, so many updates each, of the first of them that both have. */
    private static double[][] columns(Run run, int updates) {
        double[][] columns = new double[3][70];
        run.history().objectiveCurve().columns(1, updates, columns[0], columns[1], columns[2]);
        return columns;
    }

    private void train() {
        Run run = model.run().get();
        for (int update = 0; update < LONG; update++) {
            run.step();
        }
        run.publish();
        model.poll();
    }

    /** Of all runs that are kept, those that can be brought back by undoing included. */
    private long bytes() throws IllegalAccessException {
        List<Run> all = new ArrayList<>(model.runs().steps().held());
        model.runs().entries().forEach(entry -> all.add(entry.run()));
        return RetainedSize.of(all);
    }
}
