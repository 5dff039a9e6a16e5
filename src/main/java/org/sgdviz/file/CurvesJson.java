package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.run.EpochLog;
import org.sgdviz.run.LossPyramid;
import org.sgdviz.run.Progression;
import org.sgdviz.run.SavedCurves;
import org.sgdviz.sgd.Checkpoint;

/**
 * The progress of a long run in a session file: a checkpoint, and the curves up to it. Its fields while they are read.
 */
final class CurvesJson {

    private final JsonCursor cursor;
    private @Nullable Checkpoint checkpoint;
    private LossPyramid.@Nullable State objective;
    private LossPyramid.@Nullable State squaredError;
    private LossPyramid.@Nullable State misclassified;
    private LossPyramid.@Nullable State rate;
    private EpochLog.@Nullable State epochs;
    private Progression.@Nullable State progression;

    private CurvesJson(JsonCursor cursor) {
        this.cursor = cursor;
    }

    // ---- writing ----

    static void write(SavedCurves curves, JsonGenerator json, SessionLayout layout) throws IOException {
        json.writeStartObject();
        json.writeFieldName("checkpoint");
        layout.inlineNext();
        CheckpointJson.write(curves.checkpoint(), json);
        write("objective", curves.objective(), json);
        write("squared_error", curves.squaredError(), json);
        if (curves.misclassified().isComplete()) {
            write("misclassified", curves.misclassified(), json);
        }
        if (curves.rate().isComplete()) {
            write("rate", curves.rate(), json);
        }
        write(curves.epochs(), json);
        if (curves.progression().examples() != null) {
            write(curves.progression(), curves.progression().examples(), json);
        }
        json.writeEndObject();
    }

    /** Whether there is anything in it that version 1 of the format does not know. */
    static boolean needsVersionTwo(SavedCurves curves) {
        return !Double.isNaN(curves.checkpoint().misclassified())
                || !curves.checkpoint().memory().isEmpty()
                || curves.misclassified().isComplete()
                || curves.rate().isComplete()
                || (curves.epochs().isComplete() && curves.epochs().epoch().length > 0)
                || curves.progression().examples() != null;
    }

    private static void write(Progression.State progression, double[] examples, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("progression");
        json.writeNumberField("width", progression.width());
        json.writeNumberField("count", progression.epochs().length);
        PackedTable.write("epochs", progression.epochs(), json);
        PackedTable.write("examples", examples, json);
        double[] seconds = progression.seconds();
        if (seconds != null) {
            PackedTable.write("seconds", seconds, json);
        }
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
        if (epochs.isComplete() && epochs.epoch().length > 0) {
            PackedTable.write("misclassified", epochs.misclassified(), json);
        }
        json.writeEndObject();
    }

    // ---- reading ----

    static SavedCurves read(JsonCursor cursor) throws IOException {
        return new CurvesJson(cursor).read();
    }

    private SavedCurves read() throws IOException {
        Set<String> seen = cursor.object(this::readField);
        cursor.require(seen, "checkpoint", "objective", "squared_error", "epochs");
        try {
            SavedCurves older = new SavedCurves(
                    Objects.requireNonNull(checkpoint),
                    Objects.requireNonNull(objective),
                    Objects.requireNonNull(squaredError),
                    Objects.requireNonNull(epochs));
            return new SavedCurves(
                    older.checkpoint(),
                    older.objective(),
                    older.squaredError(),
                    misclassified == null ? older.misclassified() : misclassified,
                    rate == null ? older.rate() : rate,
                    older.epochs(),
                    progression == null ? older.progression() : progression);
        } catch (IllegalValueException e) {
            throw cursor.refused(e);
        }
    }

    private void readField(String field) throws IOException {
        switch (field) {
            case "checkpoint" -> checkpoint = CheckpointJson.read(cursor);
            case "objective" -> objective = readCurve();
            case "squared_error" -> squaredError = readCurve();
            case "misclassified" -> {
                cursor.requireVersion(FormatVersion.TWO);
                misclassified = readCurve();
            }
            case "rate" -> {
                cursor.requireVersion(FormatVersion.TWO);
                rate = readCurve();
            }
            case "epochs" -> epochs = readEpochs();
            case "progression" -> {
                cursor.requireVersion(FormatVersion.TWO);
                progression = readProgression();
            }
            default ->
                throw cursor.unknownField(
                        "checkpoint, objective, squared_error, misclassified, rate, epochs, progression");
        }
    }

    private LossPyramid.State readCurve() throws IOException {
        PackedTable table =
                PackedTable.read(cursor, LossPyramid.CAPACITY, List.of("width"), List.of("min", "mean", "max"));
        try {
            return new LossPyramid.State(
                    table.number("width"), table.column("min"), table.column("mean"), table.column("max"));
        } catch (IllegalValueException e) {
            throw cursor.refused(e);
        }
    }

    private Progression.State readProgression() throws IOException {
        PackedTable table = PackedTable.read(
                cursor, LossPyramid.CAPACITY, List.of("width"), List.of("epochs", "examples"), List.of("seconds"));
        try {
            return new Progression.State(
                    table.number("width"),
                    table.column("epochs"),
                    table.column("examples"),
                    table.columnIfAny("seconds"));
        } catch (IllegalValueException e) {
            throw cursor.refused(e);
        }
    }

    private EpochLog.State readEpochs() throws IOException {
        PackedTable table = PackedTable.read(
                cursor,
                EpochLog.CAPACITY,
                List.of("done", "stride"),
                List.of("update", "objective", "squared_error"),
                List.of("misclassified"));
        long stride = table.number("stride");
        double[] numbers = new double[table.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (i + 1) * stride;
        }
        try {
            EpochLog.State older = new EpochLog.State(
                    stride,
                    table.number("done"),
                    numbers,
                    table.column("update"),
                    table.column("objective"),
                    table.column("squared_error"));
            double[] wrong = table.columnIfAny("misclassified");
            return wrong == null ? older : older.withMisclassified(wrong);
        } catch (IllegalValueException e) {
            throw cursor.refused(e);
        }
    }
}
