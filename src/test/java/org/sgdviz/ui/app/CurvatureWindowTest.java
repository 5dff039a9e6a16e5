package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.data.Points;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.Curvature;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.optimizer.Adam;
import org.sgdviz.sgd.optimizer.Optimizers;
import org.sgdviz.sgd.schedule.Optimal;

/** The mark of 2/L at the learning rate. */
class CurvatureWindowTest {

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL);

    private String text() {
        return Window.onFx(() -> window.isVisible("#alphaMarks")
                ? ((Label) window.node("#alphaMarks .ladder-mark-text")).getText()
                : "");
    }

    private double guaranteed(Objective objective, double l2) {
        Points points = Window.onFx(() -> window.model().points().points().get().points());
        return Curvature.of(
                        points, FeatureMap.PLANE, objective, window.experiment().initialWeights(), l2)
                .orElseThrow()
                .guaranteedBelow();
    }

    private static String words(double value) {
        return "2/L = " + new BigDecimal(value).round(new MathContext(2)).toPlainString();
    }

    @Test
    void itIsTwoOverTheLargestCurvatureOfThesePointsAndObjective() {
        window.until("it is marked", () -> text().equals(words(guaranteed(Objective.CROSS_ENTROPY, 0))));

        window.robot().interact(() -> window.model().settings().set(Setting.OBJECTIVE, Objective.LEAST_SQUARES));

        window.until("it is another", () -> text().equals(words(guaranteed(Objective.LEAST_SQUARES, 0))));
        assertThat(guaranteed(Objective.LEAST_SQUARES, 0)).isLessThan(guaranteed(Objective.CROSS_ENTROPY, 0));
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);
        assertThat(text()).isEqualTo(words(guaranteed(Objective.LEAST_SQUARES, 0)));
    }

    @Test
    void thereIsNoneWhereItWouldSayNothing() {
        window.until("it is marked", () -> !text().isEmpty());
        window.robot().interact(() -> window.model().settings().set(Setting.OPTIMIZER, Adam.USUAL));
        window.until("none of Adam", () -> text().isEmpty());
        window.robot().interact(() -> window.model().settings().set(Setting.OPTIMIZER, Optimizers.SGD));
        window.until("it is marked again", () -> !text().isEmpty());
        window.robot().interact(() -> window.model().settings().set(Setting.SCHEDULE, Optimal.USUAL));
        window.until("none of a rate that changes", () -> text().isEmpty());
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("it is marked again", () -> !text().isEmpty());
        window.robot().interact(() -> window.model().settings().set(Setting.OBJECTIVE, Objective.HINGE));
        window.until("none of a loss with a corner", () -> text().isEmpty());
    }
}
