package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sgdviz.sgd.Optimum.Kind.LEAST_NORM;
import static org.sgdviz.sgd.Optimum.Kind.NONE_ONE_CLASS;
import static org.sgdviz.sgd.Optimum.Kind.NONE_SEPARABLE;
import static org.sgdviz.sgd.Optimum.Kind.UNIQUE;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;

class OptimumTest {

    private static final Points OVERLAP = blobs(400, 1.0, 0);

    @Test
    void gradientVanishesAtTheOptimumOfOverlappingBlobs() {
        Optimum optimum = Optimum.of(OVERLAP);
        assertThat(optimum.kind()).isEqualTo(UNIQUE);
        assertThat(steepest(OVERLAP, optimum.weights())).isLessThan(1e-12);
        assertThat(optimum.meanLogLoss())
                .isCloseTo(meanLogLoss(OVERLAP, optimum.weights()), within(1e-14))
                .isLessThan(0.0978); // the reference's run has come to 0.09783
    }

    @Test
    void fullBatchTrainingComesEverNearerAndNeverBelow() {
        Optimum optimum = Optimum.of(OVERLAP);
        Hyperparameters settings =
                new Hyperparameters(1, BatchSize.ALL, Objective.CROSS_ENTROPY, Shuffling.NONE, 20_000);
        Trainer trainer = new Trainer(new RowList(OVERLAP), Weights.initial(42), settings, 0);
        double last = Double.POSITIVE_INFINITY;
        while (trainer.canStep()) {
            trainer.step();
            double loss = trainer.lastBatch().objective() / OVERLAP.size();
            assertThat(loss).isLessThan(last + 1e-14).isGreaterThanOrEqualTo(optimum.meanLogLoss() - 1e-14);
            last = loss;
        }
        assertThat(last).isCloseTo(optimum.meanLogLoss(), within(1e-13));
        assertThat(trainer.weight(0)).isCloseTo(optimum.weights().w0(), within(1e-5));
        assertThat(trainer.weight(1)).isCloseTo(optimum.weights().w1(), within(1e-5));
        assertThat(trainer.weight(2)).isCloseTo(optimum.weights().w2(), within(1e-5));
    }

    @Test
    void theTutorialsDataAreSeparableAndHaveNone() {
        Optimum none = Optimum.of(Synthetic.TUTORIAL.points());
        assertThat(none.kind()).isEqualTo(NONE_SEPARABLE);
        assertThat(none.exists()).isFalse();
        assertThat(none.weights().isFinite()).isFalse();
        assertThat(none.meanLogLoss()).isNaN();
    }

    @Test
    void noLineHelpsWithXor() {
        Optimum optimum = Optimum.of(new Synthetic(Shape.XOR, 4000, 0, 0.5, 1).points());
        assertThat(optimum.kind()).isEqualTo(UNIQUE);
        assertThat(largest(optimum.weights())).isLessThan(0.1);
        assertThat(optimum.meanLogLoss()).isCloseTo(StrictMath.log(2), within(0.002));
    }

