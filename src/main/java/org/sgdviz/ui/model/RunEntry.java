package org.sgdviz.ui.model;

import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.session.Origin;
import org.sgdviz.session.Visibility;

/**
 * A run in the list of runs. Immutable but for the run itself.
 *
 * @param id tells it from all others in the list, present or deleted; from 1
 * @param name what the user called it; null: it is called by what tells it from the others
 * @param colour the number of its colour, from 0
 * @param wish when its curve is to be drawn
 * @param shown whether its curve is drawn now; that of the run in front is in any case
 * @param run the run
 * @param origin the run, by its id, that it was made of; null if of none
 * @param isEdited whether it began with points that were edited here, and took the place of the run in which they were
 */
public record RunEntry(
        int id,
        @Nullable String name,
        int colour,
        Visibility wish,
        boolean shown,
        Run run,
        @Nullable Origin origin,
        boolean isEdited) {

    /** What was done to a run, however far it is trained; to be compared. */
    public record Done(@Nullable String name, @Nullable Origin origin, boolean isEdited, Experiment experiment) {}

    /** One whose curve is to be drawn beside those of its data, or not. */
    public RunEntry(int id, @Nullable String name, int colour, boolean shown, Run run, @Nullable Origin origin) {
        this(id, name, colour, shown ? Visibility.WITH_ITS_DATA : Visibility.HIDDEN, shown, run, origin, false);
    }

    RunEntry withName(@Nullable String newName) {
        return new RunEntry(id, newName, colour, wish, shown, run, origin, isEdited);
    }

    RunEntry withColour(int newColour) {
        return new RunEntry(id, name, newColour, wish, shown, run, origin, isEdited);
    }

    RunEntry withOrigin(@Nullable Origin newOrigin) {
        return new RunEntry(id, name, colour, wish, shown, run, newOrigin, isEdited);
    }

    RunEntry withWish(Visibility newWish) {
        return new RunEntry(id, name, colour, newWish, shown, run, origin, isEdited);
    }

    RunEntry withShown(boolean nowShown) {
        return nowShown == shown ? this : new RunEntry(id, name, colour, wish, nowShown, run, origin, isEdited);
    }

    /** Whether it has the past of another run. */
    public boolean isBranch() {
        return origin != null && origin.isBranch();
    }

    /** Where it branched off; null where it did not. */
    public @Nullable Origin branchedFrom() {
        return isBranch() ? origin : null;
    }

    /** Its curves as far as they are published. */
    public Curves curves() {
        return Curves.of(run.history());
    }

    // ---- what would be lost with it ----

    /**
     * Whether it is nowhere else even if it has made no update: the user named it, edited the points that it began
     * with, or branched it off. All that asks whether a run may go, or must be kept, begins with this.
     */
    boolean isOwn() {
        return name != null || isEdited || isBranch();
    }

    /**
     * Whether more was done with it than to train a run of generated data or of a file, which can be had again by a few
     * clicks.
     */
    boolean isWork() {
        return isOwn()
                || origin != null
                || run.experiment().edits().stream()
                        .anyMatch(edit -> !edit.change().isOf(Setting.EPOCHS));
    }

    /** Whether there is anything to be had again: work, or training. */
    boolean isBegun() {
        return isWork() || run.history().size() > 0;
    }

    /** What was done to it. */
    Done done() {
        return new Done(name, origin, isEdited, run.experiment());
    }
}
