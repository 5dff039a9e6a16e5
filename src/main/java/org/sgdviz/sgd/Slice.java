package org.sgdviz.sgd;

import org.sgdviz.data.Points;
import org.sgdviz.sgd.penalty.Penalty;

/**
 * The mean loss of examples, with what the weights cost, as a function of some of the weights, the others being fixed.
 * It is computed at some weights, and then knows its derivatives there. One thread.
 */
final class Slice {

    private final ExampleBlock[] blocks;
    private final Loss loss;
    private final int size;
    private final Penalty penalty;
    private final double[][] greatest;

    /** All weights, at which the next value is computed. */
    final double[] weights;

    /** The numbers of those of which it is a function. */
    private int[] free = {};

    /** One of some examples at weights that are all 0; takes time in proportion to the examples. */
    Slice(Points points, FeatureMap features, Objective objective, Penalty penalty) {
        this.loss = objective.loss();
        this.size = points.size();
        this.penalty = penalty;
        this.weights = new double[features.count() + 1];
        this.blocks = new ExampleBlock[(size + ExampleBlock.SIZE - 1) / ExampleBlock.SIZE];
        for (int b = 0; b < blocks.length; b++) {
            int from = b * ExampleBlock.SIZE;
            blocks[b] = new ExampleBlock(features);
            blocks[b].load(points, from, Math.min(ExampleBlock.SIZE, size - from));
        }
        this.greatest = greatest(objective.curvature());
    }

    /** A bound of all weights' second derivatives: none has larger ones in any direction. */
    private double[][] greatest(double curvature) {
        double[][] sums = new double[weights.length][weights.length];
        for (ExampleBlock block : blocks) {
            for (int k = 0; k < block.size; k++) {
                for (int i = 0; i < weights.length; i++) {
                    double factor = curvature / size * feature(block, i, k);
                    for (int j = 0; j <= i; j++) {
                        sums[i][j] += factor * feature(block, j, k);
                    }
                }
            }
        }
        for (int i = 0; i < weights.length; i++) {
            sums[i][i] += bendOfPenalty(i);
        }
        return sums;
    }

    private static double feature(ExampleBlock block, int j, int k) {
        return j == 0 ? 1 : block.columns[j - 1][block.first + k];
    }

    private double bendOfPenalty(int j) {
        return j == 0 && !penalty.penalizeBias() ? 0 : penalty.l2();
    }

    private double slopeOfPenalty(int j) {
        double w = weights[j];
        return j == 0 && !penalty.penalizeBias() ? 0 : penalty.l1() * Math.signum(w) + penalty.l2() * w;
    }

    /** Says of which weights it is a function. */
    void free(int[] numbers) {
        free = numbers;
    }

    /** The mean at {@link #weights}. */
    double value() {
        double sum = 0;
        for (ExampleBlock block : blocks) {
            block.compute(weights);
            sum = loss.addLosses(sum, 0, block);
        }
        double value = sum / size;
        for (int j = 0; j < weights.length; j++) {
            value += penalty.cost(j, weights[j]);
        }
        return value;
    }

    /** The derivatives by the free weights where the last value was computed; at a corner some of its slopes. */
    void slopes(double[] out) {
        for (int i = 0; i < free.length; i++) {
            out[i] = slopeOfPenalty(free[i]);
        }
        for (ExampleBlock block : blocks) {
            double[] slopes = loss.slopes(block);
            for (int i = 0; i < free.length; i++) {
                double sum = 0;
                for (int k = 0; k < block.size; k++) {
                    sum += slopes[k] * feature(block, free[i], k);
                }
                out[i] += sum / size;
            }
        }
    }

    /** The second derivatives there, of which the lower half is filled. */
    void bends(double[][] out) {
        for (int i = 0; i < free.length; i++) {
            for (int j = 0; j <= i; j++) {
                out[i][j] = i == j ? bendOfPenalty(free[i]) : 0;
            }
        }
        for (ExampleBlock block : blocks) {
            for (int k = 0; k < block.size; k++) {
                double bend = loss.bend(block.against[k], block.probability[k]) / size;
                for (int i = 0; i < free.length; i++) {
                    double factor = bend * feature(block, free[i], k);
                    for (int j = 0; j <= i; j++) {
                        out[i][j] += factor * feature(block, free[j], k);
                    }
                }
            }
        }
    }

    /** The bound of the second derivatives by two of the free weights, by their places, the first not the smaller. */
    double greatestBend(int i, int j) {
        return greatest[Math.max(free[i], free[j])][Math.min(free[i], free[j])];
    }
}
