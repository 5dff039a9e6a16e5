package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;

/** Training with features of any number, against the rule written down example by example. */
class AnyFeaturesTest {

    private static final List<FeatureMap> MAPS =
            List.of(TestFeatures.NONE, TestFeatures.PRODUCT, FeatureMap.PLANE, TestFeatures.SQUARES);

    static Stream<Arguments> cases() {
        return MAPS.stream()
                .flatMap(features -> Stream.of(Objective.values())
                        .flatMap(objective -> Stream.of(Numerics.values())
                                .flatMap(numerics -> Stream.of(1, 3, 32, 300, 701, 1000)
                                        .map(batch -> Arguments.of(features, objective, numerics, batch)))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachUpdateIsTheRules(FeatureMap features, Objective objective, Numerics numerics, int batch) {
        Points points = GeneralLoopTest.points(new Random(batch), 700);
        Weights initial = Weights.initial(7, features);
        assertThat(initial.features()).isEqualTo(features.count());
        Trainer trainer = new Trainer(
                new RowList(points),
                features,
                initial,
                new Hyperparameters(0.3, new BatchSize(batch), objective, Shuffling.NONE, 5),
                0,
                numerics,
                BlockRunner.CALLER);
        double[] w = initial.toArray();
        int from = 0;
        for (int update = 0; update < 60 && trainer.canStep(); update++) {
            int to = Math.min(points.size(), from + batch);
            Made made = descend(points, from, to, features, objective, 0.3, w);

            trainer.step();

            assertThat(trainer.hasDiverged()).isFalse();
            assertThat(trainer.weights()).isEqualTo(new Weights(w));
            assertThat(trainer.lastBatch().squaredError()).isEqualTo(made.squaredError);
            assertThat(trainer.lastBatch().misclassified()).isEqualTo(made.wrong);
            assertThat(trainer.lastBatch().objective()).isCloseTo(made.loss, withPercentage(1e-9));
            from = to == points.size() ? 0 : to;
        }
    }

    /** What a batch comes to. */
    private record Made(double squaredError, double loss, int wrong) {}

    private static Made descend(
            Points points, int from, int to, FeatureMap features, Objective objective, double alpha, double[] w) {
        double[] g = new double[w.length];
        double squared = 0;
        double loss = 0;
        int wrong = 0;
        for (int i = from; i < to; i++) {
            double[] x = TestFeatures.of(features, points.x1(i), points.x2(i));
            int label = points.label(i);
            double score = score(w, x);
            double error = Sigmoid.literal(score, label) - label;
            squared += error * error;
            loss += objective.value(score, label);
            wrong += (score > 0 ? 1 : 0) == label ? 0 : 1;
            double slope = objective.slope(score, label);
            g[0] += slope;
            for (int j = 0; j < x.length; j++) {
                g[j + 1] += slope * x[j];
            }
        }
        for (int j = 0; j < w.length; j++) {
            w[j] -= alpha * (g[j] / (to - from));
        }
        return new Made(squared, loss, wrong);
    }

    private static double score(double[] w, double[] x) {
        double score = w[0];
        for (int j = 0; j < x.length; j++) {
            score += w[j + 1] * x[j];
        }
        return score;
    }

    @Test
    void wholeDataAreJudgedByTheSameScores() {
        Random random = new Random(4);
        for (FeatureMap features : MAPS) {
            for (int n : new int[] {0, 1, 300, 1500}) {
                Points points = GeneralLoopTest.points(random, n);
                Weights weights =
                        new Weights(random.doubles(features.count() + 1, -1, 1).toArray());
                int wrong = 0;
                double loss = 0;
                for (int i = 0; i < points.size(); i++) {
                    double[] x = TestFeatures.of(features, points.x1(i), points.x2(i));
                    double score = score(weights.toArray(), x);
                    wrong += (score > 0 ? 1 : 0) == points.label(i) ? 0 : 1;
                    loss += Sigmoid.logLoss(score, points.label(i)) / points.size();
                }
                Evaluation evaluation = Evaluation.of(points, features, weights, Objective.CROSS_ENTROPY);
                assertThat(evaluation.misclassified()).isEqualTo(wrong);
                assertThat(evaluation.meanObjective()).isCloseTo(loss, withPercentage(1e-9));
                assertThat(Evaluation.misclassified(points, features, weights)).hasSize(wrong);
            }
        }
    }

    @Test
    void theMeanOfLargeLossesIsFiniteWithAnyFeatures() {
        Points points = GeneralLoopTest.points(new Random(1), 600);
        double[] huge = {1e307, 0, 0, 0, 0, 0};
        Trainer trainer = new Trainer(
                new RowList(points),
                TestFeatures.SQUARES,
                new Weights(huge),
                new Hyperparameters(0.1, BatchSize.ALL, Objective.HINGE, Shuffling.NONE, 5),
                0,
                BlockRunner.CALLER);

        trainer.step();

        assertThat(trainer.lastBatch().objective()).isInfinite();
        assertThat(trainer.lastBatch().objectiveMean()).isFinite().isPositive();
    }

    @Test
    void weightsOfAnotherNumberAreRefused() {
        Points points = GeneralLoopTest.points(new Random(1), 10);
        Trainer trainer = new Trainer(
                new RowList(points),
                TestFeatures.PRODUCT,
                new Weights(1, 2),
                Hyperparameters.TUTORIAL,
                0,
                BlockRunner.CALLER);
        assertThatIllegalArgumentException().isThrownBy(() -> trainer.set(new Weights(1, 2, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> trainer.restore(Checkpoint.start(new Weights(1, 2, 3))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluation.of(points, new Weights(1, 2), Objective.HINGE));
        assertThat(trainer.weights()).isEqualTo(new Weights(1, 2));
    }
}
