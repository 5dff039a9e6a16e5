package org.sgdviz.sgd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.RowList;

/**
 * The sums over a mini-batch, computed {@value ExampleBlock#SIZE} rows at a time and added from left to right in blocks
 * of {@value #BLOCK_ROWS} rows, then block after block: the same bits whoever does the blocks. An instance is reused
 * from update to update and belongs to one thread.
 */
final class BatchGradient implements BlockRunner.Work {

    /** Rows of a block: enough to be worth another thread's while. */
    static final int BLOCK_ROWS = 4096;

    private final RowList list;
    private final BlockRunner runner;
    private final @Nullable ExampleBlock[] examples;
    private GradientSums[] sums = {new GradientSums()};

    private Objective kind = Objective.CROSS_ENTROPY;
    private int @Nullable [] rows;
    private int from;
    private int to;
    private double w0;
    private double w1;
    private double w2;

    /** Gradients of rows of a list, those of large batches by a runner of blocks. */
    BatchGradient(RowList list, BlockRunner runner) {
        this.list = list;
        this.runner = runner;
        this.examples = new ExampleBlock[runner.workers()];
        examples[0] = new ExampleBlock();
    }

    /**
     * Computes the sums over {@code batch[start] … batch[end − 1]}, or over these numbers themselves where there is no
     * array, at the weights (u0, u1, u2).
     *
     * @return {@link #sums}
     */
    GradientSums compute(
            Objective objective, int @Nullable [] batch, int start, int end, double u0, double u1, double u2) {
        kind = objective;
        rows = batch;
        from = start;
        to = end;
        w0 = u0;
        w1 = u1;
        w2 = u2;
        if (end - start == 1 && one(batch == null ? start : batch[start])) {
            return sums();
        }
        int blocks = (end - start + BLOCK_ROWS - 1) / BLOCK_ROWS;
        if (blocks == 1) {
            run(0, 0);
            return sums();
        }
        reserve(blocks);
        runner.run(blocks, this);
        for (int block = 1; block < blocks; block++) {
            sums[0].add(sums[block]);
        }
        return sums();
    }

    /**
     * The mean of an objective over the batch of the last call, at its weights: finite where every row's loss is,
     * though their sum may have overflowed.
     */
    double mean(Objective objective) {
        int n = to - from;
        double mean = 0;
        for (int k = from; k < to; k++) {
            int row = rows == null ? k : rows[k];
            double score = w0 + w1 * list.x1(row) + w2 * list.x2(row);
            mean += objective.value(score, list.label(row)) / n;
        }
        return mean;
    }

    /** Who does the blocks. */
    BlockRunner runner() {
        return runner;
    }

    /** The sums of the last call. */
    GradientSums sums() {
        return sums[0];
    }

    /**
     * A batch of one row, where each update waits for the last: the same bits as in a block without its loops and
     * arrays.
     *
     * @return false if the row is too far from the line for the plain case; nothing has been done then
     */
    private boolean one(int row) {
        double x1 = list.x1Array()[row];
        double x2 = list.x2Array()[row];
        int label = list.labelArray()[row];
        double y = label;
        double score = w0 + w1 * x1 + w2 * x2;
        if (!(Math.abs(score) < Exp.CALM)) {
            return false;
        }
        double sign = 1 - (y + y);
        double against = sign * score;
        double odds = Exp.calm(score, sign, 1);
        double probability = (Exp.calm(score, sign, 1 - y) + y) / (1 + odds);
        double error = probability - y;
        double square = error * error;
        int wrong = label ^ (int) (Double.doubleToRawLongBits(0.0 - score) >>> 63); // 1 is predicted where score > 0
        switch (kind) {
            case CROSS_ENTROPY -> sums().set(error, x1, x2, square, Log1p.log1p(odds), wrong);
            case SQUARED_ERROR ->
                sums().set(2 * error * probability * (1 - probability), x1, x2, square, square, wrong);
            case HINGE -> sums().set(against > -1 ? 1 - 2 * y : 0, x1, x2, square, Math.max(0, 1 + against), wrong);
        }
        return true;
    }

    private void reserve(int blocks) {
        int known = sums.length;
        if (known < blocks) {
            sums = Arrays.copyOf(sums, blocks);
            for (int block = known; block < blocks; block++) {
                sums[block] = new GradientSums();
            }
        }
    }

    @Override
    public void run(int block, int worker) {
        ExampleBlock mine = examples[worker];
        if (mine == null) {
            mine = new ExampleBlock();
            examples[worker] = mine;
        }
        GradientSums sum = sums[block];
        sum.clear();
        int start = from + block * BLOCK_ROWS;
        int end = Math.min(to, start + BLOCK_ROWS);
        for (int k = start; k < end; k += ExampleBlock.SIZE) {
            mine.load(list, rows, k, Math.min(ExampleBlock.SIZE, end - k));
            mine.compute(w0, w1, w2);
            sum.add(kind, mine);
        }
    }
}
