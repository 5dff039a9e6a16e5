package org.sgdviz.sgd;

import java.util.OptionalDouble;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Kinds;
import org.sgdviz.sgd.rule.Legal;
import org.sgdviz.sgd.rule.Named;

/**
 * When training stops by itself, asked at each end of an epoch. Immutable.
 *
 * @param stopBelow stops where the epoch's mean objective, each batch at the weights before its update, is below it
 * @param tol stops where there was no progress by so much, at least 0, in {@code patience} epochs one after another;
 *     none: progress is not looked at. scikit-learn's rule: the epoch's mean objective is &gt; best − tol
 * @param patience how many epochs without progress there may be, at least 1
 * @param earlyStopping whether progress is that of the accuracy on the validation rows, which is &lt; best + tol
 *     without
 */
public record Stopping(OptionalDouble stopBelow, OptionalDouble tol, int patience, boolean earlyStopping) {

    /** What may have stopped training. */
    public enum Rule implements Named {
        /** The epoch's loss was below {@code stopBelow}. */
        BELOW("loss"),
        /** The loss made no progress. */
        LOSS("no_progress"),
        /** The accuracy on the validation rows made no progress. */
        ACCURACY("early_stopping");

        private final String id;

        Rule(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** Never. */
    public static final Stopping NEVER = new Stopping(OptionalDouble.empty(), OptionalDouble.empty(), 5, false);

    /** The one kind. */
    public static final Kinds<Stopping> KINDS = new Kinds<>(new Kind<>("stopping", NEVER));

    public Stopping {
        stopBelow.ifPresent(loss -> Legal.positive("stop_below", loss));
        tol.ifPresent(progress -> Legal.atLeastZero("tol", progress));
        if (patience < 1) {
            throw new IllegalValueException("illegal.patience", patience);
        }
    }

    /** The same without a rule. */
    public Stopping without(Rule rule) {
        return rule == Rule.BELOW
                ? new Stopping(OptionalDouble.empty(), tol, patience, earlyStopping)
                : new Stopping(stopBelow, OptionalDouble.empty(), patience, earlyStopping);
    }
}
