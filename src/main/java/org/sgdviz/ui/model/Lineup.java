package org.sgdviz.ui.model;

import java.util.List;

/**
 * The list of runs and which of them is in front. Immutable.
 *
 * @param runs in the order in which they were made; never empty
 * @param frontId the id of the one in front
 */
public record Lineup(List<RunEntry> runs, int frontId) {

    public Lineup {
        runs = List.copyOf(runs);
    }
}
