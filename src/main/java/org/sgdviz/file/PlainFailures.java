package org.sgdviz.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A stream whose failures say in plain words which file could not be written. */
final class PlainFailures extends FilterOutputStream {

    private final Path file;

    PlainFailures(Path file, OutputStream out) {
        super(out);
        this.file = file;
    }

    @Override
    public void write(int b) throws IOException {
        try {
            out.write(b);
        } catch (IOException e) {
            throw BadFileException.writing(file, e);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw BadFileException.writing(file, e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw BadFileException.writing(file, e);
        }
    }

    /** Only flushes: {@link SafeFile} closes the file, after forcing it to the disk. */
    @Override
    public void close() throws IOException {
        flush();
    }
}
