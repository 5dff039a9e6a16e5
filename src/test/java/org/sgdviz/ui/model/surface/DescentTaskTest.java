package org.sgdviz.ui.model.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.BlockRunner;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Method;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;
import org.sgdviz.sgd.optimizer.Momentum;

class DescentTaskTest {

    private static final Random RANDOM = new Random(5);
    private static final Weights START = new Weights(0.2, -1, 0.7);

    private static Points points(int n) {
        byte[] labels = new byte[n];
        for (int i = 0; i < n; i++) {
            labels[i] = (byte) (i % 2);
        }
        return Points.of(
                RANDOM.doubles(n, -2, 2).toArray(), RANDOM.doubles(n, -2, 2).toArray(), labels);
    }

    private static DescentTask task(Points points, Hyperparameters settings, Surface.Axes axes, boolean ofBatch) {
        return new DescentTask(points, FeatureMap.PLANE, settings, 3, START, axes, ofBatch, false);
    }

    @Test
    void theGradientIsTheSlopeOfTheLoss() {
        for (Objective objective : new Objective[] {Objective.CROSS_ENTROPY, Objective.SQUARED_ERROR}) {
            DescentTask task =
                    task(points(60), Hyperparameters.TUTORIAL.withObjective(objective), new Surface.Axes(0, 2), false);
            double h = 1e-6;
            double[] gradient = task.gradient(4, 0.3, -0.4);
            assertThat(gradient[0])
                    .isCloseTo((task.loss(0.3 + h, -0.4) - task.loss(0.3 - h, -0.4)) / (2 * h), within(1e-7));
            assertThat(gradient[1])
                    .isCloseTo((task.loss(0.3, -0.4 + h) - task.loss(0.3, -0.4 - h)) / (2 * h), within(1e-7));
        }
    }

    @Test
    void thatOfABatchIsItsOwn() {
        Points points = points(10);
        Hyperparameters settings = Hyperparameters.TUTORIAL.withBatchSize(new BatchSize(4));
        DescentTask task = task(points, settings, new Surface.Axes(1, 2), true);
        int[][] batches = {{0, 1, 2, 3}, {4, 5, 6, 7}, {8, 9}, {0, 1, 2, 3}};
        for (int step = 1; step <= batches.length; step++) {
            double g1 = 0;
            double g2 = 0;
            for (int i : batches[step - 1]) {
                double score = START.get(0) + 0.5 * points.x1(i) - 0.1 * points.x2(i);
                double error = 1 / (1 + Math.exp(-score)) - points.label(i);
                g1 += error * points.x1(i) / batches[step - 1].length;
                g2 += error * points.x2(i) / batches[step - 1].length;
            }
            double[] gradient = task.gradient(step, 0.5, -0.1);
            assertThat(gradient[0]).isCloseTo(g1, within(1e-12));
            assertThat(gradient[1]).isCloseTo(g2, within(1e-12));
        }
    }

    @Test
    void anOptimizersWayByAllItsWeightsIsTheTrainers() {
        Points line = Points.of(new double[] {1, -1, 2, -2}, new double[4], new byte[] {1, 0, 0, 1});
        FeatureMap one = FeatureMap.of(java.util.List.of(org.sgdviz.sgd.Feature.X1), false);
        Hyperparameters settings = Hyperparameters.TUTORIAL.withLearningRate(0.3);
        Weights start = new Weights(0.1, -0.8);
        DescentTask task = new DescentTask(line, one, settings, 3, start, new Surface.Axes(0, 1), false, false);

        Trail way = task.way(Momentum.USUAL, 8);

        Trainer trainer = new Trainer(
                new RowList(line),
                one,
                start,
                settings.withMethod(Method.PLAIN.withOptimizer(Momentum.USUAL))
                        .withBatchSize(BatchSize.ALL)
                        .withoutEnd(),
                3,
                BlockRunner.CALLER);
        for (int k = 1; k <= 8; k++) {
            trainer.step();
            assertThat(way.across()[k]).isEqualTo(trainer.weight(0));
            assertThat(way.up()[k]).isEqualTo(trainer.weight(1));
        }
        assertThat(way.across()).hasSize(9);
    }

    @Test
    void theOtherWeightsStay() {
        DescentTask task =
                task(points(40), Hyperparameters.TUTORIAL.withLearningRate(0.5), new Surface.Axes(1, 2), false);
        double[] first = task.gradient(1, START.get(1), START.get(2));
        Trail way = task.way(Method.PLAIN.optimizer(), 2);
        double[] second = task.gradient(2, way.across()[1], way.up()[1]);
        assertThat(way.across()[1]).isCloseTo(START.get(1) - 0.5 * first[0], within(1e-15));
        assertThat(way.across()[2]).isCloseTo(way.across()[1] - 0.5 * second[0], within(1e-15));
        assertThat(way.up()[2]).isCloseTo(way.up()[1] - 0.5 * second[1], within(1e-15));
    }

    @Test
    void aWayThatDivergesEndsBefore() {
        DescentTask task = task(
                points(40),
                Hyperparameters.TUTORIAL.withObjective(Objective.LEAST_SQUARES).withLearningRate(1e200),
                new Surface.Axes(1, 2),
                false);
        Trail way = task.way(Method.PLAIN.optimizer(), 10);
        assertThat(way.across().length).isBetween(1, 10);
        for (double value : way.across()) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void oneClassIsNoTask() {
        Points one = Points.of(new double[] {1, 2}, new double[] {1, 2}, new byte[] {1, 1});
        assertThat(task(one, Hyperparameters.TUTORIAL, new Surface.Axes(1, 2), false)
                        .isPossible())
                .isFalse();
        assertThat(task(points(4), Hyperparameters.TUTORIAL, new Surface.Axes(1, 2), false)
                        .isPossible())
                .isTrue();
    }
}
