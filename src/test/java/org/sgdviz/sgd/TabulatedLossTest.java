package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;

/** Both numerics make the same updates; only the log-loss of batches of one row has other last digits. */
class TabulatedLossTest {

    private static final int SEEDS = 30;
    private static final int UPDATES = 700;

    /** What the table may be off, and the logarithm of an exponential, whose own error may count twice in it. */
    private static final double MOST_ULPS = MarginTable.MOST_ULPS + Log1p.MOST_ULPS + 2 * Exp.MOST_ULPS;

    @ParameterizedTest
    @EnumSource
    void allElseHasTheSameBits(Objective objective) {
        int different = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Points points = RandomPoints.any(random);
            int batch = new int[] {1, 1, 2, 32, points.size() - 1}[random.nextInt(5)];
            double alpha = Math.pow(10, random.nextInt(7) - 4);
            Trainer literal = trainer(points, alpha, batch, objective, seed, Numerics.LITERAL);
            Trainer tabulated = trainer(points, alpha, batch, objective, seed, Numerics.TABULATED);
            for (int i = 0; i < UPDATES && literal.canStep(); i++) {
                assertThat(tabulated.step()).isEqualTo(literal.step());
                assertSameButForTheLoss(tabulated, literal);
                double loss = tabulated.lastBatch().objective();
                double expected = literal.lastBatch().objective();
                if (Double.compare(loss, expected) != 0) {
                    assertThat(literal.lastBatch().size()).isEqualTo(1);
                    assertThat(objective).isEqualTo(Objective.CROSS_ENTROPY);
                    assertThat(loss).isCloseTo(expected, offset(MOST_ULPS * Math.ulp(Math.max(loss, expected))));
                    different++;
                }
            }
        }
        assertThat(different > 0).isEqualTo(objective == Objective.CROSS_ENTROPY);
    }

    private static void assertSameButForTheLoss(Trainer tabulated, Trainer literal) {
        assertThat(tabulated.weights()).isEqualTo(literal.weights());
        assertThat(tabulated.lastBatch().gradient())
                .isEqualTo(literal.lastBatch().gradient());
        assertSame(tabulated.lastBatch().squaredError(), literal.lastBatch().squaredError());
        assertThat(tabulated.lastBatch().misclassified())
                .isEqualTo(literal.lastBatch().misclassified());
        assertSame(tabulated.sums().tutorialLoss(), literal.sums().tutorialLoss());
        assertSame(tabulated.sums().misclassifiedMean(), literal.sums().misclassifiedMean());
        assertThat(tabulated.hasDiverged()).isEqualTo(literal.hasDiverged());
    }

    /** Also where both are NaN: a loss may be that grows as the square of an exploding score. */
    private static void assertSame(double one, double other) {
        assertThat(Double.doubleToLongBits(one)).isEqualTo(Double.doubleToLongBits(other));
    }

    @ParameterizedTest
    @EnumSource
    void aShortLastBatchOfOneRowIsOneToo(Numerics numerics) {
        Points points = RandomPoints.blobs(new Random(8), 33, 1, 1);
        for (FeatureMap features : new FeatureMap[] {FeatureMap.PLANE, TestFeatures.COORDINATES}) {
            Trainer trainer = trainer(points, features, 0.5, 32, Objective.CROSS_ENTROPY, 4, numerics);
            trainer.step();
            Weights before = trainer.weights();

            assertThat(trainer.step()).isTrue();

            double margin = (2 * points.label(32) - 1) * score(before.toArray(), points.x1(32), points.x2(32));
            assertThat(trainer.lastBatch().size()).isEqualTo(1);
            assertThat(trainer.lastBatch().objective())
                    .isEqualTo(
                            numerics == Numerics.TABULATED
                                    ? MarginTable.logLoss(margin)
                                    : Log1p.log1p(Exp.exp(-margin)));
            assertThat(trainer.lastBatch().loss(Objective.CROSS_ENTROPY))
                    .isEqualTo(trainer.lastBatch().objective());
        }
    }

    @Test
    void theLossThatIsOnlyAskedForIsTabulatedToo() {
        Points points = RandomPoints.blobs(new Random(8), 40, 1, 1);
        Trainer trainer = trainer(points, 0.5, 1, Objective.HINGE, 4, Numerics.TABULATED);
        for (int row = 0; row < 40; row++) {
            double[] w = trainer.weights().toArray();
            trainer.step();

            double margin = (2 * points.label(row) - 1) * score(w, points.x1(row), points.x2(row));
            assertThat(trainer.lastBatch().loss(Objective.CROSS_ENTROPY)).isEqualTo(MarginTable.logLoss(margin));
        }
    }

    private static double score(double[] w, double x1, double x2) {
        return w[0] + w[1] * x1 + w[2] * x2;
    }

    private static Trainer trainer(
            Points points, double alpha, int batch, Objective objective, int seed, Numerics numerics) {
        return trainer(points, FeatureMap.PLANE, alpha, batch, objective, seed, numerics);
    }

    private static Trainer trainer(
            Points points,
            FeatureMap features,
            double alpha,
            int batch,
            Objective objective,
            int seed,
            Numerics numerics) {
        return new Trainer(
                new RowList(points),
                features,
                Weights.initial(seed),
                new Hyperparameters(alpha, new BatchSize(batch), objective, Shuffling.NONE, 100),
                seed,
                numerics,
                BlockRunner.CALLER);
    }
}
