package org.sgdviz.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sgdviz.session.Visibility;

/** Lists of runs: immutable, each made of another. */
final class RunList {

    /** How many runs are kept at most. */
    static final int MOST = 50;

    /** How many points all runs have at most together: each run has rows of its own, a few dozen bytes a point. */
    static final long MOST_POINTS = 8_000_000;

    /** As many curves are shown as there are colours, unless more are asked for. */
    static final int COLOURS = 6;

    /** So many of them, the first ones, are seen well by themselves. */
    private static final int STRONG_COLOURS = 4;

    private RunList() {}

    static Optional<RunEntry> find(List<RunEntry> runs, int id) {
        return runs.stream().filter(each -> each.id() == id).findAny();
    }

    static List<RunEntry> with(List<RunEntry> runs, int place, RunEntry entry) {
        List<RunEntry> next = new ArrayList<>(runs);
        next.add(Math.min(place, next.size()), entry);
        return List.copyOf(next);
    }

    static List<RunEntry> without(List<RunEntry> runs, int id) {
        return runs.stream().filter(each -> each.id() != id).toList();
    }

    /** The same with an entry in the place of the one that has its id. */
    static List<RunEntry> replaced(List<RunEntry> runs, RunEntry entry) {
        return runs.stream().map(each -> each.id() == entry.id() ? entry : each).toList();
    }

    /**
     * The same with room for one more run of so many points, and among the colours; the run in front stays.
     *
     * @param hasRoom whether there is the memory for one more beside a list
     */
    static List<RunEntry> withRoom(List<RunEntry> runs, int inFront, int points, Predicate<List<RunEntry>> hasRoom) {
        List<RunEntry> next = runs;
        while (next.size() > 1 && (next.size() >= MOST || points(next) + points > MOST_POINTS || !hasRoom.test(next))) {
            RunEntry oldest = next.stream()
                    .filter(each -> each.id() != inFront)
                    .min(Comparator.comparing(RunEntry::shown).thenComparing(RunEntry::id))
                    .orElseThrow();
            next = without(next, oldest.id());
        }
        if (next.stream().filter(RunEntry::shown).count() >= COLOURS) {
            RunEntry oldest = next.stream()
                    .filter(each -> each.shown() && each.id() != inFront)
                    .findFirst()
                    .orElseThrow();
            next = replaced(next, oldest.withWish(Visibility.HIDDEN).withShown(false));
        }
        return next;
    }

    private static long points(List<RunEntry> runs) {
        return runs.stream().mapToLong(each -> each.run().points().size()).sum();
    }

    /**
     * The first of the colours that fewest of the shown runs have, and of those fewest of all.
     *
     * @param alone whether the run will be the only one that is shown: then of the strong colours only
     */
    static int freeColour(List<RunEntry> runs, boolean alone) {
        if (alone) {
            return IntStream.range(0, STRONG_COLOURS)
                    .boxed()
                    .min(Comparator.comparing(colour -> count(runs, each -> each.colour() == colour)))
                    .orElseThrow();
        }
        return IntStream.range(0, COLOURS)
                .boxed()
                .min(Comparator.<Integer, Long>comparing(
                                colour -> count(runs, each -> each.shown() && each.colour() == colour))
                        .thenComparing(colour -> count(runs, each -> each.colour() == colour)))
                .orElseThrow();
    }

    private static long count(List<RunEntry> runs, Predicate<RunEntry> which) {
        return runs.stream().filter(which).count();
    }
}
