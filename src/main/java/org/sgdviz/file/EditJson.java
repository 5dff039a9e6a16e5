package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.sgdviz.run.Change;
import org.sgdviz.run.Edit;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;

/**
 * Edits of a session file, each a short list: the number of updates done, what is changed, and to what; rows are
 * {@link RowNumbersJson}. At the end of one that was made by the gesture that made the edit before it stands
 * {@value #CONTINUED}.
 */
final class EditJson {

    private static final int BYTES_PER_EDIT = 100;

    private static final String CONTINUED = "continued";

    private enum Kind {
        ALPHA("[update, \"alpha\", number]"),
        BATCH_SIZE("[update, \"batch_size\", rows or \"all\"]"),
        OBJECTIVE("[update, \"objective\", name]"),
        SHUFFLING("[update, \"shuffling\", name]"),
        EPOCHS("[update, \"epochs\", number or null]"),
        ADD("[update, \"add\", x1, x2, label]"),
        MOVE("[update, \"move\", row, x1, x2]"),
        REMOVE("[update, \"remove\", rows]"),
        RESTORE("[update, \"restore\", rows]");

        private final String form;

        Kind(String form) {
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
        Change change = edit.change();
        if (change instanceof Change.LearningRate rate) {
            json.writeString(Kind.ALPHA.id());
            json.writeNumber(rate.alpha());
        } else if (change instanceof Change.Batch batch) {
            json.writeString(Kind.BATCH_SIZE.id());
            writeBatchSize(batch.size(), json);
        } else if (change instanceof Change.Minimize minimized) {
            json.writeString(Kind.OBJECTIVE.id());
            json.writeString(minimized.objective().id());
        } else if (change instanceof Change.Order order) {
            json.writeString(Kind.SHUFFLING.id());
            json.writeString(order.shuffling().id());
        } else if (change instanceof Change.Epochs epochs) {
            json.writeString(Kind.EPOCHS.id());
            if (epochs.epochs().isPresent()) {
                json.writeNumber(epochs.epochs().getAsInt());
            } else {
                json.writeNull();
            }
        } else if (change instanceof Change.AddRow row) {
            json.writeString(Kind.ADD.id());
            json.writeNumber(row.x1());
            json.writeNumber(row.x2());
            json.writeNumber(row.label());
        } else if (change instanceof Change.MoveRow row) {
            json.writeString(Kind.MOVE.id());
            json.writeNumber(row.row());
            json.writeNumber(row.x1());
            json.writeNumber(row.x2());
        } else if (change instanceof Change.RemoveRows removal) {
            json.writeString(Kind.REMOVE.id());
            RowNumbersJson.write(removal.rows(), json);
        } else if (change instanceof Change.RestoreRows back) {
            json.writeString(Kind.RESTORE.id());
            RowNumbersJson.write(back.rows(), json);
        }
        if (edit.continued()) {
            json.writeString(CONTINUED);
        }
        json.writeEndArray();
    }

    static void writeBatchSize(BatchSize size, JsonGenerator json) throws IOException {
        if (size.isAll()) {
            json.writeString(size.toString());
        } else {
            json.writeNumber(size.rows());
        }
    }

    static BatchSize readBatchSize(JsonCursor cursor) throws IOException {
        return cursor.isText()
                ? cursor.choice(new BatchSize[] {BatchSize.ALL}, BatchSize::toString)
                : new BatchSize(cursor.whole(1, Integer.MAX_VALUE - 1));
    }

    /** Reads an edit. */
    static Edit read(JsonCursor cursor) throws IOException {
        cursor.take(BYTES_PER_EDIT);
        String any = "an edit as [update, what, to what ...]";
        cursor.openArray(any);
        long update = cursor.whole(0, Long.MAX_VALUE);
        cursor.nextElement(any);
        Kind kind = cursor.choice(Kind.values(), Kind::id);
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

    private static Change readAddedRow(String form, JsonCursor cursor) throws IOException {
        double x1 = cursor.number();
        cursor.nextElement(form);
        double x2 = cursor.number();
        cursor.nextElement(form);
        return new Change.AddRow(x1, x2, cursor.whole(0, 1));
    }

    private static Change readMovedRow(String form, JsonCursor cursor) throws IOException {
        int row = cursor.whole(0, Integer.MAX_VALUE - 1);
        cursor.nextElement(form);
        double x1 = cursor.number();
        cursor.nextElement(form);
        return new Change.MoveRow(row, x1, cursor.number());
    }
}
