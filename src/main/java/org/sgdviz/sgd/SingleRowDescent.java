package org.sgdviz.sgd;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.RowList;

/**
 * Plain SGD by batches of one row of the plane, under cross-entropy: the loop in which each update waits for the last,
 * so that nothing counts but the time from the weights to the next weights. The literal error 1/(1 + exp(−s)) − y takes
 * most of it, with its exponential and its division. So the next weights are guessed, with {@link MarginTable}'s slope
 * in place of the error, and the update after it is begun from the guess; the literal weights are computed beside that.
 * Nearly always they are the guess to the last bit, as the two errors differ by less than what rounding makes of their
 * sum with the weights. Where they are not, the update after it is begun again, from the literal weights. So the numbers
 * are the literal ones in any case, and only their speed depends on the guess.
 *
 * <p>One thread.
 */
final class SingleRowDescent {

    /** If more than one of so many guesses is wrong it takes longer than it would without. */
    private static final int GUESSES_PER_WRONG_ONE = 6;

    private static final int PAUSE = 1024;

    /** The weights: to be set before updates, and changed by them. */
    double w0;

    double w1;
    double w2;

    /** Sums of the squared errors, of the losses and of the counts: to be set before updates, and added to by them. */
    double squaredError;

    double loss;
    int misclassified;

    /** The slope of the last update's row, at the weights before it. */
    double slope;

    /** How many updates are to be made by others, since too many guesses were wrong. */
    private int pause;

    /** Whether the next update is worth a guess; to be asked once for each call, or for each update of others. */
    boolean isWorthwhile() {
        if (pause > 0) {
            pause--;
            return false;
        }
        return true;
    }

    /**
     * Makes updates by the rows {@code order[from] … order[to − 1]}, or by the rows of these numbers where there is no
     * order, at least one; writes their weights, losses and counts behind what a trace has, which is to have room for
     * them. Stops before a row that is too far from the line, as all are where the weights are infinite or NaN.
     *
     * @return how many it made
     */
    int descend(RowList rows, int @Nullable [] order, int from, int to, double alpha, UpdateTrace trace) {
        double[] x1 = rows.x1Array();
        double[] x2 = rows.x2Array();
        byte[] labels = rows.labelArray();
        double[] weights = trace.weights;
        double[] squares = trace.squaredError;
        double[] losses = trace.objective;
        int[] wrongs = trace.misclassified;
        int shift = trace.size() - from;
        double squareSum = squaredError;
        double lossSum = loss;
        int wrongSum = misclassified;
        int wrongGuesses = 0;

        // the present weights, guessed from those before the last row, which has margin, coordinates and label
        double v0 = w0;
        double v1 = w1;
        double v2 = w2;
        double before0 = 0;
        double before1 = 0;
        double before2 = 0;
        double lastMargin = 0;
        double lastX1 = 0;
        double lastX2 = 0;
        double lastY = 0;
        double error = 0;
        int k = from;
        while (true) {
            int next = Math.min(k, to - 1);
            int row = order == null ? next : order[next];
            double a = x1[row];
            double b = x2[row];
            double y = labels[row];
            double t = y + y - 1;
            double margin = t * v0 + v1 * (t * a) + v2 * (t * b);
            double q = MarginTable.slope(margin);
            double rate = alpha * t;
            double guess0 = v0 + rate * q;
            double guess1 = v1 + (rate * a) * q;
            double guess2 = v2 + (rate * b) * q;
            if (k > from) {
                double odds = Exp.calm(lastMargin, -1, 1);
                error = ((1 - lastY) * odds + lastY) / (1 + odds) - lastY;
                double literal0 = before0 - alpha * error;
                double literal1 = before1 - alpha * (error * lastX1);
                double literal2 = before2 - alpha * (error * lastX2);
                if (!(literal0 == v0 && literal1 == v1 && literal2 == v2)) {
                    v0 = literal0;
                    v1 = literal1;
                    v2 = literal2;
                    wrongGuesses++;
                    continue;
                }
                int at = shift + k - 1;
                weights[3 * at] = v0;
                weights[3 * at + 1] = v1;
                weights[3 * at + 2] = v2;
                double square = error * error;
                double rowLoss = MarginTable.logLoss(lastMargin);
                double score = (lastY + lastY - 1) * lastMargin;
                int wrong = (int) lastY ^ (int) (Double.doubleToRawLongBits(0.0 - score) >>> 63);
                squares[at] = square;
                losses[at] = rowLoss;
                wrongs[at] = wrong;
                squareSum += square;
                lossSum += rowLoss;
                wrongSum += wrong;
            }
            if (k == to || !(Math.abs(margin) < MarginTable.LIMIT)) {
                break;
            }
            before0 = v0;
            before1 = v1;
            before2 = v2;
            v0 = guess0;
            v1 = guess1;
            v2 = guess2;
            lastMargin = margin;
            lastX1 = a;
            lastX2 = b;
            lastY = y;
            k++;
        }
        w0 = v0;
        w1 = v1;
        w2 = v2;
        squaredError = squareSum;
        loss = lossSum;
        misclassified = wrongSum;
        slope = error;
        pause = wrongGuesses * GUESSES_PER_WRONG_ONE > k - from ? PAUSE : 0;
        return k - from;
    }
}
