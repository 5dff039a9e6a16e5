package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;
import org.sgdviz.sgd.optimizer.Momentum;
import org.sgdviz.sgd.optimizer.Optimizers;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Length;
import org.sgdviz.sgd.schedule.Schedule;
import org.sgdviz.sgd.schedule.Schedules;
import org.sgdviz.sgd.schedule.WarmUp;

/** Many updates at a time are those that would be made one by one, to the last bit of each figure. */
class TrainerStepsTest {

    private static final int SEEDS = 60;
    private static final int GROUPS = 60;
    private static final int[] BATCHES = {1, 1, 1, 2, 32};

    @ParameterizedTest
    @EnumSource
    void manyAtATimeAreThoseOneByOne(Numerics numerics) {
        int updates = 0;
        int ends = 0;
        int divergences = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Points points = RandomPoints.any(random);
            Hyperparameters settings = settings(random);
            Trainer many = trainer(points, settings, seed, numerics);
            Trainer single = trainer(points, settings, seed, numerics);
            boolean edited = false;
            for (int group = 0; group < GROUPS; group++) {
                edited |= edit(random, many, single);
                assertThat(many.settle()).isEqualTo(single.settle());
                assertThat(many.canStep()).isEqualTo(single.canStep());
                if (!many.canStep()) {
                    break;
                }
                int made = StepByStep.assertSame(many, single, 1 + random.nextInt(300), "seed " + seed);
                updates += made;
                ends += many.endedEpoch() ? 1 : 0;
                divergences += many.hasDiverged() ? 1 : 0;
                edited &= !many.endedEpoch();
                if (!edited && !many.hasDiverged() && random.nextInt(6) == 0) {
                    resume(many.checkpoint(), many, single);
                }
            }
        }
        assertThat(updates).isGreaterThan(50_000);
        assertThat(ends).isGreaterThan(SEEDS);
        assertThat(divergences).isPositive();
    }

    @Test
    void whereHardlyAGuessIsRightOthersMakeTheUpdates() {
        for (double alpha : new double[] {20, 100, 1e3}) {
            Random random = new Random(5);
            Points points = RandomPoints.blobs(random, 500, 1, 0.01);
            Hyperparameters settings =
                    new Hyperparameters(alpha, new BatchSize(1), Objective.CROSS_ENTROPY, Shuffling.EACH_EPOCH, 50);
            Trainer many = trainer(points, settings, 3, Numerics.TABULATED);
            Trainer single = trainer(points, settings, 3, Numerics.TABULATED);
            while (many.canStep()) {
                StepByStep.assertSame(many, single, 256, "alpha " + alpha);
            }
            assertThat(many.update()).isEqualTo(25_000);
        }
    }

    /** Where a slope is 0 the guess adds a 0 to a weight or a tiny number, and not always of the literal's sign. */
    @Test
    void theSignOfAWeightThatIsZeroIsTheLiteralOne() {
        double[] coordinates = {0, -0.0, 0, -0.0, 0, -0.0, 0, -0.0};
        byte[] labels = {1, 1, 1, 1, 0, 0, 1, 1};
        for (double bias : new double[] {40, 200, 0.0, -0.0, -40}) {
            for (double zero : new double[] {0.0, -0.0}) {
                Points points = Points.of(coordinates, coordinates, labels);
                Hyperparameters settings =
                        new Hyperparameters(0.1, new BatchSize(1), Objective.CROSS_ENTROPY, Shuffling.NONE, 5);
                Trainer many = trainer(points, settings, 3, Numerics.TABULATED);
                Trainer single = trainer(points, settings, 3, Numerics.TABULATED);
                many.set(new Weights(bias, zero, -0.0));
                single.set(new Weights(bias, zero, -0.0));
                while (many.canStep()) {
                    StepByStep.assertSame(many, single, 256, bias + ", " + zero);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereTheWeightsBecomeInfiniteTheLastGoodUpdateStands(Numerics numerics) {
        for (int before = 0; before < 40; before++) {
            Points points = divergingAfter(before);
            Hyperparameters settings =
                    new Hyperparameters(100, new BatchSize(1), Objective.CROSS_ENTROPY, Shuffling.NONE, 5);
            Trainer many = trainer(points, settings, 1, numerics);
            Trainer single = trainer(points, settings, 1, numerics);
            many.set(new Weights(0, 0, 0));
            single.set(new Weights(0, 0, 0));

            StepByStep.assertSame(many, single, 256, before + " updates");

            assertThat(many.hasDiverged()).isTrue();
            assertThat(many.made().size()).isEqualTo(before);
            assertThat(many.update()).isEqualTo(before);
            assertThat(many.weight(0)).isFinite();
            assertThat(many.weight(1)).isZero();
        }
    }

    @Test
    void noMoreAreMadeThanATraceHolds() {
        Points points = RandomPoints.blobs(new Random(1), 1000, 1, 1);
        Hyperparameters settings = Hyperparameters.TUTORIAL.withBatchSize(new BatchSize(1));
        Trainer trainer = trainer(points, settings, 1, Numerics.latest());

        assertThat(trainer.steps(Integer.MAX_VALUE)).isEqualTo(UpdateTrace.CAPACITY);
        assertThat(trainer.update()).isEqualTo(UpdateTrace.CAPACITY);
    }

    /** Rows at the origin, which move the bias only, and then one that is too far away for finite weights. */
    private static Points divergingAfter(int updates) {
        double[] x1 = new double[updates + 2];
        byte[] labels = new byte[x1.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 2);
        }
        x1[updates] = 1e308;
        return Points.of(x1, new double[x1.length], labels);
    }

    private static Trainer trainer(Points points, Hyperparameters settings, int seed, Numerics numerics) {
        return new Trainer(
                new RowList(points),
                FeatureMap.PLANE,
                Weights.initial(seed),
                settings,
                seed,
                numerics,
                BlockRunner.CALLER);
    }

    private static Hyperparameters settings(Random random) {
        Objective objective = random.nextInt(3) > 0 ? Objective.CROSS_ENTROPY : any(random, Objective.values());
        return new Hyperparameters(alpha(random), batch(random), objective, any(random, Shuffling.values()), 1)
                .withoutEnd()
                .withMethod(random.nextBoolean() ? Method.PLAIN : method(random));
    }

    /** SGD, at times by another optimizer, with any schedule and any way of paying an L2 penalty. */
    private static Method method(Random random) {
        List<Kind<Schedule>> schedules = Schedules.KINDS.all();
        Penalty penalty = new Penalty(
                random.nextInt(8) == 0 ? 0.01 : 0,
                random.nextInt(4) == 0 ? 0 : Math.pow(10, -1 - random.nextInt(6)),
                any(random, Penalty.Form.values()),
                Penalty.L1Form.CUMULATIVE,
                random.nextBoolean(),
                random.nextBoolean());
        return Method.PLAIN
                .withSchedule(schedules.get(random.nextInt(schedules.size())).usual())
                .withWarmUp(random.nextInt(4) == 0 ? new WarmUp(Length.updates(100), 0.1) : WarmUp.NONE)
                .withPenalty(penalty)
                .withOptimizer(random.nextInt(6) == 0 ? Momentum.USUAL : Optimizers.SGD);
    }

    /** Rows, settings or weights changed, the same for both; says whether anything was. */
    private static boolean edit(Random random, Trainer... trainers) {
        int kind = random.nextInt(30);
        int row = random.nextInt(trainers[0].rows().size());
        double x1 = random.nextGaussian() * 3;
        double x2 = random.nextGaussian() * 3;
        Hyperparameters settings = trainers[0].settings();
        double alpha = alpha(random);
        Hyperparameters others = settings(random);
        for (Trainer trainer : trainers) {
            switch (kind) {
                case 0 -> trainer.rows().remove(row);
                case 1, 2 -> restoreAll(trainer.rows());
                case 3 -> trainer.rows().move(row, x1, x2);
                case 4 -> trainer.rows().add(x1, x2, row % 2);
                case 5 -> trainer.set(settings.withLearningRate(alpha));
                case 6 -> trainer.set(others);
                case 7 -> trainer.set(new Weights(x1, x2, -0.0));
                case 8, 9 -> trainer.set(settings.withBatchSize(others.batchSize()));
                default -> {
                    return false; // most groups follow one another
                }
            }
        }
        return true;
    }

    private static void restoreAll(RowList rows) {
        for (int row = 0; row < rows.size(); row++) {
            rows.restore(row);
        }
    }

    /** Each goes on from the checkpoint as another trainer would. */
    private static void resume(Checkpoint at, Trainer... trainers) {
        for (Trainer trainer : trainers) {
            trainer.set(new Weights(1, 2, 3));
            trainer.resumePass(at);
            trainer.restore(at);
            assertThat(trainer.checkpoint()).isEqualTo(at);
        }
    }

    private static double alpha(Random random) {
        return Math.pow(10, random.nextInt(8) - 4) * (1 + random.nextDouble());
    }

    private static BatchSize batch(Random random) {
        int k = random.nextInt(BATCHES.length + 1);
        return k == BATCHES.length ? BatchSize.ALL : new BatchSize(BATCHES[k]);
    }

    private static <E> E any(Random random, E[] all) {
        return all[random.nextInt(all.length)];
    }
}
