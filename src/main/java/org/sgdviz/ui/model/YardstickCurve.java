package org.sgdviz.ui.model;

import org.sgdviz.run.EpochLog;
import org.sgdviz.run.LossPyramid;

/**
 * The curve of a run by one yardstick, and the means of its epochs. Immutable.
 *
 * @param updates each update's loss, mean per example of its batch; perhaps of fewer updates than the run has
 * @param epochUpdates the update at which each epoch ended; of at least {@code epochCount} entries, not to be changed
 * @param epochLosses the loss of each epoch, mean per visited row, likewise; NaN where it is not known
 * @param epochCount how many epochs there are in them
 * @param epochStride which epochs these are: number {@code epochStride}, twice that, and so on
 * @param state whether this is all
 */
public record YardstickCurve(
        LossPyramid.View updates,
        double[] epochUpdates,
        double[] epochLosses,
        int epochCount,
        long epochStride,
        State state) {

    /** How much of the curve is there. */
    public enum State {
        /** All of it, or, of a run that goes on, all but the last updates. */
        KNOWN,
        /** It is being computed beside the window. */
        UNDER_WAY,
        /** Its beginning, or all, is missing: the file does not have it, and the run has not been made again yet. */
        MISSING
    }

    static YardstickCurve of(LossPyramid.View updates, EpochLog.View epochs, double[] losses, State state) {
        return new YardstickCurve(updates, epochs.updates(), losses, epochs.count(), epochs.stride(), state);
    }
}
