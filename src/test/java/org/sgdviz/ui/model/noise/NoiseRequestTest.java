package org.sgdviz.ui.model.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Extent;
import org.sgdviz.data.Points;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.ExampleGradients;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.model.PointSet;

class NoiseRequestTest {

    private static final Weights WEIGHTS = new Weights(0.3, 0.5, -0.2);
    private static final Points BLOBS = new Synthetic(Shape.BLOBS, 400, 1.5, 0, 1).points();

    private final NoiseRequest.Known known = new NoiseRequest.Known();

    private Noise noise(Points points, Weights weights, Hyperparameters settings, int... batch) {
        return known.answer(
                new NoiseRequest(
                        new PointSet(points, null),
                        FeatureMap.PLANE,
                        weights,
                        settings,
                        batch.length == 0 ? null : batch,
                        12),
                () -> false);
    }

    private static Hyperparameters batches(int size) {
        return Hyperparameters.TUTORIAL.withBatchSize(new BatchSize(size));
    }

    @Test
    void fiveHundredBatchesSpreadAboutAsPredicted() {
        for (int size : new int[] {1, 8, 32, 200, 390}) {
            for (Shuffling shuffling : new Shuffling[] {Shuffling.NONE, Shuffling.REPLACEMENT}) {
                Noise noise = noise(BLOBS, WEIGHTS, batches(size).withShuffling(shuffling));

                assertThat(noise.batches()).isEqualTo(500);
                assertThat(noise.measured() / noise.predicted()).isCloseTo(1, within(0.12));
            }
        }
    }

    @Test
    void theSameUpdateHasTheSamePicture() {
        double[][] tips = noise(BLOBS, WEIGHTS, batches(8)).tips();
        noise(BLOBS, WEIGHTS, batches(16));

        assertThat(noise(BLOBS, WEIGHTS, batches(8)).tips()).isDeepEqualTo(tips);
    }

    @Test
    void theBatchOfAllHasNoSpread() {
        Noise noise = noise(BLOBS, WEIGHTS, Hyperparameters.TUTORIAL.withBatchSize(BatchSize.ALL));

        assertThat(noise.predicted()).isZero();
        assertThat(noise.measured()).isLessThan(1e-14);
        assertThat(noise.batch()).isEqualTo(400);
    }

    @Test
    void theBatchOfTheUpdateIsComparedWithAllPoints() {
        int[] rows = IntStream.range(0, 32).toArray();
        Noise noise = noise(BLOBS, WEIGHTS, batches(32), rows);
        double[] own = new ExampleGradients(BLOBS, FeatureMap.PLANE, Objective.CROSS_ENTROPY, WEIGHTS).mean(rows, 32);

        assertThat(noise.own()).containsExactly(own);
        assertThat(noise.ownSize()).isEqualTo(32);
        double dot = 0;
        for (int j = 0; j < 3; j++) {
            dot += own[j] * noise.full()[j];
        }
        double length = Noise.length(own);
        double full = Noise.length(noise.full());
        assertThat(noise.lengthRatio()).isCloseTo(length / full, within(1e-12));
        assertThat(Math.cos(Math.toRadians(noise.angle()))).isCloseTo(dot / length / full, within(1e-12));
        assertThat(noise(BLOBS, WEIGHTS, batches(32)).angle()).isNaN();
    }

    @Test
    void noPointsAndHugeWeightsHaveNothingToShowAndOneClassHas() {
        assertThat(noise(Points.EMPTY, WEIGHTS, batches(32)).isShown()).isFalse();
        assertThat(noise(BLOBS, new Weights(1e308, 1e308, 1e308), batches(32)).isShown())
                .isFalse();
        Points one = Points.of(new double[] {1, 2, 3}, new double[] {0, 1, 5}, new byte[3]);
        assertThat(noise(one, WEIGHTS, batches(32)).isShown()).isTrue();
        assertThat(noise(one, WEIGHTS, batches(1)).isShown()).isTrue();
    }

    @Test
    void ofAMillionPointsFewerLargeBatchesAreDrawn() {
        Points many = new Synthetic(Shape.BLOBS, 1_000_000, 1.5, 0, 1).points();

        Noise noise = noise(many, WEIGHTS, batches(100_000));

        assertThat(noise.batches()).isEqualTo(40);
        assertThat(noise.moments().size()).isEqualTo(1_000_000);
        assertThat(noise.measured() / noise.predicted()).isCloseTo(1, within(0.4));
        assertThat(noise(many, WEIGHTS, batches(32)).batches()).isEqualTo(500);
    }

    @Test
    void theScaleStaysWhileTheCloudShrinksAndFollowsWhatGrows() {
        NoisePart part = new NoisePart();
        Extent small = part.holding(noise(BLOBS, WEIGHTS, batches(256)), 1, 2);
        Extent first = part.holding(noise(BLOBS, WEIGHTS, batches(1)), 1, 2);
        assertThat(first).isNotEqualTo(small);

        assertThat(part.holding(noise(BLOBS, WEIGHTS, batches(16)), 1, 2)).isEqualTo(first);
        assertThat(part.holding(noise(BLOBS, WEIGHTS, batches(400)), 1, 2)).isEqualTo(first);
        assertThat(part.holding(noise(BLOBS, WEIGHTS, batches(2)), 1, 2)).isEqualTo(first);
        part.fit();
        assertThat(part.holding(noise(BLOBS, WEIGHTS, batches(256)), 1, 2)).isEqualTo(small);
    }
}
