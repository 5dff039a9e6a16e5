package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Given;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Diagnosis.Finding;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Weights;

/** What is said to be wrong with a run, and what is not. */
class DiagnosisTest {

    private static final Hyperparameters USUAL =
            Hyperparameters.TUTORIAL.withShuffling(Shuffling.EACH_EPOCH).withoutEnd();
    private static final Synthetic BLOBS = new Synthetic(Shape.BLOBS, 400, 1.0, 0.5, 0);

    @Test
    void pointsThatWereAddedNeverMakeTrainingUnstable() {
        Run run = run(BLOBS.points(), USUAL.withLearningRate(0.1));
        epochs(run, 60);
        assertThat(diagnose(run).finding()).isEqualTo(Finding.NONE);
        for (int i = 0; i < 60; i++) {
            run.apply(new RowChange.Add(1.0 + i * 0.01, 40, 1)); // far on the wrong side
        }
        assertThat(objective(run, run.trainer().weights()))
                .isGreaterThan(objective(run, run.history().initialWeights()));

        for (int epoch = 0; epoch < 10; epoch++) {
            assertThat(diagnose(run).finding()).isNotEqualTo(Finding.UNSTABLE);
            epochs(run, 1);
        }
    }

    @Test
    void anotherObjectiveNeverMakesTrainingUnstable() {
        Run run = run(BLOBS.points(), USUAL.withLearningRate(0.03));
        epochs(run, 20);
        run.apply(Setting.OBJECTIVE.to(Objective.HINGE));
        for (int epoch = 0; epoch < 10; epoch++) {
            assertThat(diagnose(run).finding()).isEqualTo(Finding.NONE);
            epochs(run, 1);
        }
    }

    @Test
    void aRateThatIsTooLargeIsUnstableAfterThreeEpochsAndAgainAfterAnEdit() {
        Points points = new Synthetic(Shape.BLOBS, 400, 1.5, 0.5, 65).points();
        Run run = run(points, USUAL.withLearningRate(30));
        epochs(run, 2);
        assertThat(diagnose(run).finding()).isEqualTo(Finding.NONE);
        epochs(run, 1);
        assertThat(diagnose(run).finding()).isEqualTo(Finding.UNSTABLE);

        run.apply(new RowChange.Add(0, 0, 1));
        assertThat(diagnose(run).finding()).isEqualTo(Finding.NONE);
        epochs(run, 2);
        assertThat(diagnose(run).finding()).isEqualTo(Finding.NONE);
    }

    @Test
    void weightsThatNoUpdatesBringBackNeedANewStart() {
        Run run = run(BLOBS.points(), USUAL.withLearningRate(1e99));
        epochs(run, 3);
        Weights far = run.trainer().weights();
        run.apply(Setting.LEARNING_RATE.to(50.0));
        assertThat(diagnose(run).finding()).isEqualTo(Finding.UNSTABLE);
        assertThat(diagnose(run).isWithoutReturn(far, 50)).isTrue();
        assertThat(diagnose(run).isWithoutReturn(far, 1e99)).isFalse();
        assertThat(diagnose(run).isWithoutReturn(new Weights(1, 2, 30), 0.01)).isFalse();
    }

    @Test
    void changesOfOtherSettingsDoNotBeginAnew() {
        Points points = new Synthetic(Shape.BLOBS, 400, 1.5, 0.5, 65).points();
        Run run = run(points, USUAL.withLearningRate(30));
        epochs(run, 3);
        run.apply(Setting.LEARNING_RATE.to(31.0));
        run.apply(Setting.BATCH_SIZE.to(new BatchSize(16)));
        assertThat(diagnose(run).finding()).isEqualTo(Finding.UNSTABLE);
    }

