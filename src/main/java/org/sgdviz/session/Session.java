package org.sgdviz.session;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;

/**
 * Saved work that can be resumed another day: the runs, which of them was in front, and what was being looked at.
 * Immutable.
 *
 * @param runs at least one; each stands behind the one that it comes from
 * @param front the index of the run in front
 * @param lookedAt the update of the run in front that was looked at, 0 … its number of updates; empty: the present
 * @param view what was shown and how
 */
public record Session(List<SavedRun> runs, int front, OptionalLong lookedAt, ViewState view) {

    private static final String NUMBERED = "Run ";

    public Session {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalValueException("illegal.session.empty");
        }
        if (front < 0 || front >= runs.size()) {
            throw new IllegalValueException("illegal.session.front", runs.size() - 1, front);
        }
        long updates = runs.get(front).updates();
        if (lookedAt.isPresent() && (lookedAt.getAsLong() < 0 || lookedAt.getAsLong() > updates)) {
            throw new IllegalValueException("illegal.session.lookedAt", updates, lookedAt.getAsLong());
        }
        for (int i = 0; i < runs.size(); i++) {
            requireOrigin(runs, i);
        }
    }

    /** A session of one run, looked at in the present. */
    public static Session of(SavedRun run) {
        return new Session(List.of(run), 0, OptionalLong.empty(), ViewState.DEFAULT);
    }

    /** What a run is called: its name or, where it has none of its own, its place in the list, counted from 1. */
    public String nameOf(int run) {
        String name = runs.get(run).name();
        return name != null ? name : numberedName(run + 1);
    }

    /** What a run is called that has no name of its own, where only its place in the list is known. */
    public static String numberedName(int number) {
        return NUMBERED + number;
    }

    /** Whether a run could be called so by its place. */
    public static boolean isNumberedName(String name) {
        return name.startsWith(NUMBERED) && name.substring(NUMBERED.length()).matches("[1-9][0-9]{0,8}");
    }

    /** The highest version of the numerics by which the weights of a run were computed. */
    public int numerics() {
        return runs.stream().mapToInt(SavedRun::numerics).max().orElseThrow();
    }

    /** Whether the weights of all runs were computed by one version of the numerics. */
    public boolean hasOneNumerics() {
        return runs.stream().allMatch(run -> run.numerics() == runs.get(0).numerics());
    }

    private static void requireOrigin(List<SavedRun> runs, int index) {
        SavedRun run = runs.get(index);
        @Nullable Origin origin = run.origin();
        if (origin == null) {
            return;
        }
        if (origin.run() >= index) {
            throw new IllegalValueException("illegal.session.originOrder", index, origin.run());
        }
        SavedRun parent = runs.get(origin.run());
        if (origin.update() > parent.updates()) {
            throw new IllegalValueException(
                    "illegal.session.originUpdate", index, origin.update(), origin.run(), parent.updates());
        }
        if (origin.isBranch()) {
            if (run.updates() < origin.update()) {
                throw new IllegalValueException("illegal.session.originEdits", index, run.updates(), origin.update());
            }
            if (run.numerics() != parent.numerics()
                    || !parent.experiment().decides(origin.update(), run.experiment())) {
                throw new IllegalValueException("illegal.session.originPast", index, origin.run());
            }
        }
    }
}
