package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.RowList;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.testfx.util.WaitForAsyncUtils;

/** A model without a window, whose worker does everything at once and whose frames come when the test says so. */
final class Lesson implements AutoCloseable {

    final TrainingModel model;
    private @Nullable AtOnce worker;

    Lesson(Experiment experiment) {
        this(experiment, RunMemory.usual());
    }

    /** With a bound of the memory of all runs, in bytes. */
    Lesson(Experiment experiment, long memoryBound) {
        model = new TrainingModel(
                experiment,
                run -> {
                    AtOnce next = new AtOnce(run);
                    worker = next;
                    return next;
                },
                System::nanoTime,
                memoryBound);
    }

    /** 50 points in batches of 7. */
    static Lesson ofMoons() {
        return new Lesson(Experiment.of(
                new Synthetic(Shape.MOONS, 50, 0.1, Synthetic.DEFAULT_FACTOR, 1),
                42,
                0,
                Hyperparameters.TUTORIAL.withBatchSize(new BatchSize(7)).withLearningRate(0.5)));
    }

    /** Makes updates by hand, one a frame; first the branch that an edit waits for, if one does. */
    void step(int updates) {
        settle();
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

    /** Waits for the branch that an edit in the past waits for. */
    void settle() {
        until(() -> model.situation().get() != Situation.BRANCHING);
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
        until(model, condition);
    }

    /** Waits with frame after frame of a model. */
    static void until(TrainingModel model, BooleanSupplier condition) {
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

    /** The names of the runs; those that have none of their own by their ids. */
    List<String> names() {
        return model.runs().entries().stream().map(Lesson::nameOf).toList();
    }

    static String nameOf(RunEntry run) {
        String own = run.name();
        return own == null ? "Run " + run.id() : own;
    }

    int points() {
        return model.points().points().get().points().size();
    }

    /** Makes sure that the run in front has the points that are shown. */
    void assertRunHoldsWhatIsShown() {
        RowList rows = model.run().get().trainer().rows();
        PointSet shown = model.points().points().get();
        assertThat(rows.presentCount()).isEqualTo(shown.points().size());
        for (int i = 0; i < shown.points().size(); i++) {
            assertThat(rows.isPresent(shown.row(i))).isTrue();
            assertThat(rows.x1(shown.row(i))).isEqualTo(shown.points().x1(i));
            assertThat(rows.x2(shown.row(i))).isEqualTo(shown.points().x2(i));
            assertThat(rows.label(shown.row(i))).isEqualTo(shown.points().label(i));
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
