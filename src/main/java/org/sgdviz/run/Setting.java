package org.sgdviz.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Batching;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Method;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Stopping;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.Optimizers;
import org.sgdviz.sgd.penalty.Clipping;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.sgd.rule.Kinds;
import org.sgdviz.sgd.schedule.Schedule;
import org.sgdviz.sgd.schedule.Schedules;
import org.sgdviz.sgd.schedule.WarmUp;

/**
 * A setting of training, as a value: its name, where it stands among the {@link Hyperparameters}, what is legal, and
 * when a change of it acts. Each stands once in {@link #ALL}. Whoever needs something of each of them, such as words or
 * a place in a file, keeps a {@link SettingTable}, which leaves none out. Immutable, and equal to itself only.
 *
 * @param <T> the type of its values, which are immutable and compare by {@code equals}
 */
public final class Setting<T> {

    /**
     * When a change acts that is made between two updates. This only says what the {@link org.sgdviz.sgd.Trainer} does,
     * which asks each setting when it needs it; nothing is decided by it, and a test compares both.
     */
    public enum Acts {
        /** From the next update. */
        NEXT_UPDATE,
        /** From the next batch taken from the rows of the epoch. */
        NEXT_BATCH,
        /** From the beginning of the next epoch. */
        NEXT_EPOCH
    }

    /** Alpha, a finite number &gt; 0. */
    public static final Setting<Double> LEARNING_RATE = new Setting<>(
            "alpha", Acts.NEXT_UPDATE, null, Hyperparameters::learningRate, Hyperparameters::withLearningRate);

    /** Rows per update. */
    public static final Setting<BatchSize> BATCH_SIZE = new Setting<>(
            "batch_size", Acts.NEXT_BATCH, null, Hyperparameters::batchSize, Hyperparameters::withBatchSize);

    /** What is minimized. */
    public static final Setting<Objective> OBJECTIVE = new Setting<>(
            "objective", Acts.NEXT_UPDATE, null, Hyperparameters::objective, Hyperparameters::withObjective);

    /** The order of the rows. */
    public static final Setting<Shuffling> SHUFFLING = new Setting<>(
            "shuffling", Acts.NEXT_EPOCH, null, Hyperparameters::shuffling, Hyperparameters::withShuffling);

    /** The end: the number of epochs at which the run is complete, at least 0; empty: none. */
    public static final Setting<OptionalInt> EPOCHS =
            new Setting<>("epochs", Acts.NEXT_UPDATE, null, Hyperparameters::epochs, Hyperparameters::withEpochs);

    /** How a gradient changes the weights. */
    public static final Setting<Optimizer> OPTIMIZER =
            ofMethod("optimizer", Optimizers.KINDS, Method::optimizer, Method::withOptimizer);

    /** The learning rate as training goes on. */
    public static final Setting<Schedule> SCHEDULE =
            ofMethod("schedule", Schedules.KINDS, Method::schedule, Method::withSchedule);

    /** The learning rate before that. */
    public static final Setting<WarmUp> WARM_UP = ofMethod("warm_up", WarmUp.KINDS, Method::warmUp, Method::withWarmUp);

    /** What large weights cost. */
    public static final Setting<Penalty> PENALTY =
            ofMethod("penalty", Penalty.KINDS, Method::penalty, Method::withPenalty);

    /** How large a gradient may be. */
    public static final Setting<Clipping> CLIPPING =
            ofMethod("clipping", Clipping.KINDS, Method::clipping, Method::withClipping);

    /** What becomes of rows that are too few for a batch. */
    public static final Setting<Batching> BATCHING = new Setting<>(
            "batching",
            Acts.NEXT_BATCH,
            null,
            settings -> settings.method().batching(),
            (settings, value) -> settings.withMethod(settings.method().withBatching(value)));

    /** When training stops by itself. */
    public static final Setting<Stopping> STOPPING =
            ofMethod("stopping", Stopping.KINDS, Method::stopping, Method::withStopping);

    /** All settings, in the order in which files name them. */
    public static final List<Setting<?>> ALL = List.of(
            LEARNING_RATE,
            BATCH_SIZE,
            OBJECTIVE,
            SHUFFLING,
            EPOCHS,
            OPTIMIZER,
            SCHEDULE,
            WARM_UP,
            PENALTY,
            CLIPPING,
            BATCHING,
            STOPPING);

    private final String id;
    private final Acts acts;
    private final @Nullable Kinds<T> kinds;
    private final Function<Hyperparameters, T> get;
    private final BiFunction<Hyperparameters, T, Hyperparameters> with;

    private Setting(
            String id,
            Acts acts,
            @Nullable Kinds<T> kinds,
            Function<Hyperparameters, T> get,
            BiFunction<Hyperparameters, T, Hyperparameters> with) {
        this.id = id;
        this.acts = acts;
        this.kinds = kinds;
        this.get = get;
        this.with = with;
    }

    /** One whose values are rules of a method, from the next update on. */
    private static <T> Setting<T> ofMethod(
            String id, Kinds<T> kinds, Function<Method, T> get, BiFunction<Method, T, Method> with) {
        return new Setting<>(
                id,
                Acts.NEXT_UPDATE,
                kinds,
                settings -> get.apply(settings.method()),
                (settings, value) -> settings.withMethod(with.apply(settings.method(), value)));
    }

    /** What its values may be, where they are rules with named numbers. */
    public Optional<Kinds<T>> kinds() {
        return Optional.ofNullable(kinds);
    }

    /** Its name in files, which never changes. */
    public String id() {
        return id;
    }

    /** When a change of it acts: for whoever tells people. */
    public Acts acts() {
        return acts;
    }

    /** Its value among others. */
    public T of(Hyperparameters settings) {
        return get.apply(settings);
    }

    /**
     * The same settings, but for this one.
     *
     * @throws IllegalArgumentException if the value is not legal; it says what is
     */
    public Hyperparameters in(Hyperparameters settings, T value) {
        return with.apply(settings, value);
    }

    /** Throws an IllegalArgumentException that says what is legal, unless the value is. */
    public void require(T value) {
        in(Hyperparameters.TUTORIAL, value);
    }

    /**
     * The change that gives it a value.
     *
     * @throws IllegalArgumentException if the value is not legal; it says what is
     */
    public Change.Set<T> to(T value) {
        return new Change.Set<>(this, value);
    }

    /** The change that gives it the value that it has among others. */
    public Change.Set<T> asIn(Hyperparameters settings) {
        return to(of(settings));
    }

    @Override
    public String toString() {
        return id;
    }
}
