package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sgdviz.data.RowList;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;

/** Epochs whose sums overflow, gone on with from checkpoints. */
class HugeEpochTest {

    private static final Hyperparameters HUGE = Hyperparameters.TUTORIAL
            .withBatchSize(new BatchSize(20))
            .withObjective(Objective.HINGE)
            .withLearningRate(2e307)
            .withoutEnd();

    private static Trainer trainer(int seed) {
        Synthetic data = new Synthetic(Shape.SPIRAL, 60, 0.3, Synthetic.DEFAULT_FACTOR, seed);
        return new Trainer(new RowList(data.points()), Weights.initial(42), HUGE, 0);
    }

    @Test
    void theyHaveTheSameFiguresFromAnyCheckpoint() {
        int overflown = 0;
        for (int seed = 0; seed < 5; seed++) {
            Trainer trainer = trainer(seed);
            for (int update = 1; update <= 60 && trainer.canStep(); update++) {
                trainer.step();
                if (trainer.hasDiverged()) {
                    break;
                }
                Checkpoint checkpoint = trainer.checkpoint();
                Trainer resumed = trainer(seed);
                resumed.resumePass(checkpoint);
                resumed.restore(checkpoint);
                Trainer on = trainer(seed);
                for (int i = 0; i < update; i++) {
                    on.step();
                }
                while (resumed.checkpoint().isWithinEpoch() && !resumed.hasDiverged()) {
                    resumed.step();
                    on.step();
                }
                double mean = on.sums().objectiveMean();
                assertThat(resumed.sums().objectiveMean())
                        .as("seed %s, update %s", seed, update)
                        .isEqualTo(mean);
                if (Double.isInfinite(checkpoint.objective()) && checkpoint.isWithinEpoch() && Double.isFinite(mean)) {
                    overflown++;
                }
            }
        }
        assertThat(overflown).isPositive();
    }

    @Test
    void whatNoFileHasIsLeftOutOfOne() {
        Weights weights = Weights.initial(42);
        Checkpoint at = new Checkpoint(11, 3, 9, 40, 2, Double.POSITIVE_INFINITY, 1e287, 1, 2, 40, weights);

        assertThat(at.asInFile().hugeShare()).isInfinite();
        assertThat(at.isWholeInFile()).isFalse();
        assertThat(new Checkpoint(11, 3, 9, 40, 2, 3, 1, 2, 40, weights).isWholeInFile())
                .isTrue();
        assertThat(new Checkpoint(12, 4, 9, 0, 2, 1e290, 1, 3, 60, weights).isWholeInFile())
                .as("the next epoch begins with no sums")
                .isTrue();
    }
}
