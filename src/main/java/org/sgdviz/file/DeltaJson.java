package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Edit;
import org.sgdviz.session.ViewState;
import org.sgdviz.sgd.Weights;

/** A {@link SessionDelta} as a line of JSON. Its fields while they are read. */
final class DeltaJson {

    private final JsonCursor cursor;
    private int front;
    private OptionalLong lookedAt = OptionalLong.empty();
    private ViewState view = ViewState.DEFAULT;
    private final List<SessionDelta.OfRun> runs = new ArrayList<>();

    private DeltaJson(JsonCursor cursor) {
        this.cursor = cursor;
    }

    /** One line, without its end. */
    static String write(SessionDelta delta) throws IOException {
        StringWriter line = new StringWriter();
        SessionLayout layout = new SessionLayout();
        try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
            json.setPrettyPrinter(layout);
            layout.inlineNext();
            json.writeStartObject();
            json.writeNumberField("front", delta.front());
            if (delta.lookedAt().isPresent()) {
                json.writeNumberField("looked_at", delta.lookedAt().getAsLong());
            }
            json.writeFieldName("view");
            ViewJson.write(delta.view(), json, layout);
            json.writeArrayFieldStart("runs");
            for (SessionDelta.OfRun run : delta.runs()) {
                write(run, json, layout);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void write(SessionDelta.OfRun run, JsonGenerator json, SessionLayout layout) throws IOException {
        json.writeStartObject();
        json.writeNumberField("run", run.run());
        json.writeNumberField("kept", run.kept());
        json.writeArrayFieldStart("added");
        for (Edit edit : run.added()) {
            EditJson.write(edit, json, layout);
        }
        json.writeEndArray();
        json.writeNumberField("updates", run.updates());
        json.writeFieldName("weights");
        double[] weights = run.weights().toArray();
        json.writeArray(weights, 0, weights.length);
        if (run.average() != null) {
            json.writeFieldName("average");
            double[] average = run.average().toArray();
            json.writeArray(average, 0, average.length);
        }
        json.writeBooleanField("diverged", run.diverged());
        json.writeEndObject();
    }

    /** Reads one line. */
    static SessionDelta read(JsonCursor cursor) throws IOException {
        cursor.next();
        DeltaJson fields = new DeltaJson(cursor);
        cursor.require(cursor.object(fields::readField), "front", "view", "runs");
        return new SessionDelta(fields.front, fields.lookedAt, fields.view, fields.runs);
    }

    private void readField(String field) throws IOException {
        switch (field) {
            case "front" -> front = cursor.whole(0, Integer.MAX_VALUE);
            case "looked_at" -> lookedAt = OptionalLong.of(cursor.whole(0, Long.MAX_VALUE));
            case "view" -> view = ViewJson.read(cursor);
            case "runs" -> cursor.array(() -> runs.add(new OfRun(cursor).read()));
            default -> throw cursor.unknownField("front, looked_at, view, runs");
        }
    }

    /** What has come to a run, while it is read. */
    private static final class OfRun {
        private final JsonCursor cursor;
        private final List<Edit> added = new ArrayList<>();
        private int run;
        private int kept;
        private long updates;
        private double[] weights = {};
        private @Nullable Weights average;
        private boolean diverged;

        OfRun(JsonCursor cursor) {
            this.cursor = cursor;
        }

        SessionDelta.OfRun read() throws IOException {
            cursor.require(cursor.object(this::readField), "run", "kept", "added", "updates", "weights", "diverged");
            return new SessionDelta.OfRun(run, kept, added, updates, new Weights(weights), average, diverged);
        }

        private void readField(String field) throws IOException {
            switch (field) {
                case "run" -> run = cursor.whole(0, Integer.MAX_VALUE);
                case "kept" -> kept = cursor.whole(0, Integer.MAX_VALUE);
                case "added" -> cursor.array(() -> added.add(EditJson.read(cursor)));
                case "updates" -> updates = cursor.whole(0, Long.MAX_VALUE);
                case "weights" -> weights = cursor.weights();
                case "average" -> average = new Weights(cursor.weights());
                case "diverged" -> diverged = cursor.flag();
                default -> throw cursor.unknownField("run, kept, added, updates, weights, average, diverged");
            }
        }
    }
}
