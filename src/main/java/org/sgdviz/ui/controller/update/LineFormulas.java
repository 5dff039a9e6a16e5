package org.sgdviz.ui.controller.update;

import java.util.ArrayList;
import java.util.List;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.view.update.Formula;

/** How the decision line follows from the weights: where the score is 0. */
final class LineFormulas {

    private LineFormulas() {}

    /** The formulas. */
    static List<Formula> of(FeatureMap features, Weights weights, boolean hasProbability, Digits d) {
        double[] w = features.coefficients(weights);
        boolean straight = true;
        for (int j = 3; j < w.length; j++) {
            straight &= w[j] == 0;
        }
        List<Formula> all = new ArrayList<>();
        String score = features.equals(FeatureMap.PLANE)
                ? "w_0 + w_1·x_1 + w_2·x_2"
                : straight && features.count() > 0 ? "c_0 + c_1·x_1 + c_2·x_2" : "w_0 + Σ w_j·φ_j";
        add((hasProbability ? "σ(s) = \\frac{1}{2}| ⇔ " : "") + "s = 0| ⇔ " + score + " = 0", "", "", all);
        if (!straight) {
            return all;
        }
        String c = features.equals(FeatureMap.PLANE) ? "w" : "c";
        if (w[2] != 0) {
            add(
                    "x_2 = \\frac{−" + c + "_0 − " + c + "_1·x_1}{" + c + "_2}",
                    "\\frac{" + d.n(-w[0]) + (w[1] < 0 ? " + " : " − ") + d.n(Math.abs(w[1])) + "·x_1}{" + d.n(w[2])
                            + "}",
                    d.n(-w[1] / w[2]) + "·x_1" + (w[0] / w[2] > 0 ? " − " : " + ") + d.n(Math.abs(w[0] / w[2])),
                    all);
        } else if (w[1] != 0) {
            add(
                    "x_1 = −\\frac{" + c + "_0}{" + c + "_1}",
                    "−\\frac{" + d.n(w[0]) + "}{" + d.n(w[1]) + "}",
                    d.n(-w[0] / w[1]),
                    all);
        }
        return all;
    }

    private static void add(String symbols, String numbers, String result, List<Formula> to) {
        to.add(new Formula(-1, symbols, numbers, result));
    }
}
