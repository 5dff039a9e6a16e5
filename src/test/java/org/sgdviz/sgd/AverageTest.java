package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.RowList;
import org.sgdviz.sgd.optimizer.Adam;
import org.sgdviz.sgd.optimizer.AveragedSgd;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.Optimizers;

/** The average of the weights, where an optimizer makes one. */
class AverageTest {

    private static final AveragedSgd AVERAGED = new AveragedSgd(0, 0.75, 3, false);

    private final Trainer trainer = new Trainer(
            new RowList(GeneralLoopTest.points(new Random(8), 90)),
            TestFeatures.SQUARES,
            Weights.initial(42, TestFeatures.SQUARES),
            new Hyperparameters(0.1, new BatchSize(7), Objective.CROSS_ENTROPY, Shuffling.EACH_EPOCH, 1).withoutEnd(),
            3,
            BlockRunner.CALLER);

    private void train(Optimizer optimizer, int updates) {
        trainer.set(trainer.settings().withOptimizer(optimizer));
        for (int i = 0; i < updates; i++) {
            trainer.step();
        }
    }

    @Test
    void thereIsNoneWithoutAveraging() {
        train(Optimizers.SGD, 5);
        assertThat(trainer.average()).isEmpty();
        train(Adam.USUAL, 5);
        assertThat(trainer.average()).isEmpty();
    }

    @Test
    void thereIsNoneBeforeTheFirstUpdateWithIt() {
        train(AVERAGED, 0);
        assertThat(trainer.average()).isEmpty();
    }

    @Test
    void itIsTheMeanOfTheWeightsFromTheUpdateOnThatIsAskedFor() {
        train(AVERAGED, 2);
        assertThat(trainer.average()).contains(trainer.weights());
        double[] sums = new double[trainer.weightCount()];
        for (int n = 1; n <= 20; n++) {
            trainer.step();
            Weights average = trainer.average().orElseThrow();
            for (int j = 0; j < sums.length; j++) {
                sums[j] += trainer.weight(j);
                assertThat(average.get(j)).isCloseTo(sums[j] / n, within(1e-14));
            }
        }
    }

    @Test
    void itLastsAsLongAsTheMemory() {
        train(AVERAGED, 20);
        Weights average = trainer.average().orElseThrow();

        trainer.set(Weights.initial(1, TestFeatures.SQUARES));
        assertThat(trainer.average()).as("an edit of the weights leaves it").contains(average);

        train(Adam.USUAL, 0);
        assertThat(trainer.average()).as("another method makes none").isEmpty();
        train(AVERAGED, 0);
        assertThat(trainer.average()).as("no update was made meanwhile").contains(average);

        train(Adam.USUAL, 1);
        train(AVERAGED, 1);
        assertThat(trainer.average()).as("it began anew").contains(trainer.weights());
    }

    @Test
    void aCheckpointHasIt() {
        train(AVERAGED, 20);
        Checkpoint checkpoint = trainer.checkpoint();

        assertThat(checkpoint.memory().average(AVERAGED)).isEqualTo(trainer.average());
        assertThat(checkpoint.memory().average(new AveragedSgd(0.1, 0.5, 1, true)))
                .as("coefficients are no family")
                .isEqualTo(trainer.average());
        assertThat(checkpoint.memory().average(Adam.USUAL)).isEmpty();
        assertThat(Memory.EMPTY.average(AVERAGED)).isEmpty();
    }
}
