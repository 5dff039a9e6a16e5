package org.sgdviz.ui.view.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Extent;
import org.sgdviz.ui.view.plot.Raster;

/** Reliefs of known shape seen from the side. */
class SolidPainterTest {

    private static final int LOW = 0xffffffff;
    private static final int HIGH = 0xff0000ff;
    private static final int NOTHING = 0xff00ff00;
    private static final int LINE = 0xff000000;
    private static final int WAY = 0xffff0000;
    private static final int SIZE = 300;

    private static Relief relief(DoubleBinaryOperator height) {
        double[] values = new double[41 * 41];
        for (int i = 0; i < values.length; i++) {
            int column = i % 41;
            int row = i / 41;
            values[i] = height.applyAsDouble(column / 20.0 - 1, row / 20.0 - 1);
        }
        return new Relief(new Extent(-1, 1, -1, 1), 41, 41, values);
    }

    private static Raster painted(Relief relief, Turn turn, double[] across, double[] up) {
        Raster raster = new Raster(SIZE, SIZE);
        Projection projection = new Projection(relief, turn, SIZE, SIZE);
        Bands bands = new Bands(LOW, HIGH, LINE, SIZE, 1);
        SolidPainter painter = new SolidPainter(relief, projection, bands, raster, 1, NOTHING);
        painter.paintRelief();
        painter.paintWay(across, up, WAY);
        return raster;
    }

    private static int pixel(Raster raster, Projection projection, double u, double v, double h) {
        int row = (int) projection.y(u, v, h);
        return raster.pixels[row * SIZE + (int) projection.x(u, v)];
    }

    private static boolean isRed(int pixel) {
        return (pixel >> 16 & 255) > 200 && (pixel & 255) < 60;
    }

    @Test
    void fromAboveItIsTheRectangleItself() {
        Relief relief = relief((x, y) -> x);
        Projection above = new Projection(relief, new Turn(0, Math.PI / 2), SIZE, SIZE);

        assertThat(above.x(1, 0.5) - above.x(-1, 0.5)).isCloseTo(above.y(0, -1, 0.3) - above.y(0, 1, 1), within(1e-9));
        assertThat(above.x(0.5, 1)).isEqualTo(above.x(0.5, -1), within(1e-9));
        assertThat(above.isHidden(0.2, 0.3, above.heightAt(0.2, 0.3))).isFalse();
    }

    @Test
    void whereverItIsSeenFromAllOfItIsInThePicture() {
        Random random = new Random(5);
        Relief relief = relief((x, y) -> Math.abs(x) + y * y);
        for (int trial = 0; trial < 200; trial++) {
            Turn turn = Turn.START.by(10 * random.nextDouble(), 2 * random.nextDouble() - 1);
            Projection projection = new Projection(relief, turn, 500, 200);
            for (double u : new double[] {-1, 1}) {
                for (double v : new double[] {-1, 1}) {
                    assertThat(projection.x(u, v)).isBetween(0.0, 500.0);
                    assertThat(projection.y(u, v, 0)).isBetween(0.0, 200.0);
                    assertThat(projection.y(u, v, projection.heightAt(u, v))).isBetween(0.0, 200.0);
                }
            }
        }
    }

    /** A ridge across the view hides the way in the valley behind it, and not the one before it. */
    @Test
    void theWayIsFaintWhereTheReliefStandsBeforeIt() {
        Relief ridge = relief((x, y) -> Math.max(0, 1 - 4 * Math.abs(y)));
        Turn front = new Turn(0, 0.35);
        Projection projection = new Projection(ridge, front, SIZE, SIZE);

        Raster raster = painted(ridge, front, new double[] {-0.9, 0.9}, new double[] {-0.6, -0.6});
        Raster behind = painted(ridge, front, new double[] {-0.9, 0.9}, new double[] {0.4, 0.4});

        assertThat(isRed(pixel(raster, projection, 0, -0.6, 0))).isTrue();
        assertThat(isRed(pixel(behind, projection, 0, 0.4, 0))).isFalse();
        assertThat(projection.isHidden(0, -0.6, 0)).isFalse();
        assertThat(projection.isHidden(0, 0.4, 0)).isTrue();
        assertThat(projection.isHidden(0, 0, projection.heightAt(0, 0))).isFalse();
    }

    @Test
    void whatIsNearerIsSeen() {
        Relief step = relief((x, y) -> y < 0 ? 1 : 0); // high in front
        Turn front = new Turn(0, 0.3);
        Projection projection = new Projection(step, front, SIZE, SIZE);

        Raster raster = painted(step, front, new double[0], new double[0]);

        assertThat(pixel(raster, projection, 0, 0.3, 0) & 0xff0000).isLessThan(0xc00000); // the step, which is darker
        assertThat(raster.pixels[0]).isEqualTo(NOTHING);
    }

    @Test
    void whatTurnsAwayFromTheLightIsDarker() {
        Relief roof = relief((x, y) -> -Math.abs(x));
        Turn above = new Turn(0, 1.2);
        Projection projection = new Projection(roof, above, SIZE, SIZE);

        Raster raster = painted(roof, above, new double[0], new double[0]);

        int left = pixel(raster, projection, -0.52, 0, projection.heightAt(-0.52, 0)) & 255;
        int right = pixel(raster, projection, 0.52, 0, projection.heightAt(0.52, 0)) & 255;
        assertThat(left).isGreaterThan(right + 20);
    }

    @Test
    void holesAndPlainsAreNoTrouble() {
        Relief holes = relief((x, y) -> x > 0 ? Double.NaN : y > 0 ? Double.POSITIVE_INFINITY : 1);
        assertThat(painted(holes, Turn.START, new double[] {-1, 1}, new double[] {-1, 1}).pixels)
                .contains(NOTHING);
        Relief nothing = relief((x, y) -> Double.NaN);
        assertThat(Arrays.stream(painted(nothing, Turn.START, new double[0], new double[0]).pixels)
                        .distinct())
                .containsExactly(NOTHING);
        Relief plain = relief((x, y) -> 3);
        assertThat(Arrays.stream(painted(plain, Turn.START, new double[0], new double[0]).pixels)
                        .distinct()
                        .count())
                .isGreaterThan(1);
    }
}
