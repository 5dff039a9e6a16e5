package org.sgdviz.run;

import org.sgdviz.data.Points;
import org.sgdviz.data.Scale;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;

/**
 * What is wrong with a run, if anything, judged by all of its present points.
 *
 * @param finding the worst that is found
 * @param noBetter whether the weights that were evaluated are right for no more points than the larger class has
 * @param inputs how large the features are, and how widely the coordinates spread
 */
public record Diagnosis(Finding finding, boolean noBetter, Inputs inputs) {

    /** Steps whose length times the curvature is above it overshoot: the minimum is left behind at each. */
    private static final double OVERSHOOTING = 2;

    /** Weights that so many updates do not bring back are out of reach. */
    private static final double FAR_OUT = 1e6;

    /** Above it no usual data set can be learned at all, and weights have no more meaning. */
    private static final double HOPELESS = 1e6;

    /** So many epochs have shown that nothing comes of it, however small the steps. */
    private static final long PATIENCE = 20;

    /** What can be wrong. */
    public enum Finding {
        /** Nothing that can be told. */
        NONE,
        /** The learning rate is beyond all that these data bear. */
        RATE_TOO_LARGE,
        /**
         * The coordinates are large or unevenly spread, and at the ends of the last epochs the objective was above what
         * a classifier has that never looks at them.
         */
        NOTHING_LEARNED,
        /**
         * At the ends of the last epochs since the last edit of points or objective, the objective was above its values
         * at the start's weights and at those of the edit.
         */
        UNSTABLE
    }

    /**
     * Diagnoses a run as it stood at its last publication.
     *
     * @param points its present points
     * @param evaluation how its present weights do on them
     * @param settings its present settings
     */
    public static Diagnosis of(Run run, Points points, Evaluation evaluation, Hyperparameters settings) {
        Stretch stretch = Stretch.of(run);
        FeatureMap features = run.features();
        double limit = stretch.isLongEnough()
                ? limit(points, features, settings.objective(), stretch.initial(), stretch.weightsAtEdit(run))
                : Double.POSITIVE_INFINITY;
        Inputs inputs = Inputs.of(points, features);
        return of(points, features, evaluation, settings, stretch, limit, inputs);
    }

    /** The objective at the start's weights and at those of the last edit, whichever is larger, on present points. */
    public static double limit(
            Points points, FeatureMap features, Objective objective, Weights initial, Weights atEdit) {
        double first = Evaluation.of(points, features, initial, objective).meanObjective();
        return atEdit.equals(initial)
                ? first
                : Math.max(
                        first,
                        Evaluation.of(points, features, atEdit, objective).meanObjective());
    }

    /**
     * Diagnoses a run; takes time in proportion to the points. Callable from any thread.
     *
     * @param points its present points
     * @param features what of them the weights are for
     * @param evaluation how its present weights do on them
     * @param settings its present settings
     * @param stretch the run since its points and objective are as they are
     * @param limit the {@link #limit} of that stretch; of no account where it is not long enough
     * @param inputs the scale of the points
     */
    public static Diagnosis of(
            Points points,
            FeatureMap features,
            Evaluation evaluation,
            Hyperparameters settings,
            Stretch stretch,
            double limit,
            Inputs inputs) {
        Objective objective = settings.objective();
        boolean noBetter =
                points.hasBothClasses() && evaluation.misclassified() >= Math.min(points.count(0), points.count(1));
        double step = settings.learningRate() * inputs.meanSquare() * objective.curvature();
        Finding finding = step > HOPELESS ? Finding.RATE_TOO_LARGE : Finding.NONE;
        if (stretch.isLongEnough() && points.hasBothClasses()) {
            double least = leastObjective(points, features, objective, stretch.ends());
            double withoutFeatures = objective.valueWithoutFeatures(points.count(1) / (double) points.size());
            boolean tells = withoutFeatures > 0;
            boolean hasHadItsChance = step > OVERSHOOTING || stretch.epochs() >= PATIENCE;
            if (tells && least > limit) {
                finding = Finding.UNSTABLE;
            } else if (tells && inputs.isHard() && hasHadItsChance && least >= withoutFeatures) {
                finding = Finding.NOTHING_LEARNED;
            }
        }
        return new Diagnosis(finding, noBetter, inputs);
    }

    private static double leastObjective(Points points, FeatureMap features, Objective objective, Weights[] ends) {
        double least = Double.POSITIVE_INFINITY;
        for (Weights weights : ends) {
            least = Math.min(
                    least, Evaluation.of(points, features, weights, objective).meanObjective());
        }
        return least;
    }

    /** How large the coordinates are and how widely they spread. */
    public Scale scale() {
        return inputs.scale();
    }

    /**
     * Whether the weights are so far out that updates of about the size of the learning rate times a point do not bring
     * them back in a million: only a new start helps.
     */
    public boolean isWithoutReturn(Weights weights, double learningRate) {
        double largest = weights.largest();
        return largest / Math.sqrt(inputs.meanSquare()) > FAR_OUT * learningRate;
    }

    /** Whether something is wrong and the scale of the coordinates is the likely cause. */
    public boolean isOfScale() {
        return inputs.isHard() && (finding != Finding.NONE || noBetter);
    }
}
