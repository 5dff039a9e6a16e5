package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.zip.DeflaterInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterOutputStream;
import java.util.zip.ZipException;

/**
 * A column of numbers as a text: doubles of 8 bytes, little-endian, or labels of one byte, compressed as zlib does (RFC
 * 1950), in base64. Written and read in pieces, so that neither the text nor the bytes are ever held whole.
 */
final class PackedColumn {

    private PackedColumn() {}

    /** Writes n doubles. */
    static void writeDoubles(JsonGenerator json, int n, IntToDoubleFunction values) throws IOException {
        write(json, new Bytes(n, Double.BYTES) {
            @Override
            void put(ByteBuffer to, int i) {
                to.putDouble(values.applyAsDouble(i));
            }
        });
    }

    /** Writes n labels, each 0 or 1. */
    static void writeLabels(JsonGenerator json, int n, IntToDoubleFunction values) throws IOException {
        write(json, new Bytes(n, 1) {
            @Override
            void put(ByteBuffer to, int i) {
                to.put((byte) values.applyAsDouble(i));
            }
        });
    }

    private static void write(JsonGenerator json, InputStream bytes) throws IOException {
        try (DeflaterInputStream compressed = new DeflaterInputStream(bytes)) {
            json.writeBinary(compressed, -1);
        }
    }

    /** Reads exactly n doubles, which may be any. */
    static double[] readDoubles(JsonCursor cursor, int n) throws IOException {
        GrowingBytes bytes = read(cursor, (long) n * Double.BYTES);
        double[] values = new double[n];
        ByteBuffer.wrap(bytes.array())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer()
                .get(values);
        return values;
    }

    /** Reads exactly n bytes. */
    static byte[] readLabels(JsonCursor cursor, int n) throws IOException {
        return read(cursor, n).array();
    }

    private static GrowingBytes read(JsonCursor cursor, long size) throws IOException {
        GrowingBytes bytes = new GrowingBytes(cursor, size);
        Inflater inflater = new Inflater();
        try (InflaterOutputStream decompressed = new InflaterOutputStream(bytes, inflater)) {
            cursor.binary(decompressed);
            if (!inflater.finished() || inflater.getRemaining() > 0 || bytes.size() < size) {
                throw cursor.problem(inflater.finished() ? "json.bytes" : "json.bytesWithoutEnd", size, bytes.size());
            }
        } catch (ZipException e) {
            throw cursor.problem(e, "json.notDecompressed");
        } finally {
            inflater.end();
        }
        return bytes;
    }

    /** What is decompressed, which may not be more than was declared; it takes memory only as it comes. */
    private static final class GrowingBytes extends OutputStream {
        private final JsonCursor cursor;
        private final long most;
        private byte[] bytes = new byte[0];
        private int size;

        GrowingBytes(JsonCursor cursor, long most) {
            this.cursor = cursor;
            this.most = most;
        }

        int size() {
            return size;
        }

        /** The bytes: all, and no more. */
        byte[] array() {
            return bytes.length == size ? bytes : Arrays.copyOf(bytes, size);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            if (length > most - size || most > Integer.MAX_VALUE - 8) {
                throw cursor.problem("json.moreBytes", most);
            }
            if (size + length > bytes.length) {
                long capacity = Math.min(most, Math.max(size + (long) length, 2L * bytes.length + 8192));
                cursor.take(capacity - bytes.length);
                bytes = Arrays.copyOf(bytes, (int) capacity);
            }
            System.arraycopy(from, offset, bytes, size, length);
            size += length;
        }
    }

    /** A column as bytes, made piece by piece. */
    private abstract static class Bytes extends InputStream {
        private final int n;
        private final int bytesEach;
        private final ByteBuffer piece;
        private int next;

        Bytes(int n, int bytesEach) {
            this.n = n;
            this.piece = ByteBuffer.allocate(4096 * bytesEach)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .limit(0);
            this.bytesEach = bytesEach;
        }

        abstract void put(ByteBuffer to, int i);

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            if (!piece.hasRemaining() && !fill()) {
                return -1;
            }
            int count = Math.min(length, piece.remaining());
            piece.get(to, offset, count);
            return count;
        }

        private boolean fill() {
            piece.clear();
            for (; next < n && piece.remaining() >= bytesEach; next++) {
                put(piece, next);
            }
            piece.flip();
            return piece.hasRemaining();
        }
    }
}
