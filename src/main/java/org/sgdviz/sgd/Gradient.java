package org.sgdviz.sgd;

/**
 * A gradient: the mean over a batch of the slope of the objective by each weight. An update subtracts alpha times it.
 *
 * @param g0 by w0
 * @param g1 by w1
 * @param g2 by w2
 */
public record Gradient(double g0, double g1, double g2) {}
