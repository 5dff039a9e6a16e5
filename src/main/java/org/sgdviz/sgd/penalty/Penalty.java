package org.sgdviz.sgd.penalty;

import org.sgdviz.sgd.rule.Convention;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Kinds;
import org.sgdviz.sgd.rule.Legal;
import org.sgdviz.sgd.rule.Named;

/**
 * What large weights cost: {@code l1·Σ|w_j| + l2/2·Σ w_j²} over the weights of the features, and how an update pays it.
 * No reported loss includes it. Immutable.
 *
 * @param l1 the strength of the L1 penalty, at least 0
 * @param l2 the strength of the L2 penalty, at least 0
 * @param penaltyForm how the L2 penalty is paid
 * @param l1Form how the L1 penalty is paid
 * @param penalizeBias whether the bias costs as well
 * @param penaltyPerBatch whether the penalties are divided by the number of rows of the batch
 */
public record Penalty(
        double l1,
        double l2,
        @Convention Form penaltyForm,
        @Convention L1Form l1Form,
        @Convention boolean penalizeBias,
        @Convention boolean penaltyPerBatch) {

    /** How the L2 penalty is paid. */
    public enum Form implements Named {
        /** As its optimizer has it: AdamW decoupled, all others in the gradient. */
        AUTOMATIC("automatic"),
        /** Its slope l2·w joins the gradient, before clipping and optimizer: PyTorch's weight_decay, ConvNetJS. */
        GRADIENT("gradient"),
        /** Weights are multiplied by max(0, 1 − rate·l2) before the optimizer's step: scikit-learn. */
        SHRINK("shrink"),
        /** rate·l2·w, of the weights before the update, is taken off beside the optimizer's step: AdamW, Playground. */
        DECOUPLED("decoupled");

        private final String id;

        Form(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** How the L1 penalty is paid. */
    public enum L1Form implements Named {
        /** Its subgradient l1·sign(w), with sign(0) = 0, joins the gradient. */
        SUBGRADIENT("subgradient"),
        /**
         * All that a weight owes so far is taken off behind the step, up to where it is 0; the debt stays (Tsuruoka,
         * Tsujii and Ananiadou, 2009): scikit-learn.
         */
        CUMULATIVE("cumulative"),
        /**
         * rate·l1·sign(w), of the weights before the update, is taken off behind the step; a weight whose sign this
         * changes becomes 0, and stays so: Playground.
         */
        STOPPING("stopping");

        private final String id;

        L1Form(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** No penalty. */
    public static final Penalty NONE = new Penalty(0, 0, Form.AUTOMATIC, L1Form.SUBGRADIENT, false, false);

    /** The one kind. */
    public static final Kinds<Penalty> KINDS = new Kinds<>(new Kind<>("penalty", NONE));

    public Penalty {
        Legal.atLeastZero("l1", l1);
        Legal.atLeastZero("l2", l2);
    }

    /** The same with other strengths. */
    public Penalty withStrengths(double newL1, double newL2) {
        return new Penalty(newL1, newL2, penaltyForm, l1Form, penalizeBias, penaltyPerBatch);
    }

    /** What weight number j costs: 0 is the bias. */
    public double cost(int j, double weight) {
        return j == 0 && !penalizeBias ? 0 : l1 * Math.abs(weight) + l2 / 2 * weight * weight;
    }

    /** How strong it is altogether, as scikit-learn counts: the sum of both. */
    public double strength() {
        return l1 + l2;
    }
}