    @Test
    void itIsUnstableExactlyWhereThreeEndsLieAboveTheStartAndTheEdit() {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            Run run = run(BLOBS.points(), USUAL.withLearningRate(Math.pow(10, random.nextInt(5) - 1)));
            List<Weights> ends = new ArrayList<>();
            Weights edit = run.history().initialWeights();
            for (int epoch = 0; epoch < 12; epoch++) {
                if (random.nextInt(6) == 0) {
                    run.apply(new RowChange.Add(random.nextGaussian(), 10 * random.nextGaussian(), random.nextInt(2)));
                    run.publish();
                    edit = run.trainer().weights();
                    ends.clear();
                }
                epochs(run, 1);
                ends.add(run.trainer().weights());
                double limit = Math.max(objective(run, run.history().initialWeights()), objective(run, edit));
                boolean expected = ends.size() >= 3
                        && ends.subList(ends.size() - 3, ends.size()).stream()
                                .allMatch(weights -> objective(run, weights) > limit);
                assertThat(diagnose(run).finding() == Finding.UNSTABLE).isEqualTo(expected);
            }
        }
    }

    @Test
    void theWeightsOfAnEditLongPastAreComputedAgain() {
        Run run = run(BLOBS.points(), USUAL.withBatchSize(new BatchSize(1)).withLearningRate(0.1));
        epochs(run, 2);
        run.apply(new RowChange.Add(0, 0, 1));
        Weights atEdit = run.trainer().weights();
        epochs(run, 200);
        Stretch stretch = Stretch.of(run);
        assertThat(run.history().at(stretch.edit())).isNull();
        assertThat(stretch.weightsAtEdit(run)).isEqualTo(atEdit);
    }

    @Test
    void columnsOfDifferentScaleAreTheCauseWhereNothingIsLearned() {
        Run run = run(stretched(1, 1000), USUAL);
        epochs(run, 3);
        Diagnosis found = diagnose(run);
        assertThat(found.finding()).isIn(Finding.UNSTABLE, Finding.NOTHING_LEARNED);
        assertThat(found.isOfScale()).isTrue();
        assertThat(found.scale().isUneven()).isTrue();
        assertThat(found.scale().cause().first()).isFalse();
    }

    @Test
    void largeCoordinatesAreTheCauseWhereNothingIsLearned() {
        Run run = run(shifted(60), USUAL.withLearningRate(0.1));
        epochs(run, 5);
        Diagnosis found = diagnose(run);
        assertThat(found.finding()).isIn(Finding.UNSTABLE, Finding.NOTHING_LEARNED);
        assertThat(found.isOfScale()).isTrue();
        assertThat(found.scale().isUneven()).isFalse();
        assertThat(found.scale().isLarge()).isTrue();
    }

    @Test
    void largeCoordinatesThatAreLearnedAreNoFinding() {
        Run run = run(stretched(20, 20), USUAL.withLearningRate(0.0001));
        epochs(run, 200);
        Diagnosis found = diagnose(run);
        assertThat(found.scale().isLarge()).isTrue();
        assertThat(found.finding()).isEqualTo(Finding.NONE);
        assertThat(found.noBetter()).isFalse();
        assertThat(found.isOfScale()).isFalse();
    }

    @Test
    void aRateBeyondAllUseIsSaidAtOnce() {
        assertThat(diagnose(run(BLOBS.points(), USUAL.withLearningRate(1e99))).finding())
                .isEqualTo(Finding.RATE_TOO_LARGE);
        assertThat(diagnose(run(BLOBS.points(), USUAL.withLearningRate(100))).finding())
                .isEqualTo(Finding.NONE);
    }

    @Test
    void theLargerClassIsWhatALineHasToBeat() {
        Run run = run(new Synthetic(Shape.XOR, 400, 0, 0.5, 95).points(), USUAL);
        assertThat(diagnose(run).noBetter()).isTrue();
        Run other = run(BLOBS.points(), USUAL.withLearningRate(0.1));
        epochs(other, 10);
        assertThat(diagnose(other).noBetter()).isFalse();
    }

    private static Points stretched(double first, double second) {
        Points points = BLOBS.points();
        double[] x1 = points.copyX1();
        double[] x2 = points.copyX2();
        for (int i = 0; i < x1.length; i++) {
            x1[i] *= first;
            x2[i] *= second;
        }
        return Points.of(x1, x2, points.copyLabels(), Names.DEFAULT);
    }

    private static Points shifted(double by) {
        Points points = BLOBS.points();
        double[] x1 = points.copyX1();
        double[] x2 = points.copyX2();
        for (int i = 0; i < x1.length; i++) {
            x1[i] += by;
            x2[i] += by;
        }
        return Points.of(x1, x2, points.copyLabels(), Names.DEFAULT);
    }

    private static Run run(Points points, Hyperparameters settings) {
        return new Run(Experiment.of(new Given("points", points), 42, 0, settings), points);
    }

    private static void epochs(Run run, int count) {
        for (int i = 0; i < count; i++) {
            do {
                assertThat(run.canStep()).isTrue();
                run.step();
            } while (!run.epochEnded());
        }
        run.publish();
    }

    private static double objective(Run run, Weights weights) {
        Points points = run.trainer().rows().toPoints();
        return Evaluation.of(points, weights, run.trainer().settings().objective())
                .meanObjective();
    }

    private static Diagnosis diagnose(Run run) {
        Points points = run.trainer().rows().toPoints();
        Hyperparameters settings = run.trainer().settings();
        return Diagnosis.of(
                run, points, Evaluation.of(points, run.trainer().weights(), settings.objective()), settings);
    }
}
