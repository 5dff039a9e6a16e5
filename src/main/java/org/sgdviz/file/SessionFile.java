package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sgdviz.session.Session;

/**
 * Sessions as files, {@code *.sgd.json}; src/docs/session-format.md says what stands in them. What is written is read
 * back equal, to the last bit. Read are files in UTF-8, with a byte order mark or without, strictly: each field must
 * be there, once, and of its kind, and none that is not known. No file, however it was made, takes more memory than a
 * share of what there is.
 */
public final class SessionFile {

    /** How the names of session files end. */
    public static final String SUFFIX = ".sgd.json";

    /** What a session file says it is. */
    static final String FORMAT = "sgd-visualizer session";

    /** The newest version of the format; from 1. A session that needs nothing of it is written as an older one. */
    static final int VERSION = 2;

    /** An edit's rows lie deepest: session, runs, run, edits, edit, rows, range. */
    private static final int DEEPEST = 16;

    private static final int MOST_DIGITS = 1000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SessionFile() {}

    /**
     * Reads the session of a file.
     *
     * @throws BadFileException if it cannot be read, or is not what the class says
     */
    public static Session read(Path path) throws BadFileException {
        return readAll(path).session();
    }

    /** Reads a file with all that stands in it, as {@link #read}. */
    public static StoredSession readAll(Path path) throws BadFileException {
        return readAll(path, MemoryBudget.of(path.toString()));
    }

    /** The same with another bound of the memory that it takes. */
    static StoredSession readAll(Path path, MemoryBudget budget) throws BadFileException {
        if (Files.isDirectory(path)) {
            throw new BadFileException("json.folder", path);
        }
        try (BufferedReader text = Files.newBufferedReader(path)) {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            JsonParser parser = factory().createParser(text);
            JsonCursor cursor = new JsonCursor(path.toString(), parser, budget);
            try {
                return new SessionReader(path.toString(), cursor).read();
            } catch (JsonProcessingException e) {
                throw cursor.notJson(e);
            }
        } catch (IOException e) {
            throw BadFileException.reading(path, e);
        }
    }

    /** Makes parsers that give up on what no session has. */
    static JsonFactory factory() {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(MOST_DIGITS)
                        .maxDocumentLength(Runtime.getRuntime().maxMemory())
                        .build())
                .build();
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @throws BadFileException if it cannot be written; it is then as it was
     */
    public static void write(StoredSession stored, Path path) throws BadFileException {
        SafeFile.write(path, out -> SessionWriter.write(stored, out));
    }

    /** Writes a session without anything beside it, as the other method. */
    public static void write(Session session, Path path) throws BadFileException {
        write(StoredSession.plain(session), path);
    }

    /** Writes to a stream, which is flushed and stays open. */
    public static void write(StoredSession stored, OutputStream to) throws IOException {
        SessionWriter.write(stored, to);
    }

    /** Writes a session without anything beside it to a stream, as the other method. */
    public static void write(Session session, OutputStream to) throws IOException {
        write(StoredSession.plain(session), to);
    }
}
