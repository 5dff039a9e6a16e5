package org.sgdviz.ui.view.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RasterTest {

    private static final int RED = 0xffff0000;
    private static final Viewport VIEW = new Viewport(0, 4, 0, 2, 4, 2);

    private static Raster with(int... pixels) {
        Raster raster = new Raster(4, 2);
        System.arraycopy(pixels, 0, raster.pixels, 0, pixels.length);
        return raster;
    }

    @Test
    void aPictureOfTheSameViewIsPutOverPixelByPixel() {
        Raster picture = with(RED, 0, 0, RED, 0, 0x80800000, 0, 0);
        Raster below = with();
        Arrays.fill(below.pixels, 0xff0000ff);
        below.overlay(picture, picture.runs(), 256);

        assertThat(below.pixels[0]).isEqualTo(RED);
        assertThat(below.pixels[1]).isEqualTo(0xff0000ff);
        assertThat(below.pixels[3]).isEqualTo(RED);
        assertThat(below.pixels[5]).as("half red over blue").isEqualTo(0xff80007f);
    }

    @Test
    void aFadedPictureLetsWhatIsBelowThrough() {
        Raster below = with();
        below.overlay(with(RED), VIEW, VIEW, 128);

        assertThat(below.pixels[0]).isEqualTo(0x7f7f0000);
    }

    @Test
    void aPictureOfAnotherViewIsStretched() {
        Raster below = with();
        Viewport left = new Viewport(0, 2, 0, 2, 4, 2);
        below.overlay(with(RED, RED, 0, 0, RED, RED, 0, 0), left, VIEW, 256);

        assertThat(below.pixels).containsExactly(RED, 0, 0, 0, RED, 0, 0, 0);
    }

    @Test
    void whatLiesOutsideThePictureStays() {
        Raster below = with();
        Viewport elsewhere = new Viewport(100, 104, 0, 2, 4, 2);
        below.overlay(with(RED, RED, RED, RED), elsewhere, VIEW, 256);

        assertThat(below.pixels).containsOnly(0);
    }

    @Test
    void bothWaysToPutAPictureOverAnotherAgreeWhereTheViewIsTheSame() {
        Random random = new Random(5);
        Raster picture = new Raster(50, 40);
        Raster one = new Raster(50, 40);
        for (int p = 0; p < 2000; p++) {
            int alpha = random.nextInt(256);
            picture.pixels[p] = random.nextBoolean() ? 0 : alpha << 24 | random.nextInt(alpha + 1) << 8;
            one.pixels[p] = 0xff000000 | random.nextInt();
        }
        Raster other = new Raster(50, 40);
        System.arraycopy(one.pixels, 0, other.pixels, 0, 2000);
        Viewport view = new Viewport(-1, 3, 2, 5, 50, 40);
        one.overlay(picture, picture.runs(), 128);
        other.overlay(picture, view, view, 128);

        assertThat(one.pixels).isEqualTo(other.pixels);
    }
}
