package org.sgdviz.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Stopping;
import org.sgdviz.sgd.schedule.Adaptive;

/**
 * What is remembered for the rules by which training stops, as the design words it: a value, and another one after each
 * update and each epoch.
 *
 * @param looked what is looked at: "loss", "accuracy" or nothing
 * @param marks the means of the losses, or the accuracies, of all epochs since that was looked at first
 * @param without how many epochs there were without progress
 * @param divided how often an adaptive rate was divided by five
 * @param alpha what was divided; none where the schedule is not adaptive
 * @param fired by what training was stopped
 */
record NaiveStopping(
        String looked,
        List<Double> marks,
        int without,
        int divided,
        @Nullable Double alpha,
        Stopping.@Nullable Rule fired) {

    static final NaiveStopping START = new NaiveStopping("", List.of(), 0, 0, null, null);

    private static String looked(Stopping rule) {
        return rule.tol().isEmpty() ? "" : rule.earlyStopping() ? "accuracy" : "loss";
    }

    private static @Nullable Double alpha(Hyperparameters settings) {
        return settings.method().schedule().equals(new Adaptive()) ? settings.learningRate() : null;
    }

    /** What alpha is multiplied by for the next update. */
    double factor(Hyperparameters settings) {
        Double now = alpha(settings);
        return now != null && now.equals(alpha) ? factor(divided) : 1;
    }

    private static double factor(int divided) {
        double factor = 1;
        for (int i = 0; i < divided; i++) {
            factor /= 5;
        }
        return factor;
    }

    NaiveStopping afterUpdate(Hyperparameters settings) {
        String look = looked(settings.method().stopping());
        Double now = alpha(settings);
        boolean isOther = !look.equals(looked);
        boolean isOtherAlpha = now == null ? alpha != null : !now.equals(alpha);
        boolean isSetBack = isOtherAlpha && now != null && alpha != null;
        return new NaiveStopping(
                look,
                isOther ? List.of() : marks,
                isOther || isSetBack ? 0 : without,
                isOtherAlpha ? 0 : divided,
                now,
                null);
    }

    NaiveStopping afterEpoch(Hyperparameters settings, double losses, int rows, double accuracy) {
        NaiveStopping begun = afterUpdate(settings);
        Stopping rule = settings.method().stopping();
        NaiveStopping looked = rule.tol().isEmpty() || (rule.earlyStopping() && Double.isNaN(accuracy))
                ? begun
                : begun.with(
                        rule.earlyStopping() ? accuracy : -losses / rows,
                        rule.tol().getAsDouble());
        looked = rule.tol().isPresent() && looked.without >= rule.patience() ? looked.givenUp(rule) : looked;
        boolean below =
                rule.stopBelow().isPresent() && losses / rows < rule.stopBelow().getAsDouble();
        return below ? looked.fired(Stopping.Rule.BELOW) : looked;
    }

    /** After one more epoch with some mark, the higher the better. */
    private NaiveStopping with(double mark, double tol) {
        boolean isProgress = marks.stream().noneMatch(each -> mark < each + tol);
        List<Double> all = new ArrayList<>(marks);
        all.add(mark);
        return new NaiveStopping(looked, all, isProgress ? 0 : without + 1, divided, alpha, null);
    }

    private NaiveStopping givenUp(Stopping rule) {
        if (alpha != null && alpha * factor(divided) > 1e-6) {
            return new NaiveStopping(looked, marks, 0, divided + 1, alpha, null);
        }
        return fired(rule.earlyStopping() ? Stopping.Rule.ACCURACY : Stopping.Rule.LOSS);
    }

    private NaiveStopping fired(Stopping.Rule rule) {
        return new NaiveStopping(looked, marks, without, divided, alpha, rule);
    }

    /** Whether training has stopped, by a rule that still holds. */
    boolean isStopped(Hyperparameters settings, double meanLoss) {
        Stopping rule = settings.method().stopping();
        if (fired == Stopping.Rule.BELOW) {
            return rule.stopBelow().isPresent() && meanLoss < rule.stopBelow().getAsDouble();
        }
        return fired != null
                && looked(rule).equals(looked)
                && without >= rule.patience()
                && (alpha == null || alpha == settings.learningRate());
    }
}
