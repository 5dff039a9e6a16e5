package org.sgdviz.ui.model.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Extent;
import org.sgdviz.data.Points;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.ui.model.PointSet;

/** What a surface is asked for of, and what it gives. */
class SurfaceRequestTest {

    private static final Extent PART = new Extent(-2, 2, -1, 3);
    private static final Points POINTS = new Synthetic(Shape.BLOBS, 100, 1, 0.5, 3).points();

    private final SurfaceExamples examples = new SurfaceExamples();

    private static SurfaceRequest request(Points points, Weights weights, Penalty penalty) {
        return request(SurfaceSource.all(new PointSet(points, null)), weights, false, penalty);
    }

    private static SurfaceRequest request(SurfaceSource source, Weights weights, boolean best, Penalty penalty) {
        return new SurfaceRequest(
                source,
                FeatureMap.PLANE,
                Objective.CROSS_ENTROPY,
                weights,
                best,
                penalty,
                new Surface.Axes(1, 2),
                PART,
                5);
    }

    @Test
    void aNodeIsTheLossThere() {
        Surface surface = request(POINTS, new Weights(0.5, 9, 9), Penalty.NONE).answer(examples, () -> false);

        Evaluation corner = Evaluation.of(POINTS, new Weights(0.5, -2, -1), Objective.CROSS_ENTROPY);
        Evaluation middle = Evaluation.of(POINTS, new Weights(0.5, 0, 1), Objective.CROSS_ENTROPY);
        assertThat(surface.values()[0]).isCloseTo(corner.meanLogLoss(), within(1e-12));
        assertThat(surface.values()[12]).isCloseTo(middle.meanLogLoss(), within(1e-12));
        assertThat(surface.isSampled()).isFalse();
    }

    @Test
    void thePenaltyIsThatOfAllWeights() {
        Penalty penalty = new Penalty(0.5, 2, Penalty.Form.GRADIENT, Penalty.L1Form.SUBGRADIENT, true, false);
        Weights weights = new Weights(-3, 9, 9);

        double[] plain = request(POINTS, weights, Penalty.NONE)
                .answer(examples, () -> false)
                .values();
        double[] with =
                request(POINTS, weights, penalty).answer(examples, () -> false).values();

        assertThat(with[0] - plain[0]).isCloseTo(0.5 * (3 + 2 + 1) + (9 + 4 + 1), within(1e-9));
    }

    @Test
    void ofManyPointsASampleOfBothClassesSaysAlmostTheSame() {
        Points many = new Synthetic(Shape.BLOBS, 100_000, 1, 0.5, 3).points();

        Surface surface = request(many, new Weights(0.5, 0, 0), Penalty.NONE).answer(examples, () -> false);

        assertThat(surface.examples()).isEqualTo(SurfaceRequest.MOST_EXAMPLES);
        assertThat(surface.all()).isEqualTo(100_000);
        double exact = Evaluation.of(many, new Weights(0.5, 0, 1), Objective.CROSS_ENTROPY)
                .meanLogLoss();
        assertThat(surface.values()[12]).isCloseTo(exact, within(0.05 * exact));
    }

    @Test
    void ofABatchANodeIsTheLossOfItsRowsThere() {
        int[] numbers = IntStream.range(0, 100).map(i -> 3 * i).toArray();
        SurfaceSource source = new SurfaceSource(new PointSet(POINTS, numbers), new int[] {9, 0, 297, 4, 9}, 7);

        Surface surface =
                request(source, new Weights(0.5, 9, 9), false, Penalty.NONE).answer(examples, () -> false);

        Weights corner = new Weights(0.5, -2, -1);
        double sum = 0;
        for (int i : new int[] {3, 0, 99, 3}) {
            sum += Objective.CROSS_ENTROPY.value(
                    corner.w0() + corner.w1() * POINTS.x1(i) + corner.w2() * POINTS.x2(i), POINTS.label(i));
        }
        assertThat(surface.values()[0]).isCloseTo(sum / 4, within(1e-12));
        assertThat(surface.all()).isEqualTo(4);
        assertThat(surface.batchOf()).isEqualTo(7);
    }

    @Test
    void aBatchPaysItsShareOfThePenaltyWhereItIsDividedByIt() {
        Penalty penalty = new Penalty(0, 2, Penalty.Form.GRADIENT, Penalty.L1Form.SUBGRADIENT, false, true);
        SurfaceSource source = new SurfaceSource(new PointSet(POINTS, null), new int[] {0, 1, 2, 3}, 7);
        Weights weights = new Weights(0.5, 9, 9);

        double[] plain = request(source, weights, false, Penalty.NONE)
                .answer(examples, () -> false)
                .values();
        double[] with = request(source, weights, false, penalty)
                .answer(examples, () -> false)
                .values();

        assertThat(with[0] - plain[0]).isCloseTo((4 + 1) / 4.0, within(1e-12));
    }

    @Test
    void withTheBestOtherWeightsItIsNowhereHigherAndTheyDoNotCount() {
        SurfaceSource source = SurfaceSource.all(new PointSet(POINTS, null));
        SurfaceRequest wanted = request(source, new Weights(0.5, 9, 9), true, Penalty.NONE);

        Surface surface = wanted.answer(examples, () -> false);

        assertThat(surface.best()).isTrue();
        assertThat(surface.columns()).isEqualTo(SurfaceRequest.NODES_OF_BEST);
        for (double bias : new double[] {-2, -0.5, 0, 0.5, 2}) {
            double corner = Evaluation.of(POINTS, new Weights(bias, -2, -1), Objective.CROSS_ENTROPY)
                    .meanLogLoss();
            assertThat(surface.values()[0]).isLessThan(corner + 1e-9);
        }
        assertThat(request(source, new Weights(0.7, 1, 2), true, Penalty.NONE).isLike(wanted))
                .isTrue();
    }

    @Test
    void weightsOfTheAxesDoNotMakeAnotherSurface() {
        SurfaceRequest one = request(POINTS, new Weights(0.5, 1, 2), Penalty.NONE);

        assertThat(request(POINTS, new Weights(0.5, 3, 4), Penalty.NONE).isLike(one))
                .isTrue();
        assertThat(request(POINTS, new Weights(0.6, 1, 2), Penalty.NONE).isLike(one))
                .isFalse();
        assertThat(one.withNodes(50).isLike(one)).isTrue();
        assertThat(one.isLike(null)).isFalse();
    }
}
