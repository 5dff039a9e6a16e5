package org.sgdviz.ui.view.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sgdviz.ui.view.loss.ShownChart.front;
import static org.sgdviz.ui.view.loss.ShownChart.other;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.chart.ValueAxis;
import javafx.scene.control.Labeled;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LossRunsTest {

    private ShownChart shown;

    @Start
    void start(Stage stage) {
        shown = new ShownChart(stage);
        shown.root.setStyle("-run-0: #0000ff; -run-1: #ff0000; -run-2: #00ff00;");
    }

    private boolean isNear(FxRobot robot, Color colour, double update, double loss) {
        Color seen = shown.pixel(robot, update, loss);
        return Math.abs(seen.getRed() - colour.getRed())
                        + Math.abs(seen.getGreen() - colour.getGreen())
                        + Math.abs(seen.getBlue() - colour.getBlue())
                < 0.9;
    }

    private static List<String> legend(FxRobot robot) {
        return robot.lookup(".plot-legend .label").queryAll().stream()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    @Test
    void anotherRunIsALineInItsOwnColour(FxRobot robot) {
        shown.show(robot, front(10_000, u -> 0.2), other("other", 1, 0, 10_000, u -> 0.8));

        assertThat(isNear(robot, Color.RED, 5000, 0.8)).isTrue();
        assertThat(isNear(robot, Color.BLUE, 5000, 0.2)).isTrue();
    }

    @Test
    void aBranchIsDrawnFromWhereItBranchedOff(FxRobot robot) {
        shown.show(robot, front(10_000, u -> 0.2), other("branch", 2, 4000, 10_000, u -> 0.8));

        assertThat(isNear(robot, Color.LIME, 6000, 0.8)).isTrue();
        assertThat(isNear(robot, Color.LIME, 3900, 0.8)).isFalse();
    }

    @Test
    void aBranchInFrontIsDrawnWholeInItsColour(FxRobot robot) {
        LossCurve branch = new LossCurve(
                "branch", ShownChart.updates(10_000, u -> u < 4000 ? 0.8 : 0.4), EpochFigures.NONE, 1, 4000, true);
        shown.show(robot, other("parent", 0, 0, 10_000, u -> 0.8), branch);

        assertThat(isNear(robot, Color.RED, 2000, 0.8)).isTrue();
        assertThat(isNear(robot, Color.RED, 7000, 0.4)).isTrue();
        assertThat(isNear(robot, Color.BLUE, 7000, 0.8)).isTrue();
    }

    @Test
    void theAxesHoldAllRuns(FxRobot robot) {
        shown.show(robot, front(3, u -> 0.5), other("other", 1, 0, 4000, u -> 7));

        assertThat(((ValueAxis<?>) shown.chart.getXAxis()).getUpperBound()).isEqualTo(4000);
        assertThat(((ValueAxis<?>) shown.chart.getYAxis()).getUpperBound()).isEqualTo(8);
    }

    @Test
    void theHeightIsTheFrontsAloneAgainWhenTheOthersAreHidden(FxRobot robot) {
        shown.show(robot, front(300, u -> 0.5), other("other", 1, 0, 300, u -> 0.9));
        shown.show(robot, front(300, u -> 0.5));

        assertThat(((ValueAxis<?>) shown.chart.getYAxis()).getUpperBound()).isLessThan(0.7);
        assertThat(isNear(robot, Color.RED, 100, 0.5)).isFalse();
    }

    @Test
    void aNewColourOfTheThemeIsDrawnForTheOthersToo(FxRobot robot) {
        shown.show(robot, front(10_000, u -> 0.2), other("other", 1, 0, 10_000, u -> 0.8));
        robot.interact(() -> shown.root.setStyle("-run-1: #00ff00;"));
        shown.draw(robot);

        assertThat(isNear(robot, Color.LIME, 5000, 0.8)).isTrue();
    }

    @Test
    void oneRunHasNoName(FxRobot robot) {
        shown.show(robot, front(3, u -> 0.5));

        assertThat(legend(robot)).containsExactly("each update");
    }

    @Test
    void severalRunsAreNamedAndOfManyTheRestIsCounted(FxRobot robot) {
        LossCurve[] curves = new LossCurve[7];
        curves[0] = front(3, u -> 0.5);
        for (int i = 1; i < curves.length; i++) {
            curves[i] = other("Run " + i, i, 0, 3, u -> 0.5);
        }
        shown.show(robot, curves);

        assertThat(legend(robot)).containsExactly("front", "Run 1", "Run 2", "Run 3", "Run 4", "Run 5", "+1");
    }

    @Test
    void twoRunsCannotBeInFront() {
        assertThatThrownBy(() -> shown.chart.setCurves(List.of(front(1, u -> 1), front(2, u -> 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
