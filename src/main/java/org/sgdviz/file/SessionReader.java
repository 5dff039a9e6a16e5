package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Message;
import org.sgdviz.run.SavedCurves;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ViewState;

/** Reads a session file, once. */
final class SessionReader {

    private final String file;
    private final JsonCursor cursor;
    private final List<DataSource> data = new ArrayList<>();
    private final List<RunJson> runs = new ArrayList<>();
    private ViewState view = ViewState.DEFAULT;
    private int numerics;
    private int front;
    private OptionalLong lookedAt = OptionalLong.empty();

    SessionReader(String file, JsonCursor cursor) {
        this.file = file;
        this.cursor = cursor;
    }

    StoredSession read() throws IOException {
        JsonToken first = cursor.next();
        if (first == null) {
            throw new BadFileException("json.emptyFile", file);
        }
        if (first != JsonToken.START_OBJECT) {
            throw noSession();
        }
        Set<String> seen = new LinkedHashSet<>();
        readHead(seen);
        cursor.fields(seen, this::readField);
        cursor.require(seen, "numerics", "front", "view", "data", "runs");
        if (cursor.next() != null) {
            throw cursor.problem("json.follows");
        }
        return session();
    }

    /** What a file must begin with, so that one of another program or version is known as such. */
    private void readHead(Set<String> seen) throws IOException {
        if (cursor.next() != JsonToken.FIELD_NAME || !cursor.fieldName().equals("format")) {
            throw noSession();
        }
        if (cursor.next() != JsonToken.VALUE_STRING || !cursor.text().equals(SessionFile.FORMAT)) {
            throw noSession();
        }
        if (cursor.next() != JsonToken.FIELD_NAME || !cursor.fieldName().equals("version")) {
            throw noSession();
        }
        cursor.next();
        long version = cursor.whole(1, Long.MAX_VALUE);
        if (version > SessionFile.VERSION) {
            throw new BadFileException("json.newer", file, version, SessionFile.VERSION);
        }
        cursor.setVersion((int) version);
        seen.add("format");
        seen.add("version");
    }

    private BadFileException noSession() {
        return new BadFileException("json.otherFile", file, SessionFile.FORMAT);
    }

    private void readField(String field) throws IOException {
        switch (field) {
            case "numerics" -> numerics = cursor.whole(1, Integer.MAX_VALUE);
            case "front" -> front = cursor.whole(0, Integer.MAX_VALUE);
            case "looked_at" -> lookedAt = OptionalLong.of(cursor.whole(0, Long.MAX_VALUE));
            case "view" -> view = ViewJson.read(cursor);
            case "data" -> cursor.array(() -> data.add(DataJson.read(cursor)));
            case "runs" -> cursor.array(() -> runs.add(RunJson.read(cursor)));
            default -> throw cursor.unknownField("format, version, numerics, front, looked_at, view, data, runs");
        }
    }

    private StoredSession session() throws IOException {
        List<SavedRun> saved = new ArrayList<>();
        Map<Integer, SavedCurves> curves = new TreeMap<>();
        Map<Integer, String> numbered = new TreeMap<>();
        for (int i = 0; i < runs.size(); i++) {
            try {
                saved.add(runs.get(i).toRun(data, saved, numerics, cursor));
                String called = runs.get(i).numberedName();
                if (called != null && !called.equals(Session.numberedName(i + 1))) {
                    numbered.put(i, called);
                }
                SavedCurves found = runs.get(i).curves();
                if (found != null) {
                    StoredSession.requireWithin(found, saved.get(i));
                    curves.put(i, found);
                }
            } catch (IllegalValueException e) {
                throw new BadFileException(Message.of("json.refusedRun", file, i, e.explanation()), e);
            }
        }
        try {
            return new StoredSession(new Session(saved, front, lookedAt, view), curves, numbered);
        } catch (IllegalValueException e) {
            throw new BadFileException(Message.of("json.refusedSession", file, e.explanation()), e);
        }
    }
}
