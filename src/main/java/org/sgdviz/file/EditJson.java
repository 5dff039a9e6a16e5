package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.stream.Stream;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Message;
import org.sgdviz.data.Role;
import org.sgdviz.run.Change;
import org.sgdviz.run.Edit;
import org.sgdviz.run.RowChange;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Weights;

/**
 * Edits of a session file, each a short list: the number of updates done, what is changed, and to what; settings are
 * {@link SettingJson}, rows {@link RowNumbersJson}. At the end of one that was made by the gesture that made the edit
 * before it stands {@value #CONTINUED}.
 */
final class EditJson {

    private static final int BYTES_PER_EDIT = 100;

    private static final String WEIGHTS_FORM = "json.form.weights";

    private static final String CONTINUED = "continued";

    private static final Kind WEIGHTS = new Kind(
            "weights", WeightLists.form(WEIGHTS_FORM, FeatureMap.PLANE), FormatVersion.TWO, EditJson::readWeights);
    private static final Kind ADD = added("add", 1, Role.TRAINING);
    private static final Kind ADD_VALIDATION = added("add_validation", FormatVersion.TWO, Role.VALIDATION);
    private static final Kind ADD_TEST = added("add_test", FormatVersion.TWO, Role.TEST);
    private static final Kind MOVE = new Kind("move", Message.of("json.form.move"), 1, EditJson::readMovedRow);
    private static final Kind REMOVE = new Kind(
            "remove",
            Message.of("json.form.remove"),
            1,
            (cursor, form) -> new RowChange.Remove(RowNumbersJson.read(cursor)));
    private static final Kind RESTORE = new Kind(
            "restore",
            Message.of("json.form.restore"),
            1,
            (cursor, form) -> new RowChange.Restore(RowNumbersJson.read(cursor)));

    private static final Kind[] KINDS = Stream.concat(
                    SettingJson.ALL.rows().stream().map(Kind::of),
                    Stream.of(WEIGHTS, ADD, ADD_VALIDATION, ADD_TEST, MOVE, REMOVE, RESTORE))
            .toArray(Kind[]::new);

    /** Reads what follows the name of a kind. */
    @FunctionalInterface
    private interface Reader {
        Change read(JsonCursor cursor, Message form) throws IOException;
    }

    /**
     * What is changed.
     *
     * @param id its name in files
     * @param form what such an edit looks like
     * @param since the version of the format that knows it
     * @param reader reads to what it is changed
     */
    private record Kind(String id, Message form, int since, Reader reader) {

        static Kind of(SettingJson<?> setting) {
            return new Kind(
                    setting.id(),
                    Message.of("json.form.set", setting.id(), setting.form()),
                    setting.since(),
                    (cursor, form) -> setting.readChange(cursor));
        }
    }

    private EditJson() {}

    private static Kind added(String id, int since, Role role) {
        return new Kind(id, Message.of("json.form.add", id), since, (cursor, form) -> readAddedRow(cursor, form, role));
    }

    private static Kind addedAs(Role role) {
        return switch (role) {
            case TRAINING -> ADD;
            case VALIDATION -> ADD_VALIDATION;
            case TEST -> ADD_TEST;
        };
    }

    static void write(Edit edit, JsonGenerator json, SessionLayout layout) throws IOException {
        layout.inlineNext();
        json.writeStartArray();
        json.writeNumber(edit.update());
        edit.change().tell(new Writer(json));
        if (edit.continued()) {
            json.writeString(CONTINUED);
        }
        json.writeEndArray();
    }

    /** Writes what is changed, and to what. */
    private record Writer(JsonGenerator json) implements Change.Kinds<Void, IOException> {

        private Void numbers(Kind kind, double... values) throws IOException {
            json.writeString(kind.id());
            for (double value : values) {
                json.writeNumber(value);
            }
            return null;
        }

