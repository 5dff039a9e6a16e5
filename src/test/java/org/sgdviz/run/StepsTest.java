package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.Points;
import org.sgdviz.data.Synthetic;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Shuffling;

/** Updates that are made several at a time are those that are made one by one, and are kept as those are. */
class StepsTest {

    private static final Experiment ONES = Experiment.of(
            Synthetic.TUTORIAL,
            42,
            7,
            Hyperparameters.TUTORIAL
                    .withBatchSize(new BatchSize(1))
                    .withShuffling(Shuffling.EACH_EPOCH)
                    .withoutEnd());

    /** With so few they are soon far from one another, and updates are made several at a time from early on. */
    private static final int FEW_CHECKPOINTS = 2;

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void severalAtATimeAreTheSame(long seed) {
        Random random = new Random(seed);
        Run one = new Run(ONES, ONES.data().points(), 64);
        Run many = new Run(ONES, ONES.data().points(), 64);
        boolean stopsWhereAnEpochEnds = true;
        int most = 2_000 << random.nextInt(7);
        while (many.trainer().update() < most) {
            int made = many.steps(1 + random.nextInt(1 << random.nextInt(10)));
            for (int i = 0; i < made; i++) {
                one.step();
                stopsWhereAnEpochEnds &= one.epochEnded() == (many.epochEnded() && i == made - 1);
            }
            if (random.nextInt(100) == 0) {
                change(random, one, many);
            }
            if (random.nextInt(500) == 0) {
                one.publish();
                many.publish();
                assertThat(many.history().latest()).isEqualTo(one.history().latest());
            }
        }
        one.publish();
        many.publish();
        assertThat(stopsWhereAnEpochEnds).isTrue();
        assertSame(one, many);
    }

    private static void change(Random random, Run one, Run many) {
        Change change = switch (random.nextInt(6)) {
            case 0 -> Setting.LEARNING_RATE.to(0.01 + 0.1 * random.nextDouble());
            case 1 -> Setting.BATCH_SIZE.to(new BatchSize(1 + random.nextInt(40)));
            case 2 -> Setting.BATCH_SIZE.to(new BatchSize(1));
            case 3 -> new RowChange.Move(random.nextInt(400), random.nextDouble(), random.nextDouble());
            case 4 ->
                new RowChange.Remove(
                        someRows(random, random.nextInt(390), one.trainer().rows()::isPresent));
            default -> new RowChange.Restore(someRows(random, random.nextInt(400), row -> true));
        };
        one.apply(change);
        many.apply(change);
    }

    /** Up to so many rows, among which are not the first of each class. */
    private static RowSet someRows(Random random, int most, IntPredicate which) {
        return RowSet.of(random.ints(most, 0, 400)
                .filter(row -> row != 0 && row != 399)
                .filter(which)
                .distinct()
                .toArray());
    }

    private static void assertSame(Run one, Run many) {
        History expected = one.history();
        History history = many.history();
        assertThat(history.size()).isEqualTo(expected.size());
        for (long n = Math.max(0, history.size() - 3_000); n <= history.size(); n++) {
            assertThat(history.at(n)).isEqualTo(expected.at(n));
        }
        assertThat(history.checkpoints().count())
                .isEqualTo(expected.checkpoints().count());
        for (long n = 0; n <= history.size(); n += 97) {
            assertThat(history.checkpoints().atOrBefore(n))
                    .isEqualTo(expected.checkpoints().atOrBefore(n));
        }
        assertSame(expected.progression(), history.progression());
        SavedCurves curves = history.before(history.size());
        SavedCurves others = expected.before(history.size());
        assertThat(curves.checkpoint()).isEqualTo(others.checkpoint());
        assertSame(curves.objective(), others.objective());
        assertSame(curves.squaredError(), others.squaredError());
        assertSame(curves.misclassified(), others.misclassified());
        assertSame(curves.rate(), others.rate());
        assertThat(curves.epochs().update()).containsExactly(others.epochs().update());
        assertThat(curves.epochs().objective()).containsExactly(others.epochs().objective());
    }

    private static void assertSame(Progression.View one, Progression.View many) {
        assertThat(many.epochs().at(many.size())).isEqualTo(one.epochs().at(one.size()));
        assertThat(many.examples().at(many.size())).isEqualTo(one.examples().at(one.size()));
        Progression.State ends = one.upTo(one.size() - one.size() % one.bucketWidth());
        Progression.State others = many.upTo(many.size() - many.size() % many.bucketWidth());
        assertThat(others.width()).isEqualTo(ends.width());
        assertThat(Arrays.equals(others.epochs(), ends.epochs())).isTrue();
        assertThat(Arrays.equals(others.examples(), ends.examples())).isTrue();
    }

    private static void assertSame(LossPyramid.State one, LossPyramid.State many) {
        assertThat(many.width()).isEqualTo(one.width());
        assertThat(Arrays.equals(many.min(), one.min())).isTrue();
        assertThat(Arrays.equals(many.mean(), one.mean())).isTrue();
        assertThat(Arrays.equals(many.max(), one.max())).isTrue();
    }

