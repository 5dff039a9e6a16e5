package org.sgdviz.ui.view.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sgdviz.ui.view.plot.Argb;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.Viewport;

class HeatMapTest {

    private static final int BLUE = 0xff0000ff;
    private static final int RED = 0xffff0000;

    /** A view in which the pixel (x, y) has the first coordinate x + 0.5. */
    private static final Viewport VIEW = new Viewport(0, 40, 0, 2, 40, 2);

    private static Raster draw(DecisionLine line, Shading shading, ShadingMeaning meaning) {
        Raster raster = new Raster(40, 2);
        HeatMap.draw(line, HeatMap.table(BLUE, RED, shading, meaning), VIEW, raster);
        return raster;
    }

    @Test
    void theColourIsTheClassAndItsOpacityTheCertainty() {
        Raster raster = draw(new DecisionLine(-20.5, 1, 0), Shading.SMOOTH, ShadingMeaning.PROBABILITY);
        double purest = raster.pixels[39] >>> 24;
        for (int x = 0; x < 40; x++) {
            double score = x - 20;
            int pixel = raster.pixels[x];
            double certainty = Math.abs(2 / (1 + Math.exp(-score)) - 1);
            assertThat((pixel >>> 24) / purest).isCloseTo(certainty, within(0.01));
            assertThat(pixel & 0xffffff).isEqualTo(score > 0 ? (pixel >>> 24) << 16 : pixel >>> 24);
        }
    }

    @Test
    void rowsFollowTheSecondCoordinate() {
        Raster raster = draw(new DecisionLine(-1, 0, 1), Shading.DISCRETE, ShadingMeaning.PROBABILITY);
        assertThat(raster.pixels[0] >> 16 & 255).as("red above").isPositive();
        assertThat(raster.pixels[40] & 255).as("blue below").isPositive();
    }

    @Test
    void discreteShadingHasTwoColours() {
        Raster raster = draw(new DecisionLine(-20, 1, 0), Shading.DISCRETE, ShadingMeaning.PROBABILITY);
        assertThat(java.util.Arrays.stream(raster.pixels).distinct()).hasSize(2);
    }

    @Test
    void aScoreOfOneIsFullColour() {
        Raster raster = draw(new DecisionLine(-20.5, 1, 0), Shading.SMOOTH, ShadingMeaning.SCORE);
        assertThat(raster.pixels[22]).isEqualTo(raster.pixels[39]);
        assertThat(raster.pixels[20] >>> 24).isLessThan(2);
    }

    @Test
    void scoresBeyondTheTableTakeItsEnds() {
        Raster raster = draw(new DecisionLine(-2e9, 1e8, 0), Shading.SMOOTH, ShadingMeaning.PROBABILITY);
        assertThat(raster.pixels[0] & 255).isPositive();
        assertThat(raster.pixels[39] >> 16 & 255).isPositive();
    }

    @Test
    void eachPixelHasTheColourOfItsScore() {
        Random random = new Random(4);
        int[] table = HeatMap.table(BLUE, RED, Shading.SMOOTH, ShadingMeaning.PROBABILITY);
        for (int n = 0; n < 500; n++) {
            double size = Math.pow(10, random.nextInt(7) - 3);
            DecisionLine line = new DecisionLine(
                    random.nextGaussian() * size * 5,
                    n % 9 == 0 ? 0 : random.nextGaussian() * size,
                    n % 7 == 0 ? 0 : random.nextGaussian() * size);
            Raster raster = new Raster(300, 4);
            Viewport view = new Viewport(-10, 10, -5, 5, 300, 4);
            HeatMap.draw(line, table, view, raster);
            for (int p = 0; p < raster.pixels.length; p++) {
                double score = line.score(view.x1(p % 300 + 0.5), view.x2(p / 300 + 0.5));
                double entry = (score + HeatMap.LIMIT) * HeatMap.ENTRIES / (2 * HeatMap.LIMIT);
                double drift = Math.max(1, Math.abs(entry)) * 1e-9;
                assertThat(raster.pixels[p])
                        .as("pixel %d of %s", p, line)
                        .isIn(at(table, entry - drift), at(table, entry + drift));
            }
        }
    }

    private static int at(int[] table, double entry) {
        return table[(int) Math.max(0, Math.min(HeatMap.ENTRIES - 1, entry))];
    }

    @Test
    void aRowOrAColumnHasThePixelsOfTheWhole() {
        Viewport view = new Viewport(-3, 5, -2, 4, 37, 23);
        int[] table = HeatMap.table(BLUE, RED, Shading.SMOOTH, ShadingMeaning.PROBABILITY);
        for (DecisionLine line : new DecisionLine[] {
            new DecisionLine(0.3, 1.2, -0.7), new DecisionLine(-1, 0, 4), new DecisionLine(1, -90, 2), DecisionLine.NONE
        }) {
            Raster whole = new Raster(37, 23);
            HeatMap.draw(line, table, view, whole);
            Raster byRows = new Raster(37, 23);
            for (int y = 0; y < 23; y++) {
                HeatMap.drawRow(line, table, view, byRows, y);
            }
            assertThat(byRows.pixels).isEqualTo(whole.pixels);
            Raster byColumns = new Raster(37, 23);
            for (int x = 0; x < 37; x++) {
                HeatMap.drawColumn(line, table, view, byColumns, x);
            }
            for (int p = 0; p < whole.pixels.length; p++) {
                assertThat(Argb.alpha(byColumns.pixels[p]))
                        .as("steps add up to within an entry of the table")
                        .isCloseTo(Argb.alpha(whole.pixels[p]), within(1.0));
            }
        }
    }
}
