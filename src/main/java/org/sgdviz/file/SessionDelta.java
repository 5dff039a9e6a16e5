package org.sgdviz.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ViewState;
import org.sgdviz.sgd.Weights;

/**
 * What has come to a session while its list of runs stayed as it was: edits, updates, and what is looked at. Small,
 * however long the session. Immutable.
 *
 * @param front the index of the run in front
 * @param lookedAt the update looked at; empty: the present
 * @param view what is shown and how
 * @param runs the runs that went on
 */
record SessionDelta(int front, OptionalLong lookedAt, ViewState view, List<OfRun> runs) {

    /**
     * What has come to a run.
     *
     * @param run its index
     * @param kept how many of its edits stay; the same setting changed again at the same update takes the former's
     *     place
     * @param added the edits behind those
     * @param updates its number of updates
     * @param weights the weights after them
     * @param average their average; null where none is known
     * @param diverged whether it has diverged
     */
    record OfRun(
            int run,
            int kept,
            List<Edit> added,
            long updates,
            Weights weights,
            @Nullable Weights average,
            boolean diverged) {}

    /** What leads from one session to another; null where the list of runs is not the same. */
    static @Nullable SessionDelta between(Session before, Session after) {
        if (before.runs().size() != after.runs().size()) {
            return null;
        }
        List<OfRun> runs = new ArrayList<>();
        for (int i = 0; i < after.runs().size(); i++) {
            SavedRun was = before.runs().get(i);
            SavedRun is = after.runs().get(i);
            if (!isSame(was, is)) {
                return null;
            }
            int kept = common(was.experiment().edits(), is.experiment().edits());
            int edits = is.experiment().edits().size();
            if (kept < Math.max(edits, was.experiment().edits().size())
                    || was.updates() != is.updates()
                    || was.diverged() != is.diverged()) {
                List<Edit> added = is.experiment().edits().subList(kept, edits);
                runs.add(new OfRun(i, kept, added, is.updates(), is.weights(), is.average(), is.diverged()));
            }
        }
        return new SessionDelta(after.front(), after.lookedAt(), after.view(), runs);
    }

    /** Whether it is the same run, perhaps further on. */
    @SuppressWarnings("ReferenceEquality") // sources of data may be large; equal ones that are two make a snapshot
    private static boolean isSame(SavedRun was, SavedRun is) {
        return was.experiment().data() == is.experiment().data()
                && was.experiment().setup().equals(is.experiment().setup())
                && was.experiment().settings().equals(is.experiment().settings())
                && Objects.equals(was.name(), is.name())
                && was.colour() == is.colour()
                && was.shown() == is.shown()
                && was.numerics() == is.numerics()
                && Objects.equals(was.origin(), is.origin());
    }

    private static int common(List<Edit> some, List<Edit> others) {
        int most = Math.min(some.size(), others.size());
        int n = 0;
        while (n < most && some.get(n).isToldAs(others.get(n))) {
            n++;
        }
        return n;
    }

    /** Whether it is none. */
    boolean isNothing(Session before) {
        return runs.isEmpty()
                && front == before.front()
                && lookedAt.equals(before.lookedAt())
                && view.equals(before.view());
    }

    /**
     * The session to which this leads.
     *
     * @throws IllegalArgumentException if it does not fit the session
     */
    Session applyTo(Session before) {
        List<SavedRun> after = new ArrayList<>(before.runs());
        for (OfRun of : runs) {
            if (of.run >= after.size()) {
                throw new IllegalValueException("json.noRun", of.run);
            }
            SavedRun was = after.get(of.run);
            Experiment experiment = was.experiment();
            if (of.kept > experiment.edits().size()) {
                throw new IllegalValueException("json.editsKept", of.run, of.kept);
            }
            List<Edit> edits = new ArrayList<>(experiment.edits().subList(0, of.kept));
            edits.addAll(of.added);
            Experiment further = experiment.withEdits(edits);
            after.set(
                    of.run,
                    new SavedRun(
                            was.name(),
                            was.colour(),
                            was.shown(),
                            further,
                            of.updates,
                            of.weights,
                            of.average,
                            of.diverged,
                            was.origin(),
                            was.numerics()));
        }
        return new Session(after, front, lookedAt, view);
    }
}
