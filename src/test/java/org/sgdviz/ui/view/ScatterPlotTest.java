package org.sgdviz.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Names;
import org.sgdviz.data.PointEdit;
import org.sgdviz.data.Points;
import org.sgdviz.data.RecentEdits;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ScatterPlotTest {

    private static final Points FOUR = Points.of(
            new double[] {-4, -2, 3, 5},
            new double[] {-4, 1, 2, 4},
            new byte[] {0, 0, 1, 1},
            new Names("width", "height", "oak", "elm"));

    private final List<String> heard = new ArrayList<>();
    private ScatterPlot plot;
    private StackPane root;

    @Start
    void start(Stage stage) {
        plot = new ScatterPlot();
        plot.setGestures(new ScatterGestures() {
            @Override
            public void add(double x1, double x2, boolean otherClass) {
                heard.add(String.format(Locale.ROOT, "add %.0f %.0f %s", x1, x2, otherClass));
            }

            @Override
            public void moveStarted(int rowId) {
                heard.add("start " + rowId);
            }

            @Override
            public void moved(int rowId, double x1, double x2) {
                heard.add(String.format(Locale.ROOT, "move %d %.0f %.0f", rowId, x1, x2));
            }

            @Override
            public void moveEnded(int rowId) {
                heard.add("end " + rowId);
            }
        });
        plot.setPoints(FOUR, new int[] {10, 11, 12, 13});
        plot.setBoundary(0, 1, 1);
        root = new StackPane(plot);
        Scene scene = new Scene(root, 700, 500);
        scene.getStylesheets().add(Plot.STYLESHEET);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void dispose() {
        plot.dispose();
    }

    private void draw(FxRobot robot) {
        robot.interact(() -> {
            root.applyCss();
            root.layout();
            plot.draw();
            root.layout();
        });
    }

    private Point2D onScreen(double x1, double x2) {
        return plot.localToScreen(plot.toView(x1, x2));
    }

    private Color pixel(FxRobot robot, double x1, double x2) {
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = plot.snapshot(null, null));
        Point2D at = plot.toView(x1, x2);
        return image[0].getPixelReader().getColor((int) at.getX(), (int) at.getY());
    }

    private static String readout(FxRobot robot) {
        return robot.lookup(node -> node instanceof ScatterReadout)
                .<Label>query()
                .getText();
    }

    @Test
    void positionsAndPlacesAreInverse(FxRobot robot) {
        draw(robot);
        Point2D at = plot.toView(1.25, -2.5);
        Point2D back = plot.toData(at.getX(), at.getY());
        assertThat(back.getX()).isCloseTo(1.25, within(1e-5));
        assertThat(back.getY()).isCloseTo(-2.5, within(1e-5));
    }

    @Test
    void theAxesAgreeWithWhatIsDrawn(FxRobot robot) {
        draw(robot);
        Point2D onAxis = plot.getXAxis().localToScene(plot.getXAxis().getDisplayPosition(3), 0);
        assertThat(onAxis.getX()).isCloseTo(plot.localToScene(plot.toView(3, 0)).getX(), within(1e-6));
        assertThat(plot.getXAxis().getLabel()).isEqualTo("width");
    }

    @Test
    void pointsAndShadingAreDrawnInTheirClassesColours(FxRobot robot) {
        draw(robot);
        Color oak = pixel(robot, -4, -4);
        assertThat(oak.getBlue()).isGreaterThan(oak.getRed() + 0.3);
        Color elm = pixel(robot, 5, 4);
        assertThat(elm.getRed()).isGreaterThan(elm.getBlue() + 0.3);
        Color shade = pixel(robot, 4.5, 0);
        assertThat(shade.getRed()).isGreaterThan(shade.getBlue() + 0.1);
    }

    @Test
    void thePastIsSaidInABadgeUntilThePresentIsBack(FxRobot robot) {
        Label badge = robot.lookup(".past-badge").query();
        PseudoClass past = PseudoClass.getPseudoClass("past");
        robot.interact(() -> plot.setPresent(1734));
        draw(robot);
        assertThat(badge.isVisible()).isTrue();
        assertThat(badge.getText()).isEqualTo("PAST: update 1,734");
        assertThat(plot.getPseudoClassStates()).contains(past);
        robot.interact(() -> plot.setPresent(Double.NaN));
        assertThat(badge.isVisible()).isFalse();
        assertThat(plot.getPseudoClassStates()).doesNotContain(past);
    }

    @Test
    void aNewColourOfTheThemeIsDrawn(FxRobot robot) {
        draw(robot);
        robot.interact(() -> root.setStyle("-class-0: #00ff00;"));
        draw(robot);
        assertThat(pixel(robot, -4, -4)).isEqualTo(Color.LIME);
    }

    @Test
    void aClickOnEmptySpaceAddsAPoint(FxRobot robot) {
        draw(robot);
        robot.clickOn(onScreen(1, -3));
        robot.clickOn(onScreen(1, -3), MouseButton.SECONDARY);
        robot.press(KeyCode.SHIFT).clickOn(onScreen(1, -3)).release(KeyCode.SHIFT);
        assertThat(heard).containsExactly("add 1 -3 false", "add 1 -3 true", "add 1 -3 true");
        assertThat(plot.isFocused()).isTrue();
    }

    @Test
    void aClickOnAPointDoesNothing(FxRobot robot) {
        draw(robot);
        robot.clickOn(onScreen(3, 2));
        assertThat(heard).isEmpty();
    }

    @Test
    void draggingAPointMovesItById(FxRobot robot) {
        draw(robot);
        Viewport before = plot.view();
        robot.drag(onScreen(3, 2)).dropTo(onScreen(1, -2));
        assertThat(heard).startsWith("start 12").endsWith("end 12").contains("move 12 1 -2");
        assertThat(plot.view()).isEqualTo(before);
    }

    @Test
    void draggingEmptySpaceMovesTheView(FxRobot robot) {
        draw(robot);
        Point2D place = plot.toView(1, -3);
        robot.drag(onScreen(1, -3)).moveBy(40, 20).drop();
        draw(robot);
        assertThat(heard).isEmpty();
        assertThat(plot.toView(1, -3).distance(place.add(40, 20))).isLessThan(1e-4);
        assertThat(plot.fittedProperty().get()).isFalse();
    }

    @Test
    void theWheelZoomsAroundThePointer(FxRobot robot) {
        draw(robot);
        Point2D place = plot.toView(3, 2);
        double width = plot.view().x1Upper() - plot.view().x1Lower();
        robot.moveTo(onScreen(3, 2)).scroll(3, javafx.geometry.VerticalDirection.UP);
        draw(robot);
        assertThat(plot.toView(3, 2).distance(place)).isLessThan(1);
        assertThat(plot.view().x1Upper() - plot.view().x1Lower()).isNotCloseTo(width, within(0.1));
    }

    @Test
    void theReadoutTellsAPointsClassAndProbability(FxRobot robot) {
        draw(robot);
        robot.moveTo(onScreen(-2, 1));
        draw(robot);
        assertThat(plot.rowUnderPointer()).isEqualTo(11);
        assertThat(readout(robot))
                .contains("width −2.0")
                .contains("height 1.0")
                .contains("class oak")
                .contains("p = 0.269");
        robot.moveTo(onScreen(1, -3));
        draw(robot);
        assertThat(plot.rowUnderPointer()).isEqualTo(-1);
        assertThat(readout(robot)).doesNotContain("class");
    }

    @Test
    void anEditInViewKeepsTheViewAndANewDataSetFitsIt(FxRobot robot) {
        draw(robot);
        Viewport before = plot.view();
        robot.interact(() -> plot.setPoints(
                Points.of(new double[] {-4, -2, 3}, new double[] {-4, 1, 2}, new byte[3]), new int[] {10, 11, 12}));
        assertThat(plot.view()).isEqualTo(before);
        robot.interact(() ->
                plot.setPoints(Points.of(new double[] {0, 1}, new double[] {50, 90}, new byte[] {0, 1}), null));
        assertThat(plot.view().x2Lower()).isGreaterThan(30);
    }

    @Test
    void aViewThatTheUserChoseIsKept(FxRobot robot) {
        draw(robot);
        robot.interact(() -> plot.zoom(0.5));
        Viewport chosen = plot.view();
        robot.interact(() -> plot.setPoints(Points.of(new double[] {0, 900}, new double[2], new byte[] {0, 1}), null));
        assertThat(plot.view()).isEqualTo(chosen);
        robot.interact(plot::fit);
        assertThat(plot.view().holds(900, 0)).isTrue();
    }

    @Test
    void aVerticalLineIsDrawnAndOneOutOfViewIsHintedAt(FxRobot robot) {
        robot.interact(() -> plot.setBoundary(0, 1, 0));
        draw(robot);
        for (double x2 : new double[] {-3.5, 0, 3.5}) {
            assertThat(pixel(robot, 0, x2).getBrightness()).isLessThan(0.2);
        }
        Node hint = robot.lookup(".line-hint").query();
        assertThat(hint.isVisible()).isFalse();
        robot.interact(() -> plot.setBoundary(-500, 1, 0));
        draw(robot);
        assertThat(pixel(robot, 0, 0).getBrightness()).isGreaterThan(0.5);
        assertThat(hint.isVisible()).isTrue();
        assertThat(hint.getLayoutX()).isGreaterThan(plot.plotWidth() / 2);
        robot.interact(() -> plot.setBoundary(-500, 0, 0));
        draw(robot);
        assertThat(hint.isVisible()).isFalse();
    }

    @Test
    void theMiniBatchIsRinged(FxRobot robot) {
        robot.interact(() -> plot.setShading(Shading.NONE));
        draw(robot);
        Color before = pixelBeside(robot);
        robot.interact(() -> plot.setBatch(new int[] {12}));
        draw(robot);
        assertThat(pixelBeside(robot).getBrightness()).isLessThan(before.getBrightness() - 0.3);
    }

    private Color pixelBeside(FxRobot robot) {
        double perPixel = (plot.view().x1Upper() - plot.view().x1Lower()) / plot.plotWidth();
        return pixel(robot, 3 + 8 * perPixel, 2);
    }

    @Test
    void manyPointsAppearWhenTheWorkerHasDrawnThem(FxRobot robot) {
        int n = 20_000;
        double[] x1 = new Random(1).doubles(n, -1, 1).toArray();
        double[] x2 = new Random(2).doubles(n, -1, 1).toArray();
        robot.interact(() -> {
            plot.setShading(Shading.NONE);
            plot.setBoundary(0, 0, 0);
            plot.setPoints(Points.of(x1, x2, new byte[n]), null);
        });
        while (!plot.isSettled()) {
            draw(robot);
        }
        assertThat(pixel(robot, 0.1, 0.5).getRed()).isLessThan(0.9);
        assertThat(pixel(robot, 0.1, 1.05)).isEqualTo(Color.WHITE);
    }

    private static Points line(int n, double last) {
        double[] x1 = new double[n];
        double[] x2 = new double[n];
        for (int i = 0; i < n; i++) {
            x1[i] = -1.03 + 2.06 * i / (n - 1);
        }
        x2[0] = -1;
        x2[1] = 1;
        x2[n - 1] = last;
        return Points.of(x1, x2, new byte[n]);
    }

    private void settle(FxRobot robot) {
        do {
            draw(robot);
        } while (!plot.isSettled());
    }

    @ParameterizedTest
    @ValueSource(ints = {30_000, 60_000})
    void whatIsEditedAmongManyPointsIsSeenBeforeTheyAreDrawnAgain(int n, FxRobot robot) {
        robot.interact(() -> {
            plot.setShading(Shading.NONE);
            plot.setBoundary(0, 0, 0);
            plot.setPoints(line(n, 0.53), null);
        });
        settle(robot);
        Color there = pixel(robot, 1.03, 0.53);
        assertThat(there).isNotEqualTo(Color.WHITE);

        List<PointEdit> moved = List.of(new PointEdit(1.03, 0.53, 0, false), new PointEdit(1.03, -0.53, 0, true));
        robot.interact(() -> plot.setRecentEdits(new RecentEdits(0, moved)));
        draw(robot);
        assertThat(pixel(robot, 1.03, 0.53)).isEqualTo(Color.WHITE);
        assertThat(pixel(robot, 1.03, -0.53)).isEqualTo(there);

        robot.interact(() -> {
            plot.setPoints(line(n, -0.53), null);
            plot.setRecentEdits(new RecentEdits(2, List.of()));
        });
        draw(robot);
        assertThat(pixel(robot, 1.03, -0.53)).as("while all are drawn again").isEqualTo(there);
        settle(robot);
        assertThat(pixel(robot, 1.03, 0.53)).isEqualTo(Color.WHITE);
        assertThat(pixel(robot, 1.03, -0.53)).isEqualTo(there);
    }

    @Test
    void aGridIsDrawnAtTheTicksOnWholePixels(FxRobot robot) {
        robot.interact(() -> {
            plot.setShading(Shading.NONE);
            plot.setPoints(Points.EMPTY, null);
            plot.setBoundary(0, 0, 0);
        });
        draw(robot);
        double x1 = plot.getXAxis().getTickMarks().get(1).getValue().doubleValue();
        double x2 = plot.getYAxis().getTickMarks().get(1).getValue().doubleValue();
        Color grid = Color.web("#e4e8ec");

        double pixelX1 = (plot.view().x1Upper() - plot.view().x1Lower()) / plot.plotWidth();
        double pixelX2 = (plot.view().x2Upper() - plot.view().x2Lower()) / plot.plotHeight();
        List<Color> across = new ArrayList<>();
        List<Color> down = new ArrayList<>();
        for (int pixel = -2; pixel <= 2; pixel++) {
            across.add(pixel(robot, x1 + pixel * pixelX1, x2 + 0.3));
            down.add(pixel(robot, x1 + 0.3, x2 + pixel * pixelX2));
        }
        assertThat(across).containsOnly(grid, Color.WHITE).containsOnlyOnce(grid);
        assertThat(down).containsOnly(grid, Color.WHITE).containsOnlyOnce(grid);
    }
}
