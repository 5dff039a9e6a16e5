package org.sgdviz.sgd;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.sgd.schedule.Adaptive;

/**
 * What the rules of {@link Stopping} and an adaptive schedule remember: the best epoch, how many came after it without
 * progress, what the rate is down to, and by which rule training has stopped. Only updates and the ends of epochs
 * change it. What is looked at is its family: with another it begins anew. One thread.
 */
final class StoppingState {

    private static final String NOTHING = "nothing";
    private static final String LOSS = "loss";
    private static final String ACCURACY = "accuracy";

    private static final int SCALARS = 6;

    private String family = NOTHING;

    /** How many epochs have been the best so far; before the first there is no best figure. */
    private long records;

    /** The best epoch's sum of losses, or its accuracy. */
    private double best;

    /** The rows of that sum. */
    private double rows;

    private int epochsWithout;

    /** What alpha is multiplied by. */
    private double factor = 1;

    /** The alpha that the factor is of; 0 where the schedule is not adaptive. */
    private double alpha;

    private Stopping.@Nullable Rule fired;

    /** Whether anything is to be remembered from now on by some method. */
    static boolean isNeeded(Method method) {
        return !method.stopping().equals(Stopping.NEVER) || method.schedule() instanceof Adaptive;
    }

    /** Whether nothing is remembered. */
    boolean isEmpty() {
        return family.equals(NOTHING) && alpha == 0 && fired == null;
    }

    /** What alpha is to be multiplied by for the next update. */
    double factor(Hyperparameters settings) {
        return settings.method().schedule() instanceof Adaptive && alpha == settings.learningRate() ? factor : 1;
    }

    /** Takes note of an update by some settings: training goes on. */
    void update(Hyperparameters settings) {
        follow(settings);
        fired = null;
    }

    private void follow(Hyperparameters settings) {
        String looked = family(settings.method().stopping());
        if (!looked.equals(family)) {
            family = looked;
            records = 0;
            best = 0;
            rows = 0;
            epochsWithout = 0;
        }
        double now = settings.method().schedule() instanceof Adaptive ? settings.learningRate() : 0;
        if (now != alpha) {
            epochsWithout = alpha > 0 && now > 0 ? 0 : epochsWithout;
            factor = 1;
            alpha = now;
        }
    }

    private static String family(Stopping rule) {
        return rule.tol().isEmpty() ? NOTHING : rule.earlyStopping() ? ACCURACY : LOSS;
    }

    /**
     * Looks at an epoch that has ended.
     *
     * @param sums its figures
     * @param accuracy that on held-out rows at the weights after it, or NaN
     */
    void endEpoch(Hyperparameters settings, EpochSums sums, double accuracy) {
        update(settings);
        Stopping rule = settings.method().stopping();
        if (rule.tol().isPresent()) {
            double tol = rule.tol().getAsDouble();
            if (!rule.earlyStopping()) {
                lookAtLoss(sums.objective(), sums.rows(), tol);
            } else if (!Double.isNaN(accuracy)) {
                lookAtAccuracy(accuracy, tol);
            }
            if (epochsWithout >= rule.patience()) {
                giveUp(rule);
            }
        }
        if (rule.stopBelow().isPresent()
                && sums.objectiveMean() < rule.stopBelow().getAsDouble()) {
            fired = Stopping.Rule.BELOW;
        }
    }

    private void lookAtLoss(double sum, long epochRows, double tol) {
        double former = records == 0 ? Double.POSITIVE_INFINITY : rows == epochRows ? best : best * (epochRows / rows);
        epochsWithout = sum > former - tol * epochRows ? epochsWithout + 1 : 0;
        if (sum < former) {
            best = sum;
            rows = epochRows;
            records++;
        }
    }

    private void lookAtAccuracy(double accuracy, double tol) {
        double former = records == 0 ? Double.NEGATIVE_INFINITY : best;
        epochsWithout = accuracy < former + tol ? epochsWithout + 1 : 0;
        if (accuracy > former) {
            best = accuracy;
            records++;
        }
    }

    private void giveUp(Stopping rule) {
        if (alpha * factor > Adaptive.LOWEST_DIVIDED) {
            factor /= Adaptive.DIVISOR;
            epochsWithout = 0;
        } else {
            fired = rule.earlyStopping() ? Stopping.Rule.ACCURACY : Stopping.Rule.LOSS;
        }
    }

    /**
     * By which rule training has stopped: one that is still in force as it was met, so that a change of it lets
     * training go on.
     *
     * @param sums the figures of the last epoch
     */
    Optional<Stopping.Rule> stoppedBy(Hyperparameters settings, EpochSums sums) {
        return fired != null && isMet(fired, settings, sums) ? Optional.of(fired) : Optional.empty();
    }

    private boolean isMet(Stopping.Rule rule, Hyperparameters settings, EpochSums sums) {
        Stopping stopping = settings.method().stopping();
        if (rule == Stopping.Rule.BELOW) {
            return stopping.stopBelow().isPresent()
                    && sums.objectiveMean() < stopping.stopBelow().getAsDouble();
        }
        boolean isOfAlpha = alpha == 0 || alpha == settings.learningRate();
        return family(stopping).equals(family) && epochsWithout >= stopping.patience() && isOfAlpha;
    }

    /** Becomes what another one is. */
    void take(StoppingState other) {
        family = other.family;
        records = other.records;
        best = other.best;
        rows = other.rows;
        epochsWithout = other.epochsWithout;
        factor = other.factor;
        alpha = other.alpha;
        fired = other.fired;
    }

    /** What is remembered. */
    MemoryPart toPart() {
        double rule = fired == null ? 0 : fired.ordinal() + 1;
        return isEmpty()
                ? MemoryPart.EMPTY
                : new MemoryPart(
                        family, records, new double[0][], new double[] {best, rows, epochsWithout, factor, alpha, rule
                        });
    }

    /**
     * Remembers what was remembered elsewhere.
     *
     * @throws IllegalArgumentException if it is not of such rules
     */
    void restore(MemoryPart part) {
        if (part.isEmpty()) {
            take(new StoppingState());
            return;
        }
        double[] scalars = part.scalars();
        boolean known = part.family().equals(NOTHING)
                || part.family().equals(LOSS)
                || part.family().equals(ACCURACY);
        if (!known || scalars.length != SCALARS) {
            throw new IllegalValueException("illegal.memory.stopping", part.family(), scalars.length);
        }
        family = part.family();
        records = part.steps();
        best = scalars[0];
        rows = scalars[1];
        epochsWithout = (int) scalars[2];
        factor = scalars[3];
        alpha = scalars[4];
        Stopping.Rule[] rules = Stopping.Rule.values();
        int rule = (int) scalars[5];
        fired = rule >= 1 && rule <= rules.length ? rules[rule - 1] : null;
    }
}
