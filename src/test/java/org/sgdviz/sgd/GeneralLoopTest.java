package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.Optimizers;

/** The loops for any features and any optimizer give the bits of the fast ones, where those are. */
class GeneralLoopTest {

    private static final int SEEDS = 40;
    private static final int TURNS = 60;
    private static final int[] BATCHES = {1, 2, 3, 7, 15, 16, 17, 31, 33, 64, 255, 257};

    /** The fast trainer, and the same by other loops. */
    private static List<Trainer> trainers(Points points, Hyperparameters settings, int seed, Numerics numerics) {
        Weights initial = Weights.initial(seed);
        List<Trainer> all = new ArrayList<>();
        for (FeatureMap features : List.of(FeatureMap.PLANE, TestFeatures.COORDINATES)) {
            for (Optimizer optimizer : List.of(Optimizers.SGD, TestOptimizers.PLAIN)) {
                all.add(new Trainer(
                        new RowList(points),
                        features,
                        initial,
                        settings.withOptimizer(optimizer),
                        seed,
                        numerics,
                        BlockRunner.CALLER));
            }
        }
        return all;
    }

    static Stream<Arguments> cases() {
        return Stream.of(Numerics.values())
                .flatMap(numerics -> Stream.of(Objective.values()).map(objective -> Arguments.of(numerics, objective)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bothHaveTheSameBits(Numerics numerics, Objective objective) {
        int updates = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Points points = points(random, 1 + random.nextInt(random.nextInt(5) == 0 ? 9000 : 300));
            Hyperparameters settings = new Hyperparameters(
                            alpha(random), batch(random), objective, any(random, Shuffling.values()), 1)
                    .withoutEnd();
            List<Trainer> trainers = trainers(points, settings, seed, numerics);
            for (int turn = 0; turn < TURNS; turn++) {
                edit(trainers, random);
                if (!trainers.get(0).canStep()) {
                    break;
                }
                trainers.forEach(Trainer::settle);
                List<Boolean> ends = trainers.stream().map(Trainer::step).toList();
                assertThat(ends).containsOnly(ends.get(0));
                assertSame(trainers, seed + ", turn " + turn);
                updates++;
                if (random.nextInt(4) == 0) {
                    resume(trainers, random);
                }
            }
        }
        assertThat(updates).isGreaterThan(SEEDS * TURNS / 2);
    }

    private static void assertSame(List<Trainer> trainers, String when) {
        Trainer fast = trainers.get(0);
        for (Trainer general : trainers.subList(1, trainers.size())) {
            assertThat(general.weights()).as(when).isEqualTo(fast.weights());
            assertThat(general.lastBatch().gradient())
                    .as(when)
                    .isEqualTo(fast.lastBatch().gradient());
            assertThat(general.hasDiverged()).isEqualTo(fast.hasDiverged());
            assertThat(general.lastBatch().misclassified())
                    .isEqualTo(fast.lastBatch().misclassified());
            assertThat(general.lastBatch().squaredError())
                    .as(when)
                    .isEqualTo(fast.lastBatch().squaredError());
            assertThat(general.lastBatch().objective())
                    .as(when)
                    .isEqualTo(fast.lastBatch().objective());
            assertThat(general.lastBatch().objectiveMean())
                    .as(when)
                    .isEqualTo(fast.lastBatch().objectiveMean());
            if (!fast.hasDiverged()) {
                for (Objective other : Objective.values()) {
                    assertThat(general.lastBatch().lossMean(other))
                            .as(when)
                            .isEqualTo(fast.lastBatch().lossMean(other));
                }
                assertThat(general.checkpoint().withMemory(Memory.EMPTY)).isEqualTo(fast.checkpoint());
            }
        }
    }

    /** Rows and settings changed, the same for all. */
    private static void edit(List<Trainer> trainers, Random random) {
        RowList rows = trainers.get(0).rows();
        int row = random.nextInt(rows.size());
        double x1 = random.nextGaussian() * 3;
        double x2 = random.nextGaussian() * 3;
        Hyperparameters settings = trainers.get(0).settings();
        switch (random.nextInt(12)) {
            case 0 -> trainers.forEach(trainer -> trainer.rows().remove(row));
            case 1 -> trainers.forEach(trainer -> trainer.rows().restore(row));
            case 2 -> trainers.forEach(trainer -> trainer.rows().move(row, x1, x2));
            case 3 -> trainers.forEach(trainer -> trainer.rows().add(x1, x2, row % 2));
            case 4 -> set(trainers, settings.withBatchSize(batch(random)));
            case 5 -> set(trainers, settings.withLearningRate(alpha(random)));
            case 6 -> set(trainers, settings.withObjective(any(random, Objective.values())));
            case 7 -> set(trainers, settings.withShuffling(any(random, Shuffling.values())));
            case 8 -> trainers.forEach(trainer -> trainer.set(new Weights(x1, x2, -0.0)));
            default -> {
                // most updates follow one another
            }
        }
    }

    /** Each goes on from a checkpoint of another, in the midst of an epoch: the rows are still those it began with. */
    private static void resume(List<Trainer> trainers, Random random) {
        Checkpoint at = trainers.get(random.nextInt(trainers.size())).checkpoint();
        if (at.isWithinEpoch()) {
            return; // the pass, which edits made another than a new one would be, goes on as it is
        }
        for (Trainer trainer : trainers) {
            trainer.set(new Weights(1, 2, 3));
            trainer.resumePass(at);
            trainer.restore(at);
        }
    }

    private static void set(List<Trainer> trainers, Hyperparameters settings) {
        trainers.forEach(trainer -> trainer.set(settings));
    }

    private static double alpha(Random random) {
        return new double[] {0.001, 0.1, 1, 30, 1e5}[random.nextInt(5)];
    }

    private static BatchSize batch(Random random) {
        int k = random.nextInt(BATCHES.length + 1);
        return k == BATCHES.length ? BatchSize.ALL : new BatchSize(BATCHES[k]);
    }

    private static <E> E any(Random random, E[] all) {
        return all[random.nextInt(all.length)];
    }

    static Points points(Random random, int n) {
        byte[] labels = new byte[n + 2];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i < 2 ? i : random.nextInt(2));
        }
        double spread = random.nextInt(4) == 0 ? 100 : 2;
        return Points.of(
                random.doubles(n + 2, -spread, spread).toArray(),
                random.doubles(n + 2, -spread, spread).toArray(),
                labels);
    }
}
