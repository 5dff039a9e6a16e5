package org.sgdviz.ui.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.sgdviz.run.ReplayedLoss;
import org.sgdviz.run.Run;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.sgd.Objective;
import org.sgdviz.ui.model.YardstickCurve.State;

/**
 * The curves of the runs by whatever loss is shown, so that runs that minimize different ones can be compared. What is
 * minimized, the squared error and the 0/1 error are kept with each run. The cross-entropy is what is minimized, or
 * else is computed beside the window while it is shown. FX thread only.
 */
public final class Yardsticks implements AutoCloseable {

    /** A run that goes on training is followed a little behind. */
    private static final double NEARLY_ALL = 0.98;

    private final MinimizedLosses minimized = new MinimizedLosses();
    private final LossReader reader = new LossReader(Objective.CROSS_ENTROPY);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private List<Run> drawn = List.of();
    private ShownLoss shown = ShownLoss.OBJECTIVE;
    private long computed;
    private boolean grown;

    Yardsticks() {}

    /** Says which loss is drawn, and of which runs: only what that takes is computed. */
    public void show(ShownLoss loss, List<RunEntry> entries) {
        shown = loss;
        drawn = entries.stream().map(RunEntry::run).toList();
        keepUp();
    }

    private void keepUp() {
        reader.keepUp(
                shown == ShownLoss.CROSS_ENTROPY
                        ? drawn.stream().filter(this::isToBeComputed).toList()
                        : List.of());
    }

    private boolean isToBeComputed(Run run) {
        return !minimized.of(run).equals(EnumSet.of(Objective.CROSS_ENTROPY));
    }

    /**
     * Goes on with what is computed, and tells of what has been. Once a frame.
     *
     * @return whether what has been computed takes more memory than it did, and nothing more is under way
     */
    boolean poll() {
        if (shown != ShownLoss.CROSS_ENTROPY && !reader.isBusy()) {
            return false;
        }
        keepUp();
        long now = 0;
        for (Run run : drawn) {
            ReplayedLoss curve = reader.curveOf(run);
            now += curve == null ? 0 : 1 + curve.curve().size();
        }
        if (now != computed) {
            computed = now;
            changes.set(changes.get() + 1);
            grown = true;
        }
        boolean tell = grown && !reader.isBusy();
        grown &= !tell;
        return tell;
    }

    /** More has become known of runs than they had kept. */
    void tell() {
        changes.set(changes.get() + 1);
    }

    /** How many bytes what has been computed takes, about. */
    long bytes() {
        return reader.bytes();
    }

    /** Whether anything is being computed. */
    boolean isBusy() {
        return reader.isBusy();
    }

    /** Another number whenever {@link #curveOf} may give more although its run has not changed. */
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** The curve of a run by a loss, which is the one of {@link #show}, as far as it is known. */
    public YardstickCurve curveOf(RunEntry entry, Curves curves, ShownLoss loss) {
        if (loss != ShownLoss.CROSS_ENTROPY || !isToBeComputed(entry.run())) {
            return curves.kept(loss);
        }
        ReplayedLoss replayed = reader.curveOf(entry.run());
        if (replayed == null) {
            return curves.none(State.UNDER_WAY);
        }
        boolean all = replayed.curve().size() >= NEARLY_ALL * curves.objective().size();
        State state = all ? State.KNOWN : replayed.isBroken() ? State.MISSING : State.UNDER_WAY;
        return YardstickCurve.of(
                replayed.curve(), replayed.epochs(), replayed.epochs().objectives(), state);
    }

    /** The objectives that runs have minimized, all together. Cheap enough for every frame. */
    public Set<Objective> minimizedBy(List<RunEntry> entries) {
        EnumSet<Objective> all = EnumSet.noneOf(Objective.class);
        entries.forEach(entry -> all.addAll(minimized.of(entry.run())));
        return all;
    }

    @Override
    public void close() {
        reader.close();
    }
}
