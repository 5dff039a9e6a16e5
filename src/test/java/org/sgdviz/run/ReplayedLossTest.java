package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;

/** The cross-entropy of runs that minimize anything by turns, against sums over the rows of each batch. */
class ReplayedLossTest {

    private static final Percentage ROUNDED = Percentage.withPercentage(1e-9);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isWhatTheWeightsBeforeEachUpdateHadOfItsBatch(long seed) {
        Random random = new Random(seed);
        KeptRun live = new KeptRun(seed, 2 + random.nextInt(20));
        ReplayedLoss loss = new ReplayedLoss(Objective.CROSS_ENTROPY);
        Replay replay = new Replay(live.run.recording());
        for (int part = 0; part < 4; part++) { // while the run goes on
            live.turns(1 + random.nextInt(50));
            if (random.nextInt(3) == 0) {
                replay = new Replay(live.run.recording());
            } else {
                replay.extend(live.run.recording());
            }
            for (long to = loss.curve().size(); to < live.run.history().size(); ) {
                to = Math.min(live.run.history().size(), to + 1 + random.nextInt(20));
                loss.follow(replay, to);
            }
        }
        compare(live, loss);
    }

    private static void compare(KeptRun live, ReplayedLoss loss) {
        int updates = live.kept.size() - 1;
        assertThat(loss.curve().size()).isEqualTo(updates);
        double[] each = updatesOf(loss.curve());
        EpochLog.View whole = live.run.history().epochs();
        EpochLog.View epochs = loss.epochs();
        assertThat(epochs.count()).isEqualTo(whole.count());
        double sum = 0;
        int rows = 0;
        int ended = 0;
        for (int u = 1; u <= updates; u++) {
            KeptRun.Kept kept = live.kept.get(u);
            KeptRun.Seen seen = live.seen.get(u - 1);
            boolean minimized = kept.settings().objective() == Objective.CROSS_ENTROPY;
            double batch = 0;
            for (int row : kept.rows()) {
                KeptRun.Row then = seen.rows().get(row);
                batch += crossEntropy(live.score(kept.before(), then), then.label());
            }
            if (minimized) {
                assertThat(each[u - 1]).isEqualTo(kept.update().objectiveMean());
            }
            if (minimized && seen.carried() > 0) { // those were summed where rows and weights may have been others
                batch = kept.update().objectiveMean() * kept.rows().size();
            }
            assertThat(each[u - 1])
                    .as("update %s", u)
                    .isCloseTo(batch / kept.rows().size(), ROUNDED);
            if (u > 1 && kept.update().epoch() > live.kept.get(u - 1).update().epoch()) {
                sum = 0;
                rows = 0;
            }
            sum += batch;
            rows += kept.rows().size();
            while (ended < whole.count() && whole.updates()[ended] == u) {
                assertThat(epochs.updates()[ended]).isEqualTo(u);
                boolean hasUpdates = ended == 0 || whole.updates()[ended - 1] < u; // else all its rows are carried on
                if (hasUpdates) {
                    assertThat(epochs.objectives()[ended]).isCloseTo(sum / rows, ROUNDED);
                }
                ended++;
            }
        }
    }

    private static double crossEntropy(double score, int label) {
        double against = label == 1 ? -score : score;
        return Math.max(against, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(score)));
    }

    private static double[] updatesOf(LossPyramid.View curve) {
        int n = (int) curve.size();
        double[][] columns = new double[3][n];
        curve.columns(1, 1, columns[0], columns[1], columns[2]);
        return columns[1];
    }

    @Test
    void whatWasMadeBeforeAStopStays() {
        KeptRun live = new KeptRun(4, 8).turns(200);
        long updates = live.run.history().size();
        int[] left = {7};
        Replay stopping = new Replay(live.run.recording(), () -> left[0]-- == 0);
        ReplayedLoss loss = new ReplayedLoss(Objective.CROSS_ENTROPY);
        for (int tries = 0; loss.curve().size() < updates; tries++) {
            try {
                loss.follow(stopping, updates);
            } catch (CancellationException e) {
                left[0] = 7;
            }
            assertThat(tries).isLessThan(100);
        }
        compare(live, loss);
    }

    @Test
    void aBatchOfManyBlocksIsComputedAtTheWeightsBeforeItsUpdate() {
        Experiment hinge = Experiment.of(
                new Synthetic(Shape.BLOBS, 10_000, 2.5, 0.5, 3),
                42,
                0,
                Experiment.TUTORIAL.settings().withBatchSize(BatchSize.ALL).withObjective(Objective.HINGE));
        Run run = new Run(hinge);
        for (int i = 0; i < 5; i++) {
            Weights before = run.trainer().weights();
            run.step();
            double evaluated =
                    Evaluation.of(run.points(), before, Objective.HINGE).meanLogLoss();
            assertThat(run.trainer().lastBatch().loss(Objective.CROSS_ENTROPY) / 10_000)
                    .isCloseTo(evaluated, ROUNDED);
        }
        assertThat(run.trainer().lastBatch().loss(Objective.HINGE))
                .isEqualTo(run.trainer().lastBatch().objective());
    }
}
