package org.sgdviz.sgd.schedule;

import org.sgdviz.sgd.rule.Convention;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Kinds;
import org.sgdviz.sgd.rule.Legal;
import org.sgdviz.sgd.rule.Length;

/**
 * A linear warm-up before a schedule begins: k updates (or epochs) of n into it the rate is alpha times
 * {@code from + (1 − from)·k/n}, and from k = n on the schedule's, which counts from there. Immutable.
 *
 * @param warmUp how long it takes; none: there is no warm-up
 * @param warmUpFrom the share of alpha that it begins with, 0 … 1
 */
public record WarmUp(Length warmUp, @Convention double warmUpFrom) {

    /** None; where only a length is asked for, it begins with a third of alpha, as PyTorch's LinearLR does. */
    public static final WarmUp NONE = new WarmUp(Length.NONE, 1.0 / 3);

    /** The one kind. */
    public static final Kinds<WarmUp> KINDS = new Kinds<>(new Kind<>("warm-up", NONE));

    public WarmUp {
        Legal.share("warm_up_from", warmUpFrom);
    }
}
