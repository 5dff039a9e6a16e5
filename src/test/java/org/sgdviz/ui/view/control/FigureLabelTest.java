package org.sgdviz.ui.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FigureLabelTest {

    private FigureLabel figure;
    private Label next;
    private FlowPane pane;

    @Start
    void start(Stage stage) {
        figure = new FigureLabel();
        next = new Label("next");
        pane = new FlowPane(figure, next);
        stage.setScene(new Scene(pane));
    }

    private double nextAt(FxRobot robot, String text) {
        robot.interact(() -> {
            figure.setText(text);
            pane.applyCss();
            pane.autosize();
            pane.layout();
        });
        return next.getLayoutX();
    }

    @Test
    void whatFollowsStandsStillUpToTheWidestText(FxRobot robot) {
        robot.interact(() -> figure.reserve("update 8,888"));

        double place = nextAt(robot, "update 0");

        assertThat(place).isPositive();
        assertThat(nextAt(robot, "update 1,234")).isEqualTo(place);
        assertThat(nextAt(robot, "update 123,456,789")).isGreaterThan(place);
        assertThat(figure.getWidth()).isGreaterThanOrEqualTo(figure.prefWidth(-1));
    }
}
