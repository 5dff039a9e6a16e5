package org.sgdviz.golden;

import com.fasterxml.jackson.databind.JsonNode;
import org.sgdviz.data.Given;
import org.sgdviz.data.Points;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Weights;

/** A training run of the reference, with its data generated again. */
public record GoldenRun(String name, JsonNode json, Experiment experiment, Points points) {

    /** Other arithmetic lands farther away than this where a run is chaotic. */
    private static final double CHAOTIC = 1e-13;

    /** The run of a file. */
    public static GoldenRun read(String name) {
        JsonNode json = Golden.read(name);
        Points points = scaled(data(json), json.path("feature_scale").asDouble(1));
        JsonNode shuffle = json.path("shuffle_each_epoch").path("shuffle_seed");
        Hyperparameters settings = new Hyperparameters(
                Golden.number(json, "alpha"),
                new BatchSize(Golden.integer(json, "batch_size")),
                Objective.CROSS_ENTROPY,
                shuffle.isMissingNode() ? Shuffling.NONE : Shuffling.EACH_EPOCH,
                Golden.integer(json, "epochs"));
        Experiment experiment =
                Experiment.of(new Given(name, points), Golden.integer(json, "w0_seed"), shuffle.asInt(0), settings);
        return new GoldenRun(name, json, experiment, points);
    }

    private static Points data(JsonNode json) {
        JsonNode set = Golden.at(json, "dataset");
        int samples = Golden.integer(set, "params", "n_samples");
        int seed = Golden.integer(set, "params", "random_state");
        return switch (Golden.at(set, "kind").asText()) {
            case "blobs" -> {
                double std = Golden.number(set, "params", "cluster_std");
                yield new Synthetic(Shape.BLOBS, samples, std, Synthetic.DEFAULT_FACTOR, seed).points();
            }
            case "moons" -> {
                double noise = Golden.number(set, "params", "noise");
                yield new Synthetic(Shape.MOONS, samples, noise, Synthetic.DEFAULT_FACTOR, seed).points();
            }
            default -> throw new IllegalArgumentException("a data set of another kind: " + set);
        };
    }

    private static Points scaled(Points points, double scale) {
        double[] x1 = points.copyX1();
        double[] x2 = points.copyX2();
        for (int i = 0; i < x1.length; i++) {
            x1[i] *= scale;
            x2[i] *= scale;
        }
        return Points.of(x1, x2, points.copyLabels());
    }

    /** Whether rounding errors grow so much that only pieces of the run can be compared, not the whole. */
    public boolean isChaotic() {
        double worst = 0;
        for (JsonNode deviation : Golden.at(json, "deviation_of_other_arithmetic")) {
            worst = Math.max(worst, deviation.doubleValue());
        }
        return worst > CHAOTIC;
    }

    /** The loss of each batch of each epoch. */
    public double[][] batchLosses() {
        return Golden.rows(json, "batch_losses");
    }

    /** The tutorial's loss of each epoch. */
    public double[] lossHistory() {
        return Golden.doubles(json, "loss_history");
    }

    /** The weights after each epoch, those of the start first. */
    public Weights[] weightsAfterEpochs() {
        double[][] rows = Golden.rows(json, "w_after_epoch");
        Weights[] all = new Weights[rows.length + 1];
        all[0] = weights(Golden.doubles(json, "w0"));
        for (int e = 1; e < all.length; e++) {
            all[e] = weights(rows[e - 1]);
        }
        return all;
    }

    /** Three numbers as weights. */
    public static Weights weights(double[] w) {
        return new Weights(w[0], w[1], w[2]);
    }

    /** The greatest difference of two weights, relative to the greatest weight of the second. */
    public static double distance(Weights a, Weights b) {
        double difference =
                Math.max(Math.abs(a.w0() - b.w0()), Math.max(Math.abs(a.w1() - b.w1()), Math.abs(a.w2() - b.w2())));
        return difference / Math.max(Math.abs(b.w0()), Math.max(Math.abs(b.w1()), Math.abs(b.w2())));
    }

    /** The difference of two numbers relative to the second; 0 where they are equal. */
    public static double distance(double a, double b) {
        return a == b ? 0 : Math.abs(a - b) / Math.abs(b);
    }

    @Override
    public String toString() {
        return name;
    }
}
