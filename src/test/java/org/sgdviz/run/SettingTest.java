package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Batching;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Method;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Stopping;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.optimizer.Adam;
import org.sgdviz.sgd.penalty.Clipping;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.sgd.rule.Length;
import org.sgdviz.sgd.schedule.InverseSqrt;
import org.sgdviz.sgd.schedule.WarmUp;

class SettingTest {

    /** Differ in each setting. */
    private static final Hyperparameters SOME =
            new Hyperparameters(0.25, new BatchSize(4), Objective.CROSS_ENTROPY, Shuffling.NONE, 3);

    private static final Hyperparameters OTHERS = new Hyperparameters(
                    0.5, new BatchSize(1), Objective.HINGE, Shuffling.EACH_EPOCH, 1)
            .withMethod(new Method(
                    Adam.USUAL,
                    new InverseSqrt(),
                    new WarmUp(Length.updates(9), 0.5),
                    new Penalty(0, 0.5, Penalty.Form.GRADIENT, Penalty.L1Form.SUBGRADIENT, true, false),
                    new Clipping(OptionalDouble.of(0.01), OptionalDouble.empty()),
                    Batching.DROP,
                    new Stopping(OptionalDouble.of(1e9), OptionalDouble.empty(), 5, false)));

    /** Show only when training would have gone on. */
    private static final List<Setting<?>> ENDS = List.of(Setting.EPOCHS, Setting.STOPPING);

    static List<Setting<?>> settings() {
        return Setting.ALL;
    }

    @Test
    void theCatalogueHasEachHyperparameterAndEachOnce() {
        int ofMethod = Method.class.getRecordComponents().length;
        assertThat(Setting.ALL).hasSize(Hyperparameters.class.getRecordComponents().length - 1 + ofMethod);
        assertThat(Setting.ALL).extracting(Setting::id).doesNotHaveDuplicates();
        Hyperparameters settings = SOME;
        for (Setting<?> setting : Setting.ALL) {
            settings = setting.asIn(OTHERS).settingsAfter(settings);
        }

        assertThat(settings).isEqualTo(OTHERS);
    }

    @Test
    void itHasEachConstant() {
        long constants = Arrays.stream(Setting.class.getFields())
                .filter(field -> field.getType() == Setting.class)
                .count();

        assertThat(Setting.ALL).hasSize((int) constants);
    }

    @Test
    void theIdsAreThoseOfTheFirstFilesAndBehindThemLaterOnes() {
        assertThat(Setting.ALL)
                .extracting(Setting::id)
                .containsExactly(
                        "alpha",
                        "batch_size",
                        "objective",
                        "shuffling",
                        "epochs",
                        "optimizer",
                        "schedule",
                        "warm_up",
                        "penalty",
                        "clipping",
                        "batching",
                        "stopping");
    }

    @ParameterizedTest
    @MethodSource("settings")
    <T> void aSettingReadsWhatItPutAndLeavesTheOthersAlone(Setting<T> setting) {
        Hyperparameters changed = setting.in(SOME, setting.of(OTHERS));

        assertThat(setting.of(changed)).isEqualTo(setting.of(OTHERS));
        assertThat(setting.in(changed, setting.of(SOME))).isEqualTo(SOME);
        for (Setting<?> other : Setting.ALL) {
            assertThat(other == setting || other.of(changed).equals(other.of(SOME)))
                    .as(other.id())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    <T> void aChangeIsAValueThatTakesThePlaceOfOneOfTheSameSetting(Setting<T> setting) {
        Change.Set<T> change = setting.asIn(SOME);

        assertThat(change).isEqualTo(setting.to(setting.of(SOME))).hasSameHashCodeAs(setting.asIn(SOME));
        assertThat(change).isNotEqualTo(setting.asIn(OTHERS));
        for (Setting<?> other : Setting.ALL) {
            assertThat(change.replaces(other.asIn(OTHERS))).isEqualTo(other == setting);
            assertThat(change.isOf(other)).isEqualTo(other == setting);
        }
        assertThat(change.replaces(new RowChange.Remove(RowSet.of()))).isFalse();
        assertThat(new RowChange.Remove(RowSet.of()).replaces(change)).isFalse();
    }

    @Test
    void whatIsNotLegalIsRefusedBeforeItIsAChange() {
        assertThatIllegalArgumentException().isThrownBy(() -> Setting.LEARNING_RATE.to(0.0));
        assertThatIllegalArgumentException().isThrownBy(() -> Setting.LEARNING_RATE.require(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Setting.EPOCHS.to(OptionalInt.of(-1)));
    }

    /** In the middle of an epoch of six rows, of which the first batch has been taken. */
    @ParameterizedTest
    @MethodSource("settings")
    void aChangeActsWhenItsSettingSays(Setting<?> setting) {
        double[] x1 = {1, -2, 3, -4, 5, -6};
        double[] x2 = {0.5, 1, -1, 2, 0, 3};
        Points points = Points.of(x1, x2, new byte[] {0, 1, 0, 1, 1, 0});
        Run changed = new Run(new Experiment(Setup.of(new Given("six", points)), SOME));
        Run plain = new Run(changed.experiment());
        changed.step();
        plain.step();
        changed.apply(setting.asIn(OTHERS));

        boolean next = differsAfterAnUpdate(changed, plain);

        assertThat(next).isEqualTo(setting.acts() != Setting.Acts.NEXT_EPOCH && !ENDS.contains(setting));
        boolean nextEpoch = differsAfterAnUpdate(changed, plain);
        assertThat(next || nextEpoch).as("at the next epoch at the latest").isTrue();
    }

    private static boolean differsAfterAnUpdate(Run changed, Run plain) {
        if (changed.canStep() != plain.canStep()) {
            return true;
        }
        changed.step();
        plain.step();
        Trainer one = changed.trainer();
        Trainer other = plain.trainer();
        return !one.weights().equals(other.weights())
                || !Arrays.equals(one.lastBatch().rows(), other.lastBatch().rows());
    }
}