    @Test
    void anEpochWhoseLastRowsAreGoneIsWholeAfterItsLastUpdate() {
        Run run = new Run(ONES, ONES.data().points(), FEW_CHECKPOINTS);
        run.apply(Setting.SHUFFLING.to(Shuffling.NONE));
        run.step();
        run.apply(new RowChange.Remove(RowSet.of(IntStream.range(350, 400).toArray())));
        int last = 0;
        while (!run.epochEnded()) {
            last = run.steps(1000);
        }
        run.publish();
        Quantity epochs = run.history().progression().epochs();
        assertThat(last).isGreaterThan(1);
        assertThat(run.history().size()).isEqualTo(350);
        assertThat(epochs.at(349)).isEqualTo(349 / 400.0);
        assertThat(epochs.at(350)).isEqualTo(1);
    }

    @Test
    void theRateOfEachUpdateIsKept() {
        Run run = new Run(ONES, ONES.data().points(), FEW_CHECKPOINTS);
        run.apply(Setting.LEARNING_RATE.to(0.5));
        int largest = 0;
        while (run.trainer().update() < 300) {
            largest = Math.max(largest, run.steps(300 - (int) run.trainer().update()));
        }
        run.publish();
        assertThat(largest).isGreaterThan(1);
        assertThat(run.history().at(0).rate()).isNaN();
        assertThat(LongStream.rangeClosed(1, 300)
                        .mapToDouble(n -> run.history().at(n).rate()))
                .containsOnly(0.5);
        assertThat(run.history().rateCurve().bytes()).isZero();

        run.apply(Setting.LEARNING_RATE.to(0.25));
        run.step();
        run.publish();

        assertThat(run.history().at(300).rate()).isEqualTo(0.5);
        assertThat(run.history().at(301).rate()).isEqualTo(0.25);
        assertThat(new Replay(run.recording()).at(301).update().rate()).isEqualTo(0.25);
        double[][] columns = new double[3][2];
        run.history().rateCurve().columns(300, 1, columns[0], columns[1], columns[2]);
        assertThat(columns[1]).containsExactly(0.5, 0.25);
    }

    /** Also where the batch that diverges is among those that were to be made in one go. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void nothingIsMadeBehindADivergence(int batchSize) {
        Experiment diverging = divergingAtRows(40, batchSize);
        Run one = new Run(diverging, diverging.data().points(), FEW_CHECKPOINTS);
        while (one.canStep()) {
            one.step();
        }
        Run many = new Run(diverging, diverging.data().points(), FEW_CHECKPOINTS);
        int last = 0;
        while (many.canStep()) {
            last = many.steps(1000);
        }
        one.publish();
        many.publish();
        assertThat(last).isGreaterThan(1);
        assertThat(many.outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(many.history().latest()).isEqualTo(one.history().latest());
        assertSame(one, many);
        assertThat(many.history().progression().epochs().at(many.history().size()))
                .isEqualTo(batchSize * many.history().size() / 64.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void aDivergenceAtTheFirstOfSeveralUpdatesLeavesNothing(int batchSize) {
        Experiment diverging = divergingAtRows(0, batchSize);
        Run run = new Run(diverging);
        assertThat(run.steps(1000)).isZero();
        run.publish();
        assertThat(run.outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(run.trainer().made().size()).isZero();
        assertThat(run.epochEnded()).isFalse();
        assertThat(run.history().size()).isZero();
        assertThat(run.history().checkpoints().count()).isZero();
        assertThat(run.history().progression().epochs().at(0)).isZero();
    }

    /**
     * 64 rows in their order, of which two are so far away that no line is right about both and none survives that.
     *
     * @param far the first of these two
     */
    private static Experiment divergingAtRows(int far, int batchSize) {
        double[] x1 = new Random(1).doubles(64).toArray();
        byte[] labels = new byte[64];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = (byte) (row % 2);
        }
        x1[far] = 1e300;
        x1[far + 1] = 1e300;
        return Experiment.of(
                new Given("far", Points.of(x1, new double[64], labels)),
                42,
                0,
                Hyperparameters.TUTORIAL
                        .withBatchSize(new BatchSize(batchSize))
                        .withShuffling(Shuffling.NONE)
                        .withLearningRate(1e10)
                        .withoutEnd());
    }

    /** Whoever makes them looks at the clock in between. */
    @Test
    void ofLargeBatchesFewAreMadeAtATime() {
        Experiment all = Experiment.of(
                Synthetic.TUTORIAL,
                42,
                0,
                Hyperparameters.TUTORIAL.withBatchSize(BatchSize.ALL).withoutEnd());
        Run run = new Run(all, all.data().points(), FEW_CHECKPOINTS);
        assertThat(run.steps(1000)).isEqualTo(1);
        run.apply(Setting.BATCH_SIZE.to(new BatchSize(10)));
        for (int i = 0; i < 5_000; i++) {
            run.step();
        }
        while (!run.epochEnded()) {
            run.step();
        }
        assertThat(run.steps(1000)).isBetween(2, 40);
    }
}
