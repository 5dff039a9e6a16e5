package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.RowList;
import org.sgdviz.data.Synthetic;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.BlockRunner;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Method;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Stopping;
import org.sgdviz.sgd.TestFeatures;
import org.sgdviz.sgd.TestOptimizers;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.Optimizers;
import org.sgdviz.sgd.penalty.Clipping;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Length;
import org.sgdviz.sgd.rule.RandomRules;
import org.sgdviz.sgd.schedule.Schedule;
import org.sgdviz.sgd.schedule.Schedules;
import org.sgdviz.sgd.schedule.WarmUp;

/** Bytes that the training thread allocates, counted by the JVM. */
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int UPDATES = 100_000;

    /** What the measurement itself, or the JVM's own bookkeeping, may allocate; less than a byte an update. */
    private static final long NOTHING = 20_000;

    /** Three pyramids and the progression, made anew with wider buckets; the one of the rates takes no memory. */
    private static final long DOUBLING = (3 * 6L + 3) * Double.BYTES * LossPyramid.CAPACITY;

    /** The epochs, thinned out. */
    private static final long THINNING = 5L * Double.BYTES * EpochLog.CAPACITY;

    /**
     * Room for the pyramids, the progression, the ring of the latest updates and the epochs, doubled until there is
     * enough.
     */
    private static final long GROWTH =
            2 * DOUBLING + 2L * (6 * Double.BYTES + 3 * Integer.BYTES + Long.BYTES) * History.RING + 2 * THINNING;

    /** All checkpoints that can come between two halvings, each with its weights, and the array of those kept. */
    private static final long CHECKPOINTS = 160L * Checkpoints.CAPACITY;

    @BeforeEach
    void switchCountingOn() {
        THREADS.setThreadAllocatedMemoryEnabled(true);
    }

    @ParameterizedTest
    @EnumSource
    void noUpdateAllocates(Objective objective) {
        Trainer trainer = trainer(objective, Shuffling.NONE);
        assertThat(allocated(() -> step(trainer))).isLessThan(NOTHING);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 100, 399, 400})
    void noUpdateAllocatesWhateverTheBatch(int batch) {
        for (Objective objective : Objective.values()) {
            Trainer trainer = trainer(objective, Shuffling.NONE);
            trainer.set(trainer.settings().withBatchSize(new BatchSize(batch)));
            step(trainer, 1000);
            assertThat(allocated(() -> step(trainer, 20_000))).isLessThan(NOTHING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noUpdateAllocatesWhereManyAreMadeAtATime(Numerics numerics) {
        for (Shuffling shuffling : Shuffling.values()) {
            for (double alpha : new double[] {0.01, 100}) {
                for (int batch : new int[] {1, 32}) {
                    Trainer trainer = new Trainer(
                            new RowList(Synthetic.TUTORIAL.points()),
                            FeatureMap.PLANE,
                            Experiment.TUTORIAL.initialWeights(),
                            settings(Objective.CROSS_ENTROPY, shuffling)
                                    .withBatchSize(new BatchSize(batch))
                                    .withLearningRate(alpha),
                            5,
                            numerics,
                            BlockRunner.CALLER);
                    stepManyAtATime(trainer, 2000);
                    assertThat(allocated(() -> stepManyAtATime(trainer, UPDATES)))
                            .as("%s, alpha %s, batches of %s", shuffling, alpha, batch)
                            .isLessThan(NOTHING);
                }
            }
        }
    }

    @Test
    void noUpdateAllocatesWithAnyFeaturesAndAnyOptimizer() {
        for (FeatureMap features : List.of(FeatureMap.PLANE, TestFeatures.SQUARES)) {
            for (Optimizer optimizer : List.of(Optimizers.SGD, new TestOptimizers.Heavy("heavy", 0.9))) {
                for (int batch : new int[] {1, 32}) {
                    Trainer trainer = new Trainer(
                            new RowList(Synthetic.TUTORIAL.points()),
                            features,
                            Weights.initial(42, features),
                            settings(Objective.CROSS_ENTROPY, Shuffling.NONE)
                                    .withBatchSize(new BatchSize(batch))
                                    .withOptimizer(optimizer),
                            5,
                            BlockRunner.CALLER);
                    step(trainer, 1000);
                    assertThat(allocated(() -> step(trainer, 20_000)))
                            .as("%s, %s, %s", features.names(), optimizer, batch)
                            .isLessThan(NOTHING);
                }
            }
        }
    }

    @Test
    void noUpdateAllocatesWithAnySchedulePenaltyClippingOrRuleThatStops() {
        Random random = new Random(3);
        for (Kind<Schedule> kind : Schedules.KINDS.all()) {
            Penalty.L1Form form = Penalty.L1Form.values()[random.nextInt(3)];
            Method method = Method.PLAIN
                    .withSchedule(kind.usual())
                    .withWarmUp(new WarmUp(Length.epochs(2), 0.1))
                    .withPenalty(new Penalty(1e-4, 1e-4, Penalty.Form.SHRINK, form, true, true))
                    .withClipping(new Clipping(OptionalDouble.of(1), OptionalDouble.of(1)))
                    .withStopping(new Stopping(OptionalDouble.of(1e-9), OptionalDouble.of(0), 1_000_000, false));
            Trainer trainer = trainer(Objective.CROSS_ENTROPY, Shuffling.NONE);
            trainer.set(trainer.settings().withMethod(method));
            step(trainer, 1000);
            assertThat(allocated(() -> step(trainer, 20_000)))
                    .as("%s, %s", kind, form)
                    .isLessThan(NOTHING);
        }
    }

    @Test
    void noUpdateAllocatesByAnyOptimizer() {
        Random random = new Random(1);
        for (Kind<Optimizer> kind : Optimizers.KINDS.all()) {
            for (Optimizer optimizer : List.of(kind.usual(), RandomRules.of(kind, random))) {
                Trainer trainer = trainer(Objective.CROSS_ENTROPY, Shuffling.NONE);
                trainer.set(trainer.settings().withOptimizer(optimizer));
                step(trainer, 1000);
                assertThat(allocated(() -> step(trainer, 20_000)))
                        .as("%s", optimizer)
                        .isLessThan(NOTHING);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 100, 399, 400})
    void noGroupOfUpdatesAllocates(int batch) {
        Trainer trainer = trainer(Objective.CROSS_ENTROPY, Shuffling.EACH_EPOCH);
        trainer.set(trainer.settings().withBatchSize(new BatchSize(batch)));
        steps(trainer, 20_000);
        assertThat(allocated(() -> steps(trainer, UPDATES))).isLessThan(NOTHING);
    }

    private static void steps(Trainer trainer, int updates) {
        long end = trainer.update() + updates;
        while (trainer.update() < end) {
            trainer.steps((int) (end - trainer.update()));
        }
    }

    @Test
    void noShuffleAllocates() {
        Trainer trainer = trainer(Objective.CROSS_ENTROPY, Shuffling.EACH_EPOCH);
        assertThat(allocated(() -> step(trainer))).isLessThan(NOTHING);
    }

    @Test
    void noUpdateAllocatesWhereRowsAreMissing() {
        Trainer trainer = trainer(Objective.CROSS_ENTROPY, Shuffling.EACH_EPOCH);
        trainer.rows().remove(7);
        assertThat(allocated(() -> step(trainer))).isLessThan(NOTHING);
    }

    @Test
    void theHistoryAllocatesOnlyWhereItIsReduced() {
        Hyperparameters settings = settings(Objective.CROSS_ENTROPY, Shuffling.NONE);
        Run run = new Run(Experiment.of(Synthetic.TUTORIAL, 42, 0, settings));
        Runnable steps = () -> {
            for (int i = 0; i < UPDATES; i++) {
                run.step();
            }
        };
        assertThat(allocated(steps))
                .as("grown to 32,768 and to 65,536 updates, doubled there, thinned at 4,098 epochs")
                .isLessThan(GROWTH + 2 * DOUBLING + THINNING + 5 * CHECKPOINTS + NOTHING);
        steps.run();
        assertThat(allocated(steps))
                .as("doubled at 262,145 updates, thinned at 16,388 epochs")
                .isLessThan(DOUBLING + THINNING + CHECKPOINTS + NOTHING);
        assertThat(allocated(steps)).as("a checkpoint every 128 updates").isLessThan(160L * UPDATES / 128 + NOTHING);
    }

    /** Far on, where all that it keeps has its full size and checkpoints are rare. */
    @Test
    void aHistoryAllocatesNothingForGroupsOfUpdates() {
        Hyperparameters settings =
                settings(Objective.CROSS_ENTROPY, Shuffling.NONE).withBatchSize(new BatchSize(1));
        Run run = new Run(Experiment.of(Synthetic.TUTORIAL, 42, 0, settings));
        Runnable steps = () -> {
            long end = run.trainer().update() + UPDATES;
            while (run.trainer().update() < end) {
                run.steps((int) (end - run.trainer().update()));
            }
        };
        while (run.trainer().update() < (1L << 22) + UPDATES) {
            steps.run();
        }
        assertThat(allocated(steps))
                .as("a checkpoint every 1024 or 2048 updates")
                .isLessThan(160L * UPDATES / 1024 + NOTHING);
    }

    private static void step(Trainer trainer) {
        step(trainer, UPDATES);
    }

    private static void step(Trainer trainer, int updates) {
        for (int i = 0; i < updates; i++) {
            trainer.step();
        }
    }

    private static void stepManyAtATime(Trainer trainer, int updates) {
        int made = 0;
        while (made < updates) {
            made += trainer.steps(100);
            made += trainer.step() ? 1 : trainer.made().size();
        }
    }

    private static Trainer trainer(Objective objective, Shuffling shuffling) {
        Trainer trainer = new Trainer(
                new RowList(Synthetic.TUTORIAL.points()),
                Experiment.TUTORIAL.initialWeights(),
                settings(objective, shuffling),
                5);
        step(trainer); // the pass takes its memory in the first epochs
        return trainer;
    }

    private static Hyperparameters settings(Objective objective, Shuffling shuffling) {
        return new Hyperparameters(0.01, new BatchSize(32), objective, shuffling, Integer.MAX_VALUE);
    }

    private static long allocated(Runnable work) {
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        work.run();
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }
}
