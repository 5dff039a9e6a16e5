package org.sgdviz.ui.view.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.Points;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class TutorialFigureTest {

    private static final Points POINTS =
            Points.of(new double[] {-1, 0, 1, 2}, new double[] {0, 1, 0, 3}, new byte[] {0, 0, 1, 1});

    private static WritableImage render(FxRobot robot, Points points, double[] weights, double... losses) {
        WritableImage[] image = new WritableImage[1];
        double[] epochs =
                IntStream.rangeClosed(1, losses.length).asDoubleStream().toArray();
        robot.interact(() -> image[0] = new TutorialFigure(points, weights, epochs, losses).render(640, 320));
        return image[0];
    }

    static Stream<Arguments> oddInputs() {
        double[] line = {0, 1, 1};
        return Stream.of(
                Arguments.of(POINTS, line, new double[0]),
                Arguments.of(POINTS, line, new double[] {3}),
                Arguments.of(POINTS, line, new double[] {Double.NaN}),
                Arguments.of(POINTS, line, new double[] {3, Double.POSITIVE_INFINITY, Double.NaN, 1}),
                Arguments.of(POINTS, new double[] {1, 0, 0}, new double[] {3, 2}),
                Arguments.of(POINTS, new double[] {-1, 2, 0}, new double[] {3, 2}),
                Arguments.of(POINTS, new double[] {Double.NaN, 2, 0}, new double[] {1e300, 1e-300}),
                Arguments.of(Points.EMPTY, new double[] {-1e6, 2, 1}, new double[] {0, 0}));
    }

    @ParameterizedTest
    @MethodSource("oddInputs")
    void everyInputGivesAFigureOnWhite(Points points, double[] weights, double[] losses, FxRobot robot) {
        WritableImage image = render(robot, points, weights, losses);
        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getPixelReader().getColor(0, 319)).isEqualTo(Color.WHITE);
        assertThat(image.getPixelReader().getColor(639, 0)).isEqualTo(Color.WHITE);
    }

    @Test
    void pointsAreInTheFirstPictureAlready(FxRobot robot) {
        double[] x1 = new Random(1).doubles(30_000).toArray();
        double[] x2 = new Random(2).doubles(30_000).toArray();
        WritableImage image = render(robot, Points.of(x1, x2, new byte[30_000]), new double[3], 3, 2, 1);
        int dark = 0;
        for (int y = 0; y < 320; y++) {
            for (int at = 60; at < 300; at++) {
                Color colour = image.getPixelReader().getColor(at, y);
                dark += colour.getBlue() > colour.getRed() + 0.4 ? 1 : 0;
            }
        }
        assertThat(dark).isGreaterThan(10_000);
    }

    /** Two points in the corners, where the legend of many a figure lies. */
    @Test
    void noWordsLieOverTheData(FxRobot robot) {
        Points corners = Points.of(new double[] {-1, 1}, new double[] {-1, 1}, new byte[] {0, 1});
        WritableImage image = render(robot, corners, new double[3], 3, 2, 1);
        Color grey = Color.web("#1f2328");
        for (int y = 62; y < 255; y++) {
            for (int x = 80; x < 280; x++) {
                Color colour = image.getPixelReader().getColor(x, y);
                assertThat(colour.getBrightness()).as(x + ", " + y).isGreaterThan(grey.getBrightness() + 0.2);
            }
        }
    }

    @Test
    void aWrittenPictureIsReadBackPixelByPixel(FxRobot robot) throws IOException {
        WritableImage image = render(robot, POINTS, new double[] {0, 1, 1}, 3, 2, 1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PngWriter.write(image, file);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
        assertThat(read.getWidth()).isEqualTo(640);
        assertThat(read.getHeight()).isEqualTo(320);
        for (int y = 0; y < 320; y++) {
            for (int x = 0; x < 640; x++) {
                assertThat(read.getRGB(x, y)).isEqualTo(image.getPixelReader().getArgb(x, y));
            }
        }
    }
}
