package org.sgdviz.ui.model;

import org.sgdviz.run.EpochLog;
import org.sgdviz.run.History;
import org.sgdviz.run.LossPyramid;

/** The curves of one run up to some update. Immutable. */
public record Curves(LossPyramid.View objective, LossPyramid.View squaredError, EpochLog.View epochs) {

    static Curves of(History history) {
        return new Curves(history.objectiveCurve(), history.squaredErrorCurve(), history.epochs());
    }

    /** The curve of the loss that is to be shown. */
    public LossPyramid.View updates(ShownLoss shown) {
        return shown == ShownLoss.OBJECTIVE ? objective : squaredError;
    }

    /** The epochs' figures of the loss that is to be shown. */
    public double[] epochLosses(ShownLoss shown) {
        return shown == ShownLoss.OBJECTIVE ? epochs.objectives() : epochs.squaredErrors();
    }
}
