package org.sgdviz.sgd;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.RowList;
import org.sgdviz.sgd.penalty.Penalty;

/**
 * SGD by batches of one row of the plane, under any objective, with any rates and an L2 penalty: update after update
 * with nothing in between, and then the figures of all of them at once, for which no update waits. The same bits as one
 * {@link MethodStep} after another.
 *
 * <p>One thread.
 */
final class SingleRowSteps extends SingleRowLoop {

    private final ExampleBlock figures;

    /** Steps that compute in a block of the plane, which others may use in between. */
    SingleRowSteps(ExampleBlock figures) {
        this.figures = figures;
    }

    /**
     * Makes updates by the rows {@code order[from] … order[to − 1]}, or by the rows of these numbers where there is no
     * order, at most {@value ExampleBlock#SIZE}; by the rates behind what a trace has, where the weights, losses and
     * counts are written too. Stops before a row that is too far from the line, and before an update that would make
     * the weights infinite or NaN.
     *
     * @param penalty one without L1
     * @param form how its L2 is paid
     * @param isTabulated whether the losses are {@link MarginTable}'s
     * @return how many it made
     */
    int descend(
            RowList rows,
            int @Nullable [] order,
            int from,
            int to,
            Loss kind,
            Penalty penalty,
            Penalty.Form form,
            boolean isTabulated,
            UpdateTrace trace) {
        int made = step(rows, order, from, to, kind, penalty, form, trace);
        int first = trace.size();
        if (made > 0 && !areFinite(trace.weights, 3 * (first + made - 1))) {
            made--;
        }
        if (made == 0) {
            return 0;
        }
        int last = 3 * (first + made - 1);
        w0 = trace.weights[last];
        w1 = trace.weights[last + 1];
        w2 = trace.weights[last + 2];
        figures.computeFromMargins(made);
        addFigures(made, kind, isTabulated, trace);
        int k = made - 1;
        slope = kind.slope(figures.against[k], figures.odds[k], figures.probability[k], figures.error[k], figures.y[k]);
        return made;
    }

    private static boolean areFinite(double[] weights, int at) {
        return Double.isFinite(weights[at]) && Double.isFinite(weights[at + 1]) && Double.isFinite(weights[at + 2]);
    }

    /** Writes weights behind a trace, and margins and labels into a block; the last ones may be infinite. */
    private int step(
            RowList rows,
            int @Nullable [] order,
            int from,
            int to,
            Loss kind,
            Penalty penalty,
            Penalty.Form form,
            UpdateTrace trace) {
        double[] x1 = rows.x1Array();
        double[] x2 = rows.x2Array();
        byte[] labels = rows.labelArray();
        double[] weights = trace.weights;
        double[] rates = trace.rate;
        double[] margins = figures.against;
        double[] y = figures.y;
        boolean byMargin = kind instanceof MarginLoss;
        double l2 = penalty.l2();
        boolean joins = l2 > 0 && form == Penalty.Form.GRADIENT;
        boolean shrinks = l2 > 0 && form == Penalty.Form.SHRINK;
        boolean decays = l2 > 0 && form == Penalty.Form.DECOUPLED;
        boolean withBias = penalty.penalizeBias();
        int first = trace.size();
        double v0 = w0;
        double v1 = w1;
        double v2 = w2;
        int k = 0;
        for (; k < to - from; k++) {
            int row = order == null ? from + k : order[from + k];
            double a = x1[row];
            double b = x2[row];
            double label = labels[row];
            double rate = rates[first + k];
            double score = v0 + v1 * a + v2 * b;
            if (!(Math.abs(score) < Exp.CALM)) {
                break;
            }
            double sign = 1 - (label + label);
            double against = sign * score;
            double g0;
            if (byMargin) {
                g0 = kind.slope(against, 0, 0, 0, label);
            } else {
                double odds = Exp.calm(score, sign, 1);
                double probability = (Exp.calm(score, sign, 1 - label) + label) / (1 + odds);
                g0 = kind.slope(against, odds, probability, probability - label, label);
            }
            double g1 = g0 * a;
            double g2 = g0 * b;
            double before0 = v0;
            double before1 = v1;
            double before2 = v2;
            if (joins) {
                g0 = withBias ? g0 + l2 * v0 : g0;
                g1 += l2 * v1;
                g2 += l2 * v2;
            } else if (shrinks) {
                double factor = Math.max(0, 1 - rate * l2);
                v0 = withBias ? v0 * factor : v0;
                v1 *= factor;
                v2 *= factor;
            }
            v0 -= rate * g0;
            v1 -= rate * g1;
            v2 -= rate * g2;
            if (decays) {
                v0 = withBias ? v0 - rate * l2 * before0 : v0;
                v1 -= rate * l2 * before1;
                v2 -= rate * l2 * before2;
            }
            margins[k] = against;
            y[k] = label;
            int at = 3 * (first + k);
            weights[at] = v0;
            weights[at + 1] = v1;
            weights[at + 2] = v2;
        }
        return k;
    }

    private void addFigures(int n, Loss kind, boolean isTabulated, UpdateTrace trace) {
        int first = trace.size();
        double squareSum = squaredError;
        double lossSum = loss;
        int wrongSum = misclassified;
        for (int k = 0; k < n; k++) {
            double against = figures.against[k];
            double y = figures.y[k];
            double square = figures.error[k] * figures.error[k];
            double rowLoss = isTabulated ? MarginTable.logLoss(-against) : kind.loss(against, figures.odds[k], square);
            int wrong = BatchGradient.wrong((1 - (y + y)) * against, (int) y);
            trace.squaredError[first + k] = square;
            trace.objective[first + k] = rowLoss;
            trace.misclassified[first + k] = wrong;
            squareSum += square;
            lossSum += rowLoss;
            wrongSum += wrong;
        }
        squaredError = squareSum;
        loss = lossSum;
        misclassified = wrongSum;
    }
}
