package org.sgdviz.ui.model;

import org.sgdviz.run.Change;
import org.sgdviz.run.Run;

/** A worker that does everything at once, on the thread that asks; it trains when it is told to {@link #train}. */
public class AtOnce implements Worker {
    private final Run run;
    private double pace;

    public AtOnce(Run run) {
        this.run = run;
    }

    @Override
    public void send(Change change, boolean continued) {
        run.apply(change, continued);
        run.publish();
    }

    @Override
    public void setPace(double updatesPerSecond) {
        pace = updatesPerSecond;
    }

    /** Updates a second. */
    double pace() {
        return pace;
    }

    /** Makes so many updates if it is not paused, as a thread would by now. */
    void train(int updates) {
        for (int i = 0; i < updates && pace > 0; i++) {
            stepBatch();
        }
    }

    @Override
    public void stepBatch() {
        if (run.canStep()) {
            run.step();
            run.publishBatch();
            run.publish();
        }
    }

    @Override
    public void stepEpoch() {
        boolean ended = false;
        while (!ended && run.canStep()) {
            run.step();
            ended = run.epochEnded();
        }
        run.publish();
    }

    @Override
    public boolean isCaughtUp() {
        return true;
    }

    @Override
    public boolean hasMadeChanges() {
        return true;
    }

    @Override
    public void stop() {}

    @Override
    public boolean hasEnded() {
        return true;
    }

    @Override
    public boolean hasFailed() {
        return run.hasFailed();
    }
}
