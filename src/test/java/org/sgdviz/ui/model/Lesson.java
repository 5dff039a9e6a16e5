package org.sgdviz.ui.model;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Experiment;
import org.testfx.util.WaitForAsyncUtils;

/** A model without a window, whose worker does everything at once and whose frames come when the test says so. */
final class Lesson implements AutoCloseable {

    final TrainingModel model;
    private @Nullable AtOnce worker;

    Lesson(Experiment experiment) {
        model = new TrainingModel(experiment, run -> {
            AtOnce next = new AtOnce(run);
            worker = next;
            return next;
        });
    }

    /** Makes updates by hand, one a frame. */
    void step(int updates) {
        for (int i = 0; i < updates; i++) {
            model.transport().stepBatch();
            model.poll();
        }
    }

    /** What the thread of the run in front does meanwhile. */
    void train(int updates) {
        worker.train(updates);
        model.poll();
    }

    /** Shows an update of the past and waits until it is exact. */
    void show(long n) {
        model.time().show(n);
        untilExact();
    }

    void untilExact() {
        until(() -> !model.time().isBusy() && model.time().shown().get().exact());
    }

    void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
                model.poll();
                return condition.getAsBoolean();
            });
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
    }

    long number() {
        return model.time().number();
    }

    double alpha() {
        return model.settings().get().learningRate();
    }

    int points() {
        return model.points().points().get().points().size();
    }

    @Override
    public void close() {
        model.close();
    }
}
