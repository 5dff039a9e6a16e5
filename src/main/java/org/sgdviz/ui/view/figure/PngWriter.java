package org.sgdviz.ui.view.figure;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * Writes pictures as PNG (ISO/IEC 15948): 8 bits for each of red, green and blue, each row as differences from the one
 * above. It spares the figure java.desktop and its toolkit.
 */
public final class PngWriter {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte TRUE_COLOUR = 2;
    private static final byte UP = 2;

    private PngWriter() {}

    /**
     * Writes an opaque picture; what is translucent in it is taken as lying on black. FX thread, if the picture is
     * still being drawn into; else any.
     *
     * @param out receives the file; it is flushed, not closed
     */
    public static void write(Image image, OutputStream out) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        DataOutputStream file = new DataOutputStream(out);
        file.write(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, TRUE_COLOUR, 0, 0, 0});
        chunk(file, "IHDR", header.toByteArray());
        chunk(file, "IDAT", compressed(image, width, height));
        chunk(file, "IEND", new byte[0]);
        file.flush();
    }

    private static byte[] compressed(Image image, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(6);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            int[] above = new int[width];
            int[] row = new int[width];
            byte[] line = new byte[1 + 3 * width];
            line[0] = UP;
            for (int y = 0; y < height; y++) {
                image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbPreInstance(), row, 0, width);
                for (int x = 0, i = 1; x < width; x++) {
                    for (int shift = 16; shift >= 0; shift -= 8) {
                        line[i++] = (byte) ((row[x] >> shift) - (above[x] >> shift));
                    }
                }
                out.write(line);
                System.arraycopy(row, 0, above, 0, width);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream file, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        file.writeInt(data.length);
        file.write(name);
        file.write(data);
        file.writeInt((int) checksum.getValue());
    }
}
