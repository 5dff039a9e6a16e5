package org.sgdviz.ui.controller.update;

import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import org.sgdviz.ui.model.Transport;
import org.sgdviz.ui.model.UpdateStage;

/** Runs through the stages of each update while playing at a pace that leaves time for it. FX thread. */
final class SlowMotion {

    /** More updates a second leave no time. */
    private static final double FASTEST = 1.05;

    private static final double NANOS = 1e9;

    private final Transport transport;
    private final ObjectProperty<UpdateStage> stage;
    private final LongSupplier clock;
    private boolean underWay;
    private long update = -1;
    private long since;

    SlowMotion(Transport transport, ObjectProperty<UpdateStage> stage, LongSupplier clock) {
        this.transport = transport;
        this.stage = stage;
        this.clock = clock;
    }

    /** An update is shown: chooses its stage by the time since it came. Called once a frame. */
    void follow(long number) {
        double speed = transport.speed().get();
        if (!transport.playing().get() || speed > FASTEST) {
            end();
            return;
        }
        long now = clock.getAsLong();
        if (number != update || !underWay) {
            since = now;
        }
        underWay = true;
        update = number;
        int stages = UpdateStage.values().length;
        int at = (int) Math.min(stages - 1.0, (now - since) / NANOS * speed * stages);
        stage.set(UpdateStage.values()[at]);
    }

    /** Leaves the stages to the user, the last one being shown. */
    void end() {
        if (underWay) {
            underWay = false;
            stage.set(UpdateStage.STEP);
        }
    }

    /** Whether another stage is to come. */
    boolean isUnderWay() {
        return underWay;
    }
}
