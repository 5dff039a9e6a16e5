package org.sgdviz.ui.view;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The shading of a scatter plot; its table of colours is made anew only when they change. FX thread. */
final class ShadingPainter {

    /** What the table depends on. */
    private record Colours(int class0, int class1, Shading shading, ShadingMeaning meaning) {}

    private @Nullable Colours tableOf;
    private int[] table = {};

    /**
     * Fills a raster with the shading; with nothing if there is none.
     *
     * @param device the raster's view, in its pixels
     * @param class0 colour of class 0 where it is certain, 0xAARRGGBB
     * @param class1 colour of class 1
     */
    void paint(Raster raster, Classifier classifier, Viewport device, int class0, int class1) {
        Shading shading = classifier.shading();
        if (shading == Shading.NONE || !classifier.boundary().isFinite()) {
            raster.clear();
            return;
        }
        Colours colours = new Colours(class0, class1, shading, classifier.meaning());
        if (!Objects.equals(colours, tableOf)) {
            table = HeatMap.table(class0, class1, shading, classifier.meaning());
            tableOf = colours;
        }
        HeatMap.draw(classifier.boundary(), table, device, raster);
    }
}
