package org.sgdviz.ui.model;

import org.sgdviz.run.EpochLog;
import org.sgdviz.run.History;
import org.sgdviz.run.LossPyramid;
import org.sgdviz.run.Progression;
import org.sgdviz.run.TestLog;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.ui.model.YardstickCurve.State;

/**
 * The curves of one run up to some update. Immutable.
 *
 * @param objective each update's objective, mean per example of its batch
 * @param squaredError its squared error, likewise
 * @param misclassified its 0/1 error: the share of its batch that was classified wrongly
 * @param rate its learning rate
 * @param epochs the figures of the epochs
 * @param tests the figures of the test points at the ends of epochs
 * @param progression how far the run had come at each update: the abscissas of the chart beside the updates
 */
public record Curves(
        LossPyramid.View objective,
        LossPyramid.View squaredError,
        LossPyramid.View misclassified,
        LossPyramid.View rate,
        EpochLog.View epochs,
        TestLog.View tests,
        Progression.View progression) {

    static Curves of(History history) {
        return new Curves(
                history.objectiveCurve(),
                history.squaredErrorCurve(),
                history.misclassifiedCurve(),
                history.rateCurve(),
                history.epochs(),
                history.tests(),
                history.progression());
    }

    /** The curve of a loss that is kept; of the cross-entropy, where nothing else was minimized. */
    YardstickCurve kept(ShownLoss shown) {
        return switch (shown) {
            case OBJECTIVE, CROSS_ENTROPY -> YardstickCurve.of(objective, epochs, epochs.objectives(), State.KNOWN);
            case SQUARED_ERROR -> YardstickCurve.of(squaredError, epochs, epochs.squaredErrors(), State.KNOWN);
            case ZERO_ONE ->
                YardstickCurve.of(
                        misclassified,
                        epochs,
                        epochs.misclassified(),
                        misclassified.isComplete() ? State.KNOWN : State.MISSING);
        };
    }

    /** A loss of the test points, for each of the ends of epochs. */
    public double[] testLosses(ShownLoss shown) {
        return switch (shown) {
            case OBJECTIVE -> tests.objectives();
            case SQUARED_ERROR -> tests.squaredErrors();
            case ZERO_ONE -> tests.misclassified();
            case CROSS_ENTROPY -> tests.logLosses();
        };
    }

    /** A curve of which nothing is known yet. */
    YardstickCurve none(State why) {
        return new YardstickCurve(new LossPyramid().view(), new double[0], new double[0], 0, 1, why);
    }
}
