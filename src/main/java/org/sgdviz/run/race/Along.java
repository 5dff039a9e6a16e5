package org.sgdviz.run.race;

/** What the places of a race are counted in. */
public enum Along {
    UPDATES(1),
    EPOCHS(0.05),
    EXAMPLES(1),
    /** Of computing, by a clock: equal budgets. */
    SECONDS(0.0005);

    /** Each place is at least so much farther than the one before, as a share of it. */
    private static final double GROWTH = 1.02;

    private final double least;

    Along(double least) {
        this.least = least;
    }

    /**
     * The place of the next round: few rounds, however long the race, and the first ones near each other, as most
     * happens there.
     *
     * @param place of the round before, 0 at the start
     */
    public double after(double place) {
        return Math.max(place + least, place * GROWTH);
    }
}
