package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;

/** Sums over batches against sums over examples, one after another. */
class BatchGradientTest {

    private static final int ROWS = 20_000;

    private final Random random = new Random(3);

    /** Objectives, sizes that fill blocks or not, and spreads from calm scores to such as overflow. */
    static Stream<Arguments> batches() {
        return Stream.of(Objective.values())
                .flatMap(kind -> IntStream.of(1, 2, 3, 15, 16, 17, 32, 33, 255, 256, 257, 400, 4095, 4096)
                        .boxed()
                        .flatMap(size -> Stream.of(1.0, 30.0, 3000.0).map(spread -> Arguments.of(kind, size, spread))));
    }

    @ParameterizedTest
    @MethodSource("batches")
    void areThoseOfTheExamplesFromLeftToRight(Objective kind, int size, double spread) {
        RowList list = list(spread);
        int[] rows = random.ints(size, 0, ROWS).toArray();

        compare(kind, list, rows, 0, size, sums(kind, list, rows, 0, size, BlockRunner.CALLER));
        compare(kind, list, null, 5, size + 5, sums(kind, list, null, 5, size + 5, BlockRunner.CALLER));
    }

    @ParameterizedTest
    @EnumSource
    void haveTheSameBitsWhoeverDoesTheBlocks(Objective kind) {
        RowList list = list(20);
        int[] rows = random.ints(ROWS, 0, ROWS).toArray();
        for (int size : new int[] {4097, 8192, 12_345, ROWS}) {
            GradientSums alone = sums(kind, list, rows, 0, size, BlockRunner.CALLER);
            for (int workers : new int[] {1, 2, 64}) {
                GradientSums shared = sums(kind, list, rows, 0, size, new Scrambled(workers));
                assertThat(shared).usingRecursiveComparison().isEqualTo(alone);
            }
            assertThat(alone.squaredError).isCloseTo(squaredErrors(list, rows, size), withPercentage(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource
    void areNotNumbersWhereAScoreIsNone(Objective kind) {
        for (int size : new int[] {1, 2, 40}) {
            double[] far = random.doubles(size, 1e299, 1e300).toArray();
            RowList list = new RowList(Points.of(far, far, new byte[size]));
            BatchGradient gradient = new BatchGradient(list, FeatureMap.PLANE, Numerics.LITERAL, BlockRunner.CALLER);

            GradientSums sums = gradient.compute(kind, null, 0, size, new double[] {0, 1e300, -1e300});

            assertThat(Double.isFinite(sums.g[0]) && Double.isFinite(sums.g[1])).isFalse();
        }
    }

    /** An overflow to NaN predicts no class, so that no accuracy speaks well of it. */
    @ParameterizedTest
    @EnumSource
    void aScoreThatIsNoNumberIsWrongForEitherClass(Objective kind) {
        Weights weights = new Weights(0, 1e300, -1e300);
        for (int size : new int[] {1, 2, 15, 16, 40, 300}) {
            for (int label = 0; label <= 1; label++) {
                double[] far = new double[size];
                Arrays.fill(far, 1e300);
                byte[] labels = new byte[size];
                Arrays.fill(labels, (byte) label);
                Points points = Points.of(far, far, labels);

                GradientSums sums = new BatchGradient(
                                new RowList(points), FeatureMap.PLANE, Numerics.LITERAL, BlockRunner.CALLER)
                        .compute(kind, null, 0, size, weights.toArray());

                assertThat(sums.misclassified).isEqualTo(size);
                assertThat(Evaluation.of(points, weights, kind).accuracy()).isZero();
                assertThat(Evaluation.misclassified(points, weights)).hasSize(size);
            }
        }
    }

    @Test
    void theMeanOfLargeLossesIsFiniteWhereTheirSumIsNot() {
        double[] ones = {1, 1, 1, 1};
        Points points = Points.of(ones, ones, new byte[4]);

        Evaluation evaluation = Evaluation.of(points, new Weights(0, 1e308, 0), Objective.HINGE);

        assertThat(evaluation.meanObjective()).isCloseTo(1e308, withPercentage(1e-9));
        assertThat(evaluation.meanLogLoss()).isCloseTo(1e308, withPercentage(1e-9));
        assertThat(Evaluation.of(points, new Weights(0, 1e308, 1e308), Objective.HINGE)
                        .meanObjective())
                .as("a loss that is itself infinite")
                .isInfinite();
    }

    @Test
    void smallLossesKeepTheirDigits() {
        double[] far = new double[32];
        Arrays.fill(far, 50);
        byte[] ones = new byte[32];
        Arrays.fill(ones, (byte) 1);
        RowList list = new RowList(Points.of(far, far, ones));

        GradientSums sums = new BatchGradient(list, FeatureMap.PLANE, Numerics.LITERAL, BlockRunner.CALLER)
                .compute(Objective.CROSS_ENTROPY, null, 0, 32, new double[] {0, 1, 0});

        assertThat(sums.objective).isCloseTo(32 * StrictMath.exp(-50), withPercentage(1e-12));
    }

    /**
     * A score of 0, of whichever sign, predicts class 0; so do the smallest negative ones, and the smallest positive 1.
     */
    @ParameterizedTest
    @EnumSource
    void aPointOnTheLineIsOfClassZero(Objective kind) {
        double[] scores = {0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, 1e-17, -1e-17, 1, -1};
        for (int size : new int[] {1, 2, 15, 16, 40, 300}) {
            for (double score : scores) {
                for (int label = 0; label <= 1; label++) {
                    double[] all = new double[size];
                    Arrays.fill(all, score);
                    byte[] labels = new byte[size];
                    Arrays.fill(labels, (byte) label);
                    Points points = Points.of(all, new double[size], labels);
                    Weights weights = new Weights(-0.0, 1, -0.0);

                    GradientSums sums = new BatchGradient(
                                    new RowList(points), FeatureMap.PLANE, Numerics.LITERAL, BlockRunner.CALLER)
                            .compute(kind, null, 0, size, weights.toArray());

                    int wrong = (score > 0 ? 1 : 0) == label ? 0 : size;
                    assertThat(sums.misclassified)
                            .as("%d of score %s, label %d", size, score, label)
                            .isEqualTo(wrong);
                    assertThat(Evaluation.of(points, weights, kind).misclassified())
                            .isEqualTo(wrong);
                    assertThat(Evaluation.misclassified(points, weights)).hasSize(wrong);
                }
            }
        }
    }

    private RowList list(double spread) {
        double[] x1 = random.doubles(ROWS, -spread, spread).toArray();
        double[] x2 = random.doubles(ROWS, -spread, spread).toArray();
        byte[] labels = new byte[ROWS];
        for (int i = 0; i < ROWS; i++) {
            labels[i] = (byte) random.nextInt(2);
        }
        return new RowList(Points.of(x1, x2, labels));
    }

    private static GradientSums sums(
            Objective kind, RowList list, int @Nullable [] rows, int from, int to, BlockRunner runner) {
        return new BatchGradient(list, FeatureMap.PLANE, Numerics.LITERAL, runner).compute(kind, rows, from, to, W);
    }

    private static final double[] W = {0.3, -0.7, 0.9};

    private static void compare(
            Objective kind, RowList list, int @Nullable [] rows, int from, int to, GradientSums sums) {
        double g0 = 0;
        double g1 = 0;
        double g2 = 0;
        double squares = 0;
        double value = 0;
        int wrong = 0;
        for (int k = from; k < to; k++) {
            int row = rows == null ? k : rows[k];
            double score = W[0] + W[1] * list.x1(row) + W[2] * list.x2(row);
            double slope = kind.slope(score, list.label(row));
            double error = Sigmoid.literal(score, list.label(row)) - list.label(row);
            squares += error * error;
            wrong += (score > 0 ? 1 : 0) != list.label(row) ? 1 : 0;
            g0 += slope;
            g1 += slope * list.x1(row);
            g2 += slope * list.x2(row);
            value += kind.value(score, list.label(row));
        }
        assertThat(new double[] {sums.g[0] + 0.0, sums.g[1] + 0.0, sums.g[2] + 0.0, sums.squaredError})
                .as("the same bits, but for the sign of a zero")
                .containsExactly(g0 + 0.0, g1 + 0.0, g2 + 0.0, squares);
        assertThat(sums.objective).isCloseTo(value, withPercentage(1e-9));
        assertThat(sums.misclassified).isEqualTo(wrong);
    }

    private static double squaredErrors(RowList list, int[] rows, int size) {
        double squares = 0;
        for (int k = 0; k < size; k++) {
            double score = W[0] + W[1] * list.x1(rows[k]) + W[2] * list.x2(rows[k]);
            double error = Sigmoid.stable(score) - list.label(rows[k]);
            squares += error * error;
        }
        return squares;
    }

    /** Does the blocks backwards, each by another worker. */
    private record Scrambled(int workers) implements BlockRunner {
        @Override
        public void run(int blocks, Work work) {
            for (int block = blocks - 1; block >= 0; block--) {
                work.run(block, block % workers);
            }
        }
    }
}
