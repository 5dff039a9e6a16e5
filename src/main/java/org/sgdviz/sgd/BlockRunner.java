package org.sgdviz.sgd;

/**
 * Who does work that can be split into blocks: the caller, or several threads. Which of them does a block, and when,
 * must not show in the results.
 */
public interface BlockRunner {

    /** The calling thread does it all. */
    BlockRunner CALLER = new BlockRunner() {
        @Override
        public int workers() {
            return 1;
        }

        @Override
        public void run(int blocks, Work work) {
            for (int block = 0; block < blocks; block++) {
                work.run(block, 0);
            }
        }
    };

    /** Work in blocks, numbered from 0. */
    interface Work {

        /** Does a block; {@code worker}, below {@link #workers}, is no other's at the same time. */
        void run(int block, int worker);
    }

    /** The most threads that work at the same time, at least 1; constant. */
    int workers();

    /** Does all blocks, each once, and returns when they are done and seen by the caller. One caller at a time. */
    void run(int blocks, Work work);
}
