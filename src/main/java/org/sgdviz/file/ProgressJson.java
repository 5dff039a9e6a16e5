package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.EpochLog;
import org.sgdviz.run.LossPyramid;
import org.sgdviz.run.PastCurves;
import org.sgdviz.sgd.Checkpoint;

/** The progress of a long run in a session file: a checkpoint, and the curves up to it. Its fields while they are read. */
final class ProgressJson {

    private final JsonCursor cursor;
    private @Nullable Checkpoint checkpoint;
    private LossPyramid.@Nullable State objective;
    private LossPyramid.@Nullable State squaredError;
    private EpochLog.@Nullable State epochs;

    private ProgressJson(JsonCursor cursor) {
        this.cursor = cursor;
    }

    // ---- writing ----

    static void write(PastCurves progress, JsonGenerator json, SessionLayout layout) throws IOException {
        json.writeStartObject();
        json.writeFieldName("checkpoint");
        layout.inlineNext();
        CheckpointJson.write(progress.checkpoint(), json);
        write("objective", progress.objective(), json);
        write("squared_error", progress.squaredError(), json);
        write(progress.epochs(), json);
        json.writeEndObject();
    }

    private static void write(String name, LossPyramid.State curve, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("width", curve.width());
        json.writeNumberField("count", curve.min().length);
        PackedTable.write("min", curve.min(), json);
        PackedTable.write("mean", curve.mean(), json);
        PackedTable.write("max", curve.max(), json);
        json.writeEndObject();
    }

    private static void write(EpochLog.State epochs, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("epochs");
        json.writeNumberField("done", epochs.epochs());
        json.writeNumberField("stride", epochs.stride());
        json.writeNumberField("count", epochs.epoch().length);
        PackedTable.write("update", epochs.update(), json);
        PackedTable.write("objective", epochs.objective(), json);
        PackedTable.write("squared_error", epochs.squaredError(), json);
        json.writeEndObject();
    }

    // ---- reading ----

    static PastCurves read(JsonCursor cursor) throws IOException {
        return new ProgressJson(cursor).read();
    }

    private PastCurves read() throws IOException {
        Set<String> seen = cursor.object(this::readField);
        cursor.require(seen, "checkpoint", "objective", "squared_error", "epochs");
        try {
            return new PastCurves(
                    Objects.requireNonNull(checkpoint),
                    Objects.requireNonNull(objective),
                    Objects.requireNonNull(squaredError),
                    Objects.requireNonNull(epochs));
        } catch (IllegalArgumentException e) {
            throw cursor.refused(e);
        }
    }

    private void readField(String field) throws IOException {
        switch (field) {
            case "checkpoint" -> checkpoint = CheckpointJson.read(cursor);
            case "objective" -> objective = readCurve();
            case "squared_error" -> squaredError = readCurve();
            case "epochs" -> epochs = readEpochs();
            default -> throw cursor.unknownField("checkpoint, objective, squared_error, epochs");
        }
    }

    private LossPyramid.State readCurve() throws IOException {
        PackedTable table =
                PackedTable.read(cursor, LossPyramid.CAPACITY, List.of("width"), List.of("min", "mean", "max"));
        try {
            return new LossPyramid.State(
                    table.number("width"), table.column("min"), table.column("mean"), table.column("max"));
        } catch (IllegalArgumentException e) {
            throw cursor.refused(e);
        }
    }

    private EpochLog.State readEpochs() throws IOException {
        PackedTable table = PackedTable.read(
                cursor, EpochLog.CAPACITY, List.of("done", "stride"), List.of("update", "objective", "squared_error"));
        long stride = table.number("stride");
        double[] numbers = new double[table.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (i + 1) * stride;
        }
        try {
            return new EpochLog.State(
                    stride,
                    table.number("done"),
                    numbers,
                    table.column("update"),
                    table.column("objective"),
                    table.column("squared_error"));
        } catch (IllegalArgumentException e) {
            throw cursor.refused(e);
        }
    }
}
