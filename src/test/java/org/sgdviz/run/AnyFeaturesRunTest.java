package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.Points;
import org.sgdviz.data.Synthetic;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.TestFeatures;
import org.sgdviz.sgd.Weights;

/** Runs whose features are not the coordinates: kept, replayed, branched, made again. */
class AnyFeaturesRunTest {

    private static final Hyperparameters SETTINGS =
            new Hyperparameters(0.05, new BatchSize(17), Objective.CROSS_ENTROPY, Shuffling.EACH_EPOCH, 1).withoutEnd();

    static Stream<FeatureMap> maps() {
        return Stream.of(
                TestFeatures.NONE,
                TestFeatures.PRODUCT,
                TestFeatures.COORDINATES,
                TestFeatures.SQUARES,
                FeatureMap.of(List.of(Feature.values()), false),
                FeatureMap.of(List.of(Feature.values()), true),
                FeatureMap.of(List.of(Feature.X1, Feature.X2), true));
    }

    private static Experiment experiment(FeatureMap features) {
        return new Experiment(new Setup(Synthetic.TUTORIAL, features, 42, 5, null), SETTINGS);
    }

    /** Edits of rows, settings and weights, the same for any features of so many. */
    private static Run edited(FeatureMap features, int updates) {
        Run run = new Run(experiment(features));
        Random random = new Random(9);
        for (int made = 0; made < updates; made++) {
            switch (random.nextInt(20)) {
                case 0 -> run.apply(new RowChange.Remove(RowSet.of(random.nextInt(400))));
                case 1 -> run.apply(new RowChange.Add(random.nextDouble(), random.nextDouble(), 1));
                case 2 -> run.apply(Setting.LEARNING_RATE.to(0.01 + random.nextDouble()));
                case 3 -> {
                    if (made > 0) {
                        run.apply(new Change.SetWeights(new Weights(
                                random.doubles(features.count() + 1, -1, 1).toArray())));
                    }
                }
                default -> {
                    // most updates follow one another
                }
            }
            run.step();
        }
        run.publish();
        return run;
    }

    private static List<Update> all(Run run) {
        List<Update> all = new ArrayList<>();
        for (long n = 0; n <= run.history().size(); n++) {
            all.add(run.history().at(n));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("maps")
    void eachUpdateIsKeptAndReplayed(FeatureMap features) {
        Run run = edited(features, 400);
        Replay replay = new Replay(run.recording());
        Random random = new Random(1);
        for (int tries = 0; tries < 120; tries++) {
            long n = random.nextInt(401);
            Update kept = run.history().at(n);
            PastUpdate past = replay.at(n);
            assertThat(past.update()).isEqualTo(kept);
            assertThat(past.before().count()).isEqualTo(features.count() + 1);
            assertThat(past.gradient().count()).isEqualTo(features.count() + 1);
        }
        assertThat(run.history().latest().weights()).isEqualTo(run.trainer().weights());
        Weights[] ends = run.history().epochs().lastWeights();
        long[] at = run.history().epochs().lastUpdates();
        assertThat(ends).hasSize(EpochLog.RECENT);
        for (int k = 0; k < ends.length; k++) {
            assertThat(ends[k]).isEqualTo(run.history().at(at[k]).weights());
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void itIsBranchedAndMadeAgain(FeatureMap features) {
        Run run = edited(features, 300);
        Run branch = Run.branch(run, 250);
        assertThat(branch.history().latest()).isEqualTo(run.history().at(250));

        RunRecord recorded = RunRecord.of(run);
        Rerun rerun = new Rerun(recorded, run.points(), System::nanoTime);
        assertThat(rerun.carryOut(() -> false)).isTrue();
        assertThat(all(rerun.run())).isEqualTo(all(run));
    }

    @Test
    void theScalingIsThatOfTheRowsAtTheFirstUpdateWhereverOneBegins() {
        FeatureMap scaled = FeatureMap.of(List.of(Feature.X1, Feature.SIN_X2), true);
        Run run = new Run(experiment(scaled));
        FeatureMap before = run.features();
        run.apply(new RowChange.Move(3, 100, -50));
        run.publish();
        FeatureMap fitted = run.features();
        assertThat(fitted).isNotEqualTo(before);
        for (int made = 0; made < 200; made++) {
            run.step();
        }
        run.apply(new RowChange.Move(4, -700, 20));
        run.step();
        run.publish();
        assertThat(run.features()).isEqualTo(fitted);

        assertThat(new Replay(run.recording()).at(201).features()).isEqualTo(fitted);
        assertThat(new Replay(run.recording()).at(0).features()).isEqualTo(fitted);
        assertThat(Run.branch(run, 150).features()).isEqualTo(fitted);
        Checkpoint checkpoint = run.recording().checkpoints().atOrBefore(180);
        assertThat(checkpoint.update()).isPositive();
        assertThat(new Replay(run.recording()).at(180).update())
                .isEqualTo(run.history().at(180));
        Run restarted = new Run(run.experiment().first(0), run.trainer().rows().toPoints());
        assertThat(restarted.features()).isNotEqualTo(fitted);
    }

    @Test
    void slimmedRunsGiveUpTheFeaturesOfAllRowsAndGoOnAsBefore() {
        FeatureMap all = FeatureMap.of(List.of(Feature.values()), false);
        Run run = edited(all, 30);
        Run same = edited(all, 30);
        long before = run.bytes();
        run.slim();
        assertThat(run.bytes()).isLessThan(before - 400 * 9 * 8);
        run.step();
        same.step();
        assertThat(run.trainer().weights()).isEqualTo(same.trainer().weights());
    }

    @Test
    void theCoordinatesByAnyLoopAreThePlane() {
        assertThat(all(edited(TestFeatures.COORDINATES, 400))).isEqualTo(all(edited(FeatureMap.PLANE, 400)));
    }

    @Test
    void recordedWeightsAreAsManyAsTheFeaturesNeed() {
        Experiment squares = experiment(TestFeatures.SQUARES);
        Weights three = new Weights(1, 2, 3);
        assertThatIllegalArgumentException().isThrownBy(() -> new RunRecord(squares, 0, three, false));
        Experiment edited = squares.withEdit(new Edit(3, new Change.SetWeights(three)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunRecord(edited, 5, squares.initialWeights(), false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Setup(Synthetic.TUTORIAL, TestFeatures.SQUARES, 42, 5, three));
    }

    /** What is said to be kept grows by 8 bytes a number, and it does. */
    @Test
    void moreWeightsCountInTheMemory() throws IllegalAccessException {
        for (int updates : new int[] {0, 2_000, 70_000}) {
            Run plane = plain(FeatureMap.PLANE, updates);
            Run squares = plain(TestFeatures.SQUARES, updates);
            long said = squares.history().bytes() - plane.history().bytes();
            long measured = RetainedSize.of(squares.history()) - RetainedSize.of(plane.history());

            assertThat((double) said).as("after %s", updates).isBetween(0.95 * measured - 500, 1.05 * measured + 500);
            squares.slim();
            squares.coarsen();
            assertThat(RetainedSize.of(squares)).isLessThanOrEqualTo(squares.mostBytesAtRest());
        }
    }

    private static Run plain(FeatureMap features, int updates) {
        Points points = Synthetic.TUTORIAL.points();
        Run run = new Run(new Experiment(new Setup(Synthetic.TUTORIAL, features, 42, 5, null), SETTINGS), points);
        for (int i = 0; i < updates; i++) {
            run.step();
        }
        run.publish();
        return run;
    }
}
