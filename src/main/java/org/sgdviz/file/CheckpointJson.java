package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Set;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Memory;
import org.sgdviz.sgd.Weights;

/** A checkpoint in a session file, as plain numbers. Its fields while they are read. */
final class CheckpointJson {

    /** Up to this, doubles count without gaps. */
    private static final long MOST_EXACT = 1L << 53;

    private final JsonCursor cursor;
    private long update;
    private long epochsDone;
    private long epochStart;
    private int position;
    private double squaredError;
    private double objective;
    private double misclassified = Double.NaN;
    private int batches;
    private long rows;
    private double[] weights = {};
    private Memory memory = Memory.EMPTY;

    private CheckpointJson(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static void write(Checkpoint at, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("update", at.update());
        json.writeNumberField("epochs_done", at.epochsDone());
        json.writeNumberField("epoch_start", at.epochStart());
        json.writeNumberField("position", at.position());
        json.writeNumberField("squared_error", at.squaredError());
        json.writeNumberField("objective", at.objective());
        if (!Double.isNaN(at.misclassified())) {
            json.writeNumberField("misclassified", (long) at.misclassified());
        }
        json.writeNumberField("batches", at.batches());
        json.writeNumberField("rows", at.rows());
        json.writeFieldName("weights");
        double[] weights = at.weights().toArray();
        json.writeArray(weights, 0, weights.length);
        if (!at.memory().isEmpty()) {
            json.writeFieldName("memory");
            MemoryJson.write(at.memory(), json);
        }
        json.writeEndObject();
    }

    static Checkpoint read(JsonCursor cursor) throws IOException {
        return new CheckpointJson(cursor).read();
    }

    private Checkpoint read() throws IOException {
        Set<String> seen = cursor.object(this::readField);
        cursor.require(seen, "update", "epochs_done", "epoch_start", "position", "squared_error", "objective");
        cursor.require(seen, "batches", "rows", "weights");
        try {
            Checkpoint plain = new Checkpoint(
                    update,
                    epochsDone,
                    epochStart,
                    position,
                    squaredError,
                    objective,
                    misclassified,
                    batches,
                    rows,
                    new Weights(weights));
            return plain.withMemory(memory);
        } catch (IllegalValueException e) {
            throw cursor.refused(e);
        }
    }

    private void readField(String field) throws IOException {
        switch (field) {
            case "update" -> update = cursor.whole(0, Long.MAX_VALUE);
            case "epochs_done" -> epochsDone = cursor.whole(0, Long.MAX_VALUE);
            case "epoch_start" -> epochStart = cursor.whole(0, Long.MAX_VALUE);
            case "position" -> position = cursor.whole(0, Integer.MAX_VALUE);
            case "squared_error" -> squaredError = cursor.number();
            case "objective" -> objective = cursor.number();
            case "misclassified" -> {
                cursor.requireVersion(FormatVersion.TWO);
                misclassified = cursor.whole(0, MOST_EXACT);
            }
            case "batches" -> batches = cursor.whole(0, Integer.MAX_VALUE);
            case "rows" -> rows = cursor.whole(0, Long.MAX_VALUE);
            case "weights" -> weights = cursor.weights();
            case "memory" -> {
                cursor.requireVersion(FormatVersion.TWO);
                memory = MemoryJson.read(cursor);
            }
            default ->
                throw cursor.unknownField("update, epochs_done, epoch_start, position, squared_error, objective,"
                        + " misclassified, batches, rows, weights, memory");
        }
    }
}
