package org.sgdviz.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
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
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** At each resolution of the screen a pixel that was drawn is a pixel that is shown. */
class PixelExactnessTest {

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({"1, 301", "1.25, 300", "1.25, 301", "1.5, 300", "1.5, 301", "2, 301", "1.25, 302.4", "1.5, 302.6666"})
    void aRasterIsShownPixelByPixel(double scale, double size) {
        Viewport view = new Viewport(-1, 1, -1, 1, size, size);
        Viewport device = ScatterPlot.device(view, scale);
        int pixels = (int) device.width();
        WritableImage shown = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            RasterLayer layer = new RasterLayer();
            Raster raster = layer.spare(pixels, pixels);
            for (int i = 0; i < pixels * pixels; i++) {
                raster.pixels[i] = colour(i % pixels, i / pixels);
            }
            layer.show(raster, device);
            layer.place(view);
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            parameters.setFill(Color.WHITE);
            new Scene(new Group(layer.node()));
            return layer.node().snapshot(parameters, new WritableImage(pixels, pixels));
        }));

        PixelReader reader = shown.getPixelReader();
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                assertThat(reader.getArgb(x, y)).as("pixel %d, %d", x, y).isEqualTo(colour(x, y));
            }
        }
    }

    private static int colour(int x, int y) {
        return 0xff000000 | ((x * 7919 + y * 104_729) & 0xffffff);
    }
}
