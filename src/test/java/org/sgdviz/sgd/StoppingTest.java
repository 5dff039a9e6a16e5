package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;
import org.sgdviz.sgd.schedule.Adaptive;

/** The rules by which training stops, with losses and accuracies chosen by hand. */
class StoppingTest {

    private static final Hyperparameters ALWAYS =
            new Hyperparameters(0.1, new BatchSize(4), Objective.CROSS_ENTROPY, Shuffling.NONE, 1000);

    private final StoppingState state = new StoppingState();
    private final EpochSums sums = new EpochSums();

    private static Hyperparameters with(Stopping stopping) {
        return ALWAYS.withMethod(Method.PLAIN.withStopping(stopping));
    }

    private static Hyperparameters noProgress(double tol, int patience) {
        return with(new Stopping(OptionalDouble.empty(), OptionalDouble.of(tol), patience, false));
    }

    private static Hyperparameters early(double tol, int patience) {
        return with(new Stopping(OptionalDouble.empty(), OptionalDouble.of(tol), patience, true));
    }

    private static Hyperparameters below(double loss) {
        return with(new Stopping(OptionalDouble.of(loss), OptionalDouble.empty(), 5, false));
    }

    private static Hyperparameters adaptive(Hyperparameters settings) {
        return settings.withMethod(settings.method().withSchedule(new Adaptive()));
    }

    /** An update, and the end of its epoch of some rows with a sum of losses. */
    private Optional<Stopping.Rule> epoch(Hyperparameters settings, double loss, int rows, double accuracy) {
        state.update(settings);
        sums.clear();
        GradientSums batch = new GradientSums(3);
        batch.objective = loss;
        sums.add(batch, rows);
        state.endEpoch(settings, sums, accuracy);
        return state.stoppedBy(settings, sums);
    }

    private Optional<Stopping.Rule> epoch(Hyperparameters settings, double loss) {
        return epoch(settings, loss, 4, Double.NaN);
    }

    @Test
    void stopsWhereTheMeanLossIsBelowALimit() {
        assertThat(epoch(below(0.5), 2)).isEmpty();
        assertThat(epoch(below(0.5), 1.99)).contains(Stopping.Rule.BELOW);
    }

    @Test
    void stopsWhereTheLossHasNotFallenByTolForSomeEpochs() {
        Hyperparameters settings = noProgress(0.25, 2); // by 1 of the sum of four rows
        assertThat(epoch(settings, 10)).isEmpty();
        assertThat(epoch(settings, 9)).isEmpty(); // exactly by as much is progress
        assertThat(epoch(settings, 8.5)).isEmpty(); // none, but the best
        assertThat(epoch(settings, 7.5)).isEmpty();
        assertThat(epoch(settings, 7.4)).isEmpty();
        assertThat(epoch(settings, 30)).contains(Stopping.Rule.LOSS);
    }

    @Test
    void anEpochWithProgressEndsTheCount() {
        Hyperparameters settings = noProgress(0, 2);
        epoch(settings, 10);
        epoch(settings, 11);
        epoch(settings, 9);
        assertThat(epoch(settings, 9.5)).isEmpty();
        assertThat(epoch(settings, 9.1)).contains(Stopping.Rule.LOSS);
    }

    @Test
    void withATolOfZeroALossThatStaysEqualIsNoLackOfProgress() {
        Hyperparameters settings = noProgress(0, 1);
        for (int i = 0; i < 9; i++) {
            assertThat(epoch(settings, 3)).isEmpty();
        }
    }

    @Test
    void epochsOfMoreRowsAreComparedByTheirMeans() {
        Hyperparameters settings = noProgress(0, 1);
        epoch(settings, 4, 4, Double.NaN);
        assertThat(epoch(settings, 7, 8, Double.NaN)).isEmpty();
        assertThat(epoch(settings, 4, 4, Double.NaN)).contains(Stopping.Rule.LOSS);
    }

    @Test
    void stopsEarlyWhereTheAccuracyHasNotRisenByTol() {
        Hyperparameters settings = early(0.01, 2);
        assertThat(epoch(settings, 1, 4, 0.5)).isEmpty();
        assertThat(epoch(settings, 1, 4, 0.75)).isEmpty();
        assertThat(epoch(settings, 1, 4, 0.75)).isEmpty();
        assertThat(epoch(settings, 1, 4, 0.75)).contains(Stopping.Rule.ACCURACY);
    }

    @Test
    void withATolOfZeroOnlyAWorseAccuracyCounts() {
        Hyperparameters settings = early(0, 1);
        epoch(settings, 1, 4, 0.75);
        assertThat(epoch(settings, 9, 4, 0.75)).isEmpty();
        assertThat(epoch(settings, 9, 4, 0.5)).contains(Stopping.Rule.ACCURACY);
    }

    @Test
    void withoutHeldOutRowsNothingIsLookedAt() {
        for (int i = 0; i < 20; i++) {
            assertThat(epoch(early(0.1, 1), 5)).isEmpty();
        }
    }

