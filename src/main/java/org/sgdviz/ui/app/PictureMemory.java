package org.sgdviz.ui.app;

import java.util.function.LongConsumer;
import javafx.beans.value.ObservableValue;

/**
 * Whether JavaFX has the memory for the picture of a whole window. Where it draws by itself, without a graphics card,
 * that is on the heap; where the picture does not fit, JavaFX says nothing, and the window stays white. FX thread only.
 */
final class PictureMemory {

    /** The rest is for all else: JavaFX's picture of each plot, and what the program computes. */
    private static final int SHARE = 2;

    private final ObservableValue<Number> width;
    private final ObservableValue<Number> height;
    private final ObservableValue<Number> scale;
    private final long bytes;
    private final LongConsumer tooLarge;
    private boolean told;

    private PictureMemory(
            ObservableValue<Number> width,
            ObservableValue<Number> height,
            ObservableValue<Number> scale,
            long heap,
            LongConsumer tooLarge) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.bytes = heap;
        this.tooLarge = tooLarge;
    }

    /**
     * Watches a window's size, in logical pixels, and the device pixels per logical one.
     *
     * @param heap how many bytes Java may use
     * @param tooLarge receives that, once for each time that the window becomes too large
     */
    static void watch(
            ObservableValue<Number> width,
            ObservableValue<Number> height,
            ObservableValue<Number> scale,
            long heap,
            LongConsumer tooLarge) {
        PictureMemory memory = new PictureMemory(width, height, scale, heap, tooLarge);
        width.subscribe(memory::check);
        height.subscribe(memory::check);
        scale.subscribe(memory::check);
    }

    private void check() {
        double perSide = scale.getValue().doubleValue();
        double pixels = width.getValue().doubleValue() * height.getValue().doubleValue() * perSide * perSide;
        boolean isTooLarge = pixels * Integer.BYTES > (double) bytes / SHARE; // not while the size is NaN
        if (isTooLarge && !told) {
            tooLarge.accept(bytes);
        }
        told = isTooLarge;
    }
}
