package org.sgdviz.sgd;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.RowList;

/**
 * Plain SGD by batches of one row of the plane, under cross-entropy: the loop in which each update waits for the last,
 * so that nothing counts but the time from the weights to the next weights. The literal error 1/(1 + exp(−s)) − y takes
 * most of it, with its exponential and its division. So the next weights are guessed, with {@link MarginTable}'s slope
 * in place of the error, and the update after it is begun from the guess; the literal weights are computed beside that.
 * Nearly always they are the guess to the last bit, as the two errors differ by less than what rounding makes of their
 * sum with the weights. Where they are not, the loop stops with the literal ones. So the numbers are the literal ones
 * in any case, and only their speed depends on the guess.
 *
 * <p>One thread.
 */
final class SingleRowDescent extends SingleRowLoop {

    /** If more than one of so many guesses is wrong it takes longer than it would without. */
    private static final int GUESSES_PER_WRONG_ONE = 8;

    private static final int MOST_CREDIT = 256;

    /** How many updates are made by others after too many wrong guesses. */
    private static final int PAUSE = 1024;

    /** How many updates are still to be made by others. */
    private int pause;

    /** How many guesses have been right beyond what pays for the wrong ones. */
    private int credit = MOST_CREDIT;

    /** Whether the next update is worth a guess. */
    boolean isWorthwhile() {
        return pause == 0;
    }

    /** Others have made updates meanwhile. */
    void skip(int updates) {
        pause = Math.max(0, pause - updates);
    }

    /**
     * Whether a weight is −0, which it can only be from the start on. If the slope is 0 it stays −0, but the guess may
     * be 0; as both are equal that would not show.
     */
    boolean hasNegativeZero() {
        return isNegativeZero(w0) || isNegativeZero(w1) || isNegativeZero(w2);
    }

    private static boolean isNegativeZero(double weight) {
        return Double.doubleToRawLongBits(weight) == Long.MIN_VALUE;
    }

    /**
     * Makes updates by the rows {@code order[from] … order[to − 1]}, or by the rows of these numbers where there is no
     * order, at least one; writes their weights, losses and counts behind what a trace has, which is to have room for
     * them. Stops before a row that is too far from the line, as all are where the weights are infinite or NaN, and
     * after an update that was guessed wrongly. Not to be called where there is {@link #hasNegativeZero}.
     *
     * @return how many it made
     */
    int descend(RowList rows, int @Nullable [] order, int from, int to, double alpha, UpdateTrace trace) {
        double[] lines = MarginTable.LINES;
        double[] x1 = rows.x1Array();
        double[] x2 = rows.x2Array();
        byte[] labels = rows.labelArray();
        double[] weights = trace.weights;
        double[] squares = trace.squaredError;
        double[] losses = trace.objective;
        int[] wrongs = trace.misclassified;
        int shift = trace.size() - from - 1;
        double squareSum = squaredError;
        double lossSum = loss;
        int wrongSum = misclassified;

        // The present weights, guessed from those before the last row, whose margin, coordinates and label these are.
        double v0 = w0;
        double v1 = w1;
        double v2 = w2;
        double before0 = 0;
        double before1 = 0;
        double before2 = 0;
        double lastMargin = 0;
        int lastLine = 0;
        double lastDistance = 0;
        double lastX1 = 0;
        double lastX2 = 0;
        double lastY = 0;
        int lastLabel = 0;
        boolean right = true;
        int k = from;
        for (; k < to; k++) {
            int row = order == null ? k : order[k];
            double a = x1[row];
            double b = x2[row];
            int label = labels[row];
            double y = label;
            double t = y + y - 1;
            double margin = t * v0 + v1 * (t * a) + v2 * (t * b);
            if (!(Math.abs(margin) < MarginTable.LIMIT)) {
                break;
            }
            int line = MarginTable.line(margin);
            double distance = MarginTable.distance(margin);
            double q = MarginTable.slope(lines, line, distance);
            double rate = alpha * t;
            double guess0 = v0 + rate * q;
            double guess1 = v1 + (rate * a) * q;
            double guess2 = v2 + (rate * b) * q;
            if (k > from) {
                double error = error(lastMargin, lastY);
                double literal0 = before0 - alpha * error;
                double literal1 = before1 - alpha * (error * lastX1);
                double literal2 = before2 - alpha * (error * lastX2);
                right = literal0 == v0 && literal1 == v1 && literal2 == v2;
                if (!right) {
                    break;
                }
                double square = error * error;
                double rowLoss = MarginTable.logLoss(lines, lastLine, lastDistance);
                int wrong = wrong(lastMargin, lastLabel);
                int at = shift + k;
                weights[3 * at] = v0;
                weights[3 * at + 1] = v1;
                weights[3 * at + 2] = v2;
                squares[at] = square;
                losses[at] = rowLoss;
                wrongs[at] = wrong;
                squareSum += square;
                lossSum += rowLoss;
                wrongSum += wrong;
            }
            before0 = v0;
            before1 = v1;
            before2 = v2;
            v0 = guess0;
            v1 = guess1;
            v2 = guess2;
            lastMargin = margin;
            lastLine = line;
            lastDistance = distance;
            lastX1 = a;
            lastX2 = b;
            lastY = y;
            lastLabel = label;
        }
        int made = k - from;
        if (made > 0) { // Nothing waits for the last one.
            slope = error(lastMargin, lastY);
            w0 = before0 - alpha * slope;
            w1 = before1 - alpha * (slope * lastX1);
            w2 = before2 - alpha * (slope * lastX2);
            int at = shift + k;
            weights[3 * at] = w0;
            weights[3 * at + 1] = w1;
            weights[3 * at + 2] = w2;
            squares[at] = slope * slope;
            losses[at] = MarginTable.logLoss(lines, lastLine, lastDistance);
            wrongs[at] = wrong(lastMargin, lastLabel);
            squaredError = squareSum + squares[at];
            loss = lossSum + losses[at];
            misclassified = wrongSum + wrongs[at];
        }
        account(made, right);
        return made;
    }

    private void account(int guesses, boolean right) {
        credit = Math.min(MOST_CREDIT, credit + guesses - (right ? 0 : GUESSES_PER_WRONG_ONE));
        if (credit < 0) {
            credit = 0;
            pause = PAUSE;
        }
    }

    /** σ(s) − y of a row of the label y, literally as {@link BatchGradient} has it. */
    private static double error(double margin, double y) {
        double odds = Exp.calm(margin, -1, 1);
        return ((1 - y) * odds + y) / (1 + odds) - y;
    }

    /**
     * 1 where a row is classified wrongly, and 0 where it is not: by the margin's sign bit, and where it is 0 by the
     * label, since 1 is predicted only where the score is above 0.
     */
    private static int wrong(double margin, int label) {
        double plain = margin + 0.0; // which is no −0
        return (int) ((Double.doubleToRawLongBits(plain) - label) >>> 63);
    }
}
