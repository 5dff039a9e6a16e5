package org.sgdviz.ui.view.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The words of a scatter plot: above its axes, never over the data. */
@ExtendWith(ApplicationExtension.class)
class ScatterHeaderTest {

    private static final Points TWO = Points.of(
            new double[] {-10, 10},
            new double[] {-10, 10},
            new byte[] {0, 1},
            new Names("x1", "x2", "a class with quite a long name", "another class whose name is longer still"));

    private ShownScatter shown;
    private ScatterPlot plot;

    @Start
    void start(Stage stage) {
        shown = new ShownScatter(stage);
        plot = shown.plot;
    }

    @AfterEach
    void dispose() {
        plot.dispose();
    }

    private List<Label> words(FxRobot robot) {
        return robot.lookup(".plot-header > .label").<Label>queryAll().stream()
                .filter(label -> label.isVisible() && label.getOpacity() > 0)
                .toList();
    }

    private List<String> texts(FxRobot robot) {
        shown.draw(robot);
        return words(robot).stream().map(Label::getText).toList();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @ParameterizedTest
    @CsvSource({"13, 700", "28, 700", "13, 340", "28, 340"})
    void noWordsLieOverTheDataOrOverEachOther(int textSize, int width, FxRobot robot) {
        robot.interact(() -> {
            shown.root.setStyle("-fx-font-size: " + textSize + "px;");
            plot.setMaxWidth(width);
            plot.setPoints(TWO, null);
            plot.setBoundary(-500, 1, 0);
            plot.setBatch(new int[] {0});
            plot.setMisclassified(new int[] {1});
            plot.setPresent(1734);
        });
        shown.draw(robot);
        robot.moveTo(shown.onScreen(10, 10));
        shown.draw(robot);
        Bounds axes = inScene(plot.lookup(".chart-plot-background"));
        List<Label> words = words(robot);
        assertThat(words).isNotEmpty();
        for (Label word : words) {
            Bounds bounds = inScene(word);
            assertThat(bounds.getMaxY()).as(word.getText()).isLessThanOrEqualTo(axes.getMinY());
            assertThat(bounds.getMinY()).as(word.getText()).isNotNegative();
            assertThat(bounds.getMaxX()).as(word.getText()).isLessThanOrEqualTo(axes.getMaxX() + 1);
            assertThat(words.stream().filter(other -> !other.equals(word)).map(ScatterHeaderTest::inScene))
                    .as(word.getText())
                    .noneMatch(
                            other -> other.getMinX() < bounds.getMaxX() - 1 && bounds.getMinX() < other.getMaxX() - 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"13", "28"})
    void inLittleRoomTheLegendIsBriefThenLeftOutAndNeverCut(int textSize, FxRobot robot) {
        robot.interact(() -> {
            shown.root.setStyle("-fx-font-size: " + textSize + "px;");
            plot.setBatch(new int[] {10, 11, 12, 13});
            plot.leaveMisclassifiedPlain();
        });
        List<String> seen = new ArrayList<>();
        for (int width = 1600; width > 340; width -= 30) {
            int now = width;
            robot.interact(() -> {
                plot.setMinWidth(now);
                plot.setMaxWidth(now);
            });
            shown.draw(robot);
            double right = Double.NEGATIVE_INFINITY;
            for (Label word : words(robot)) {
                if (word instanceof LegendEntry entry) {
                    seen.add(entry.getText());
                    boolean isClass = entry.getText().startsWith("class");
                    assertThat(inScene(entry).getMinX()).as(entry.getText()).isGreaterThanOrEqualTo(right - 1);
                    right = inScene(entry).getMaxX();
                    assertThat(isClass || entry.getWidth() >= entry.prefWidth(-1) - 1)
                            .as("%s is whole at %s", entry.getText(), width)
                            .isTrue();
                    assertThat(entry.getAccessibleHelp().length())
                            .isGreaterThanOrEqualTo(entry.getText().length());
                }
            }
        }
        assertThat(seen)
                .containsSubsequence(
                        "mini-batch: all 4 points",
                        "batch: all 4",
                        "misclassified: too many points to mark",
                        "misclassified: too many")
                .contains("class oak");
    }

    @Test
    void whatIsUnderThePointerIsReadOutAbove(FxRobot robot) {
        shown.draw(robot);
        robot.moveTo(shown.onScreen(-2, 1));
        assertThat(texts(robot)).anyMatch(text -> text.contains("class oak") && text.contains("p = 0.269"));
    }

    @Test
    void aMiniBatchOfAllPointsIsNotRingedAndTheLegendSaysSo(FxRobot robot) {
        List<Integer> none = pixels(robot);
        robot.interact(() -> plot.setBatch(new int[] {10, 11, 12, 13}));
        assertThat(texts(robot)).contains("mini-batch: all 4 points");
        assertThat(pixels(robot)).isEqualTo(none);
        robot.interact(() -> plot.setBatch(new int[] {10}));
        assertThat(texts(robot)).contains("mini-batch");
        assertThat(pixels(robot)).isNotEqualTo(none);
    }

    @Test
    void aMiniBatchOfHundredsOfThousandsIsNotRinged(FxRobot robot) {
        int n = 400_000;
        robot.interact(() -> {
            plot.setPoints(Points.of(new double[n], new double[n], new byte[n]), null);
            plot.setBatch(new int[200_000]);
        });
        assertThat(texts(robot)).contains("mini-batch: 200,000 points");
    }

    @Test
    void whereThereAreTooManyPointsToMarkTheLegendSaysSo(FxRobot robot) {
        assertThat(texts(robot)).noneMatch(text -> text.startsWith("misclassified"));
        robot.interact(plot::leaveMisclassifiedPlain);
        assertThat(texts(robot)).contains("misclassified: too many points to mark");
        robot.interact(() -> plot.setMisclassified(new int[] {2}));
        assertThat(texts(robot)).contains("misclassified");
        Label entry = robot.lookup("misclassified").query();
        assertThat(entry.getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
    }

    /** A misclassified point keeps its colour in the middle and is dark around it; its neighbours stay as they were. */
    @Test
    void aMisclassifiedPointHasAnOutlineOfItsOwn(FxRobot robot) {
        robot.interact(() -> plot.setShading(Shading.NONE));
        shown.draw(robot);
        double right = 8 * (plot.view().x1Upper() - plot.view().x1Lower()) / plot.plotWidth();
        Color middle = shown.pixel(robot, -2, 1);
        Color other = shown.pixel(robot, -4 + right, -4);
        robot.interact(() -> plot.setMisclassified(new int[] {1}));
        shown.draw(robot);
        assertThat(shown.pixel(robot, -2, 1)).isEqualTo(middle);
        assertThat(shown.pixel(robot, -2 + right, 1).getBrightness()).isLessThan(0.4);
        assertThat(shown.pixel(robot, -4 + right, -4)).isEqualTo(other);
    }

    private List<Integer> pixels(FxRobot robot) {
        shown.draw(robot);
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = plot.snapshot(null, null));
        Point2D at = plot.toView(-4, -4);
        List<Integer> around = new ArrayList<>();
        for (int y = -18; y <= 18; y++) {
            for (int x = -18; x <= 18; x++) {
                around.add(image[0].getPixelReader().getArgb((int) at.getX() + x, (int) at.getY() + y));
            }
        }
        return around;
    }
}
