package org.sgdviz.ui.view.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.ui.view.plot.Argb;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.Viewport;

/** Curves as pixels, against the distance to the true curve and against the scores. */
class DecisionCurveTest {

    private static final int COLOUR = 0xffff0000;
    private static final int HALO = 0xff00ff00;
    private static final int[] NONE = {};

    private static Viewport view(Raster raster) {
        return new Viewport(-3, 3, -2, 2, raster.width, raster.height);
    }

    private static Raster stroked(Boundary boundary) {
        Raster raster = new Raster(300, 200);
        boundary.stroke(raster, view(raster), Pen.solid(COLOUR, HALO, 1));
        return raster;
    }

    @Test
    void weightsOfTheCoordinatesAloneAreALine() {
        assertThat(DecisionCurve.of(1, 2, 3)).isEqualTo(new DecisionLine(1, 2, 3));
        assertThat(DecisionCurve.of(1, 2, 3, 0, 0, 0, 0, 0)).isEqualTo(new DecisionLine(1, 2, 3));
        assertThat(DecisionCurve.of(1, 2, 3, 0, 0, 4)).isInstanceOf(DecisionCurve.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.2, 1, 1.7})
    void aCircleIsDrawnAllAroundAndNowhereElse(double radius) {
        Raster raster = stroked(DecisionCurve.of(radius * radius, 0, 0, -1, -1));
        for (int p = 0; p < raster.pixels.length; p++) {
            double x = (p % 300 + 0.5) / 50 - 3;
            double y = 2 - (p / 300 + 0.5) / 50;
            double distance = 50 * Math.abs(Math.hypot(x, y) - radius);
            if (distance < 0.2) {
                assertThat(Argb.red(raster.pixels[p])).isGreaterThan(250);
            } else if (distance > 4 && radius > 0.1) {
                assertThat(raster.pixels[p]).isZero();
            }
        }
    }

    @Test
    void aStraightCurveIsDrawnAsTheLine() {
        DecisionLine line = new DecisionLine(0.3, 1, -0.7);
        Raster straight = stroked(line);
        Raster curved = stroked(new DecisionCurve(0.3, 1, -0.7, 0, 0, 0, 0, 0));
        for (int p = 0; p < straight.pixels.length; p++) {
            assertThat(Argb.red(curved.pixels[p])).isCloseTo(Argb.red(straight.pixels[p]), within(1.0));
            assertThat(Argb.alpha(curved.pixels[p])).isCloseTo(Argb.alpha(straight.pixels[p]), within(1.0));
        }
    }

    @Test
    void everyPieceIsDrawnWhereTheSignChanges() {
        Random random = new Random(5);
        for (int turn = 0; turn < 40; turn++) {
            Boundary curve = DecisionCurve.of(random.doubles(8, -2, 2).toArray());
            Raster raster = stroked(curve);
            Viewport view = view(raster);
            for (int y = 0; y < raster.height; y++) {
                for (int x = 1; x < raster.width; x++) {
                    double before = curve.score(view.x1(x - 0.5), view.x2(y + 0.5));
                    double here = curve.score(view.x1(x + 0.5), view.x2(y + 0.5));
                    if (before > 0 != here > 0) {
                        int p = y * raster.width + x;
                        assertThat(Argb.red(raster.pixels[p]) + Argb.red(raster.pixels[p - 1]))
                                .isGreaterThan(250);
                    }
                }
            }
        }
    }

    @Test
    void theShadingIsThatOfTheScores() {
        Random random = new Random(6);
        int[] table = new int[HeatMap.ENTRIES];
        for (int i = 0; i < table.length; i++) {
            table[i] = i;
        }
        for (int turn = 0; turn < 20; turn++) {
            Boundary curve = DecisionCurve.of(random.doubles(8, -2, 2).toArray());
            Raster raster = new Raster(901, 400);
            Viewport view = view(raster);
            curve.shade(table, table, NONE, NONE, view, raster);
            for (int p = 0; p < raster.pixels.length; p++) {
                double score = curve.score(view.x1(p % 901 + 0.5), view.x2(p / 901 + 0.5));
                double entry = (score + HeatMap.LIMIT) / (2 * HeatMap.LIMIT) * HeatMap.ENTRIES;
                double expected = Math.max(0, Math.min(HeatMap.ENTRIES - 1, entry));
                assertThat((double) raster.pixels[p]).isCloseTo(expected, within(4.0));
            }
        }
    }

    @Test
    void gridLinesHaveTheirOwnColours() {
        int[] ground = new int[HeatMap.ENTRIES];
        int[] grid = new int[HeatMap.ENTRIES];
        Arrays.fill(grid, 1);
        Raster raster = new Raster(30, 20);
        DecisionCurve.of(1, 0, 0, 1).shade(ground, grid, new int[] {4}, new int[] {7}, view(raster), raster);
        for (int p = 0; p < raster.pixels.length; p++) {
            assertThat(raster.pixels[p]).isEqualTo(p / 30 == 4 || p % 30 == 7 ? 1 : 0);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e300, Double.MAX_VALUE})
    void weightsOfAnySizeAreDrawn(double size) {
        Boundary curve = DecisionCurve.of(size, 0, 0, -size, -size);
        Raster raster = new Raster(60, 40);
        curve.shade(new int[HeatMap.ENTRIES], new int[HeatMap.ENTRIES], NONE, NONE, view(raster), raster);
        Raster drawn = stroked(curve);
        assertThat(Argb.red(drawn.pixels[100 * 300 + 200])).isGreaterThan(100);
    }

    @Test
    void aDashedCurveHasItsDashesOnTheCurve() {
        Boundary circle = DecisionCurve.of(2, 0, 0, -1, -1);
        Raster solid = stroked(circle);
        Raster dashed = new Raster(300, 200);
        circle.stroke(dashed, view(dashed), Pen.dashed(COLOUR, HALO, 1));
        long drawn = 0;
        long all = 0;
        for (int p = 0; p < solid.pixels.length; p++) {
            if (Argb.alpha(dashed.pixels[p]) > 128) {
                drawn++;
                assertThat(Argb.alpha(solid.pixels[p])).isGreaterThan(128);
            }
            all += Argb.alpha(solid.pixels[p]) > 128 ? 1 : 0;
        }
        assertThat(drawn).isBetween(all / 8, all / 2);
    }
}
