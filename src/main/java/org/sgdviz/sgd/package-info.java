/**
 * The method: stochastic gradient descent of a linear classifier, one mini-batch after another. Pure arithmetic: no
 * threads, no files, no clock.
 *
 * <p><b>Conventions.</b> Weights w = (w0, w1, w2), w0 being that of a constant 1; score s = w0 + w1·x1 + w2·x2,
 * probability σ(s), class 1 where s &gt; 0. An {@link org.sgdviz.sgd.Objective} is a loss of score and label, with a
 * value and a slope. A gradient is the mean over the batch of slope × (1, x1, x2), and an update subtracts alpha times
 * it. The cross-entropy's update is the tutorial's, whose reported loss, the sum of (σ(s) − y)² over a batch, is something
 * else; both are kept for each update, taken at the weights before it. Sums run from left to right, and σ in a gradient
 * is literally 1/(1 + exp(−s)): so were the reference numbers made, and the same calls give the same bits on every
 * machine ({@link StrictMath} only).
 *
 * <p><b>Words.</b> {@link org.sgdviz.sgd.Trainer} counts updates, epochs and batches from 1. An epoch is one pass over the
 * rows that were present when it began, in list order or in the order {@code permutation(n)}. A batch is the next rows of
 * the pass that are still present, with their present values; the last one may be short and is divided by its own size.
 * What changes between two updates acts from the second: rows removed are skipped, and visited after all if they return
 * in time; rows added join the next epoch, as does another shuffling. The epoch ends with the update that leaves no
 * present row to visit; where rows were removed after that update, just before the next one. Without a point
 * of each class there is no update.
 *
 * <p>{@link org.sgdviz.sgd.Evaluation} and {@link org.sgdviz.sgd.Optimum} look at whole data: how weights do there, and
 * which would do best.
 */
@NullMarked
package org.sgdviz.sgd;

import org.jspecify.annotations.NullMarked;
