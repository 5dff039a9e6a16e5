package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.RowList;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.Optimizers;

/** Optimizers that remember, and what checkpoints keep of it. */
class MemoryTest {

    private static final Optimizer HEAVY = new TestOptimizers.Heavy("heavy", 0.9);
    private static final Optimizer LIGHTER = new TestOptimizers.Heavy("heavy", 0.5);
    private static final Optimizer OTHER = new TestOptimizers.Heavy("other", 0.9);
    private static final List<Optimizer> ALL = List.of(Optimizers.SGD, HEAVY, LIGHTER, OTHER, TestOptimizers.PLAIN);

    private static Trainer trainer(FeatureMap features, Optimizer optimizer) {
        return new Trainer(
                new RowList(GeneralLoopTest.points(new Random(8), 90)),
                features,
                Weights.initial(42, features),
                new Hyperparameters(0.1, new BatchSize(7), Objective.CROSS_ENTROPY, Shuffling.EACH_EPOCH, 1)
                        .withoutEnd()
                        .withOptimizer(optimizer),
                3,
                BlockRunner.CALLER);
    }

    private static void set(Trainer trainer, Optimizer optimizer) {
        trainer.set(trainer.settings().withOptimizer(optimizer));
    }

    /** Back and forth, now and then at one stamp, and each time from a checkpoint as well. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyCheckpointGoesOnAsItWent(long seed) {
        Random random = new Random(seed);
        FeatureMap features = seed % 2 == 0 ? FeatureMap.PLANE : TestFeatures.SQUARES;
        Optimizer[] used = new Optimizer[200];
        Optimizer present = HEAVY;
        for (int n = 0; n < used.length; n++) {
            present = random.nextInt(5) == 0 ? ALL.get(random.nextInt(ALL.size())) : present;
            used[n] = present;
        }
        Trainer trainer = trainer(features, HEAVY);
        List<Checkpoint> checkpoints = new ArrayList<>(List.of(trainer.checkpoint()));
        for (Optimizer optimizer : used) {
            set(trainer, ALL.get(random.nextInt(ALL.size()))); // which makes no update
            set(trainer, optimizer);
            trainer.step();
            checkpoints.add(trainer.checkpoint());
        }
        Trainer again = trainer(features, OTHER);
        for (int tries = 0; tries < 40; tries++) {
            int from = random.nextInt(used.length);
            again.resumePass(checkpoints.get(from));
            again.restore(checkpoints.get(from));
            for (int n = from; n < Math.min(used.length, from + 20); n++) {
                set(again, used[n]);
                again.step();
                assertThat(again.checkpoint()).as("%s from %s", n, from).isEqualTo(checkpoints.get(n + 1));
            }
        }
        assertThat(checkpoints)
                .anySatisfy(at -> assertThat(at.memory().isEmpty()).isFalse());
    }

    @Test
    void plainSgdRemembersNothing() {
        for (FeatureMap features : List.of(FeatureMap.PLANE, TestFeatures.PRODUCT)) {
            Trainer trainer = trainer(features, Optimizers.SGD);
            trainer.step();
            assertThat(trainer.checkpoint().memory()).isSameAs(Memory.EMPTY);
        }
    }

    @Test
    void anotherFamilyBeginsWithZerosAndTheSameOneGoesOn() {
        Trainer trainer = trainer(FeatureMap.PLANE, HEAVY);
        steps(trainer, 5);
        assertThat(trainer.checkpoint().memory().optimizer().steps()).isEqualTo(5);

        set(trainer, LIGHTER);
        steps(trainer, 2);
        assertThat(trainer.checkpoint().memory().optimizer().steps())
                .as("coefficients are no family")
                .isEqualTo(7);

        set(trainer, OTHER);
        assertThat(trainer.checkpoint().memory().optimizer().family())
                .as("no update was made")
                .isEqualTo("heavy");
        steps(trainer, 1);
        assertThat(trainer.checkpoint().memory().optimizer().steps()).isEqualTo(1);
        double slope = trainer.lastBatch().gradient().get(2);
        assertThat(trainer.checkpoint().memory().optimizer().get(0, 2)).isEqualTo(slope);

        set(trainer, Optimizers.SGD);
        steps(trainer, 1);
        assertThat(trainer.checkpoint().memory()).isEqualTo(Memory.EMPTY);
    }

    @Test
    void otherWeightsLeaveTheMemory() {
        Trainer trainer = trainer(FeatureMap.PLANE, HEAVY);
        steps(trainer, 5);
        Memory before = trainer.checkpoint().memory();

        trainer.set(new Weights(1, 2, 3));

        assertThat(trainer.checkpoint().memory()).isEqualTo(before);
    }

    private static void steps(Trainer trainer, int count) {
        for (int i = 0; i < count; i++) {
            trainer.step();
        }
    }

    @Test
    void aMemoryIsAValueOfItsOwn() {
        double[][] numbers = {{1, 2, 3}, {4, 5, -0.0}};
        MemoryPart memory = new MemoryPart("heavy", 7, numbers, new double[] {8});
        numbers[0][0] = 9;
        memory.toArray(1)[1] = 9;

        assertThat(memory.get(0, 0)).isEqualTo(1);
        assertThat(memory.get(1, 1)).isEqualTo(5);
        assertThat(memory).isEqualTo(new MemoryPart("heavy", 7, new double[][] {{1, 2, 3}, {4, 5, -0.0}}, new double[] {
            8
        }));
        assertThat(memory)
                .hasSameHashCodeAs(new MemoryPart(
                        "heavy", 7, new double[][] {{1, 2, 3}, {4, 5, -0.0}}, new double[] {8}));
        assertThat(memory)
                .isNotEqualTo(new MemoryPart("heavy", 7, new double[][] {{1, 2, 3}, {4, 5, 0.0}}, new double[] {8}));
        assertThat(memory)
                .isNotEqualTo(new MemoryPart("heavy", 8, new double[][] {{1, 2, 3}, {4, 5, -0.0}}, new double[] {8}));
        assertThat(memory)
                .isNotEqualTo(new MemoryPart("other", 7, new double[][] {{1, 2, 3}, {4, 5, -0.0}}, new double[] {8}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MemoryPart("heavy", -1, new double[0][], new double[] {8}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MemoryPart("heavy", 1, new double[][] {{1}, {1, 2}}, new double[] {8}));
        Checkpoint start = Checkpoint.start(new Weights(1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> start.withMemory(Memory.of(memory)));
    }

    /** Where the weights would not be finite nothing has changed, in the general loop too. */
    @Test
    void anUpdateThatDivergesChangesNoWeight() {
        for (FeatureMap features : List.of(FeatureMap.PLANE, TestFeatures.SQUARES)) {
            for (Optimizer optimizer : List.of(Optimizers.SGD, TestOptimizers.PLAIN)) {
                Trainer trainer = trainer(features, optimizer);
                trainer.set(trainer.settings().withLearningRate(Double.MAX_VALUE));
                Weights before = trainer.weights();
                long update = 0;
                for (int tries = 0; tries < 100 && !trainer.hasDiverged(); tries++) {
                    before = trainer.weights();
                    update = trainer.update();
                    trainer.step();
                }

                assertThat(trainer.hasDiverged()).isTrue();
                assertThat(trainer.canStep()).isFalse();
                assertThat(trainer.update()).isEqualTo(update);
                assertThat(trainer.weights()).isEqualTo(before);
            }
        }
    }

    @Test
    void anUpdateThatDivergesLeavesTheMemoryAsItWas() {
        for (FeatureMap features : List.of(FeatureMap.PLANE, TestFeatures.SQUARES)) {
            for (Optimizer first : ALL) {
                for (String family : List.of("heavy", "other", "new")) {
                    Trainer trainer = trainer(features, first);
                    steps(trainer, 4);
                    Memory before = trainer.checkpoint().memory();
                    Weights weights = trainer.weights();

                    set(trainer, new TestOptimizers.Exploding(family));
                    steps(trainer, 1);

                    assertThat(trainer.hasDiverged()).isTrue();
                    assertThat(trainer.weights()).isEqualTo(weights);
                    assertThat(trainer.checkpoint().memory()).isEqualTo(before);
                }
            }
        }
    }
}
