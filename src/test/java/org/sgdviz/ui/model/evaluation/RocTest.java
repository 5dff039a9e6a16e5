package org.sgdviz.ui.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.Points;

/** The figures of the evaluation lens against brute force. */
class RocTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Points with scores, many of them equal. */
    private static final class Scored {
        final double[] scores;
        final byte[] labels;
        final Points points;

        Scored(long seed) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(60);
            int values = 1 + random.nextInt(20);
            scores = new double[n];
            labels = new byte[n];
            for (int i = 0; i < n; i++) {
                scores[i] = random.nextInt(15) == 0 ? Double.NaN : random.nextInt(values) - values / 2;
                labels[i] = (byte) random.nextInt(2);
            }
            points = Points.of(new double[n], new double[n], labels);
        }

        Confusion at(double threshold) {
            int[] counts = new int[4];
            for (int i = 0; i < scores.length; i++) {
                boolean right = labels[i] == 1 ? scores[i] > threshold : scores[i] <= threshold;
                counts[2 * labels[i] + (right ? 1 : 0)]++;
            }
            return new Confusion(counts[3], counts[2], counts[0], counts[1]);
        }

        /** A score that is not a number is wrong: below all of class 0, or above all of class 1. */
        private double ranked(int i) {
            return !Double.isNaN(scores[i])
                    ? scores[i]
                    : labels[i] == 1 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }

        double area() {
            double wins = 0;
            double pairs = 0;
            for (int i = 0; i < scores.length; i++) {
                for (int j = 0; j < scores.length; j++) {
                    if (labels[i] == 1 && labels[j] == 0) {
                        pairs++;
                        wins += ranked(i) > ranked(j) ? 1 : ranked(i) == ranked(j) ? 0.5 : 0;
                    }
                }
            }
            return wins / pairs;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCountsAtEveryThresholdAreThoseOfEachPoint(long seed) {
        Scored scored = new Scored(seed);
        Roc roc = Roc.of(scored.points, scored.scores.clone());
        for (double threshold = -11; threshold <= 11; threshold += 0.5) {
            assertThat(roc.at(threshold)).isEqualTo(scored.at(threshold));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theAreaIsTheShareOfPairsInTheRightOrder(long seed) {
        Scored scored = new Scored(seed);
        Roc roc = Roc.of(scored.points, scored.scores.clone());
        if (roc.hasBothClasses()) {
            assertThat(roc.area()).isEqualTo(scored.area());
            assertThat(roc.area()).isCloseTo(trapezoids(roc), within(1e-12));
        } else {
            assertThat(roc.area()).isNaN();
            assertThat(roc.falsePositiveRates()).isEmpty();
        }
    }

    private static double trapezoids(Roc roc) {
        double[] x = roc.falsePositiveRates();
        double[] y = roc.truePositiveRates();
        double area = 0;
        for (int i = 1; i < x.length; i++) {
            area += (x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2;
        }
        return area;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCurveGoesThroughEveryThresholdFromCornerToCorner(long seed) {
        Scored scored = new Scored(seed);
        Roc roc = Roc.of(scored.points, scored.scores.clone());
        if (!roc.hasBothClasses()) {
            return;
        }
        double[] x = roc.falsePositiveRates();
        double[] y = roc.truePositiveRates();
        assertThat(x[0] + y[0]).isZero();
        assertThat(x[x.length - 1] + y[y.length - 1]).isEqualTo(2);
        for (double threshold : scored.scores) {
            if (!Double.isNaN(threshold)) {
                Confusion counts = roc.at(threshold);
                boolean found = false;
                for (int i = 0; i < x.length; i++) {
                    found |= x[i] == counts.fallOut() && y[i] == counts.recall();
                }
                assertThat(found).isTrue();
            }
        }
    }

    @Test
    void aMillionScoresGiveACurveOfFewVertices() {
        Random random = new Random(1);
        int n = 1_000_000;
        double[] scores = new double[n];
        byte[] labels = new byte[n];
        for (int i = 0; i < n; i++) {
            labels[i] = (byte) (i & 1);
            scores[i] = random.nextGaussian() + labels[i];
        }
        Roc roc = Roc.of(Points.of(new double[n], new double[n], labels), scores);
        assertThat(roc.falsePositiveRates().length).isBetween(100, 1000);
        assertThat(roc.area()).isCloseTo(0.7602, within(0.002)).isCloseTo(trapezoids(roc), within(1e-3));
    }

    @Test
    void theRatesAreThoseOfTheTextbook() {
        Confusion counts = new Confusion(30, 10, 5, 55);
        assertThat(counts.accuracy()).isEqualTo(0.85);
        assertThat(counts.precision()).isEqualTo(30 / 35.0);
        assertThat(counts.recall()).isEqualTo(0.75);
        assertThat(counts.fallOut()).isEqualTo(5 / 60.0);
        assertThat(counts.f1()).isCloseTo(2 * (30 / 35.0) * 0.75 / (30 / 35.0 + 0.75), within(1e-15));
        assertThat(Arrays.asList(
                        new Confusion(0, 0, 0, 3).precision(),
                        new Confusion(0, 0, 0, 3).recall(),
                        new Confusion(0, 0, 0, 3).f1()))
                .containsOnly(Double.NaN);
    }
}
