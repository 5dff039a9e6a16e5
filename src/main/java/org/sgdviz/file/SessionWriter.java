package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.DataSource;
import org.sgdviz.run.Edit;
import org.sgdviz.run.SavedCurves;
import org.sgdviz.run.Setup;
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Weights;

/** Writes a session file. */
final class SessionWriter {

    private final Session session;
    private final StoredSession stored;
    private final JsonGenerator json;
    private final int version;
    private final int numerics;
    private final SessionLayout layout = new SessionLayout();

    /** The data sets and their numbers, each once. */
    private final Map<DataSource, Integer> data = new LinkedHashMap<>();

    private SessionWriter(StoredSession stored, JsonGenerator json) {
        this.stored = stored;
        this.session = stored.session();
        this.json = json;
        this.version = FormatVersion.neededBy(stored);
        this.numerics = session.numerics();
    }

    /** Writes to a stream, which is flushed and stays open. */
    static void write(StoredSession stored, OutputStream to) throws IOException {
        // A writer, since the generator of bytes refuses half a character, which a file's name may have.
        OutputStreamWriter text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            SessionWriter writer = new SessionWriter(stored, json);
            json.setPrettyPrinter(writer.layout);
            writer.write();
            json.writeRaw('\n');
        }
        text.flush();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("format", SessionFile.FORMAT);
        json.writeNumberField("version", version);
        json.writeNumberField("numerics", numerics);
        json.writeNumberField("front", session.front());
        if (session.lookedAt().isPresent()) {
            json.writeNumberField("looked_at", session.lookedAt().getAsLong());
        }
        json.writeFieldName("view");
        ViewJson.write(session.view(), json, layout);
        json.writeArrayFieldStart("data");
        for (SavedRun run : session.runs()) {
            DataSource source = run.experiment().data();
            if (!isBranch(run) && data.putIfAbsent(source, data.size()) == null) {
                DataJson.write(source, json, layout);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("runs");
        for (int i = 0; i < session.runs().size(); i++) {
            write(i, stored.curvesOf(i));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static boolean isBranch(SavedRun run) {
        return run.origin() != null && run.origin().isBranch();
    }

    private void numbers(String field, double... values) throws IOException {
        json.writeFieldName(field);
        layout.inlineNext();
        json.writeStartArray();
        for (double value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }

    private void write(int index, @Nullable SavedCurves curves) throws IOException {
        SavedRun run = session.runs().get(index);
        json.writeStartObject();
        if (run.name() != null || version == 1) {
            json.writeStringField("name", session.nameOf(index));
        }
        json.writeNumberField("colour", run.colour());
        json.writeFieldName("shown");
        RunJson.writeShown(run.shown(), json);
        if (run.origin() != null) {
            write(run.origin());
        }
        List<Edit> edits = run.experiment().edits();
        Origin origin = run.origin();
        if (origin != null && origin.isBranch()) {
            // Edits stamped before the branch belong to the other run as well.
            long from = origin.update();
            edits = edits.stream().filter(edit -> edit.update() >= from).toList();
            Setup parent = session.runs().get(origin.run()).experiment().setup();
            if (!run.experiment().setup().equals(parent)) { // which can only be where it branched off at the start
                writeStart(run.experiment().initialWeights());
            }
        } else {
            json.writeNumberField(
                    "data", Objects.requireNonNull(data.get(run.experiment().data())));
            if (!run.experiment().setup().split().isNone()) {
                json.writeFieldName("split");
                SplitJson.write(run.experiment().setup().split(), json, layout);
            }
            json.writeNumberField("init_seed", run.experiment().initSeed());
            json.writeNumberField("shuffle_seed", run.experiment().shuffleSeed());
            Initialization initialization = run.experiment().setup().initialization();
            if (!initialization.equals(Initialization.UNIFORM)) {
                json.writeFieldName("initialization");
                write(initialization);
            }
            FeaturesJson.write(run.experiment().features(), json, layout);
            if (run.experiment().setup().start() != null) {
                writeStart(run.experiment().initialWeights());
            }
            if (run.numerics() != numerics) {
                json.writeNumberField("numerics", run.numerics());
            }
            json.writeFieldName("settings");
            write(run.experiment().settings());
        }
        json.writeArrayFieldStart("edits");
        for (Edit edit : edits) {
            EditJson.write(edit, json, layout);
        }
        json.writeEndArray();
        json.writeNumberField("updates", run.updates());
        numbers("weights", run.weights().toArray());
        if (run.average() != null) {
            numbers("average", run.average().toArray());
        }
        if (run.diverged()) {
            json.writeBooleanField("diverged", true);
        }
        if (curves != null) {
            json.writeFieldName("progress");
            CurvesJson.write(curves, json, layout);
        }
        json.writeEndObject();
    }

    private void write(Initialization initialization) throws IOException {
        if (initialization.link() == null) {
            json.writeString(initialization.id());
        } else {
            DataJson.write(initialization.link(), json, layout);
        }
    }

    private void writeStart(Weights start) throws IOException {
        numbers("start_weights", start.toArray());
    }

    private void write(Origin origin) throws IOException {
        json.writeFieldName(origin.isBranch() ? "branched_from" : "restarted_from");
        layout.inlineNext();
        json.writeStartObject();
        json.writeNumberField("run", origin.run());
        json.writeNumberField("update", origin.update());
        json.writeEndObject();
    }

    private void write(Hyperparameters settings) throws IOException {
        layout.inlineNext();
        json.writeStartObject();
        for (SettingJson<?> setting : SettingJson.ALL.rows()) {
            setting.writeField(json, settings);
        }
        json.writeEndObject();
    }
}