    @Test
    void aRuleThatIsSwitchedOffOrMadeLaxerLetsTrainingGoOn() {
        Hyperparameters settings = noProgress(0.1, 1);
        epoch(settings, 5);
        assertThat(epoch(settings, 5)).isPresent();
        assertThat(state.stoppedBy(noProgress(0.1, 2), sums)).isEmpty();
        assertThat(state.stoppedBy(below(0.1), sums)).isEmpty();
        assertThat(state.stoppedBy(early(0.1, 1), sums)).isEmpty();
        epoch(below(2), 5);
        assertThat(state.stoppedBy(below(1), sums)).isEmpty();
        assertThat(state.stoppedBy(with(Stopping.NEVER), sums)).isEmpty();
    }

    @Test
    void onceTrainingHasGoneOnTheRuleWaitsForTheEndOfAnEpoch() {
        epoch(below(2), 5);
        assertThat(state.stoppedBy(below(2), sums)).isPresent();
        state.update(with(Stopping.NEVER));
        assertThat(state.stoppedBy(below(2), sums)).isEmpty();
        assertThat(state.isEmpty()).isTrue();
    }

    @Test
    void whatIsLookedAtHasACountOfItsOwn() {
        epoch(noProgress(0.1, 2), 5);
        epoch(noProgress(0.1, 2), 5);
        epoch(early(0.1, 2), 5, 4, 0.5);
        assertThat(epoch(noProgress(0.1, 2), 5)).isEmpty();
        assertThat(epoch(noProgress(0.1, 2), 5)).isEmpty();
        assertThat(epoch(noProgress(0.1, 2), 5)).isPresent();
    }

    @Test
    void anAdaptiveRateIsDividedByFiveUntilItIsAMillionthAndThenTrainingStops() {
        Hyperparameters settings = adaptive(noProgress(0.1, 1));
        epoch(settings, 5);
        double expected = 1;
        for (int i = 0; i < 8; i++) {
            assertThat(epoch(settings, 5)).isEmpty();
            expected /= 5;
            assertThat(state.factor(settings)).isEqualTo(expected);
        }
        assertThat(0.1 * expected).isCloseTo(2.56e-7, within(1e-20));
        assertThat(epoch(settings, 5)).contains(Stopping.Rule.LOSS);
    }

    @Test
    void anotherAlphaSetsAnAdaptiveRateBackAndItsCount() {
        Hyperparameters settings = adaptive(noProgress(0.1, 2));
        for (int i = 0; i < 3; i++) {
            epoch(settings, 5);
        }
        epoch(settings, 5);
        assertThat(state.factor(settings)).isEqualTo(0.2);
        Hyperparameters other = settings.withLearningRate(0.3);
        assertThat(state.factor(other)).isEqualTo(1);
        state.update(other);
        assertThat(state.factor(settings)).isEqualTo(1);
        epoch(other, 5);
        assertThat(state.factor(other)).isEqualTo(1);
        epoch(other, 5);
        assertThat(state.factor(other)).isEqualTo(0.2);
    }

    @Test
    void anotherScheduleForgetsTheAdaptiveRate() {
        Hyperparameters settings = adaptive(noProgress(0.1, 1));
        epoch(settings, 5);
        epoch(settings, 5);
        state.update(noProgress(0.1, 1));
        assertThat(state.factor(settings)).isEqualTo(1);
    }

    @Test
    void itsMemoryIsWhatItRemembers() {
        Hyperparameters settings = adaptive(noProgress(0.1, 1));
        epoch(settings, 5);
        epoch(settings, 5);
        StoppingState again = new StoppingState();
        again.restore(state.toPart());
        assertThat(again.toPart()).isEqualTo(state.toPart());
        assertThat(again.factor(settings)).isEqualTo(0.2);
        again.restore(MemoryPart.EMPTY);
        assertThat(again.isEmpty()).isTrue();
        assertThatThrownBy(() -> again.restore(new MemoryPart("loss", 1, new double[0][], new double[2])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> again.restore(new MemoryPart("luck", 1, new double[0][], new double[6])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStoppedTrainerMakesNoUpdateUntilItsRuleIsChanged() {
        Points points = Points.of(new double[] {1, -1}, new double[] {0, 0}, new byte[] {1, 0});
        Trainer trainer = new Trainer(new RowList(points), new Weights(0, 0, 0), below(100), 0);
        trainer.step();
        assertThat(trainer.canStep()).isFalse();
        assertThatThrownBy(trainer::step).isInstanceOf(IllegalStateException.class);
        trainer.set(with(Stopping.NEVER));
        assertThat(trainer.canStep()).isTrue();
        trainer.step();
        assertThat(trainer.checkpoint().memory()).isEqualTo(Memory.EMPTY);
    }

    @Test
    void anEpochThatARemovalEndsIsForeseenToStopTraining() {
        Points points = Points.of(new double[] {1, -1, 2}, new double[] {0, 0, 1}, new byte[] {1, 0, 1});
        Hyperparameters settings = below(100).withBatchSize(new BatchSize(2));
        Trainer trainer = new Trainer(new RowList(points), new Weights(0, 0, 0), settings, 0);
        trainer.step();
        assertThat(trainer.canStep()).isTrue();
        trainer.rows().remove(2);
        assertThat(trainer.canStep()).isFalse();
        assertThat(trainer.stoppedBy()).contains(Stopping.Rule.BELOW);
        trainer.settle();
        assertThat(trainer.stoppedBy()).contains(Stopping.Rule.BELOW);
    }
}
