package org.sgdviz.ui.view.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * Writes a film as GIF (version 89a), frame by frame, in memory that does not grow with its length. A frame holds only
 * the smallest rectangle that has changed, in few colours of its own; what has not changed in it is left transparent.
 *
 * <pre>{@code
 * try (SafeFile file = SafeFile.open(path)) {
 *     GifWriter film = new GifWriter(file.stream(), 960, 600, GifWriter.FOR_EVER, GifWriter.MOST_COLOURS);
 *     film.add(image, 5); // as often as there are frames
 *     film.finish();
 *     file.commit();
 * }
 * }</pre>
 *
 * <p>For one thread at a time.
 */
public final class GifWriter {

    /** Plays without end. */
    public static final int FOR_EVER = 0;

    /** The shortest time of a frame, in 1/100 s, that programs respect: they show what is shorter for 1/10 s. */
    public static final int LEAST_DELAY = 2;

    /** One less than a byte tells apart: the last one is transparent. */
    public static final int MOST_COLOURS = 255;

    private static final int MOST = 0xffff;
    private static final long MOST_PIXELS = 1 << 26;

    /** A pixel is drawn again when a part of its colour, of 0 to 255, is off by more than this. */
    private static final int TOLERANCE = 2;

    private static final int KEEP_BELOW = 1 << 2;
    private static final int TRANSPARENT = 1;
    private static final int OWN_COLOURS = 0x80;

    private final OutputStream out;
    private final int width;
    private final int height;

    /** The frame to be added. */
    private final int[] next;

    /** What each pixel was when it was last drawn. */
    private final int[] drawn;

    /** What it has looked like since then. */
    private final int[] shown;

    private final GifColours colours;
    private final GifCompressor compressor;
    private boolean first = true;
    private boolean ended;

