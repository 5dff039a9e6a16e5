package org.sgdviz.ui.view.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.ui.view.plot.Argb;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.Viewport;

class LinePainterTest {

    private static final int COLOUR = 0xffff0000;
    private static final int HALO = 0xff00ff00;

    /** Samples a side of a pixel. */
    private static final int SAMPLES = 48;

    /** What so many samples may be wrong by, in steps of a channel, and half a step of rounding. */
    private static final double ERROR = 3;

    private static Raster painted(DecisionLine line, double scale) {
        Raster raster = new Raster((int) Math.round(40 * scale), (int) Math.round(30 * scale));
        LinePainter.paint(raster, line, view(raster), Pen.solid(COLOUR, HALO, scale));
        return raster;
    }

    private static Viewport view(Raster raster) {
        return new Viewport(-4, 4, 1, 5, raster.width, raster.height);
    }

    /** Colours the samples of each pixel by their distance to the line. */
    private static void assertIsCoverage(Raster raster, DecisionLine line, double scale) {
        double[] ends = line.segment(view(raster));
        for (int p = 0; p < raster.pixels.length; p++) {
            double inLine = 0;
            double inHalo = 0;
            for (int s = 0; ends != null && s < SAMPLES * SAMPLES; s++) {
                double x = p % raster.width + (s % SAMPLES + 0.5) / SAMPLES;
                double y = (double) (p / raster.width) + ((double) (s / SAMPLES) + 0.5) / SAMPLES;
                double distance = Math.abs((ends[3] - ends[1]) * (x - ends[0]) - (ends[2] - ends[0]) * (y - ends[1]))
                        / Math.hypot(ends[2] - ends[0], ends[3] - ends[1]);
                inLine += distance < LinePainter.WIDTH * scale / 2 ? 1 : 0;
                inHalo += distance < LinePainter.HALO_WIDTH * scale / 2 ? 1 : 0;
            }
            double share = inLine / (SAMPLES * SAMPLES);
            double around = LinePainter.HALO * inHalo / (SAMPLES * SAMPLES) * (1 - share);
            int pixel = raster.pixels[p];
            assertThat(Argb.red(pixel)).as("line in pixel %d", p).isCloseTo(255 * share, within(ERROR));
            assertThat(Argb.green(pixel)).as("halo in pixel %d", p).isCloseTo(255 * around, within(ERROR));
            assertThat(Argb.alpha(pixel)).isCloseTo(255 * (share + around), within(2 * ERROR));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2})
    void eachPixelHasTheShareOfTheLineThatLiesInIt(double scale) {
        Random random = new Random(3);
        for (int i = 0; i < 12; i++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double x1 = random.nextDouble() * 6 - 3;
            double x2 = random.nextDouble() * 3 + 1.5;
            double w1 = Math.cos(angle);
            double w2 = Math.sin(angle);
            DecisionLine line = new DecisionLine(-w1 * x1 - w2 * x2, w1, w2);

            assertIsCoverage(painted(line, scale), line, scale);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.3, 1, 0", // vertical
        "0.3, 1, 1e-9",
        "-3, 0, 1", // horizontal
        "-3, 1e-9, 1",
        "-3.05, 0.001, 1", // nearly horizontal
        "0.1, 1, 0.004", // steep
        "-3, -0.5, 1", // through two corners
        "-3.9, 1, 0", // at the right edge
        "-4.98, 0, 1" // at the upper edge
    })
    void linesInSpecialPositionsAreCoveredExactlyToo(double w0, double w1, double w2) {
        DecisionLine line = new DecisionLine(w0, w1, w2);
        for (double scale : new double[] {1, 1.25, 1.5, 2}) {
            assertIsCoverage(painted(line, scale), line, scale);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "3, 0, 0", "NaN, 1, 1", "1, Infinity, 1", "-9, 1, 0", "-9, 0, 1", "40, 1, 1", "1e300, 1, 1"})
    void whatIsNoLineOrOutOfViewLeavesNoTrace(double w0, double w1, double w2) {
        assertThat(painted(new DecisionLine(w0, w1, w2), 1).pixels).containsOnly(0);
    }

    @Test
    void theSizeOfTheWeightsDoesNotMatter() {
        Raster usual = painted(new DecisionLine(-2.7, 0.4, 0.9), 1);

        assertThat(painted(new DecisionLine(-2.7e200, 0.4e200, 0.9e200), 1).pixels)
                .isEqualTo(usual.pixels);
        assertThat(painted(new DecisionLine(2.7e-200, -0.4e-200, -0.9e-200), 1).pixels)
                .isEqualTo(usual.pixels);
    }

    @Test
    void whatIsUnderTheLineShowsThroughTheHaloAndNotThroughTheLine() {
        Raster raster = new Raster(40, 30);
        Arrays.fill(raster.pixels, 0xff0000ff);
        LinePainter.paint(raster, new DecisionLine(0, 1, 0), view(raster), Pen.solid(COLOUR, HALO, 1));

        assertThat(raster.pixels[15 * 40 + 19]).isEqualTo(COLOUR);
        assertThat(raster.pixels[15 * 40 + 20]).isEqualTo(COLOUR);
        assertThat(Argb.blue(raster.pixels[15 * 40 + 18])).isCloseTo(255 * (1 - LinePainter.HALO), within(2.0));
        assertThat(raster.pixels[15 * 40 + 16]).isEqualTo(0xff0000ff);
    }

    @Test
    void aDashedLineIsThinnerAndHasGapsAsLongAsItsDashes() {
        Raster raster = new Raster(40, 140);
        LinePainter.paint(raster, new DecisionLine(0, 1, 0), view(raster), Pen.dashed(COLOUR, HALO, 1));
        int drawn = 0;
        for (int y = 0; y < raster.height; y++) {
            boolean isDrawn = Argb.alpha(raster.pixels[y * 40 + 20]) > 0;
            assertThat(isDrawn).as("row %d", y).isEqualTo(y / 7 % 2 == 0);
            assertThat(Argb.alpha(raster.pixels[y * 40 + 18])).isLessThan(Argb.alpha(HALO));
            drawn += isDrawn ? 1 : 0;
        }
        assertThat(drawn).isEqualTo(70);
    }
}