    @Test
    void oneClassOrNoPointHasNone() {
        assertThat(Optimum.of(points("0 0 1, 1 1 1, 2 0 1")).kind()).isEqualTo(NONE_ONE_CLASS);
        assertThat(Optimum.of(points("5 5 0")).kind()).isEqualTo(NONE_ONE_CLASS);
        assertThat(Optimum.of(Points.EMPTY).kind()).isEqualTo(NONE_ONE_CLASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0 0, 1 0 1",
                "0 0 0, 1 0 0, 5 5 1",
                "0 0 0, 0 1 0, 0 0 1, 0 2 1, 1 5 1", // touching: all but one on a line, overlapping there
                "0 0 0, 1 0 0, 1 0 1, 2 0 1", // touching in a point, all on a line
                "0 0 0, 0 2 0, -1 1 0, 0 1 1, 1 0 1, 1 2 1", // a corner on the other's edge
                "0 0 0, 0 2 0, -1 1 0, 0 2 1, 0 4 1, 1 3 1", // edges on one line
                "0.1 0.3 0, 0.7 2.1 0, 0.3 0.9 1, 0.8 0 1", // a point on the other's slanted edge
                "0 0 0, 1 1 1, 0 0 0, 1 1 1, 0 0 0", // the same points again and again
                "0 0 0, 1 1 0, 2 2 1, 3 3 1" // on a line, separated on it
            })
    void classesThatALineSeparatesOrTouchesHaveNone(String points) {
        assertThat(Optimum.of(points(points)).kind()).isEqualTo(NONE_SEPARABLE);
        assertThat(Optimum.of(moved(points(points), 1e3, 77)).kind()).isEqualTo(NONE_SEPARABLE);
        assertThat(Optimum.of(moved(points(points), 1e-3, 0)).kind()).isEqualTo(NONE_SEPARABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0 0, 2 0 0, 1 2 0, 1 0.5 1", // one point inside the other class
                "0 0 0, 2 2 0, 0 2 1, 2 0 1", // crossing pairs
                "0 0 0, 2 2 0, 0 2 1, 2 0 1, 0 0 0, 2 2 0, 0 2 1, 2 0 1",
                "0 0 0, 1 0 0, 0 1 0, 0 0 1, 1 0 1, 0 1 1" // the same triangle twice
            })
    void overlappingClassesOfFewPointsHaveOne(String text) {
        for (double scale : new double[] {1, 1e3, 1e-3, 1e6}) {
            Points points = moved(points(text), scale, 3 * scale);
            Optimum optimum = Optimum.of(points);
            assertThat(optimum.kind()).isEqualTo(UNIQUE);
            assertThat(steepest(points, optimum.weights())).isLessThan(1e-11 * Math.max(1, scale));
        }
    }

    @Test
    void pointsOnALineHaveAnOptimumOfLeastNorm() {
        Points points = points("0 1 0, 1 2 1, 2 3 0, 3 4 1, 4 5 1");
        Optimum optimum = Optimum.of(points);
        Weights w = optimum.weights();
        assertThat(optimum.kind()).isEqualTo(LEAST_NORM);
        assertThat(steepest(points, w)).isLessThan(1e-12);
        assertThat(w.w0() + w.w1() - w.w2()).as("part along 1 + x1 − x2 = 0").isCloseTo(0, within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({"0 3 0, 1 3 1, 2 3 0, 3 3 1", "3 0 0, 3 1 1, 3 2 0, 3 3 1"})
    void horizontalAndVerticalLinesAreLinesToo(String a, String b, String c, String d) {
        Points points = points(a + "," + b + "," + c + "," + d);
        Optimum optimum = Optimum.of(points);
        assertThat(optimum.kind()).isEqualTo(LEAST_NORM);
        assertThat(steepest(points, optimum.weights())).isLessThan(1e-12);
    }

    @Test
    void threePointsInOnePlaceHaveTheLogOfTheOdds() {
        Points points = points("1 2 0, 1 2 1, 1 2 1");
        Optimum optimum = Optimum.of(points);
        Weights w = optimum.weights();
        assertThat(optimum.kind()).isEqualTo(LEAST_NORM);
        assertThat(w.score(1, 2)).isCloseTo(StrictMath.log(2), within(1e-13));
        assertThat(w.w1()).isCloseTo(w.w0(), within(1e-14));
        assertThat(w.w2()).isCloseTo(2 * w.w0(), within(1e-14));
    }

    @Test
    void scalingAndMovingTheDataScalesTheWeights() {
        Weights w = Optimum.of(OVERLAP).weights();
        Points far = moved(OVERLAP, 1000, 5000);
        Optimum optimum = Optimum.of(far);
        assertThat(optimum.weights().w1()).isCloseTo(w.w1() / 1000, within(1e-12));
        assertThat(optimum.weights().w2()).isCloseTo(w.w2() / 1000, within(1e-12));
        assertThat(optimum.meanLogLoss()).isCloseTo(Optimum.of(OVERLAP).meanLogLoss(), within(1e-13));
    }

    @Test
    void fortyThousandPointsHaveOneAndItIsNearThatOfAHundredth() {
        Points points = blobs(40_000, 1.0, 0);
        Optimum optimum = Optimum.of(points);
        assertThat(steepest(points, optimum.weights())).isLessThan(1e-12);
        assertThat(optimum.meanLogLoss()).isCloseTo(Optimum.of(OVERLAP).meanLogLoss(), within(0.03));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-2, 1e-4, 1e-6, 1e-8})
    void theSmallestOverlapDecides(double overlap) {
        String rest = "0 5 0, -4 -1 0, -3 2 0, 0 4 1, 5 1 1, 7 7 1";
        assertThat(Optimum.of(points(rest + ", 0 0 0, " + -overlap + " 1 1")).exists())
                .isTrue();
        assertThat(Optimum.of(points(rest + ", 0 0 0, " + overlap + " 1 1")).exists())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 9, 12})
    void existsExactlyWhereNoLineThroughTwoPointsSeparates(int n) {
        Random random = new Random(n);
        int existing = 0;
        for (int i = 0; i < 100; i++) {
            StringBuilder text = new StringBuilder("0 0 0, 3 3 1");
            for (int k = 2; k < n; k++) {
                text.append(", %d %d %d".formatted(random.nextInt(4), random.nextInt(4), random.nextInt(2)));
            }
            Points points = points(text.toString());
            Optimum optimum = Optimum.of(points);
            assertThat(optimum.exists()).as(text.toString()).isEqualTo(!isSeparable(points));
            if (optimum.exists()) {
                existing++;
                assertThat(steepest(points, optimum.weights())).isLessThan(1e-10);
            }
        }
        assertThat(existing).as("both answers are tried").isBetween(1, 99);
    }

