package org.sgdviz.ui.view.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Synthetic;
import org.sgdviz.ui.view.scatter.ScatterPlot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of plots that are larger than any screen, which take no more memory than those of a large one. */
class LargePlotTest {

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aRasterHasThePixelsOfTheDeviceUnlessTheyAreVeryMany() {
        assertThat(Raster.scale(1280, 700, 1)).isEqualTo(1);
        assertThat(Raster.scale(800, 500, 1.5)).isEqualTo(1.5);
        double scale = Raster.scale(80_000, 60_000, 2);
        assertThat(80_000 * scale * 60_000 * scale).isCloseTo(Raster.MOST_PIXELS, within(1.0));
        assertThat(Raster.MOST_PIXELS).isBetween(500_000.0, 3840.0 * 2160);
    }

    @Test
    void aVeryLargePlotIsDrawnAtALowerResolutionAndFillsItsPlace() {
        ScatterPlot plot = new ScatterPlot();
        ImageView image = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            Scene scene = new Scene(plot, 8000, 6000);
            scene.getStylesheets().add(Plot.STYLESHEET);
            plot.setPoints(Synthetic.TUTORIAL.points(), null);
            plot.setBoundary(0, 1, 1);
            plot.applyCss();
            plot.layout();
            plot.draw();
            plot.layout();
            plot.draw();
            return (ImageView) plot.lookup(".image-view");
        }));

        double pixels = image.getImage().getWidth() * image.getImage().getHeight();
        assertThat(pixels).isBetween(0.99 * Raster.MOST_PIXELS, 1.01 * Raster.MOST_PIXELS);
        assertThat(image.getFitWidth()).isCloseTo(plot.plotWidth(), within(2.0)).isGreaterThan(7000);
        assertThat(image.getFitHeight()).isCloseTo(plot.plotHeight(), within(2.0));
        assertThat(image.isSmooth()).isTrue();
        plot.dispose();
    }
}
