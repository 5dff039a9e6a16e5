package org.sgdviz.ui.view.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.ui.view.scatter.ScatterPlot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** At each resolution of the screen a pixel that was drawn is a pixel that is shown. */
class PixelExactnessTest {

    /**
     * Steps of a channel's 255. The toolkit's own arithmetic drifts by about a hundredth of a pixel over the widest
     * raster here, which is three steps; a raster that lies a quarter of a pixel off is wrong by sixty.
     */
    private static final int ROUNDING = 4;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 301, 0",
        "1, 301, 57",
        "1.25, 300, 0",
        "1.25, 301, 0",
        "1.25, 301, 57",
        "1.25, 302.4, 58.6",
        "1.5, 300, 0",
        "1.5, 301, 57",
        "1.5, 302.6666, 57",
        "2, 301, 0",
        "2, 301.5, 57.5"
    })
    void aRasterIsShownPixelByPixel(double scale, double size, double origin) {
        Viewport view = new Viewport(-1, 1, -1, 1, size, size);
        Viewport device = ScatterPlot.device(view, scale);
        int pixels = (int) device.width();
        WritableImage shown = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            RasterLayer layer = new RasterLayer();
            Raster raster = layer.spare(pixels, pixels);
            for (int i = 0; i < pixels * pixels; i++) {
                raster.pixels[i] = colour(i % pixels, i / pixels);
            }
            layer.show(raster);
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            parameters.setFill(Color.WHITE);
            Group plot = new Group(layer.node());
            plot.setLayoutX(origin);
            Group root = new Group(plot);
            new Scene(root);
            layer.place(scale, scale);
            int left = (int) Math.round(origin * scale);
            parameters.setViewport(new Rectangle2D(left, 0, pixels, pixels));
            return root.snapshot(parameters, new WritableImage(pixels, pixels));
        }));

        PixelReader reader = shown.getPixelReader();
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                assertThat(difference(reader.getArgb(x, y), colour(x, y)))
                        .as("pixel %d, %d", x, y)
                        .isLessThanOrEqualTo(ROUNDING);
            }
        }
    }

    private static int difference(int a, int b) {
        int most = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            most = Math.max(most, Math.abs((a >>> shift & 255) - (b >>> shift & 255)));
        }
        return most;
    }

    /** Neighbours differ by much, so that a share of one in the other would show. */
    private static int colour(int x, int y) {
        return 0xff000000 | ((x * 7919 + y * 104_729) & 0xffffff);
    }
}
