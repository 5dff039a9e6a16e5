package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Message;
import org.sgdviz.run.Change;
import org.sgdviz.run.Setting;
import org.sgdviz.run.SettingTable;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Batching;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;

/**
 * How the values of a setting stand in a session file: among a run's settings, by the setting's id, and in edits.
 *
 * @param setting which
 * @param form what a value may be, in words
 * @param writer writes a value
 * @param reader reads one
 * @param absent what it means that the settings do not have it, which is how that value is written; none: they must
 * @param since the version of the format that knows the setting; a file of an older one means by that what is absent
 * @param isOfVersionTwo which values only version {@value FormatVersion#TWO} knows, where version 1 knows the setting
 */
record SettingJson<T>(
        Setting<T> setting,
        Message form,
        Writer<T> writer,
        Reader<T> reader,
        Optional<T> absent,
        int since,
        Predicate<T> isOfVersionTwo)
        implements SettingTable.Row<T> {

    private static final int MOST_ROWS = Integer.MAX_VALUE - 1;

    /** Writes a value. */
    @FunctionalInterface
    interface Writer<T> {
        void write(JsonGenerator json, T value) throws IOException;
    }

    /** Reads a value, at whose first token the cursor stands. */
    @FunctionalInterface
    interface Reader<T> {
        T read(JsonCursor cursor) throws IOException;
    }

    /** All settings, in the order in which they are written. */
    static final SettingTable<SettingJson<?>> ALL = SettingTable.of(
            always(
                    Setting.LEARNING_RATE,
                    Message.of("json.form.number"),
                    (json, alpha) -> json.writeNumber(alpha),
                    JsonCursor::number),
            always(
                    Setting.BATCH_SIZE,
                    Message.of("json.form.batchSize"),
                    SettingJson::writeBatchSize,
                    SettingJson::readBatchSize),
            named(Setting.OBJECTIVE, Objective.values(), Objective::id, SettingJson::isOfVersionTwo),
            named(Setting.SHUFFLING, Shuffling.values(), Shuffling::id, SettingJson::isOfVersionTwo),
            new SettingJson<>(
                    Setting.EPOCHS,
                    Message.of("json.form.epochs"),
                    SettingJson::writeEnd,
                    SettingJson::readEnd,
                    Optional.of(OptionalInt.empty()),
                    1,
                    OptionalInt::isEmpty),
            rule(Setting.OPTIMIZER),
            rule(Setting.SCHEDULE),
            rule(Setting.WARM_UP),
            rule(Setting.PENALTY),
            rule(Setting.CLIPPING),
            new SettingJson<>(
                    Setting.BATCHING,
                    Message.of("json.form.name"),
                    (json, value) -> json.writeString(value.id()),
                    cursor -> cursor.choice(Batching.values(), Batching::id),
                    Optional.of(Batching.SHORT),
                    FormatVersion.TWO,
                    value -> true),
            rule(Setting.STOPPING));

    /** A setting whose values are rules with named numbers; older files mean the usual one. */
    private static <T> SettingJson<T> rule(Setting<T> setting) {
        RuleJson<T> rules = new RuleJson<>(setting.kinds().orElseThrow());
        return new SettingJson<>(
                setting,
                Message.of("json.form.rule"),
                rules::write,
                rules::read,
                Optional.of(setting.of(Hyperparameters.TUTORIAL)),
                FormatVersion.TWO,
                value -> true);
    }

    /** A setting that all runs of all versions have. */
    private static <T> SettingJson<T> always(Setting<T> setting, Message form, Writer<T> writer, Reader<T> reader) {
        return new SettingJson<>(setting, form, writer, reader, Optional.empty(), 1, value -> false);
    }

    /** The same, with values that have names. */
    private static <E extends Enum<E>> SettingJson<E> named(
            Setting<E> setting, E[] values, Function<E, String> id, Predicate<E> isOfVersionTwo) {
        return new SettingJson<>(
                setting,
                Message.of("json.form.name"),
                (json, value) -> json.writeString(id.apply(value)),
                cursor -> readName(cursor, values, id, isOfVersionTwo),
                Optional.empty(),
                1,
                isOfVersionTwo);
    }

    /** The row of a setting. */
    @SuppressWarnings("unchecked") // a row's values are those of its setting
    static <T> SettingJson<T> of(Setting<T> setting) {
        return (SettingJson<T>) ALL.of(setting);
    }

    /** Its name in files. */
    String id() {
        return setting.id();
    }

    /** Writes it as a field among a run's settings, unless that is said by its absence. */
    void writeField(JsonGenerator json, Hyperparameters settings) throws IOException {
        T value = setting.of(settings);
        if (!isAbsent(value)) {
            json.writeFieldName(id());
            writer.write(json, value);
        }
    }

    /** Settings that do not have it. */
    Hyperparameters withoutField(Hyperparameters settings) {
        return absent.map(value -> setting.in(settings, value)).orElse(settings);
    }

    /** Whether the settings in a file must have it. */
    boolean isRequired(int version) {
        return since <= version && (absent.isEmpty() || version < FormatVersion.TWO);
    }

    /** Reads its value into settings. */
    Hyperparameters readField(JsonCursor cursor, Hyperparameters settings) throws IOException {
        return setting.in(settings, read(cursor));
    }

    /** Reads the change that gives it a value. */
    Change.Set<T> readChange(JsonCursor cursor) throws IOException {
        return setting.to(read(cursor));
    }

    private T read(JsonCursor cursor) throws IOException {
        cursor.requireVersion(since);
        return reader.read(cursor);
    }

    /** Whether version 1 cannot say that a run has its value among others. */
    boolean needsVersionTwoIn(Hyperparameters settings) {
        T value = setting.of(settings);
        return since == 1 ? isOfVersionTwo.test(value) : !isAbsent(value);
    }

    /** Whether version 1 cannot say that it is given a value. */
    boolean needsVersionTwo(T value) {
        return since > 1 || isOfVersionTwo.test(value);
    }

    private boolean isAbsent(@Nullable T value) {
        return absent.isPresent() && absent.get().equals(value);
    }

    private static <E> E readName(JsonCursor cursor, E[] values, Function<E, String> id, Predicate<E> isOfVersionTwo)
            throws IOException {
        E value = cursor.choice(values, id);
        if (isOfVersionTwo.test(value)) {
            cursor.requireVersion(FormatVersion.TWO);
        }
        return value;
    }

    private static boolean isOfVersionTwo(Objective objective) {
        return switch (objective) {
            case CROSS_ENTROPY, SQUARED_ERROR, HINGE -> false;
            case SQUARED_HINGE, PERCEPTRON, MODIFIED_HUBER, TANH_SQUARED_ERROR, LEAST_SQUARES -> true;
        };
    }

    private static boolean isOfVersionTwo(Shuffling shuffling) {
        return switch (shuffling) {
            case NONE, EACH_EPOCH -> false;
            case REPLACEMENT, SCIKIT_LEARN -> true;
        };
    }

    private static void writeBatchSize(JsonGenerator json, BatchSize size) throws IOException {
        if (size.isAll()) {
            json.writeString(size.toString());
        } else {
            json.writeNumber(size.rows());
        }
    }

    private static BatchSize readBatchSize(JsonCursor cursor) throws IOException {
        String all = BatchSize.ALL.toString();
        Message right = Message.of("json.right.batchSize", MOST_ROWS, all);
        if (!cursor.isText()) {
            return new BatchSize(cursor.whole(1, MOST_ROWS, right));
        }
        if (!cursor.text().equals(all)) {
            throw cursor.wrong(right);
        }
        return BatchSize.ALL;
    }

    private static void writeEnd(JsonGenerator json, OptionalInt epochs) throws IOException {
        if (epochs.isPresent()) {
            json.writeNumber(epochs.getAsInt());
        } else {
            json.writeNull();
        }
    }

    /** A number of epochs; or null, from version 2 on, for no end. */
    private static OptionalInt readEnd(JsonCursor cursor) throws IOException {
        if (cursor.isNull()) {
            cursor.requireVersion(FormatVersion.TWO);
            return OptionalInt.empty();
        }
        return OptionalInt.of(cursor.whole(0, Integer.MAX_VALUE));
    }
}
