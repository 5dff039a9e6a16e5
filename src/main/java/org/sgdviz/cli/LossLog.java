package org.sgdviz.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Message;
import org.sgdviz.file.BadFileException;

/**
 * A list of numbers in bounded memory, since a run may have thousands of millions of epochs: the first ones are kept
 * here, and those after them in a temporary file, until it is closed. For one thread, which must not be interrupted
 * while it uses this.
 */
final class LossLog implements Closeable {

    private static final int CHUNK = 1 << 13;

    /** How many numbers are kept in memory: a megabyte. */
    static final int IN_MEMORY = 16 * CHUNK;

    private final List<double[]> chunks = new ArrayList<>();
    private final Path folder;
    private @Nullable FileChannel file;
    private @Nullable DataOutputStream rest;
    private int size;

    /** Receives each number. */
    @FunctionalInterface
    interface Reader {

        /** Takes number i, from 0. */
        void take(int i, double value) throws IOException;
    }

    LossLog() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** A log whose temporary file is created in the given folder instead of the default one. */
    LossLog(Path folder) {
        this.folder = folder;
    }

    void add(double value) throws IOException {
        if (size < IN_MEMORY) {
            int within = size % CHUNK;
            if (within == 0) {
                chunks.add(new double[CHUNK]);
            }
            chunks.get(size / CHUNK)[within] = value;
        } else {
            try {
                write(value);
            } catch (IOException e) {
                throw new BadFileException(Message.of("terminal.losses", folder, BadFileException.reason(e)), e);
            }
        }
        size++;
    }

    private void write(double value) throws IOException {
        DataOutputStream out = rest;
        if (out == null) {
            Path temporary = Files.createTempFile(folder, "sgdviz-", ".losses");
            temporary.toFile().deleteOnExit();
            FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE); // for Unix: before that already, so that nothing can be left
            out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), CHUNK));
            file = channel;
            rest = out;
        }
        out.writeDouble(value);
    }

    int size() {
        return size;
    }

    /** Passes all numbers to a reader, from the first to the last. */
    void forEach(Reader reader) throws IOException {
        for (int i = 0; i < Math.min(size, IN_MEMORY); i++) {
            reader.take(i, chunks.get(i / CHUNK)[i % CHUNK]);
        }
        if (file != null && rest != null) {
            rest.flush();
            file.position(0);
            DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), CHUNK));
            for (int i = IN_MEMORY; i < size; i++) {
                reader.take(i, in.readDouble());
            }
            file.position(file.size());
        }
    }

    /**
     * Every number or, where there are more than so many, every second, every fourth and so on, the last one always.
     *
     * @param most at least 1
     */
    Thinned thinned(int most) throws IOException {
        int stride = 1;
        while ((size - 1) / stride + 1 > most) {
            stride *= 2;
        }
        int every = stride;
        int count = size == 0 ? 0 : (size - 1) / every + 1;
        double[] places = new double[count];
        double[] values = new double[count];
        forEach((i, value) -> {
            int fromEnd = size - 1 - i;
            if (fromEnd % every == 0) {
                places[count - 1 - fromEnd / every] = i + 1.0;
                values[count - 1 - fromEnd / every] = value;
            }
        });
        return new Thinned(places, values);
    }

    /** Some of the numbers in their order, and the place of each, from 1; the arrays are the caller's. */
    record Thinned(double[] places, double[] values) {}

    /** Discards them. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
