package org.sgdviz.ui.model;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Given;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Points;
import org.sgdviz.run.Experiment;
import org.sgdviz.ui.background.LatestRequest;

/**
 * Makes the data of an experiment: at once where that is quick, beside the FX thread where it is not. The latest
 * request wins, and ends the making of what was asked for before. FX thread only.
 */
final class DataLoader implements AutoCloseable {

    /** Up to so many points are made at once: a few milliseconds. */
    private static final int QUICK = 20_000;

    private final LatestRequest<Experiment, Loaded> requests =
            LatestRequest.cancelling("data", (experiment, isCancelled) -> make(experiment));

    /** An experiment's points, or why there are none: too little memory, or something that its message says. */
    record Loaded(
            Experiment experiment,
            @Nullable Points points,
            @Nullable Throwable problem) {}

    void load(Experiment experiment) {
        if (isQuick(experiment)) {
            requests.answerAtOnce(experiment);
        } else {
            requests.ask(experiment);
        }
    }

    /** What was asked for is no longer wanted. */
    void drop() {
        requests.drop();
    }

    private static boolean isQuick(Experiment experiment) {
        return experiment.data() instanceof Given || experiment.data().size() <= QUICK;
    }

    private static Loaded make(Experiment experiment) {
        try {
            return new Loaded(experiment, experiment.data().points(), null);
        } catch (IllegalValueException | OutOfMemoryError e) {
            return new Loaded(experiment, null, e);
        }
    }

    /** The latest request's result, once, when it is ready; else null. */
    @Nullable
    Loaded poll() {
        LatestRequest.Answer<Experiment, Loaded> made = requests.poll();
        return made == null ? null : made.orTell();
    }

    /** Whether data asked for are still being made. */
    boolean isBusy() {
        return requests.isBusy();
    }

    @Override
    public void close() {
        requests.close();
    }
}
