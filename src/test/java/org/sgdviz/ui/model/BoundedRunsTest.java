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
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Shuffling;

/** Many long runs stay within a bound of memory, and nothing is lost of those that stay. */
class BoundedRunsTest {

    private static final long BOUND = 72 << 20;

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

    private final Lesson lesson = new Lesson(ENDLESS, BOUND);
    private final TrainingModel model = lesson.model;

    @AfterEach
    void close() {
        lesson.close();
    }

    @Test
    void theyStayWithinTheBound() throws IllegalAccessException {
        for (int i = 0; i < 20; i++) {
            train();
            assertThat(bytes())
                    .as("bytes of %s runs", model.runs().entries().get().size())
                    .isLessThanOrEqualTo(BOUND);
            model.restart();
            model.poll();
        }
        assertThat(model.runs().entries().get().size()).as("runs").isBetween(7, 12);
    }

    @Test
    void whatWasDeletedGoesFirst() throws IllegalAccessException {
        for (int i = 0; i < 20; i++) {
            train();
            int trained = model.runs().inFront().get();
            model.restart();
            model.poll();
            if (i % 2 == 0) {
                model.runs().delete(trained);
            }
            assertThat(bytes()).isLessThanOrEqualTo(BOUND);
        }
        assertThat(model.runs().entries().get().size()).as("runs").isBetween(7, 12);
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
        assertThat(columns(first)).containsExactly(columns(twin));
    }

    private static double[] columns(Run run) {
        double[] lo = new double[100];
        double[] mean = new double[100];
        double[] hi = new double[100];
        run.history().objectiveCurve().columns(0, 1600, lo, mean, hi);
        return mean;
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
        model.runs().entries().get().forEach(entry -> all.add(entry.run()));
        return RetainedSize.of(all);
    }
}
