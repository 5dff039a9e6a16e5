package org.sgdviz.run.race;

/**
 * How a racer stood at the end of a round.
 *
 * @param updates the updates made
 * @param examples the examples seen
 * @param seconds of computing, its own updates alone
 * @param loss the mean loss of all its training rows that are present, at its weights or their average; NaN where a
 *     score overflows
 */
public record Sample(long updates, double examples, double seconds, double loss) {

    /** Microseconds for each update; NaN before the first. */
    public double microsPerUpdate() {
        return updates == 0 ? Double.NaN : seconds / updates * 1e6;
    }
}