    /**
     * Small whole coordinates, so that every product is exact: tries each line through two points, moved and turned a
     * little.
     */
    private static boolean isSeparable(Points p) {
        for (int i = 0; i < p.size(); i++) {
            for (int j = 0; j < p.size(); j++) {
                double a = p.x2(j) - p.x2(i);
                double b = p.x1(i) - p.x1(j);
                if (a == 0 && b == 0) {
                    a = 1e-3; // any direction
                }
                if (separates(p, i, a, b) || separates(p, i, -b, a)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean separates(Points p, int through, double a, double b) {
        boolean strictly = false;
        boolean either = true;
        boolean other = true;
        for (int k = 0; k < p.size(); k++) {
            double side = a * (p.x1(k) - p.x1(through)) + b * (p.x2(k) - p.x2(through));
            double margin = (2 * p.label(k) - 1) * side;
            either &= margin >= 0;
            other &= margin <= 0;
            strictly |= margin != 0;
        }
        return strictly && (either || other);
    }

    private static double steepest(Points points, Weights w) {
        double[] g = new double[3];
        for (int i = 0; i < points.size(); i++) {
            double slope = Sigmoid.stable(w.score(points.x1(i), points.x2(i))) - points.label(i);
            g[0] += slope / points.size();
            g[1] += slope * points.x1(i) / points.size();
            g[2] += slope * points.x2(i) / points.size();
        }
        return largest(new Weights(g[0], g[1], g[2]));
    }

    private static double largest(Weights w) {
        return Math.max(Math.abs(w.w0()), Math.max(Math.abs(w.w1()), Math.abs(w.w2())));
    }

    private static double meanLogLoss(Points points, Weights weights) {
        return Evaluation.of(points, weights, Objective.CROSS_ENTROPY).meanLogLoss();
    }

    private static Points blobs(int n, double std, int seed) {
        return new Synthetic(Shape.BLOBS, n, std, Synthetic.DEFAULT_FACTOR, seed).points();
    }

    private static Points moved(Points points, double scale, double offset) {
        double[] x1 = points.copyX1();
        double[] x2 = points.copyX2();
        for (int i = 0; i < x1.length; i++) {
            x1[i] = scale * x1[i] + offset;
            x2[i] = scale * x2[i] - 2 * offset;
        }
        return Points.of(x1, x2, points.copyLabels());
    }

    /** Points from "x1 x2 label, x1 x2 label, …". */
    private static Points points(String text) {
        String[] rows = text.split(",", -1);
        double[] x1 = new double[rows.length];
        double[] x2 = new double[rows.length];
        byte[] labels = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            String[] fields = rows[i].strip().split(" ", -1);
            x1[i] = Double.parseDouble(fields[0]);
            x2[i] = Double.parseDouble(fields[1]);
            labels[i] = Byte.parseByte(fields[2]);
        }
        return Points.of(x1, x2, labels);
    }
}