    /**
     * Begins a film.
     *
     * @param out receives the file; it is not closed
     * @param width of all frames, from 1 to 65535
     * @param height of all frames, from 1 to 65535; at most 67 million pixels altogether
     * @param plays how many times it is shown, up to 65535, or {@link #FOR_EVER}
     * @param most how many colours a frame may have, from 2 to {@link #MOST_COLOURS}: half of them save a seventh of
     *     the file, and are seen only where colours change slowly
     */
    public GifWriter(OutputStream out, int width, int height, int plays, int most) throws IOException {
        if (width < 1 || height < 1 || width > MOST || height > MOST || (long) width * height > MOST_PIXELS) {
            throw new IllegalArgumentException("a film of " + width + " x " + height
                    + " pixels: its sides must be from 1 to 65535, with at most " + MOST_PIXELS + " pixels altogether");
        }
        if (plays < 0 || plays > MOST) {
            throw new IllegalArgumentException("a film can be shown 1 to 65535 times, or for ever (0); not " + plays);
        }
        if (most < 2 || most > MOST_COLOURS) {
            throw new IllegalArgumentException("a frame can have 2 to " + MOST_COLOURS + " colours, not " + most);
        }
        this.out = out;
        this.width = width;
        this.height = height;
        next = new int[width * height];
        drawn = new int[width * height];
        shown = new int[width * height];
        colours = new GifColours(most);
        compressor = new GifCompressor(out);
        out.write("GIF89a".getBytes(StandardCharsets.US_ASCII));
        writeShorts(width, height);
        out.write(new byte[] {0x70, 0, 0}); // no colours for all frames, 8 bits a part of a colour, no aspect ratio
        if (plays != 1) {
            out.write(new byte[] {0x21, (byte) 0xff, 11});
            out.write("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[] {3, 1});
            writeShorts(Math.max(0, plays - 1)); // counts repetitions; 0 is for ever
            out.write(0);
        }
    }

    /**
     * Adds a frame; what is translucent in it is taken as lying on black. FX thread, if the picture is still being
     * drawn into; else any.
     *
     * @param image of the film's width and height
     * @param hundredths how long it is shown, in 1/100 s, from {@link #LEAST_DELAY} to 65535
     */
    public void add(Image image, int hundredths) throws IOException {
        if (image.getWidth() != width || image.getHeight() != height) {
            throw new IllegalArgumentException("a frame of " + image.getWidth() + " x " + image.getHeight()
                    + " pixels in a film of " + width + " x " + height);
        }
        requireAddable(hundredths);
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), next, 0, width);
        addNext(hundredths);
    }

    /**
     * Adds a frame.
     *
     * @param pixels row by row, premultiplied ARGB; not kept
     * @param hundredths how long it is shown, in 1/100 s, from {@link #LEAST_DELAY} to 65535
     */
    public void add(int[] pixels, int hundredths) throws IOException {
        if (pixels.length != next.length) {
            throw new IllegalArgumentException(
                    "a frame of " + pixels.length + " pixels in a film of " + width + " x " + height);
        }
        requireAddable(hundredths);
        System.arraycopy(pixels, 0, next, 0, next.length);
        addNext(hundredths);
    }

    /** Ends the film, which needs at least one frame, and flushes the stream. */
    public void finish() throws IOException {
        if (ended || first) {
            throw new IllegalStateException(ended ? "the film has ended" : "a film needs at least one frame");
        }
        ended = true;
        out.write(0x3b);
        out.flush();
    }

    private void requireAddable(int hundredths) {
        if (hundredths < LEAST_DELAY || hundredths > MOST) {
            throw new IllegalArgumentException("a frame can be shown for " + LEAST_DELAY + " to " + MOST
                    + " hundredths of a second, not " + hundredths);
        }
        if (ended) {
            throw new IllegalStateException("the film has ended");
        }
    }

    private void addNext(int hundredths) throws IOException {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        colours.clear();
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                if (isChanged(i)) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                    colours.count(next[i]);
                }
            }
        }
        if (right < 0) { // nothing has changed: one pixel that is transparent takes the time
            left = right = top = bottom = 0;
        }
        colours.choose();
        writeFrame(left, top, right - left + 1, bottom - top + 1, hundredths);
        first = false;
    }

    private void writeFrame(int left, int top, int columns, int rows, int hundredths) throws IOException {
        int bits = colours.bits();
        out.write(new byte[] {0x21, (byte) 0xf9, 4, (byte) (KEEP_BELOW | (first ? 0 : TRANSPARENT))});
        writeShorts(hundredths);
        out.write(new byte[] {(byte) colours.transparent(), 0, 0x2c});
        writeShorts(left, top, columns, rows);
        out.write(OWN_COLOURS | (bits - 1));
        byte[] table = colours.table();
        out.write(table);
        compressor.begin(bits);
        for (int y = top; y < top + rows; y++) {
            for (int x = left, i = y * width + left; x < left + columns; x++, i++) {
                if (isChanged(i)) {
                    int index = colours.index(next[i]);
                    compressor.add(index);
                    shown[i] = (table[3 * index] & 0xff) << 16
                            | (table[3 * index + 1] & 0xff) << 8
                            | (table[3 * index + 2] & 0xff);
                    drawn[i] = next[i];
                } else {
                    compressor.add(colours.transparent());
                }
            }
        }
        compressor.end();
    }

    /** Whether a pixel is to be drawn: it is no longer what was drawn, and what is seen of that is too far off. */
    private boolean isChanged(int pixel) {
        int now = next[pixel];
        int seen = shown[pixel];
        return first
                || (now != drawn[pixel]
                        && (differ(now >> 16, seen >> 16) || differ(now >> 8, seen >> 8) || differ(now, seen)));
    }

    private static boolean differ(int a, int b) {
        return Math.abs((a & 0xff) - (b & 0xff)) > TOLERANCE;
    }

    private void writeShorts(int... values) throws IOException {
        for (int value : values) {
            out.write(value);
            out.write(value >> 8);
        }
    }
}
