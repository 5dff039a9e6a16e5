package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonParser;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.sgdviz.session.Session;

/**
 * What came to a session after its snapshot: a line for each {@link SessionDelta}, with a checksum before it, so that a
 * line that the end of the program or of the power cut short is known as such. What is appended is on the disk when the
 * method returns. For one thread at a time.
 */
final class Journal implements Closeable {

    private static final int CHECKSUM_DIGITS = 8;

    private final Path path;
    private final FileChannel file;
    private final @Nullable FileStamp begun;

    private Journal(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
        this.begun = FileStamp.of(path);
    }

    /** Begins a journal; there must be none. */
    static Journal begin(Path path) throws IOException {
        return new Journal(path, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    void append(SessionDelta delta) throws IOException {
        byte[] text = DeltaJson.write(delta).getBytes(StandardCharsets.UTF_8);
        String head = String.format(Locale.ROOT, "%08x ", checksum(text));
        ByteBuffer line = ByteBuffer.allocate(head.length() + text.length + 1);
        line.put(head.getBytes(StandardCharsets.US_ASCII))
                .put(text)
                .put((byte) '\n')
                .flip();
        long start = file.position();
        try {
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
        } catch (IOException e) {
            file.truncate(start); // nothing is to stand behind half a line
            throw e;
        }
    }

    /** How many bytes there are. */
    long size() throws IOException {
        return file.size();
    }

    /**
     * Whether what is appended is found again under its name: not where somebody deleted, moved, replaced or cut the
     * file.
     */
    boolean isThere() throws IOException {
        FileStamp now = FileStamp.of(path);
        return now != null && begun != null && Objects.equals(now.key(), begun.key()) && now.size() == file.position();
    }

    private static long checksum(byte[] text) {
        CRC32 checksum = new CRC32();
        checksum.update(text);
        return checksum.getValue();
    }

    /** The session that a snapshot has become by a journal: as far as its lines are whole and fit. */
    static Session replay(Session snapshot, Path path) throws IOException {
        Session session = snapshot;
        if (!Files.exists(path)) {
            return session;
        }
        MemoryBudget budget = MemoryBudget.of(path.toString());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && isWhole(line); line = lines.readLine()) {
                String text = line.substring(CHECKSUM_DIGITS + 1);
                try (JsonParser parser = SessionFile.factory().createParser(text)) {
                    session = DeltaJson.read(new JsonCursor(path.toString(), parser, budget))
                            .applyTo(session);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return session; // what could not be read is the end
        }
        return session;
    }

    private static boolean isWhole(String line) {
        if (line.length() <= CHECKSUM_DIGITS || line.charAt(CHECKSUM_DIGITS) != ' ') {
            return false;
        }
        byte[] text = line.substring(CHECKSUM_DIGITS + 1).getBytes(StandardCharsets.UTF_8);
        return line.startsWith(String.format(Locale.ROOT, "%08x", checksum(text)));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
