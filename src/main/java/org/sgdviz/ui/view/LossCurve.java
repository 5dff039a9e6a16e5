package org.sgdviz.ui.view;

import org.jspecify.annotations.Nullable;
import org.sgdviz.run.LossPyramid;

/**
 * The curve of one run in a loss chart.
 *
 * @param name what the legend calls it where there are several
 * @param updates the loss of every update as far as it is published; null where only epochs are known
 * @param epochs the figures of its epochs, drawn for the curve in front
 * @param colour the number of its colour, from 0 and beginning again after the last; or {@link #GREYED}
 * @param from the update at which the run branched off another one that is drawn too: the part before is not drawn
 *     again; 0 to draw all. The curve in front is always drawn whole
 * @param front whether it is the one in front, with band, mean and epochs; the others are lines below
 */
public record LossCurve(
        String name, LossPyramid.@Nullable View updates, EpochFigures epochs, int colour, long from, boolean front) {

    /** The colour of a run that only serves to compare with. */
    public static final int GREYED = -1;

    public LossCurve {
        if (colour < GREYED) {
            throw new IllegalArgumentException("the number of a colour must be 0 or more, or −1, but is " + colour);
        }
        if (from < 0) {
            throw new IllegalArgumentException("a run cannot branch off at update " + from);
        }
    }

    /** Number of updates. */
    long size() {
        return updates == null ? 0 : updates.size();
    }
}
