package org.sgdviz.ui.model.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Weights;

class LineDistanceTest {

    private static final Random RANDOM = new Random(7);

    private static Points points(int n, double spread2) {
        double[] x1 = RANDOM.doubles(n, -3, 3).toArray();
        double[] x2 = RANDOM.doubles(n, -3 * spread2, 3 * spread2).toArray();
        byte[] labels = new byte[n];
        for (int i = 0; i < n; i++) {
            labels[i] = (byte) (i % 2);
        }
        return Points.of(x1, x2, labels);
    }

    private static LineDistance distance(PredictedLine line, Points points, FeatureMap features, double... weights) {
        return LineDistance.of(line, points, features, new Weights(weights));
    }

    @Test
    void pointsBetweenTheLinesAreCountedWhicheverSideAClassIsOn() {
        for (int trial = 0; trial < 20; trial++) {
            Points points = points(1 + RANDOM.nextInt(700), 1);
            double[] w = RANDOM.doubles(3, -1, 1).toArray();
            double[] v = RANDOM.doubles(3, -1, 1).toArray();
            int same = 0;
            for (int i = 0; i < points.size(); i++) {
                double a = w[0] + w[1] * points.x1(i) + w[2] * points.x2(i);
                double b = v[0] + v[1] * points.x1(i) + v[2] * points.x2(i);
                same += a > 0 == b > 0 ? 1 : 0;
            }
            int expected = Math.min(same, points.size() - same);

            LineDistance there = distance(new PredictedLine(v[0], v[1], v[2]), points, FeatureMap.PLANE, w);
            LineDistance turned = distance(new PredictedLine(-v[0], -v[1], -v[2]), points, FeatureMap.PLANE, w);

            assertThat(there.points()).isEqualTo(expected);
            assertThat(there.of()).isEqualTo(points.size());
            assertThat(turned.points()).isEqualTo(expected);
            assertThat(turned.degrees()).isCloseTo(there.degrees(), within(1e-9));
        }
    }

    @Test
    void theAngleIsThatBetweenTheLines() {
        PredictedLine level = new PredictedLine(1, 0, 2);
        assertThat(level.degreesTo(0, -5)).isZero();
        assertThat(level.degreesTo(3, 0)).isEqualTo(90);
        assertThat(level.degreesTo(-1, 1)).isCloseTo(45, within(1e-12));
        assertThat(level.degreesTo(0, 0)).isNaN();
    }

    @Test
    void noAngleIsToldWhereItSaysNothing() {
        PredictedLine line = new PredictedLine(0, 1, 1);
        assertThat(distance(line, points(50, 10), FeatureMap.PLANE, 0, 1, 1).degrees())
                .isNaN();
        FeatureMap squares = FeatureMap.of(List.of(Feature.X1, Feature.X1_SQUARED), false);
        assertThat(distance(line, points(50, 1), squares, 0, 1, 1).degrees()).isNaN();
        assertThat(distance(line, points(50, 1), FeatureMap.PLANE, 0, 0, 0).degrees())
                .isNaN();
    }

    @Test
    void standardizedFeaturesAreComparedInThePlane() {
        Points points = points(300, 1);
        FeatureMap scaled = FeatureMap.PLANE.standardized(true).fit(new org.sgdviz.data.RowList(points));
        double[] plane = scaled.coefficients(new Weights(0.3, -1, 0.5));
        LineDistance same = distance(new PredictedLine(plane[0], plane[1], plane[2]), points, scaled, 0.3, -1, 0.5);
        assertThat(same.points()).isZero();
        assertThat(same.degrees()).isCloseTo(0, within(1e-6));
    }

    @Test
    void noPointsAreNoneOfNone() {
        LineDistance none = distance(new PredictedLine(0, 1, 1), Points.EMPTY, FeatureMap.PLANE, 0, 1, 1);
        assertThat(none.points()).isZero();
        assertThat(none.of()).isZero();
    }

    @Test
    void whatIsNoLineIsRefused() {
        assertThatThrownBy(() -> new PredictedLine(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PredictedLine(Double.NaN, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
