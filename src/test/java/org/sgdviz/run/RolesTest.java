package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.Partition;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.data.RowList;
import org.sgdviz.data.Split;
import org.sgdviz.data.Synthetic;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;

/** What is held out is never trained on, and decides no number. */
class RolesTest {

    private static final Hyperparameters SETTINGS =
            new Hyperparameters(0.1, new BatchSize(7), Objective.CROSS_ENTROPY, Shuffling.NONE, 3);

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noBatchHasARowThatIsHeldOut(long seed) {
        KeptRun live = new KeptRun(seed, 4).turns(100);
        RowList rows = live.run.trainer().rows();
        for (KeptRun.Kept kept : live.kept) {
            for (int row : kept.rows()) {
                assertThat(rows.role(row)).isEqualTo(Role.TRAINING);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void trainingIsAsIfThereWereOnlyTheTrainingRows(long seed) {
        Shuffling shuffling = seed % 2 == 0 ? Shuffling.NONE : Shuffling.EACH_EPOCH;
        Hyperparameters settings =
                new Hyperparameters(0.1, new BatchSize(1 + (int) (seed % 9)), Objective.CROSS_ENTROPY, shuffling, 4);
        Experiment whole = Experiment.of(Synthetic.TUTORIAL, 42, 3, settings);
        Split split = Split.of(new Holdout.Drawn(0.3, (int) seed, seed % 3 == 0));
        Run run = trained(whole.withSetup(whole.setup().withSplit(split)), 200);
        int[] order = run.points().partition().order();
        Points all = run.points();
        Points alone = Points.of(
                IntStream.of(order).mapToDouble(all::x1).toArray(),
                IntStream.of(order).mapToDouble(all::x2).toArray(),
                bytes(IntStream.of(order).map(all::label).toArray()));
        Run same = trained(whole.withSetup(whole.setup().withData(new Given("training rows", alone))), 200);
        assertThat(run.trainer().weights()).isEqualTo(same.trainer().weights());
        assertThat(run.trainer().checkpoint()).isEqualTo(same.trainer().checkpoint());
    }

    private static byte[] bytes(int[] labels) {
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            bytes[i] = (byte) labels[i];
        }
        return bytes;
    }

    private static Run trained(Experiment experiment, int updates) {
        Run run = new Run(experiment);
        while (run.canStep() && run.trainer().update() < updates) {
            run.step();
        }
        run.publish();
        return run;
    }

    @Test
    void validationRowsKeepTheirPlacesInTheOrderAndArePassedOver() {
        Experiment whole = Experiment.of(Synthetic.TUTORIAL, 42, 3, SETTINGS);
        Run run = new Run(whole.withSetup(whole.setup().withSplit(Split.NONE.withValidationFraction(0.1))));
        Partition partition = run.points().partition();
        Set<Integer> visited = IntStream.range(0, 0).boxed().collect(Collectors.toSet());
        while (run.trainer().epochsDone() == 0) {
            run.step();
            IntStream.of(run.trainer().lastBatch().rows()).forEach(visited::add);
        }
        assertThat(visited)
                .hasSize(360)
                .containsExactlyInAnyOrderElementsOf(
                        partition.rows(Role.TRAINING).stream().boxed().toList());
        assertThat(run.trainer().sums().rows()).isEqualTo(360);
    }

    @Test
    void aRunNeedsBothClassesAmongItsTrainingRows() {
        Points points = Points.of(new double[4], new double[4], new byte[] {0, 0, 1, 1});
        Experiment whole = Experiment.of(new Given("four", points), 0, 0, SETTINGS);
        Run run = new Run(whole.withSetup(whole.setup().withSplit(Split.of(new Holdout.AfterFirst(50)))));
        assertThat(run.canStep()).isFalse();
        assertThat(run.outcome()).isEqualTo(Outcome.NEEDS_CLASSES);
        run.apply(new RowChange.Add(1, 1, 1));
        assertThat(run.canStep()).isTrue();
    }
}
