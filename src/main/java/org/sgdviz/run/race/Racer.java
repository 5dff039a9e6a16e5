package org.sgdviz.run.race;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;

/** A run that takes part in a race: it makes the same updates as it would alone. For the thread of the race. */
public final class Racer {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Run run;
    private final IntSupplier due;
    private final List<Sample> samples = new ArrayList<>();
    private double examples;
    private long nanos;
    private boolean over;

    /**
     * A racer at the start.
     *
     * @param run its run, before its first update
     * @param due makes the edits that come before the next update, if any, and says how many updates there are to make
     *     then, at least; 0 at its end
     */
    public Racer(Run run, IntSupplier due) {
        this.run = run;
        this.due = due;
        note();
    }

    /** One of a run that goes on as long as there are updates to make. */
    public Racer(Run run) {
        this(run, () -> run.canStep() ? Integer.MAX_VALUE : 0);
    }

    /** Its run. */
    public Run run() {
        return run;
    }

    /** Whether there is no update left for it to make: it is at its end, has stopped or diverged. */
    public boolean isOver() {
        return over;
    }

    /** Makes updates until it is at a place, or over; what it did up to there is then noted and published. */
    void goTo(double place, Along along, LongSupplier nanoTime, BooleanSupplier stop) {
        long start = nanos;
        while (!over && at(along) < place && !stop.getAsBoolean()) {
            step(place, along, nanoTime);
        }
        run.spend(nanos - start);
        run.publish();
        note();
    }

    private void step(double place, Along along, LongSupplier nanoTime) {
        int left = due.getAsInt();
        if (left <= 0) {
            over = true;
            return;
        }
        int most = Math.min(left, updatesTo(place, along));
        long before = nanoTime.getAsLong();
        int made = run.steps(most);
        nanos += nanoTime.getAsLong() - before;
        Trainer trainer = run.trainer();
        int[] sizes = trainer.made().batchSizes();
        for (int i = 0; i < made; i++) {
            examples += sizes[i];
        }
        over = made == 0 && !run.canStep();
    }

    /** How many updates surely do not lead beyond a place, or 1. */
    private int updatesTo(double place, Along along) {
        Trainer trainer = run.trainer();
        int rows = Math.max(1, run.points().only(Role.TRAINING).size());
        double batch = Math.min(rows, trainer.settings().batchSize().rows());
        double updates = switch (along) {
            case UPDATES -> place - trainer.update();
            case EPOCHS -> (place - trainer.epochs()) * rows / batch;
            case EXAMPLES -> (place - examples) / batch;
            case SECONDS -> run.updatesPerLook();
        };
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, along == Along.UPDATES ? Math.ceil(updates) : updates));
    }

    /** Where it is. */
    public double at(Along along) {
        return switch (along) {
            case UPDATES -> run.trainer().update();
            case EPOCHS -> run.trainer().epochs();
            case EXAMPLES -> examples;
            case SECONDS -> nanos / NANOS_PER_SECOND;
        };
    }

    /**
     * Makes updates without taking part, so that what all racers use is ready: for a copy of one, which is then
     * finished with.
     */
    public void warmUp(LongSupplier nanoTime, BooleanSupplier end) {
        while (!over && !end.getAsBoolean()) {
            step(Double.POSITIVE_INFINITY, Along.EPOCHS, nanoTime);
        }
    }

    /** About how many bytes it takes at most. */
    public long mostBytes() {
        return run.bytes() + run.mostBytesAtRest();
    }

    private void note() {
        Sample last = samples.isEmpty() ? null : samples.get(samples.size() - 1);
        long updates = run.trainer().update();
        if (last == null || last.updates() != updates) {
            samples.add(new Sample(
                    updates, examples, nanos / NANOS_PER_SECOND, evaluation().meanObjective()));
        }
    }

    /** The figures of all its training rows that are present, at its weights or, where there is one, their average. */
    public Evaluation evaluation() {
        Trainer trainer = run.trainer();
        Points all = run.experiment().hasEditedRows() ? trainer.rows().toPoints() : run.points();
        Average average = trainer.average().orElse(null);
        Weights learned = average == null ? trainer.weights() : average.weights();
        return Evaluation.of(
                all.only(Role.TRAINING),
                trainer.features(),
                learned,
                trainer.settings().objective());
    }

    /** How it stood at the end of each round in which it made an update, its start first. */
    public List<Sample> samples() {
        return Collections.unmodifiableList(samples);
    }

    /** How it stood last. */
    public Sample last() {
        return samples.get(samples.size() - 1);
    }

    /** The smallest loss of its samples; infinite where none is a number. */
    public double best() {
        return samples.stream()
                .mapToDouble(Sample::loss)
                .filter(loss -> !Double.isNaN(loss))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The first sample whose loss is no larger than this; null: there is none yet. */
    public @Nullable Sample reached(double loss) {
        return samples.stream()
                .filter(sample -> sample.loss() <= loss)
                .findFirst()
                .orElse(null);
    }
}
