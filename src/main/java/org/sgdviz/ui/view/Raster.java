package org.sgdviz.ui.view;

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
final class Raster {

    final int width;
    final int height;
    final int[] pixels;
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable Image image;

    Raster(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    void clear() {
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

    /** Puts a premultiplied colour over the pixel with the given index. */
    void blend(int index, int source) {
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
