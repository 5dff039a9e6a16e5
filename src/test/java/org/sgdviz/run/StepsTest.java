package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
        Change change = switch (random.nextInt(4)) {
            case 0 -> Setting.LEARNING_RATE.to(0.01 + 0.1 * random.nextDouble());
            case 1 -> Setting.BATCH_SIZE.to(new BatchSize(1 + random.nextInt(40)));
            case 2 -> Setting.BATCH_SIZE.to(new BatchSize(1));
            default -> new RowChange.Move(random.nextInt(400), random.nextDouble(), random.nextDouble());
        };
        one.apply(change);
        many.apply(change);
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
            assertThat(history.progression().epochs().at(n))
                    .isEqualTo(expected.progression().epochs().at(n));
            assertThat(history.progression().examples().at(n))
                    .isEqualTo(expected.progression().examples().at(n));
        }
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

    private static void assertSame(LossPyramid.State one, LossPyramid.State many) {
        assertThat(many.width()).isEqualTo(one.width());
        assertThat(Arrays.equals(many.min(), one.min())).isTrue();
        assertThat(Arrays.equals(many.mean(), one.mean())).isTrue();
        assertThat(Arrays.equals(many.max(), one.max())).isTrue();
    }

    @Test
    void theRateOfEachUpdateIsKept() {
        Run run = new Run(ONES);
        run.apply(Setting.LEARNING_RATE.to(0.5));
        while (run.trainer().update() < 300) {
            run.steps(300 - (int) run.trainer().update());
        }
        run.publish();
        assertThat(run.history().at(0).rate()).isNaN();
        assertThat(run.history().at(1).rate()).isEqualTo(0.5);
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

    @Test
    void nothingIsMadeBehindADivergence() {
        double far = 1e200;
        Experiment diverging = Experiment.of(
                new Given("far", Points.of(new double[] {1, -far, far}, new double[] {1, far, far}, new byte[] {0, 1, 0
                })),
                42,
                0,
                Hyperparameters.TUTORIAL
                        .withBatchSize(new BatchSize(1))
                        .withLearningRate(1e300)
                        .withoutEnd());
        Run one = new Run(diverging);
        while (one.canStep()) {
            one.step();
        }
        Run many = new Run(diverging);
        while (many.canStep()) {
            many.steps(1000);
        }
        one.publish();
        many.publish();
        assertThat(many.outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(many.history().size()).isEqualTo(one.history().size());
        assertThat(many.history().latest()).isEqualTo(one.history().latest());
    }

    /** Whoever makes them looks at the clock in between. */
    @Test
    void ofLargeBatchesFewAreMadeAtATime() {
        Experiment all = Experiment.of(
                Synthetic.TUTORIAL,
                42,
                0,
                Hyperparameters.TUTORIAL.withBatchSize(BatchSize.ALL).withoutEnd());
        Run run = new Run(all, all.data().points(), 2); // whose checkpoints are soon far from one another
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
