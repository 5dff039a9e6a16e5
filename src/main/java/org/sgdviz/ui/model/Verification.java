package org.sgdviz.ui.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Run;
import org.sgdviz.session.Origin;

/** Whether the runs of an opened session that are shown as they were saved come out the same again. FX thread only. */
public final class Verification {

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Map<Run, Standing>> standings = new ReadOnlyObjectWrapper<>(Map.of());
    private final Set<Run> known = new HashSet<>();

    /** By which run one is believed: by itself, or by one that it branched off. */
    private final Map<Run, Run> believed = new HashMap<>();

    private Runnable onStop = () -> {};
    private Runnable onResume = () -> {};

    /** How it stands. */
    public enum State {
        /** There is nothing to verify. */
        NONE,
        /** The runs are being made again. */
        UNDER_WAY,
        /** They came out as saved. */
        SAME,
        /** They did not. */
        DIFFERENT,
        /** They could not be made again. */
        FAILED,
        /** The user did not want it. */
        STOPPED
    }

    /** What is known of a run that is not, or not yet, known to be as it was saved. */
    public enum Standing {
        /** It is shown as the file has it, and has not been made again. */
        UNVERIFIED,
        /** It came out otherwise. */
        DIFFERENT
    }

    /**
     * It begins, and comes as far as something says, 0 … 1.
     *
     * @param cancel ends it, when the user does not want it
     * @param again begins it again with what is left, when the user wants it after all
     */
    public void begin(ObservableValue<? extends Number> share, Runnable cancel, Runnable again) {
        onStop = cancel;
        onResume = again;
        progress.bind(share);
        state.set(State.UNDER_WAY);
    }

    /** It has ended, or there is no more to verify. */
    public void end(State how) {
        progress.unbind();
        progress.set(0);
        state.set(how);
    }

    /** Stops it, if it is under way. What is shown stays, and is as the file has it. */
    public void stop() {
        if (state.get() == State.UNDER_WAY) {
            end(State.STOPPED);
            onStop.run();
        }
    }

    /** Begins it again with what is left, if it was stopped or could not be done. */
    public void resume() {
        if (state.get() == State.STOPPED || state.get() == State.FAILED) {
            onResume.run();
        }
    }

    /**
     * These runs are of a file: what is to be verified of them is told, and nothing concluded from where they began.
     */
    public void open(List<Run> runs) {
        known.addAll(runs);
    }

    /** A run is shown as the file has it, and is to be made again. */
    public void isToVerify(Run run) {
        believed.put(run, run);
        put(run, Standing.UNVERIFIED);
    }

    /** A run has been made again, and came out the same or not; so did what branched off it meanwhile. */
    public void isVerified(Run run, boolean same) {
        believed.forEach((each, source) -> {
            if (source.equals(run)) {
                put(each, same ? null : Standing.DIFFERENT);
            }
        });
        believed.values().removeIf(source -> source.equals(run));
    }

    /**
     * Other runs are listed: a branch that goes on from what is only believed is believed like the run it branched off.
     */
    public void list(List<RunEntry> entries) {
        for (RunEntry entry : entries) {
            Origin from = entry.branchedFrom();
            if (from != null && !known.contains(entry.run())) {
                Run source = RunList.find(entries, from.run())
                        .map(parent -> believed.get(parent.run()))
                        .orElse(null);
                if (source != null && entry.run().goesOnLike(source)) {
                    known.add(entry.run());
                    believed.put(entry.run(), source);
                    put(entry.run(), Standing.UNVERIFIED);
                }
            }
        }
    }

    /** The runs that have to be made again so that all that is listed is known. */
    public Set<Run> wanted(List<RunEntry> entries) {
        return entries.stream()
                .map(entry -> believed.get(entry.run()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Nothing is known of any run, and nothing is to be verified. */
    public void forget() {
        known.clear();
        believed.clear();
        standings.set(Map.of());
        end(State.NONE);
    }

    /** A run did not come out as it was saved. */
    public void differs(Run run) {
        put(run, Standing.DIFFERENT);
    }

    private void put(Run run, @Nullable Standing standing) {
        Map<Run, Standing> next = new HashMap<>(standings.get());
        if (standing == null) {
            next.remove(run);
        } else {
            next.put(run, standing);
        }
        standings.set(next);
    }

    /** What is known of the runs that are not known to be as they were saved; another map whenever that changes. */
    public ReadOnlyObjectProperty<Map<Run, Standing>> standings() {
        return standings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The share of the updates that are made again, 0 … 1; below 0 while that is not known. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }
}
