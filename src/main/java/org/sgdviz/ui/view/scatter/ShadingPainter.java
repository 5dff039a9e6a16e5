package org.sgdviz.ui.view.scatter;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sgdviz.ui.view.plot.Argb;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * The shading of a scatter plot on its background and its grid, opaque; the tables of colours are made anew only when
 * they change. FX thread.
 */
final class ShadingPainter {

    /** What the tables depend on. */
    private record Colours(Palette palette, Shading shading, ShadingMeaning meaning) {}

    private @Nullable Colours tablesOf;
    private int[] onBackground = {};
    private int[] onGrid = {};

    /**
     * Fills a raster with the shading; with the background and the grid alone if there is none.
     *
     * @param view the raster's, in its pixels
     */
    void paint(Raster raster, Classifier classifier, Viewport view, Grid grid, Palette palette) {
        boolean shaded = classifier.boundary().isFinite();
        Boundary boundary = shaded ? classifier.boundary() : DecisionLine.NONE;
        prepare(new Colours(palette, shaded ? classifier.shading() : Shading.NONE, classifier.meaning()));
        boundary.shade(onBackground, onGrid, grid.rowsIn(raster), grid.columnsIn(raster), view, raster);
    }

    private void prepare(Colours colours) {
        if (!Objects.equals(colours, tablesOf)) {
            Palette palette = colours.palette;
            int[] table = HeatMap.table(palette.shade0(), palette.shade1(), colours.shading, colours.meaning);
            int background = palette.points().rim();
            onBackground = Arrays.stream(table)
                    .map(colour -> Argb.over(colour, background))
                    .toArray();
            int line = Argb.over(Argb.premultiplied(palette.grid(), 1), background);
            onGrid = Arrays.stream(table).map(colour -> Argb.over(colour, line)).toArray();
            tablesOf = colours;
        }
    }
}
