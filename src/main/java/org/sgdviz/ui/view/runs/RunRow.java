package org.sgdviz.ui.view.runs;

import org.sgdviz.text.Messages;
import org.sgdviz.ui.view.loss.LossCurve;

/**
 * A run in a {@link RunListView}.
 *
 * @param id a number that stays the same as long as there is the run, and is no other's
 * @param name its name
 * @param colour the number of its colour, as in {@link LossCurve}
 * @param shown whether its curve is shown
 * @param inFront whether it is the one that the window shows
 * @param summary its settings in a few words
 * @param origin where it branched off ("from update 734 of Run 1"), or its data where they tell the runs apart; empty
 *     if neither
 * @param remark a word or two about it that must not be missed, beside the name; empty if there is nothing to say
 * @param remarkHelp the same at length
 */
public record RunRow(
        int id,
        String name,
        int colour,
        boolean shown,
        boolean inFront,
        String summary,
        String origin,
        String remark,
        String remarkHelp) {

    /** One of which there is nothing to remark. */
    RunRow(int id, String name, int colour, boolean shown, boolean inFront, String summary, String origin) {
        this(id, name, colour, shown, inFront, summary, origin, "", "");
    }

    /** What the row says below the name. */
    String detail() {
        return origin.isEmpty() || summary.isEmpty() ? origin + summary : Messages.plot("runs.both", origin, summary);
    }
}
