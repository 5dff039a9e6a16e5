package org.sgdviz.ui.view.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.chart.ValueAxis;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What stands outside the axes of a loss chart, and what overshoots them. */
@ExtendWith(ApplicationExtension.class)
class LossHeaderTest {

    private ShownChart shown;
    private LossChart chart;

    @Start
    void start(Stage stage) {
        shown = new ShownChart(stage);
        chart = shown.chart;
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    private String readout(FxRobot robot, double x, double y) {
        robot.moveTo(shown.root.localToScreen(x, y));
        shown.draw(robot);
        Label readout = robot.lookup(".plot-readout").query();
        return readout.isVisible() ? readout.getText() : "";
    }

    private ValueAxis<?> yAxis() {
        return (ValueAxis<?>) chart.getYAxis();
    }

    private static LossCurve other(String name, int colour) {
        return ShownChart.other(name, colour, 0, 100, u -> 0.4);
    }

    @Test
    void legendAndReadoutStandAboveTheAxes(FxRobot robot) {
        shown.show(robot, ShownChart.front(100, u -> 0.5), other("other", 1));
        double top = chart.getYAxis().localToScene(0, 0).getY();
        assertThat(inScene(robot.lookup(".plot-legend").query()).getMaxY()).isLessThan(top);

        robot.moveTo(shown.onScreen(50, 0.3));
        shown.draw(robot);
        Label readout = robot.lookup(".plot-readout").query();
        assertThat(readout.isVisible()).isTrue();
        assertThat(inScene(readout).getMaxY()).isLessThan(top);
        assertThat(inScene(readout).getMaxX()).isLessThanOrEqualTo(shown.root.getWidth());
    }

    @Test
    void aLongNameOfTheLossAndManyRunsStayWithinTheRowAndAreToldOnHover(FxRobot robot) {
        robot.interact(() -> {
            shown.root.setStyle("-fx-font-size: 28px;");
            chart.setLossName("mean squared error (the runs minimize different losses)");
        });
        LossCurve[] curves = new LossCurve[8];
        curves[0] = ShownChart.front(100, u -> 0.5);
        for (int i = 1; i < curves.length; i++) {
            curves[i] = other("a run with a name that is rather long " + i, i);
        }
        shown.show(robot, curves);
        for (Node node : robot.lookup(".loss-title, .plot-legend .label").queryAll()) {
            if (node.isVisible()) {
                assertThat(inScene(node).getMaxX()).isLessThanOrEqualTo(shown.root.getWidth());
                assertThat(inScene(node).getMinX()).isNotNegative();
            }
        }
        Labeled title = robot.lookup(".loss-title").query();
        assertThat(title.getAccessibleHelp()).contains("the runs minimize different losses");
        assertThat(inScene(title).getMaxX())
                .isLessThanOrEqualTo(
                        inScene(robot.lookup(".plot-legend").query()).getMinX());
    }

    private static List<Labeled> legend(FxRobot robot) {
        return robot.lookup(".plot-legend .label").<Labeled>queryAll().stream()
                .filter(Node::isVisible)
                .toList();
    }

    private static boolean isCut(Labeled label) {
        return label.getWidth() < Math.floor(label.prefWidth(-1));
    }

    @Test
    void aNameIsWholeWhereThereIsRoom(FxRobot robot) {
        LossCurve front = new LossCurve(
                "α 0.03 → 1, batch 32, reshuffled", ShownChart.updates(100, u -> 0.5), EpochFigures.NONE, 0, 0, true);
        shown.show(robot, front, other("α 0.03", 1));

        assertThat(legend(robot)).hasSize(2).noneMatch(LossHeaderTest::isCut);
    }

    @Test
    void ofNamesThatAreTooLongTheLongestAreCutAndTheOthersAreCounted(FxRobot robot) {
        String name = "a run with a name that is rather long ";
        shown.show(robot, ShownChart.front(100, u -> 0.5), other(name.repeat(4), 1), other("α 3", 2));
        assertThat(legend(robot)).extracting(Labeled::getText).containsExactly("front", name.repeat(4), "α 3");
        assertThat(legend(robot)).extracting(LossHeaderTest::isCut).containsExactly(false, true, false);

        robot.interact(() -> shown.root.setStyle("-fx-font-size: 28px;"));
        shown.show(robot, ShownChart.front(100, u -> 0.5), other(name + 1, 1), other(name + 2, 2), other(name + 3, 3));
        List<Labeled> last = legend(robot);
        Labeled more = last.get(last.size() - 1);
        assertThat(more.getText()).isEqualTo("+" + (5 - last.size()));
        assertThat(isCut(more)).isFalse();
        assertThat(inScene(more).getMaxX()).isLessThanOrEqualTo(shown.root.getWidth());
    }

    @Test
    void aClickOnTheTitleOfTheXAxisChoosesWhatItCounts(FxRobot robot) {
        List<LossX> chosen = new ArrayList<>();
        robot.interact(() -> chart.offerX(x -> {
            chosen.add(x);
            chart.setX(x);
        }));
        shown.show(robot, ShownChart.front(100, u -> 0.5));
        ToggleButton epochs = robot.lookup("#lossXEPOCHS").query();
        assertThat(epochs.getAccessibleHelp()).contains("whole training data");
        robot.clickOn(epochs);
        shown.draw(robot);
        assertThat(chosen).containsExactly(LossX.EPOCHS);
        assertThat(epochs.isSelected()).isTrue();
        assertThat(robot.lookup("#lossXUPDATES").<ToggleButton>query().isSelected())
                .isFalse();

        robot.interact(() -> robot.lookup("#lossXSECONDS").query().requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(chosen).containsExactly(LossX.EPOCHS, LossX.SECONDS);
    }

    @Test
    void aClickOnTheChosenOneLeavesItChosen(FxRobot robot) {
        robot.interact(() -> chart.offerX(chart::setX));
        shown.show(robot, ShownChart.front(100, u -> 0.5));
        robot.clickOn("#lossXUPDATES");
        assertThat(robot.lookup("#lossXUPDATES").<ToggleButton>query().isSelected())
                .isTrue();
    }

    @Test
    void linearOrLogarithmicIsOneClick(FxRobot robot) {
        robot.interact(() -> chart.offerLogarithmic(chart::setLogarithmic));
        shown.show(robot, ShownChart.front(100, u -> Math.pow(10, -u / 25.0)));
        assertThat(yAxis().getLowerBound()).isZero();
        robot.clickOn("#lossLogarithmic");
        shown.draw(robot);
        assertThat(yAxis().getLowerBound()).isPositive();
        robot.clickOn("#lossLogarithmic");
        shown.draw(robot);
        assertThat(yAxis().getLowerBound()).isZero();
    }

    @Test
    void theNameOfTheLossOpensTheOthers(FxRobot robot) {
        List<Integer> chosen = new ArrayList<>();
        robot.interact(() -> chart.offerLosses(List.of("What is minimized", "Squared error"), chosen::add));
        shown.show(robot, ShownChart.front(100, u -> 0.5));
        MenuButton title = robot.lookup("#lossChoice").query();
        assertThat(title.getItems()).hasSize(2);
        robot.interact(() -> title.getItems().get(1).fire());
        assertThat(chosen).containsExactly(1);
    }

    @Test
    void whatOvershootsIsAnArrowInTheColourOfItsRunWithItsValueOnHover(FxRobot robot) {
        robot.interact(() -> shown.root.setStyle("-run-1: #ff0000;"));
        shown.show(robot, ShownChart.front(100, u -> 0.5), ShownChart.other("wild", 1, 0, 100, u -> 1e100));
        assertThat(yAxis().getUpperBound()).isLessThan(1);

        double x = shown.place(58, 0).getX();
        double top = chart.getYAxis().localToScene(0, 0).getY();
        boolean red = false;
        double arrow = 0;
        for (double at = x - 45; at < x + 45; at++) {
            Color colour = shown.pixelAt(robot, at, top + 7);
            if (colour.getRed() > 0.9 && colour.getGreen() < 0.2) {
                red = true;
                arrow = at;
            }
        }
        assertThat(red).isTrue();
        assertThat(readout(robot, arrow, top + 6)).startsWith("wild, update ").contains("1.00e100");
    }

    @Test
    void anEarlySpikeDoesNotFlattenTheRest(FxRobot robot) {
        shown.show(robot, ShownChart.front(200, u -> u == 3 ? 1e9 : 0.5));
        assertThat(yAxis().getUpperBound()).isLessThan(2);
        double top = chart.getYAxis().localToScene(0, 0).getY();
        assertThat(readout(robot, shown.place(3, 0).getX(), top + 5)).startsWith("update 3: 1.00e9");
    }

    @Test
    void theHeightOfTheAxisIsCalmWhileANoisyRunGrows(FxRobot robot) {
        Random random = new Random(4);
        double[] losses = random.doubles(4000).map(r -> -Math.log(r)).toArray();
        int changes = 0;
        double before = 0;
        for (int n = 400; n <= 4000; n += 40) {
            shown.show(robot, ShownChart.front(n, u -> losses[u - 1]));
            changes += yAxis().getUpperBound() == before ? 0 : 1;
            before = yAxis().getUpperBound();
        }
        assertThat(changes).isLessThan(8);
    }

    @Test
    void eachRunHasItsEpochsInItsOwnColour(FxRobot robot) {
        robot.interact(() -> shown.root.setStyle("-run-1: #ff0000; -run-0: #0000ff;"));
        double[] ends = IntStream.rangeClosed(1, 100).mapToDouble(i -> 100 * i).toArray();
        double[] high = new double[100];
        double[] low = new double[100];
        Arrays.fill(high, 0.8);
        Arrays.fill(low, 0.2);
        shown.show(
                robot,
                new LossCurve(
                        "front",
                        ShownChart.updates(10_000, u -> u % 2 * 0.4),
                        new EpochFigures(ends, low, 100),
                        0,
                        0,
                        true),
                new LossCurve(
                        "other",
                        ShownChart.updates(10_000, u -> 0.8 + u % 2 * 0.2),
                        new EpochFigures(ends, high, 100),
                        1,
                        0,
                        false));
        Color front = shown.pixel(robot, 5037, 0.2);
        Color other = shown.pixel(robot, 5037, 0.8);
        assertThat(front.getBlue()).isGreaterThan(front.getRed() + 0.4);
        assertThat(other.getRed()).isGreaterThan(other.getBlue() + 0.4);
    }
}
