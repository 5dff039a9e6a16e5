package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.RowList;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.BlockRunner;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;

class ParallelBlocksTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 64})
    void eachBlockIsDoneOnceAndSeenByTheCaller(int workers) {
        ParallelBlocks runner = new ParallelBlocks(workers);
        for (int round = 0; round < 3000; round++) {
            int blocks = round % 20;
            int[] done = new int[blocks];
            runner.run(blocks, (block, worker) -> done[block] += block + 1);
            for (int block = 0; block < blocks; block++) {
                assertThat(done[block]).isEqualTo(block + 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void noWorkerIsTwoAtTheSameTime(int workers) {
        ParallelBlocks runner = new ParallelBlocks(workers);
        AtomicIntegerArray busy = new AtomicIntegerArray(workers);
        AtomicIntegerArray clashes = new AtomicIntegerArray(1);
        for (int round = 0; round < 500; round++) {
            runner.run(50, (block, worker) -> {
                clashes.addAndGet(0, busy.getAndIncrement(worker));
                busy.getAndDecrement(worker);
            });
        }
        assertThat(clashes.get(0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 64})
    void aRunHasTheSameBitsWithAnyNumberOfThreads(int workers) {
        for (Objective objective : Objective.values()) {
            for (Shuffling shuffling : Shuffling.values()) {
                assertThat(train(objective, shuffling, new ParallelBlocks(workers)))
                        .isEqualTo(train(objective, shuffling, BlockRunner.CALLER));
            }
        }
    }

    private static Weights train(Objective objective, Shuffling shuffling, BlockRunner runner) {
        Hyperparameters settings = new Hyperparameters(0.3, new BatchSize(30_001), objective, shuffling, 10);
        RowList rows = new RowList(new Synthetic(Shape.BLOBS, 40_000, 1.0, 0.5, 0).points());
        Trainer trainer = new Trainer(rows, Weights.initial(42), settings, 7, runner);
        while (trainer.canStep()) {
            trainer.step();
        }
        return trainer.weights();
    }
}
