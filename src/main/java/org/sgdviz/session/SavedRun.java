package org.sgdviz.session;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Rerun;
import org.sgdviz.run.Run;
import org.sgdviz.run.RunRecord;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Weights;

/**
 * A run as saved in a {@link Session}: not its numbers but what determines them, and how far it had got. A {@link
 * Rerun} makes the run of it again. Immutable.
 *
 * @param name what it is called: 1 to {@value #LONGEST_NAME} characters, not blank, without control characters; null:
 *     it has no name of its own, and is called by what tells it from the others
 * @param colour the number of its colour, at least 0
 * @param shown when its curve is to be shown
 * @param experiment what it is, with all edits; none is stamped after the last update
 * @param updates the number of updates that it had done, at least 0
 * @param weights the weights after them; finite
 * @param average the average of the weights up to there, finite, where the optimizer makes one and it is known; else
 *     null
 * @param diverged whether one more update would have made the weights infinite or NaN
 * @param origin the run that it was made of; null if of none, or that run is gone
 * @param numerics the {@linkplain Numerics#version version} of the numerics by which the weights were computed: the
 *     experiment's, or a later one that this program does not know and has the latest for
 */
public record SavedRun(
        @Nullable String name,
        int colour,
        Visibility shown,
        Experiment experiment,
        long updates,
        Weights weights,
        @Nullable Weights average,
        boolean diverged,
        @Nullable Origin origin,
        int numerics) {

    /** The maximum number of characters in a name. */
    public static final int LONGEST_NAME = 200;

    public SavedRun {
        if (name != null && !isName(name)) {
            throw new IllegalValueException("illegal.runName", LONGEST_NAME);
        }
        if (colour < 0) {
            throw new IllegalValueException("illegal.colour", colour);
        }
        new RunRecord(experiment, updates, weights, average, diverged); // which checks these
        Numerics repeating = experiment.numerics();
        boolean isLater = repeating == Numerics.latest() && numerics > repeating.version();
        if (numerics != repeating.version() && !isLater) {
            throw new IllegalValueException("illegal.run.numerics", repeating.version(), numerics);
        }
    }

    /** One of which no average is known. */
    public SavedRun(
            @Nullable String name,
            int colour,
            Visibility shown,
            Experiment experiment,
            long updates,
            Weights weights,
            boolean diverged,
            @Nullable Origin origin,
            int numerics) {
        this(name, colour, shown, experiment, updates, weights, null, diverged, origin, numerics);
    }

    /** One of which no average is known, and whose weights were computed by the numerics of its experiment. */
    public SavedRun(
            @Nullable String name,
            int colour,
            Visibility shown,
            Experiment experiment,
            long updates,
            Weights weights,
            boolean diverged,
            @Nullable Origin origin) {
        this(
                name,
                colour,
                shown,
                experiment,
                updates,
                weights,
                diverged,
                origin,
                experiment.numerics().version());
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    }

    /** What a run is as of its last publication, shown. Callable from any thread while the run goes on. */
    public static SavedRun of(@Nullable String name, int colour, Run run, @Nullable Origin origin) {
        return of(name, colour, Visibility.WITH_ITS_DATA, run, origin);
    }

    /** What a run is as of its last publication. Callable from any thread while the run goes on. */
    public static SavedRun of(@Nullable String name, int colour, Visibility shown, Run run, @Nullable Origin origin) {
        RunRecord made = RunRecord.of(run);
        return new SavedRun(
                name,
                colour,
                shown,
                made.experiment(),
                made.updates(),
                made.weights(),
                made.average(),
                made.diverged(),
                origin,
                made.experiment().numerics().version());
    }

    /** The same run, called and shown otherwise. */
    public SavedRun listedAs(@Nullable String newName, int newColour, Visibility newShown, @Nullable Origin newOrigin) {
        return new SavedRun(
                newName, newColour, newShown, experiment, updates, weights, average, diverged, newOrigin, numerics);
    }

    /** Whether this program knows the numerics by which the weights were computed, so that it gives the same. */
    public boolean isOfKnownNumerics() {
        return numerics == experiment.numerics().version();
    }

    /** What is needed to make the run again. */
    public RunRecord record() {
        return new RunRecord(experiment, updates, weights, average, diverged);
    }
}
