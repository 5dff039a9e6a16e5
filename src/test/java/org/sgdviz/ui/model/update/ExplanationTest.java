package org.sgdviz.ui.model.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Replay;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.BatchSize;

/** The rows of a batch that are looked at, and their shares. */
class ExplanationTest {

    private static Explanation of(int batchSize) {
        Run run = new Run(Experiment.TUTORIAL.withSettings(
                Experiment.TUTORIAL.settings().withBatchSize(new BatchSize(batchSize))));
        run.step();
        run.publish();
        return Explanation.of(run, new Replay(run.recording()).explain(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32})
    void ofASmallBatchAllRowsAreInItsOrder(int size) {
        Explanation explanation = of(size);

        assertThat(explanation.strongest())
                .containsExactly(IntStream.range(0, size).toArray());
        assertThat(explanation.batchSize()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 400})
    void ofALargeBatchThoseThatPullMostComeFirst(int size) {
        Explanation explanation = of(size);
        double[] pull = explanation.figures().pull();

        int[] expected = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> pull[i]).reversed())
                .limit(16)
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(explanation.strongest()).containsExactly(expected);
        assertThat(explanation.figures().size()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 32, 400})
    void theSharesOfAllRowsAreOne(int size) {
        Explanation explanation = of(size);

        double[] shares =
                IntStream.range(0, size).mapToDouble(explanation::share).toArray();
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(shares).min().orElseThrow()).isNotNegative();
    }
}
