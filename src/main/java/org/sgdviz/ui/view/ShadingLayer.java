package org.sgdviz.ui.view;

import java.util.Objects;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;

/** The shading of a scatter plot; its table of colours is made anew only when they change. FX thread. */
final class ShadingLayer {

    /** What the table depends on. */
    private record Colours(int class0, int class1, Shading shading, ShadingMeaning meaning) {}

    private final RasterLayer layer = new RasterLayer();
    private @Nullable Colours tableOf;
    private int[] table = {};

    ImageView node() {
        return layer.node();
    }

    /**
     * Draws the shading.
     *
     * @param device the view in device pixels
     * @param class0 colour of class 0 where it is certain, 0xAARRGGBB
     * @param class1 colour of class 1
     */
    void draw(DecisionLine boundary, Viewport device, int class0, int class1, Shading shading, ShadingMeaning meaning) {
        if (shading == Shading.NONE || !boundary.isFinite()) {
            layer.hide();
            return;
        }
        Colours colours = new Colours(class0, class1, shading, meaning);
        if (!Objects.equals(colours, tableOf)) {
            table = HeatMap.table(class0, class1, shading, meaning);
            tableOf = colours;
        }
        Raster raster = layer.spare((int) device.width(), (int) device.height());
        HeatMap.draw(boundary, table, device, raster);
        layer.show(raster, device);
    }

    void place(Viewport view, double scale) {
        layer.place(view, scale);
    }
}
