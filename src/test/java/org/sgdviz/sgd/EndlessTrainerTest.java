package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sgdviz.data.RowList;
import org.sgdviz.data.Synthetic;

/** Training without an end. */
class EndlessTrainerTest {

    private static final Hyperparameters ENDLESS = Hyperparameters.TUTORIAL.withoutEnd();

    @Test
    void itMakesTheSameUpdatesAndDoesNotStop() {
        Trainer ending = trainer(Hyperparameters.TUTORIAL);
        Trainer endless = trainer(ENDLESS);
        while (ending.canStep()) {
            ending.step();
            endless.step();
            assertThat(endless.weights()).isEqualTo(ending.weights());
        }
        assertThat(ending.isComplete()).isTrue();

        assertThat(endless.isComplete()).isFalse();
        endless.step();
        assertThat(endless.epochOfLastUpdate()).isEqualTo(101);
    }

    @Test
    void anEndCanComeAndGo() {
        Trainer trainer = trainer(ENDLESS.withEpochs(0));
        assertThat(trainer.canStep()).isFalse();

        trainer.set(ENDLESS);
        assertThat(trainer.canStep()).isTrue();
        for (int update = 0; update < 26; update++) {
            trainer.step();
        }
        trainer.set(trainer.settings().withEpochs(OptionalInt.of(2)));
        assertThat(trainer.isComplete()).isTrue();
    }

    /** Two points in one batch have as many epochs within a quarter of an hour. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SCIKIT_LEARN") // which no epoch seeds
    void itGoesOnAfterMoreEpochsThanASeedCounts(Shuffling shuffling) {
        long many = 1L << 31;
        Trainer early = trainer(ENDLESS.withShuffling(shuffling));
        Trainer late = trainer(ENDLESS.withShuffling(shuffling));
        Weights weights = early.weights();
        resume(early, new Checkpoint(50, 5, 49, 0, 1, 1, 1, 1, weights));
        resume(late, new Checkpoint(50 + many, 5 + many, 49 + many, 0, 1, 1, 1, 1, weights));

        early.step();
        late.step();

        assertThat(late.lastBatch().rows())
                .as("the orders come again")
                .isEqualTo(early.lastBatch().rows());
        assertThat(late.weights()).isEqualTo(early.weights());
        assertThat(late.epochOfLastUpdate()).isEqualTo(6 + many);
    }

    private static Trainer trainer(Hyperparameters settings) {
        return new Trainer(new RowList(Synthetic.TUTORIAL.points()), Weights.initial(42), settings, 0);
    }

    private static void resume(Trainer trainer, Checkpoint checkpoint) {
        trainer.resumePass(checkpoint);
        trainer.restore(checkpoint);
    }
}
