package org.sgdviz.run.race;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Two to eight runs in lock-step: a round ends when all have reached the same place, or are at their ends, where they
 * stay with their last figures. Each run is as it would be alone, bit for bit. One thread.
 */
public final class Race {

    /** So many take part at least, and at most. */
    public static final int FEWEST = 2;

    public static final int MOST = 8;

    private final List<Racer> racers;
    private final Along along;
    private final LongSupplier nanoTime;
    private double place;

    /**
     * A race before its first round.
     *
     * @param racers who takes part; at their starts
     * @param along what its places are counted in
     * @param nanoTime a clock, in nanoseconds from any time
     * @throws IllegalArgumentException if they are too few or too many
     */
    public Race(List<Racer> racers, Along along, LongSupplier nanoTime) {
        if (racers.size() < FEWEST || racers.size() > MOST) {
            throw new IllegalArgumentException(String.valueOf(racers.size()));
        }
        this.racers = List.copyOf(racers);
        this.along = along;
        this.nanoTime = nanoTime;
    }

    /**
     * Makes a round.
     *
     * @param stop asked again and again, after a few thousand rows at the latest, whether to leave the rest of it
     */
    public void round(BooleanSupplier stop) {
        place = along.after(place);
        for (Racer racer : racers) {
            racer.goTo(place, along, nanoTime, stop);
        }
    }

    /** Whether no racer has an update left to make. */
    public boolean isOver() {
        return racers.stream().allMatch(Racer::isOver);
    }

    /** Who takes part, in the order given. */
    public List<Racer> racers() {
        return racers;
    }

    /** What its places are counted in. */
    public Along along() {
        return along;
    }

    /** The smallest loss that all racers have reached, but for those that never came below their start; if any has. */
    public OptionalDouble commonLoss() {
        return racers.stream()
                .filter(racer -> racer.best() < racer.samples().get(0).loss())
                .mapToDouble(Racer::best)
                .max();
    }
}
