package org.sgdviz.ui.view.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Extent;
import org.sgdviz.ui.view.plot.Raster;

/** Contours and shading of reliefs of known shape. */
class ReliefPainterTest {

    private static final int LOW = 0xffffffff;
    private static final int HIGH = 0xff0000ff;
    private static final int NOTHING = 0xff00ff00;
    private static final int LINE = 0xff000000;

    private static Relief relief(int columns, int rows, double... values) {
        return new Relief(new Extent(0, columns - 1.0, 0, rows - 1.0), columns, rows, values);
    }

    private static Raster painted(Relief relief, int width, int height) {
        Raster raster = new Raster(width, height);
        new ReliefPainter(new Bands(LOW, HIGH, LINE, height, 1), NOTHING).paint(relief, raster);
        return raster;
    }

    @Test
    void heightsBetweenNodesAreBetweenTheirs() {
        Relief relief = relief(3, 2, 0, 1, 4, 10, 11, 14);

        assertThat(relief.at(1, 0)).isEqualTo(1);
        assertThat(relief.at(1.5, 0)).isCloseTo(2.5, within(1e-12));
        assertThat(relief.at(2, 1)).isEqualTo(14);
        assertThat(relief.at(0.5, 0.5)).isCloseTo(5.5, within(1e-12));
        assertThat(relief.at(-0.1, 0)).isNaN();
        assertThat(relief.at(0, 1.1)).isNaN();
    }

    @Test
    void theLowestIsLightAndTheHighestDark() {
        Raster raster = painted(relief(2, 2, 0, 100, 0, 100), 400, 200);

        assertThat(raster.pixels[0]).isEqualTo(LOW);
        int right = raster.pixels[399];
        assertThat(right & 0xff).isEqualTo(0xff);
        assertThat(right >> 16 & 0xff).isLessThan(0x10);
    }

    /** Level k is where the height above the floor has grown by the k-th part of all ratios. */
    @Test
    void eachBandEndsWithALine() {
        double[] heights =
                IntStream.range(0, 400).mapToDouble(c -> Math.exp(c / 50.0)).toArray();
        double[] both = Arrays.copyOf(heights, 800);
        System.arraycopy(heights, 0, both, 400, 400);
        Raster raster = painted(relief(400, 2, both), 1600, 200);
        int[] row = Arrays.copyOfRange(raster.pixels, 100 * 1600, 101 * 1600);

        int lines = 0;
        for (int x = 1; x < row.length; x++) {
            boolean dark = (row[x] & 0xff) < 0xc0;
            lines += dark && (row[x - 1] & 0xff) >= 0xc0 ? 1 : 0;
        }
        assertThat(lines).isEqualTo(Levels.COUNT - 1);
    }

    @Test
    void whatIsNoNumberIsLeftAndAPlainHasNoLine() {
        Raster none = painted(relief(2, 2, Double.NaN, Double.NaN, Double.NaN, Double.NaN), 20, 20);
        assertThat(none.pixels).containsOnly(NOTHING);

        Raster flat = painted(relief(2, 2, 3, 3, 3, 3), 20, 20);
        assertThat(flat.pixels).containsOnly(LOW);

        Raster infinite = painted(relief(2, 2, 1, 2, 3, Double.POSITIVE_INFINITY), 20, 20);
        assertThat(infinite.pixels).isNotEmpty();
    }
}
