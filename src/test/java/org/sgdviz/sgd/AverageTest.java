package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
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

    private Optional<Weights> average() {
        return trainer.average().map(Average::weights);
    }

    @Test
    void thereIsNoneWithoutAveraging() {
        train(Optimizers.SGD, 5);
        assertThat(average()).isEmpty();
        train(Adam.USUAL, 5);
        assertThat(average()).isEmpty();
    }

    @Test
    void thereIsNoneBeforeTheFirstUpdateWithIt() {
        train(AVERAGED, 0);
        assertThat(average()).isEmpty();
    }

    @Test
    void itIsTheMeanOfTheWeightsFromTheUpdateOnThatIsAskedFor() {
        train(AVERAGED, 2);
        assertThat(average()).contains(trainer.weights());
        double[] sums = new double[trainer.weightCount()];
        for (int n = 1; n <= 20; n++) {
            trainer.step();
            Weights average = average().orElseThrow();
            for (int j = 0; j < sums.length; j++) {
                sums[j] += trainer.weight(j);
                assertThat(average.get(j)).isCloseTo(sums[j] / n, within(1e-14));
            }
        }
    }

    @Test
    void itLastsAsLongAsTheMemory() {
        train(AVERAGED, 20);
        Weights average = average().orElseThrow();

        trainer.set(Weights.initial(1, TestFeatures.SQUARES));
        assertThat(average()).as("an edit of the weights leaves it").contains(average);

        train(Adam.USUAL, 0);
        assertThat(average()).as("another method makes none").isEmpty();
        train(AVERAGED, 0);
        assertThat(average()).as("no update was made meanwhile").contains(average);

        train(Adam.USUAL, 1);
        train(AVERAGED, 1);
        assertThat(average()).as("it began anew").contains(trainer.weights());
    }

    @Test
    void aCheckpointHasIt() {
        train(AVERAGED, 20);
        Checkpoint checkpoint = trainer.checkpoint();

        assertThat(checkpoint.memory().average(AVERAGED)).isEqualTo(average());
        assertThat(checkpoint.memory().average(new AveragedSgd(0.1, 0.5, 1, true)))
                .as("coefficients are no family")
                .isEqualTo(average());
        assertThat(checkpoint.memory().average(Adam.USUAL)).isEmpty();
        assertThat(Memory.EMPTY.average(AVERAGED)).isEmpty();
    }

    @Test
    void itSaysFromWhichUpdateOnItIs() {
        train(Adam.USUAL, 4);
        train(AVERAGED, 1);
        assertThat(trainer.average()).contains(new Average(trainer.weights(), 5, 5));
        train(AVERAGED, 1);
        assertThat(trainer.average()).contains(new Average(trainer.weights(), 6, 6));
        train(AVERAGED, 20);
        assertThat(trainer.average().orElseThrow().since()).isEqualTo(7);
        assertThat(trainer.average().orElseThrow().update()).isEqualTo(26);
    }
}