        @Override
        public <T> Void set(Change.Set<T> change) throws IOException {
            json.writeString(change.setting().id());
            SettingJson.of(change.setting()).writer().write(json, change.value());
            return null;
        }

        @Override
        public Void setWeights(Change.SetWeights set) throws IOException {
            return numbers(WEIGHTS, set.weights().toArray());
        }

        @Override
        public Void add(RowChange.Add row) throws IOException {
            numbers(addedAs(row.role()), row.x1(), row.x2());
            json.writeNumber(row.label());
            return null;
        }

        @Override
        public Void move(RowChange.Move move) throws IOException {
            json.writeString(MOVE.id());
            json.writeNumber(move.row());
            json.writeNumber(move.x1());
            json.writeNumber(move.x2());
            return null;
        }

        @Override
        public Void remove(RowChange.Remove removal) throws IOException {
            json.writeString(REMOVE.id());
            RowNumbersJson.write(removal.rows(), json);
            return null;
        }

        @Override
        public Void restore(RowChange.Restore back) throws IOException {
            json.writeString(RESTORE.id());
            RowNumbersJson.write(back.rows(), json);
            return null;
        }
    }

    /** Reads an edit. */
    static Edit read(JsonCursor cursor) throws IOException {
        cursor.take(BYTES_PER_EDIT);
        Message any = Message.of("json.form.edit");
        cursor.openArray(any);
        long update = cursor.whole(0, Long.MAX_VALUE);
        cursor.nextElement(any);
        Kind kind = cursor.choice(KINDS, Kind::id);
        cursor.requireVersion(kind.since);
        cursor.nextElement(kind.form);
        try {
            Change change = kind.reader.read(cursor, kind.form);
            boolean continued = kind.equals(WEIGHTS) // of which one does not know how many there are
                    ? cursor.closesArrayAfter(CONTINUED, FormatVersion.TWO, kind.form)
                    : cursor.closeArrayAfter(CONTINUED, FormatVersion.TWO, kind.form);
            return new Edit(update, change, continued);
        } catch (IllegalValueException e) {
            throw cursor.refused(e);
        }
    }

    /** Whether version 1 cannot say it. */
    static boolean needsVersionTwo(Edit edit) {
        return edit.continued() || edit.change().tell(new NeedsVersionTwo());
    }

    private static final class NeedsVersionTwo implements Change.Kinds<Boolean, RuntimeException> {

        @Override
        public <T> Boolean set(Change.Set<T> change) {
            return SettingJson.of(change.setting()).needsVersionTwo(change.value());
        }

        @Override
        public Boolean setWeights(Change.SetWeights change) {
            return WEIGHTS.since > 1;
        }

        @Override
        public Boolean add(RowChange.Add change) {
            return addedAs(change.role()).since > 1;
        }

        @Override
        public Boolean move(RowChange.Move change) {
            return MOVE.since > 1;
        }

        @Override
        public Boolean remove(RowChange.Remove change) {
            return REMOVE.since > 1;
        }

        @Override
        public Boolean restore(RowChange.Restore change) {
            return RESTORE.since > 1;
        }
    }

    private static Change readWeights(JsonCursor cursor, Message form) throws IOException {
        return new Change.SetWeights(new Weights(cursor.weightLists().readRest(cursor, WEIGHTS_FORM, CONTINUED)));
    }

    private static Change readAddedRow(JsonCursor cursor, Message form, Role role) throws IOException {
        double x1 = cursor.number();
        cursor.nextElement(form);
        double x2 = cursor.number();
        cursor.nextElement(form);
        return new RowChange.Add(x1, x2, cursor.whole(0, 1), role);
    }

    private static Change readMovedRow(JsonCursor cursor, Message form) throws IOException {
        int row = cursor.whole(0, Integer.MAX_VALUE - 1);
        cursor.nextElement(form);
        double x1 = cursor.number();
        cursor.nextElement(form);
        return new RowChange.Move(row, x1, cursor.number());
    }
}
