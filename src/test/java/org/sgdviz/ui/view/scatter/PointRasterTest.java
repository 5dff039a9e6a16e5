package org.sgdviz.ui.view.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Points;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.Viewport;

class PointRasterTest {

    private static final Viewport VIEW = new Viewport(0, 100, 0, 100, 100, 100);
    private static final PointRaster.Style STYLE = new PointRaster.Style(0xff0000ff, 0xffff0000, 0xffffffff, 1);

    @Test
    void aPointHasItsClassColourInTheMiddleAndARimAround() {
        Points points = Points.of(new double[] {30, 70}, new double[] {40, 60}, new byte[] {0, 1});
        Raster raster = new Raster(100, 100);
        assertThat(PointRaster.draw(points, VIEW, STYLE, raster)).isTrue();
        assertThat(raster.pixels[60 * 100 + 30]).isEqualTo(0xff0000ff);
        assertThat(raster.pixels[40 * 100 + 70]).isEqualTo(0xffff0000);
        assertThat(raster.pixels[50 * 100 + 50]).isZero();
        PointRaster.draw(points, VIEW, new PointRaster.Style(0xff0000ff, 0xffff0000, 0xffffffff, 3), raster);
        assertThat(Arrays.stream(raster.pixels).filter(p -> p == 0xffffffff))
                .as("rim")
                .isNotEmpty();
    }

    @Test
    void fewPointsAreLargeAndManyAreSmall() {
        assertThat(PointRaster.radius(6)).isEqualTo(8);
        assertThat(PointRaster.radius(50)).isBetween(5.0, 6.0);
        assertThat(PointRaster.radius(400)).isEqualTo(4);
        assertThat(PointRaster.radius(20_000)).isLessThan(2);
    }

    @Test
    void theClassesHaveDifferentShapes() {
        assertThat(silhouette((byte) 0)).isNotEqualTo(silhouette((byte) 1));
    }

    private static int[] silhouette(byte label) {
        Raster raster = new Raster(100, 100);
        PointRaster.draw(Points.of(new double[] {50}, new double[] {50}, new byte[] {label}), VIEW, STYLE, raster);
        return Arrays.stream(raster.pixels).map(p -> p >>> 24).toArray();
    }

    @Test
    void pointsAtAndBeyondTheEdgesAreClipped() {
        double[] far = {0, 100, -3, 103, 1e300, -1e300, 50};
        Raster raster = new Raster(100, 100);
        PointRaster.draw(Points.of(far, far.clone(), new byte[far.length]), VIEW, STYLE, raster);
        assertThat(raster.pixels[50 * 100 + 50]).isNotZero();
        assertThat(raster.pixels[99 * 100]).as("half a point in the corner").isNotZero();
    }

    @Test
    void aRasterIsClearedBeforeItIsDrawn() {
        Raster raster = new Raster(100, 100);
        Arrays.fill(raster.pixels, -1);
        PointRaster.draw(Points.EMPTY, VIEW, STYLE, raster);
        assertThat(raster.pixels).containsOnly(0);
    }

    @Test
    void veryManyPointsAreShownAsDensityUnlessFewAreInView() {
        int n = PointRaster.MOST_SPRITES + 1;
        Random random = new Random(1);
        double[] x1 = random.doubles(n, 10, 50).toArray();
        double[] x2 = random.doubles(n, 10, 90).toArray();
        Points points = Points.of(x1, x2, new byte[n]);
        Raster raster = new Raster(100, 100);
        assertThat(PointRaster.draw(points, VIEW, STYLE, raster)).isFalse();
        assertThat(raster.pixels[50 * 100 + 30] & 255).isGreaterThan(100);
        assertThat(raster.pixels[50 * 100 + 70]).isZero();
        Viewport near = new Viewport(10, 12, 10, 12, 100, 100);
        assertThat(PointRaster.draw(points, near, STYLE, raster)).isTrue();
    }
}
