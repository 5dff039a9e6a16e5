package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.BatchFigures;
import org.sgdviz.sgd.ExplainedStep;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;

/** The stages of updates of random methods, on random data with edits on the way, against the run and brute force. */
class ExplainedUpdateTest {

    private static final int TURNS = 60;
    private static final double STEP = 1e-5;

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itsStepGivesTheWeightsOfTheRunToTheLastBit(long seed) {
        KeptRun live = new KeptRun(seed, 2 + (int) (seed % 7)).turns(TURNS);
        Replay replay = new Replay(live.run.recording());
        Random random = new Random(seed);
        int updates = live.kept.size() - 1;
        for (int i = 0; i < 2 * updates; i++) {
            int n = i < updates ? i + 1 : 1 + random.nextInt(updates);
            ExplainedUpdate explained = replay.explain(n);
            ExplainedStep step = explained.step();
            KeptRun.Kept kept = live.kept.get(n);
            assertThat(KeptRun.of(explained.past())).as("update %s", n).isEqualTo(kept);
            assertThat(new Weights(step.after())).isEqualTo(kept.update().weights());
            assertThat(new Weights(step.before())).isEqualTo(kept.before());
            assertThat(step.mean()).containsExactly(kept.gradient().toArray());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itsRowsMakeUpItsGradientWhichIsTheSlopeOfTheirMeanLoss(long seed) {
        KeptRun live = new KeptRun(seed, 5).turns(TURNS);
        Replay replay = new Replay(live.run.recording());
        for (int n = 1; n < live.kept.size(); n++) {
            if (live.seen.get(n - 1).carried() > 0) {
                continue; // summed earlier, perhaps at other weights
            }
            PastUpdate past = replay.explain(n).past();
            Points batch = batch(live, n);
            Objective objective = past.settings().objective();
            BatchFigures figures = BatchFigures.of(batch, past.features(), past.before(), objective);
            for (int j = 0; j < past.before().count(); j++) {
                double sum = 0;
                for (int i = 0; i < figures.size(); i++) {
                    sum += figures.part(i, j);
                }
                double expected = past.gradient().get(j);
                assertThat(sum).isCloseTo(expected, within(1e-12 * (1 + 100 * Math.abs(expected))));
                if (objective.isSmoothAndConvex() && past.before().largest() < 10) {
                    double slope = (loss(batch, past, j, STEP) - loss(batch, past, j, -STEP)) / (2 * STEP);
                    assertThat(slope).isCloseTo(expected, within(1e-4 * (1 + Math.abs(expected))));
                }
            }
        }
    }

    private static Points batch(KeptRun live, int n) {
        Map<Integer, KeptRun.Row> rows = live.seen.get(n - 1).rows().stream()
                .collect(Collectors.toMap(KeptRun.Row::number, Function.identity()));
        List<KeptRun.Row> of = live.kept.get(n).rows().stream().map(rows::get).toList();
        byte[] labels = new byte[of.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) of.get(i).label();
        }
        return Points.of(
                of.stream().mapToDouble(KeptRun.Row::x1).toArray(),
                of.stream().mapToDouble(KeptRun.Row::x2).toArray(),
                labels);
    }

    private static double loss(Points batch, PastUpdate past, int j, double by) {
        double[] weights = past.before().toArray();
        weights[j] += by;
        FeatureMap features = past.features();
        Objective objective = past.settings().objective();
        BatchFigures figures = BatchFigures.of(batch, features, new Weights(weights), objective);
        double sum = 0;
        for (double loss : figures.loss()) {
            sum += loss;
        }
        return sum / figures.size();
    }
}
