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

    /** Up to so many rows, half a megabyte of labels as numbers are worth the time that it takes to convert them. */
    private static final int FEW_ROWS = 1 << 16;

    private final RowList list;
    private final FeatureMap features;
    private final boolean inPlane;

    /** The features of all rows, where they are not the coordinates. */
    private final FeatureColumns columns;

    private final Numerics numerics;
    private final BlockRunner runner;
    private final @Nullable ExampleBlock[] examples;
    private double @Nullable [] labelNumbers;
    private GradientSums[] sums;

    private Objective kind = Objective.CROSS_ENTROPY;
    private int @Nullable [] rows;
    private int from;
    private int to;

    /** The weights of the last call; in the plane, where they are numbers, only once {@link #weights} was asked. */
    private final double[] at;

    private double at0;
    private double at1;
    private double at2;

    /** The slopes that the sums begin with; null: none. */
    private double @Nullable [] before;

    /** A bound of the scores at these weights, if one is known. */
    private double bound;

    /** Gradients of rows of a list with some features, those of large batches by a runner of blocks. */
    BatchGradient(RowList list, FeatureMap features, Numerics numerics, BlockRunner runner) {
        this(list, features, new FeatureColumns(list, features), numerics, runner);
    }

    /** One more of the same rows and features, by the same thread. */
    BatchGradient another() {
        return new BatchGradient(list, features, columns, numerics, runner);
    }

    private BatchGradient(
            RowList list, FeatureMap features, FeatureColumns columns, Numerics numerics, BlockRunner runner) {
        this.list = list;
        this.columns = columns;
        this.features = features;
        this.inPlane = features.equals(FeatureMap.PLANE);
        this.numerics = numerics;
        this.runner = runner;
        this.examples = new ExampleBlock[runner.workers()];
        this.at = new double[features.count() + 1];
        this.sums = new GradientSums[] {new GradientSums(at.length)};
        examples[0] = new ExampleBlock(features);
    }

    /** Has the slopes of the sums of the next calls begin with those of other rows; null: with none. */
    void beginWith(double @Nullable [] slopes) {
        before = slopes;
    }

    /**
     * Computes the sums over {@code batch[start] … batch[end − 1]}, or over these numbers themselves where there is no
     * array, at some weights, the bias first.
     *
     * @return {@link #sums}
     */
    GradientSums compute(Objective objective, int @Nullable [] batch, int start, int end, double[] weights) {
        if (inPlane) {
            return computeInPlane(objective, batch, start, end, weights[0], weights[1], weights[2]);
        }
        begin(objective, batch, start, end);
        System.arraycopy(weights, 0, at, 0, at.length);
        columns.refresh();
        bound = columns.scoreBound(weights);
        inBlocks();
        if (end - start == 1 && before == null) {
            sums().setOne(kind, block(0));
        }
        tabulateOne();
        return sums();
    }

    /**
     * The same in the plane, at the weights (w0, w1, w2): as numbers, since with batches of one row, where each update
     * waits for the last, an array would cost a twentieth of it.
     */
    GradientSums computeInPlane(
            Objective objective, int @Nullable [] batch, int start, int end, double w0, double w1, double w2) {
        begin(objective, batch, start, end);
        at0 = w0;
        at1 = w1;
        at2 = w2;
        if (end - start == 1 && before == null && one(batch == null ? start : batch[start], w0, w1, w2)) {
            return sums();
        }
        weights();
        bound = list.scoreBound(w0, w1, w2);
        inBlocks();
        tabulateOne();
        return sums();
    }

    /** The loss of a batch of one row by the table, where it is that and a block has computed it. */
    private void tabulateOne() {
        if (to - from == 1 && isTabulated(kind)) {
            sums().objective = MarginTable.logLoss(-block(0).against[0]);
        }
    }

    private void begin(Objective objective, int @Nullable [] batch, int start, int end) {
        kind = objective;
        rows = batch;
        from = start;
        to = end;
    }

    /** Has from now on other features, of the same number; not in the plane. */
    void set(FeatureMap other) {
        columns.set(other);
    }

    /** Gives back memory that is as large as the rows are many, until the next call. */
    void forget() {
        columns.forget();
        for (ExampleBlock block : examples) {
            if (block != null) {
                block.forget();
            }
        }
    }

    /** About how much {@link #forget} gives back. Any thread. */
    long forgettableBytes() {
        return columns.bytes();
    }

    private void load(ExampleBlock block, int start, int n) {
        if (inPlane) {
            block.load(list, rows, labelNumbers, start, n);
        } else {
            block.load(list, columns.columns(), rows, labelNumbers, start, n);
        }
    }

    private void inBlocks() {
        int blocks = (to - from + BLOCK_ROWS - 1) / BLOCK_ROWS;
        labelNumbers = list.size() <= FEW_ROWS ? list.labelNumbers() : null; // here, as workers are of other threads
        if (blocks == 1) {
            run(0, 0);
            return;
        }
        reserve(blocks);
        runner.run(blocks, this);
        for (int block = 1; block < blocks; block++) {
            sums[0].add(sums[block]);
        }
    }

    /** The objective of the last call. */
    Objective objective() {
        return kind;
    }

    /**
     * The mean of the objective over the batch of the last call, at its weights: finite where every row's loss is,
     * though their sum may have overflowed.
     */
    double mean() {
        int n = to - from;
        double mean = 0;
        ExampleBlock block = block(0);
        double[] w = weights();
        for (int start = from; start < to; start += ExampleBlock.SIZE) {
            load(block, start, Math.min(ExampleBlock.SIZE, to - start));
            for (int k = 0; k < block.size; k++) {
                mean += kind.value(block.score(w, k), (int) block.y[k]) / n;
            }
        }
        return mean;
    }

    /** The weights of the last call; not to be changed. */
    double[] weights() {
        if (inPlane) {
            at[0] = at0;
            at[1] = at1;
            at[2] = at2;
        }
        return at;
    }

    /** Whether the loss of a batch of one row is {@link MarginTable}'s under an objective. */
    boolean isTabulated(Objective objective) {
        return numerics == Numerics.TABULATED && objective == Objective.CROSS_ENTROPY;
    }

    /** Whether the features are the plane's. */
    boolean isInPlane() {
        return inPlane;
    }

    /** The number of weights. */
    int weightCount() {
        return at.length;
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
     * A batch of one row of the plane, where each update waits for the last: the same bits as in a block without its
     * loops and arrays.
     *
     * @return false if the row is too far from the line for the plain case; nothing has been done then
     */
    private boolean one(int row, double w0, double w1, double w2) {
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
        int wrong = wrong(score, label);
        double slope =
                kind == Objective.CROSS_ENTROPY ? error : kind.loss().slope(against, odds, probability, error, y);
        double loss =
                isTabulated(kind) ? MarginTable.logLoss(-against) : kind.loss().loss(against, odds, square);
        sums().set(slope, x1, x2, square, loss, wrong);
        return true;
    }

    /**
     * 1 where a row of a score, not NaN, and a label is classified wrongly: 1 is predicted where the score is above 0.
     */
    static int wrong(double score, int label) {
        return label ^ (int) (Double.doubleToRawLongBits(0.0 - score) >>> 63);
    }

    /**
     * Behaves from now on as if the last call had been for {@code batch[index]}, or for the row of this number, at the
     * weights (w0, w1, w2), with these results.
     */
    void takeOne(
            Objective objective,
            int @Nullable [] batch,
            int index,
            double w0,
            double w1,
            double w2,
            double slope,
            UpdateTrace figures) {
        begin(objective, batch, index, index + 1);
        at0 = w0;
        at1 = w1;
        at2 = w2;
        int row = batch == null ? index : batch[index];
        int i = figures.size() - 1;
        sums().set(
                        slope,
                        list.x1Array()[row],
                        list.x2Array()[row],
                        figures.squaredError[i],
                        figures.objective[i],
                        figures.misclassified[i]);
    }

    private void reserve(int blocks) {
        int known = sums.length;
        if (known < blocks) {
            sums = Arrays.copyOf(sums, blocks);
            for (int block = known; block < blocks; block++) {
                sums[block] = new GradientSums(at.length);
            }
        }
    }

    @Override
    public void run(int block, int worker) {
        ExampleBlock mine = block(worker);
        GradientSums sum = sums[block];
        sum.clear();
        if (block == 0 && before != null) {
            System.arraycopy(before, 0, sum.g, 0, before.length);
        }
        int start = from + block * BLOCK_ROWS;
        int end = Math.min(to, start + BLOCK_ROWS);
        for (int k = start; k < end; k += ExampleBlock.SIZE) {
            load(mine, k, Math.min(ExampleBlock.SIZE, end - k));
            mine.compute(at, bound);
            sum.add(kind, mine);
        }
    }

    /** The memory for examples of a worker; number 0 is the caller's between two calls. */
    ExampleBlock block(int worker) {
        ExampleBlock mine = examples[worker];
        if (mine == null) {
            mine = new ExampleBlock(features);
            examples[worker] = mine;
        }
        return mine;
    }
}
