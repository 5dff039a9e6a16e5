package org.sgdviz.ui.model;

import org.sgdviz.run.Run;

/**
 * A run in the list of runs. Immutable but for the run itself.
 *
 * @param id tells it from all others in the list, present or deleted; from 1
 * @param name what it is called
 * @param colour the number of its colour, from 0
 * @param shown whether its curve is drawn; that of the run in front is in any case
 * @param run the run
 * @param origin where it came from
 */
public record RunEntry(int id, String name, int colour, boolean shown, Run run, Origin origin) {

    /** How a run came about. */
    public sealed interface Origin {}

    /** It began with a data set. */
    public record Opened() implements Origin {}

    /** It branched off another run after an update, and has its past up to there. */
    public record Branched(int from, long update) implements Origin {}

    /** It began anew with the points and settings that another run had after an update. */
    public record Restarted(int from, long update) implements Origin {}

    /** What the run of an id is called until the user says otherwise. */
    static String nameOf(int id) {
        return "Run " + id;
    }

    RunEntry withName(String newName) {
        return new RunEntry(id, newName, colour, shown, run, origin);
    }

    RunEntry withShown(boolean nowShown) {
        return new RunEntry(id, name, colour, nowShown, run, origin);
    }

    /** Its curves as far as they are published. */
    public Curves curves() {
        return Curves.of(run.history());
    }
}
