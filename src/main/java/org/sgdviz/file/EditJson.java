package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.sgdviz.data.Message;
import org.sgdviz.run.Change;
import org.sgdviz.run.Edit;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Weights;

/**
 * Edits of a session file, each a short list: the number of updates done, what is changed, and to what; rows are
 * {@link RowNumbersJson}. At the end of one that was made by the gesture that made the edit before it stands
 * {@value #CONTINUED}.
 */
final class EditJson {

    private static final int MOST_ROWS = Integer.MAX_VALUE - 1;

    private static final int BYTES_PER_EDIT = 100;

    private static final String CONTINUED = "continued";

    private enum Kind {
        ALPHA(Message.of("json.form.alpha")),
        BATCH_SIZE(Message.of("json.form.batchSize")),
        OBJECTIVE(Message.of("json.form.objective")),
        SHUFFLING(Message.of("json.form.shuffling")),
        EPOCHS(Message.of("json.form.epochs")),
        WEIGHTS(Message.of("json.form.weights")),
        ADD(Message.of("json.form.add")),
        MOVE(Message.of("json.form.move")),
        REMOVE(Message.of("json.form.remove")),
        RESTORE(Message.of("json.form.restore"));

        private final Message form;

        Kind(Message form) {
            this.form = form;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private EditJson() {}

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

        private Void name(Kind kind, String name) throws IOException {
            json.writeString(kind.id());
            json.writeString(name);
            return null;
        }

        @Override
        public Void learningRate(Change.LearningRate rate) throws IOException {
            return numbers(Kind.ALPHA, rate.alpha());
        }

        @Override
        public Void batch(Change.Batch batch) throws IOException {
            json.writeString(Kind.BATCH_SIZE.id());
            writeBatchSize(batch.size(), json);
            return null;
        }

        @Override
        public Void minimize(Change.Minimize minimized) throws IOException {
            return name(Kind.OBJECTIVE, minimized.objective().id());
        }

        @Override
        public Void order(Change.Order order) throws IOException {
            return name(Kind.SHUFFLING, order.shuffling().id());
        }

        @Override
        public Void epochs(Change.Epochs epochs) throws IOException {
            json.writeString(Kind.EPOCHS.id());
            if (epochs.epochs().isPresent()) {
                json.writeNumber(epochs.epochs().getAsInt());
            } else {
                json.writeNull();
            }
            return null;
        }

        @Override
        public Void setWeights(Change.SetWeights set) throws IOException {
            return numbers(
                    Kind.WEIGHTS,
                    set.weights().w0(),
                    set.weights().w1(),
                    set.weights().w2());
        }

        @Override
        public Void addRow(Change.AddRow row) throws IOException {
            numbers(Kind.ADD, row.x1(), row.x2());
            json.writeNumber(row.label());
            return null;
        }

        @Override
        public Void moveRow(Change.MoveRow move) throws IOException {
            json.writeString(Kind.MOVE.id());
            json.writeNumber(move.row());
            json.writeNumber(move.x1());
            json.writeNumber(move.x2());
            return null;
        }

        @Override
        public Void removeRows(Change.RemoveRows removal) throws IOException {
            json.writeString(Kind.REMOVE.id());
            RowNumbersJson.write(removal.rows(), json);
            return null;
        }

        @Override
        public Void restoreRows(Change.RestoreRows back) throws IOException {
            json.writeString(Kind.RESTORE.id());
            RowNumbersJson.write(back.rows(), json);
            return null;
        }
    }

    static void writeBatchSize(BatchSize size, JsonGenerator json) throws IOException {
        if (size.isAll()) {
            json.writeString(size.toString());
        } else {
            json.writeNumber(size.rows());
        }
    }

    static BatchSize readBatchSize(JsonCursor cursor) throws IOException {
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

    /** Reads an edit. */
    static Edit read(JsonCursor cursor) throws IOException {
        cursor.take(BYTES_PER_EDIT);
        Message any = Message.of("json.form.edit");
        cursor.openArray(any);
        long update = cursor.whole(0, Long.MAX_VALUE);
        cursor.nextElement(any);
        Kind kind = cursor.choice(Kind.values(), Kind::id);
        if (kind == Kind.WEIGHTS) {
            cursor.requireVersion(FormatVersion.TWO);
        }
        cursor.nextElement(kind.form);
        try {
            Change change = readChange(kind, cursor);
            return new Edit(update, change, cursor.closeArrayAfter(CONTINUED, FormatVersion.TWO, kind.form));
        } catch (IllegalArgumentException e) {
            throw cursor.refused(e);
        }
    }

    private static Change readChange(Kind kind, JsonCursor cursor) throws IOException {
        return switch (kind) {
            case ALPHA -> new Change.LearningRate(cursor.number());
            case BATCH_SIZE -> new Change.Batch(readBatchSize(cursor));
            case OBJECTIVE -> new Change.Minimize(cursor.choice(Objective.values(), Objective::id));
            case SHUFFLING -> new Change.Order(cursor.choice(Shuffling.values(), Shuffling::id));
            case EPOCHS -> readEnd(cursor);
            case WEIGHTS -> readWeights(kind.form, cursor);
            case ADD -> readAddedRow(kind.form, cursor);
            case MOVE -> readMovedRow(kind.form, cursor);
            case REMOVE -> new Change.RemoveRows(RowNumbersJson.read(cursor));
            case RESTORE -> new Change.RestoreRows(RowNumbersJson.read(cursor));
        };
    }

    /** A number of epochs; or null, from version 2 on, for no end. */
    static Change.Epochs readEnd(JsonCursor cursor) throws IOException {
        if (cursor.isNull()) {
            cursor.requireVersion(FormatVersion.TWO);
            return Change.Epochs.none();
        }
        return new Change.Epochs(cursor.whole(0, Integer.MAX_VALUE));
    }

    private static Change readWeights(Message form, JsonCursor cursor) throws IOException {
        double w0 = cursor.number();
        cursor.nextElement(form);
        double w1 = cursor.number();
        cursor.nextElement(form);
        return new Change.SetWeights(new Weights(w0, w1, cursor.number()));
    }

    private static Change readAddedRow(Message form, JsonCursor cursor) throws IOException {
        double x1 = cursor.number();
        cursor.nextElement(form);
        double x2 = cursor.number();
        cursor.nextElement(form);
        return new Change.AddRow(x1, x2, cursor.whole(0, 1));
    }

    private static Change readMovedRow(Message form, JsonCursor cursor) throws IOException {
        int row = cursor.whole(0, Integer.MAX_VALUE - 1);
        cursor.nextElement(form);
        double x1 = cursor.number();
        cursor.nextElement(form);
        return new Change.MoveRow(row, x1, cursor.number());
    }
}
