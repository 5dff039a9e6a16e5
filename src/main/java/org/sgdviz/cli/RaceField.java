package org.sgdviz.cli;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Message;
import org.sgdviz.data.Points;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.race.Racer;

/**
 * Who takes part in a race.
 *
 * @param entrants the racers to be
 * @param remark what is to be said of the data; null if nothing
 */
record RaceField(List<Entrant> entrants, @Nullable Message remark) {

    /**
     * One of them.
     *
     * @param name what it is called
     * @param experiment what it trains
     * @param points on these
     * @param racer makes it, at its start, any number of times
     */
    record Entrant(String name, Experiment experiment, Points points, Supplier<Racer> racer) {}

    RaceField {
        entrants = List.copyOf(entrants);
    }
}
