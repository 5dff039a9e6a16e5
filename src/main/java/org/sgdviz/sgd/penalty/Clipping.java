package org.sgdviz.sgd.penalty;

import java.util.OptionalDouble;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Kinds;
import org.sgdviz.sgd.rule.Legal;

/**
 * How large a gradient may be, its penalties included. Immutable.
 *
 * @param clipNorm its Euclidean norm, the bias's slope included: a longer one is scaled down to it
 * @param clipValue each slope: a larger one is cut off there, before the norm is looked at
 */
public record Clipping(OptionalDouble clipNorm, OptionalDouble clipValue) {

    /** Gradients of any size. */
    public static final Clipping NONE = new Clipping(OptionalDouble.empty(), OptionalDouble.empty());

    /** The one kind. */
    public static final Kinds<Clipping> KINDS = new Kinds<>(new Kind<>("clipping", NONE));

    public Clipping {
        clipNorm.ifPresent(norm -> Legal.positive("clip_norm", norm));
        clipValue.ifPresent(value -> Legal.positive("clip_value", value));
    }
}
