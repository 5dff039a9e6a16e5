package org.sgdviz.ui.view.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.PointEdit;
import org.sgdviz.data.Points;
import org.sgdviz.data.RecentEdits;
import org.sgdviz.ui.view.plot.Viewport;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ScatterPlotTest {

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

    @Test
    void positionsAndPlacesAreInverse(FxRobot robot) {
        shown.draw(robot);
        Point2D at = plot.toView(1.25, -2.5);
        Point2D back = plot.toData(at.getX(), at.getY());
        assertThat(back.getX()).isCloseTo(1.25, within(1e-5));
        assertThat(back.getY()).isCloseTo(-2.5, within(1e-5));
    }

    @Test
    void theRingAroundAPointGrowsWithIt(FxRobot robot) {
        shown.draw(robot);
        robot.moveTo(shown.onScreen(-4, -4));
        shown.draw(robot);
        Circle ring = robot.lookup(".point-highlight").query();
        double usual = ring.getRadius();
        robot.interact(() -> plot.setMagnification(2));

        shown.draw(robot);

        assertThat(ring.isVisible()).isTrue();
        assertThat(ring.getRadius())
                .isEqualTo(2 * usual)
                .isGreaterThan(2 * PointRaster.radius(ShownScatter.FOUR.size()));
    }

    @Test
    void theAxesAgreeWithWhatIsDrawn(FxRobot robot) {
        shown.draw(robot);
        Point2D onAxis = plot.getXAxis().localToScene(plot.getXAxis().getDisplayPosition(3), 0);
        assertThat(onAxis.getX()).isCloseTo(plot.localToScene(plot.toView(3, 0)).getX(), within(1e-6));
        assertThat(plot.getXAxis().getLabel()).isEqualTo("width");
    }

    @Test
    void pointsAndShadingAreDrawnInTheirClassesColours(FxRobot robot) {
        shown.draw(robot);
        Color oak = shown.pixel(robot, -4, -4);
        assertThat(oak.getBlue()).isGreaterThan(oak.getRed() + 0.3);
        Color elm = shown.pixel(robot, 5, 4);
        assertThat(elm.getRed()).isGreaterThan(elm.getBlue() + 0.3);
        Color shade = shown.pixel(robot, 4.5, 0);
        assertThat(shade.getRed()).isGreaterThan(shade.getBlue() + 0.1);
    }

    @Test
    void thePastIsSaidInABadgeUntilThePresentIsBack(FxRobot robot) {
        Label badge = robot.lookup(".past-badge").query();
        PseudoClass past = PseudoClass.getPseudoClass("past");
        robot.interact(() -> plot.setPresent(1734));
        shown.draw(robot);
        assertThat(badge.isVisible()).isTrue();
        assertThat(badge.getText()).isEqualTo("PAST: update 1,734");
        assertThat(plot.getPseudoClassStates()).contains(past);
        robot.interact(() -> plot.setPresent(Double.NaN));
        assertThat(badge.isVisible()).isFalse();
        assertThat(plot.getPseudoClassStates()).doesNotContain(past);
    }

    @Test
    void aNewColourOfTheThemeIsDrawn(FxRobot robot) {
        shown.draw(robot);
        robot.interact(() -> shown.root.setStyle("-class-0: #00ff00;"));
        shown.draw(robot);
        assertThat(shown.pixel(robot, -4, -4)).isEqualTo(Color.LIME);
    }

    @Test
    void anEditInViewKeepsTheViewAndANewDataSetFitsIt(FxRobot robot) {
        shown.draw(robot);
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
        shown.draw(robot);
        robot.interact(() -> plot.zoom(plot.view().width() / 2, plot.view().height() / 2, 0.5));
        Viewport chosen = plot.view();
        robot.interact(() -> plot.setPoints(Points.of(new double[] {0, 900}, new double[2], new byte[] {0, 1}), null));
        assertThat(plot.view()).isEqualTo(chosen);
        robot.interact(plot::fit);
        assertThat(plot.view().holds(900, 0)).isTrue();
    }

    @Test
    void aVerticalLineIsDrawnAndOneOutOfViewIsHintedAt(FxRobot robot) {
        robot.interact(() -> plot.setBoundary(0, 1, 0));
        shown.draw(robot);
        for (double x2 : new double[] {-3.5, 0, 3.5}) {
            assertThat(shown.pixel(robot, 0, x2).getBrightness()).isLessThan(0.2);
        }
        Label hint = robot.lookup(".line-hint").query();
        assertThat(hint.isVisible()).isFalse();
        robot.interact(() -> plot.setBoundary(-500, 1, 0));
        shown.draw(robot);
        assertThat(shown.pixel(robot, 0, 0).getBrightness()).isGreaterThan(0.5);
        assertThat(hint.isVisible()).isTrue();
        assertThat(hint.getGraphic().getRotate()).as("to the right").isZero();
        robot.interact(() -> plot.setBoundary(-500, 0, 0));
        shown.draw(robot);
        assertThat(hint.isVisible()).isFalse();
    }

    @Test
    void theMiniBatchIsRinged(FxRobot robot) {
        robot.interact(() -> plot.setShading(Shading.NONE));
        shown.draw(robot);
        Color before = pixelBeside(robot);
        robot.interact(() -> plot.setBatch(new int[] {12}));
        shown.draw(robot);
        assertThat(pixelBeside(robot).getBrightness()).isLessThan(before.getBrightness() - 0.3);
    }

    private Color pixelBeside(FxRobot robot) {
        double perPixel = (plot.view().x1Upper() - plot.view().x1Lower()) / plot.plotWidth();
        return shown.pixel(robot, 3 + HighlightPainter.ringRadius(ShownScatter.FOUR.size()) * perPixel, 2);
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
            shown.draw(robot);
        }
        assertThat(shown.pixel(robot, 0.1, 0.5).getRed()).isLessThan(0.9);
        assertThat(shown.pixel(robot, 0.1, 1.05)).isEqualTo(Color.WHITE);
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
            shown.draw(robot);
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
        Color there = shown.pixel(robot, 1.03, 0.53);
        assertThat(there).isNotEqualTo(Color.WHITE);

        List<PointEdit> moved = List.of(new PointEdit(1.03, 0.53, 0, false), new PointEdit(1.03, -0.53, 0, true));
        robot.interact(() -> plot.setRecentEdits(new RecentEdits(0, moved)));
        shown.draw(robot);
        assertThat(shown.pixel(robot, 1.03, 0.53)).isEqualTo(Color.WHITE);
        assertThat(shown.pixel(robot, 1.03, -0.53)).isEqualTo(there);

        robot.interact(() -> {
            plot.setPoints(line(n, -0.53), null);
            plot.setRecentEdits(new RecentEdits(2, List.of()));
        });
        shown.draw(robot);
        assertThat(shown.pixel(robot, 1.03, -0.53))
                .as("while all are drawn again")
                .isEqualTo(there);
        settle(robot);
        assertThat(shown.pixel(robot, 1.03, 0.53)).isEqualTo(Color.WHITE);
        assertThat(shown.pixel(robot, 1.03, -0.53)).isEqualTo(there);
    }

    @Test
    void aGridIsDrawnAtTheTicksOnWholePixels(FxRobot robot) {
        robot.interact(() -> {
            plot.setShading(Shading.NONE);
            plot.setPoints(Points.EMPTY, null);
            plot.setBoundary(0, 0, 0);
        });
        shown.draw(robot);
        double x1 = plot.getXAxis().getTickMarks().get(1).getValue().doubleValue();
        double x2 = plot.getYAxis().getTickMarks().get(1).getValue().doubleValue();
        Color grid = Color.web("#e4e8ec");

        double pixelX1 = (plot.view().x1Upper() - plot.view().x1Lower()) / plot.plotWidth();
        double pixelX2 = (plot.view().x2Upper() - plot.view().x2Lower()) / plot.plotHeight();
        List<Color> across = new ArrayList<>();
        List<Color> down = new ArrayList<>();
        for (int pixel = -2; pixel <= 2; pixel++) {
            across.add(shown.pixel(robot, x1 + pixel * pixelX1, x2 + 0.3));
            down.add(shown.pixel(robot, x1 + 0.3, x2 + pixel * pixelX2));
        }
        assertThat(across).containsOnly(grid, Color.WHITE).containsOnlyOnce(grid);
        assertThat(down).containsOnly(grid, Color.WHITE).containsOnlyOnce(grid);
    }
}
