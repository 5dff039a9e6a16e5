package org.sgdviz.ui.model.noise;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.sgd.ExampleGradients;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.GradientNoise;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.model.PointSet;

/**
 * What the noise is asked for of.
 *
 * @param set all points, of which those to be trained on count
 * @param weights at which the gradients are
 * @param settings the objective, the penalty and the batches
 * @param batch the row numbers of the update's batch, not to be changed; null where there is none
 * @param update its number, which decides what is drawn
 */
record NoiseRequest(
        PointSet set,
        FeatureMap features,
        Weights weights,
        Hyperparameters settings,
        int @Nullable [] batch,
        long update) {

    /** So many batches are drawn, or fewer where they are large. */
    static final int MOST_BATCHES = 500;

    private static final int LEAST_BATCHES = 30;

    /** Rows of all batches together, beyond which fewer are drawn. */
    private static final int MOST_ROWS = 4_000_000;

    @SuppressWarnings("ReferenceEquality") // the same object, or it has changed
    boolean isLike(@Nullable NoiseRequest other) {
        return other != null
                && hasSameGradients(other)
                && batch == other.batch
                && update == other.update
                && settings.batchSize().equals(other.settings.batchSize())
                && isReplaced() == other.isReplaced()
                && settings.method().penalty().equals(other.settings.method().penalty())
                && settings.method().optimizer().equals(other.settings.method().optimizer());
    }

    @SuppressWarnings("ReferenceEquality") // the same object, or it has changed
    private boolean hasSameGradients(@Nullable NoiseRequest other) {
        return other != null
                && set.points() == other.set.points()
                && features.equals(other.features)
                && weights.equals(other.weights)
                && settings.objective() == other.settings.objective();
    }

    private boolean isReplaced() {
        return settings.shuffling() == Shuffling.REPLACEMENT;
    }

    /** What is known of the last request, as most often only the batch size is another. One thread. */
    static final class Known {

        private @Nullable NoiseRequest request;
        private Points points = Points.EMPTY;
        private @Nullable ExampleGradients gradients;
        private @Nullable GradientNoise moments;
        private BatchDraw draw = new BatchDraw(0);

        /** Computes what is asked for; what is asked for no longer may be anything. */
        Noise answer(NoiseRequest wanted, BooleanSupplier isStale) {
            ExampleGradients of = gradients;
            GradientNoise noise = moments;
            if (of == null || noise == null || !wanted.hasSameGradients(request)) {
                Points training = wanted.set.points().only(Role.TRAINING);
                if (training.size() != points.size()) {
                    draw = new BatchDraw(training.size());
                }
                points = training;
                of = new ExampleGradients(training, wanted.features, wanted.settings.objective(), wanted.weights);
                noise = of.noise();
                gradients = of;
                moments = noise;
                request = wanted;
            }
            return wanted.answer(of, noise, draw, isStale);
        }
    }

    private Noise answer(ExampleGradients gradients, GradientNoise moments, BatchDraw draw, BooleanSupplier isStale) {
        int size = Math.min(settings.batchSize().rows(), moments.size());
        double[] penalty = ExampleGradients.penalty(settings.method(), weights, Math.max(1, size));
        double[] full = sum(moments.mean(), penalty);
        boolean any = moments.isFinite();
        int batches = any ? Math.max(LEAST_BATCHES, Math.min(MOST_BATCHES, MOST_ROWS / size)) : 0;
        double[][] tips = new double[full.length][batches];
        int[] places = new int[size];
        double squares = 0;
        for (int k = 0; k < batches && !isStale.getAsBoolean(); k++) {
            draw.draw(update * MOST_BATCHES + k, places, isReplaced());
            double[] tip = sum(gradients.mean(places, size), penalty);
            for (int j = 0; j < full.length; j++) {
                tips[j][k] = tip[j];
                squares += (tip[j] - full[j]) * (tip[j] - full[j]) / batches;
            }
        }
        int[] mine = any && batch != null ? placesOf(batch) : new int[0];
        double[] own = mine.length == 0
                ? null
                : sum(
                        new ExampleGradients(set.points(), features, settings.objective(), weights)
                                .mean(mine, mine.length),
                        ExampleGradients.penalty(settings.method(), weights, mine.length));
        return new Noise(update, moments, full, size, isReplaced(), tips, Math.sqrt(squares), own, mine.length);
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = one.clone();
        for (int j = 0; j < sum.length; j++) {
            sum[j] += other[j];
        }
        return sum;
    }

    /** The places of the batch's rows among all points; those that are there no longer are left out. */
    private int[] placesOf(int[] rows) {
        return Arrays.stream(rows).map(set::place).filter(place -> place >= 0).toArray();
    }
}
