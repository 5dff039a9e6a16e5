package org.sgdviz.ui.view.loss;

import org.jspecify.annotations.Nullable;
import org.sgdviz.run.LossPyramid;
import org.sgdviz.ui.view.plot.Abscissa;

/**
 * The curve of one run in a loss chart.
 *
 * @param name what the legend calls it where there are several
 * @param updates the loss of every update as far as it is published; null where only epochs are known
 * @param epochs the figures of its epochs
 * @param test the loss of its test points at the ends of epochs
 * @param colour the number of its colour, from 0 and beginning again after the last
 * @param from the update at which the run branched off another one that is drawn too: the part before is not drawn
 *     again; 0 to draw all. The curve in front is always drawn whole
 * @param front whether it is the one in front, with band and mean; the others are drawn below
 * @param abscissa where its updates lie on the x axis
 */
public record LossCurve(
        String name,
        LossPyramid.@Nullable View updates,
        EpochFigures epochs,
        EpochFigures test,
        int colour,
        long from,
        boolean front,
        Abscissa abscissa) {

    public LossCurve {
        if (colour < 0) {
            throw new IllegalArgumentException("the number of a colour must be 0 or more, but is " + colour);
        }
        if (from < 0) {
            throw new IllegalArgumentException("a run cannot branch off at update " + from);
        }
    }

    /** One without test points. */
    public LossCurve(
            String name,
            LossPyramid.@Nullable View updates,
            EpochFigures epochs,
            int colour,
            long from,
            boolean front,
            Abscissa abscissa) {
        this(name, updates, epochs, EpochFigures.NONE, colour, from, front, abscissa);
    }

    /** One whose updates lie at their numbers. */
    public LossCurve(
            String name,
            LossPyramid.@Nullable View updates,
            EpochFigures epochs,
            int colour,
            long from,
            boolean front) {
        this(name, updates, epochs, colour, from, front, Abscissa.UPDATES);
    }

    /** Number of updates. */
    long size() {
        return updates == null ? 0 : updates.size();
    }

    /** The x of its last update, or of its last epoch if that is later; 0 without any. */
    double end() {
        double end = abscissa.at(Math.max(size(), epochs.end()));
        return end > 0 ? end : 0;
    }

    /** Whether there are epochs enough, since it branched off, to show how it goes. */
    boolean showsEpochs() {
        int n = epochs.count();
        return n > 1 && (front || epochs.updates()[n - 2] > from);
    }
}
