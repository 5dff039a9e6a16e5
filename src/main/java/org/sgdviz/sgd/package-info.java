/**
 * The method: stochastic gradient descent of a linear classifier, one mini-batch after another. Pure arithmetic: no
 * threads, no files, no clock.
 *
 * <p><b>Conventions.</b> A {@link org.sgdviz.sgd.FeatureMap} gives each point d features φ. Weights w = (w0 … w_d), w0
 * being that of a constant 1; score s = w0 + Σ w_j·φ_j, summed from left to right, probability σ(s), class 1 where s
 * &gt; 0. An {@link org.sgdviz.sgd.Objective} is a loss of score and label, with a value and a slope. A gradient is the
 * mean over the batch of slope × (1, φ_1 … φ_d); a {@link org.sgdviz.sgd.Method} changes the weights by it, and plain
 * SGD subtracts alpha times it. Methods are stateless: what their parts remember is the trainer's
 * {@link org.sgdviz.sgd.Memory}, which checkpoints carry. The cross-entropy's update is the tutorial's, whose reported
 * loss, the sum of (σ(s) − y)² over a batch, is something else; both are kept for each update, taken at the weights
 * before it.
 *
 * <p><b>Bits.</b> σ of an example of class 1 in a gradient is literally 1/(1 + exp(−s)), cancellation in σ − 1
 * included: so were the reference numbers made. The exponential and the logarithm are plain arithmetic of our own. Sums
 * run from left to right in blocks of 4,096 rows, and then over the blocks, whoever does them
 * ({@link org.sgdviz.sgd.BlockRunner}). So the same calls give the same bits on every machine, with any number of
 * threads. Examples are computed some hundred at a time, in loops that the compiler turns into vector instructions; no
 * update allocates. The plane, φ = (x1, x2), with plain SGD has loops of its own, for speed alone: any features and any
 * method that come to the same give the same bits.
 *
 * <p><b>Words.</b> {@link org.sgdviz.sgd.Trainer} counts updates, epochs and batches from 1. An epoch is one pass over
 * the rows that were present when it began, in list order or in the order {@code permutation(n)}. A batch is the next
 * rows of the pass that are still present, with their present values; the last one may be short and is divided by its
 * own size. What changes between two updates acts from the second: rows removed are skipped, and visited after all if
 * they return in time; rows added join the next epoch, as does another shuffling. The epoch ends with the update that
 * leaves no present row to visit; where rows were removed after that update, just before the next one. Without a point
 * of each class there is no update.
 *
 * <p>{@link org.sgdviz.sgd.Evaluation} and {@link org.sgdviz.sgd.Optimum} look at whole data: how weights do there, and
 * which would do best.
 */
@NullMarked
package org.sgdviz.sgd;

import org.jspecify.annotations.NullMarked;
