package org.sgdviz.ui.view.plot;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * A rectangle of premultiplied ARGB pixels that one thread at a time draws into, and that the FX thread can show
 * without copying it.
 */
public final class Raster {

    /** A screen of 3840 by 2160 has so many. */
    private static final int PIXELS_OF_A_LARGE_SCREEN = 3840 * 2160;

    /** A plot keeps about four rasters, and JavaFX a copy: together no more than a quarter of the memory. */
    private static final int MEMORY_PER_PIXEL = 4 * 5 * Integer.BYTES;

    /** How many pixels a raster has at most: larger pictures are drawn at a lower resolution. */
    public static final double MOST_PIXELS =
            Math.min(PIXELS_OF_A_LARGE_SCREEN, (double) Runtime.getRuntime().maxMemory() / MEMORY_PER_PIXEL);

    public final int width;
    public final int height;
    public final int[] pixels;
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable Image image;

    public Raster(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    /**
     * How many pixels a picture has per logical pixel: as many as the device, or as few as it takes to have no more
     * than {@link #MOST_PIXELS}.
     */
    public static double scale(double logicalWidth, double logicalHeight, double device) {
        return Math.min(device, Math.sqrt(MOST_PIXELS / (logicalWidth * logicalHeight)));
    }

    public void clear() {
        Arrays.fill(pixels, 0);
    }

    /** The pixels as they are now. FX thread. */
    Image image() {
        if (buffer == null || image == null) {
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        } else {
            buffer.updateBuffer(b -> null);
        }
        return image;
    }

    /** Where the pixels are that are not empty: each run's first index and the one behind its last, ascending. */
    public int[] runs() {
        int[] runs = new int[64];
        int n = 0;
        for (int p = 0; p < pixels.length; p++) {
            if (pixels[p] != 0) {
                int first = p;
                while (p < pixels.length && pixels[p] != 0) {
                    p++;
                }
                if (n == runs.length) {
                    runs = Arrays.copyOf(runs, 2 * n);
                }
                runs[n++] = first;
                runs[n++] = p;
            }
        }
        return Arrays.copyOf(runs, n);
    }

    /**
     * Puts a picture of the same size over this one.
     *
     * @param runs where it is not empty, as {@link #runs} gives
     * @param opacity 0 … 256, which is opaque
     */
    public void overlay(Raster picture, int[] runs, int opacity) {
        for (int k = 0; k < runs.length; k += 2) {
            for (int p = runs[k]; p < runs[k + 1]; p++) {
                blend(p, faded(picture.pixels[p], opacity));
            }
        }
    }

    /**
     * Puts a picture of a part of the plane over this one, stretched to the present view; the nearest pixel serves.
     *
     * @param picture drawn for {@code pictured}, a view of its size in pixels
     * @param present the view that this raster is drawn for
     * @param opacity 0 … 256, which is opaque
     */
    public void overlay(Raster picture, Viewport pictured, Viewport present, int opacity) {
        int[] columns = new int[width];
        for (int x = 0; x < width; x++) {
            columns[x] = nearest(pictured.x(present.x1(x + 0.5)), picture.width);
        }
        for (int y = 0; y < height; y++) {
            int row = nearest(pictured.y(present.x2(y + 0.5)), picture.height);
            if (row >= 0) {
                overlayRow(picture.pixels, row * picture.width, columns, y * width, opacity);
            }
        }
    }

    private static int nearest(double place, int size) {
        return place >= 0 && place < size ? (int) place : -1;
    }

    private void overlayRow(int[] source, int from, int[] columns, int to, int opacity) {
        for (int x = 0; x < columns.length; x++) {
            int column = columns[x];
            int pixel = column < 0 ? 0 : source[from + column];
            if (pixel != 0) {
                blend(to + x, faded(pixel, opacity));
            }
        }
    }

    private static int faded(int pixel, int opacity) {
        int redBlue = (((pixel & 0x00ff00ff) * opacity) >>> 8) & 0x00ff00ff;
        int alphaGreen = (pixel >>> 8 & 0x00ff00ff) * opacity & 0xff00ff00;
        return redBlue | alphaGreen;
    }

    /** Puts a premultiplied colour over the pixel with the given index. */
    public void blend(int index, int source) {
        int alpha = source >>> 24;
        if (alpha == 255) {
            pixels[index] = source;
        } else if (alpha != 0) {
            int under = pixels[index];
            int rest = 256 - alpha;
            int redBlue = (((under & 0x00ff00ff) * rest) >>> 8) & 0x00ff00ff;
            int alphaGreen = (under >>> 8 & 0x00ff00ff) * rest & 0xff00ff00;
            pixels[index] = source + (redBlue | alphaGreen);
        }
    }
}
