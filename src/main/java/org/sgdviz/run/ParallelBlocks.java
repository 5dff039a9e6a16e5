package org.sgdviz.run;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;
import org.sgdviz.sgd.BlockRunner;

/**
 * Does blocks of work on the calling thread and, beside it, on the common pool: whoever is free takes the next block.
 * Waits for the pool only where it has begun. Allocates nothing per call. For one caller at a time.
 */
public final class ParallelBlocks implements BlockRunner {

    /** More threads than this would wait for memory. */
    private static final int MOST_WORKERS = 16;

    private final Helper[] helpers;
    private final AtomicInteger next = new AtomicInteger();
    private int blocks;
    private Work work = (block, worker) -> {};

    /** As many workers as there are processors, up to 16. */
    public ParallelBlocks() {
        this(Math.min(MOST_WORKERS, ForkJoinPool.getCommonPoolParallelism() + 1));
    }

    /** So many workers, the caller included. */
    ParallelBlocks(int workers) {
        helpers = new Helper[workers - 1];
        for (int k = 0; k < helpers.length; k++) {
            helpers[k] = new Helper(k + 1);
        }
    }

    /** A pool's share of the work. */
    private final class Helper extends RecursiveAction {
        private static final long serialVersionUID = 1;

        private final int worker;

        Helper(int worker) {
            this.worker = worker;
        }

        @Override
        protected void compute() {
            takeBlocks(worker);
        }
    }

    @Override
    public int workers() {
        return helpers.length + 1;
    }

    @Override
    public void run(int count, Work toDo) {
        blocks = count;
        work = toDo;
        next.set(0);
        int helping = Math.min(helpers.length, count - 1);
        for (int k = 0; k < helping; k++) {
            helpers[k].reinitialize();
            ForkJoinPool.commonPool().execute(helpers[k]);
        }
        takeBlocks(0);
        for (int k = helping - 1; k >= 0; k--) {
            if (!helpers[k].tryUnfork()) {
                helpers[k].join();
            }
        }
    }

    private void takeBlocks(int worker) {
        for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
            work.run(block, worker);
        }
    }
}
