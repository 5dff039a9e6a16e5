package org.sgdviz.bench.frames;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.ScatterChart;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import org.sgdviz.data.Points;
import org.sgdviz.data.RandomState;

/**
 * JavaFX's own charts at the window's work, without animation and, for the line, without symbols: a line of losses to
 * which each frame adds one, and points over which a line moves. Neither shades the plane nor marks anything.
 */
public final class StockCharts {

    private StockCharts() {}

    /** Their cost in one window of 1280x800, over some time; 0 of either leaves that chart out. */
    public static FrameRecorder.Cost measure(int updates, Points points, long millis) {
        List<AnimationTimer> timers = new ArrayList<>();
        Stage stage = Fx.get(() -> {
            VBox root = new VBox();
            if (points.size() > 0) {
                root.getChildren().add(scatter(points, timers));
            }
            if (updates > 0) {
                root.getChildren().add(line(updates, timers));
            }
            root.getChildren().forEach(chart -> VBox.setVgrow(chart, Priority.ALWAYS));
            Stage shown = new Stage();
            shown.setScene(new Scene(root, 1280, 800));
            shown.setX(0);
            shown.setY(0);
            shown.show();
            return shown;
        });
        Fx.run(() -> timers.forEach(AnimationTimer::start));
        Fx.pause(1500);
        FrameRecorder.Cost cost = FrameRecorder.record(millis);
        Fx.run(() -> {
            timers.forEach(AnimationTimer::stop);
            stage.hide();
        });
        return cost;
    }

    private static LineChart<Number, Number> line(int updates, List<AnimationTimer> timers) {
        LineChart<Number, Number> chart = new LineChart<>(new NumberAxis(0, 2.0 * updates, updates / 5.0), axis(0, 1));
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        RandomState random = new RandomState(1);
        List<XYChart.Data<Number, Number>> losses = new ArrayList<>();
        for (int i = 0; i < updates; i++) {
            losses.add(new XYChart.Data<>(i, random.nextDouble()));
        }
        XYChart.Series<Number, Number> series = new XYChart.Series<>(FXCollections.observableArrayList(losses));
        chart.getData().add(series);
        timers.add(new AnimationTimer() {
            @Override
            public void handle(long now) {
                series.getData().add(new XYChart.Data<>(series.getData().size(), random.nextDouble()));
            }
        });
        return chart;
    }

    private static StackPane scatter(Points points, List<AnimationTimer> timers) {
        ScatterChart<Number, Number> chart = new ScatterChart<>(axis(-20, 20), axis(-20, 20));
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        for (int label = 0; label <= 1; label++) {
            List<XYChart.Data<Number, Number>> list = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                if (points.label(i) == label) {
                    list.add(new XYChart.Data<>(points.x1(i), points.x2(i)));
                }
            }
            chart.getData().add(new XYChart.Series<>(FXCollections.observableArrayList(list)));
        }
        Line line = new Line(100, 20, 1180, 350);
        Pane over = new Pane(line);
        over.setMouseTransparent(true);
        timers.add(new AnimationTimer() {
            private int frame;

            @Override
            public void handle(long now) {
                line.setStartY(20 + frame++ % 100);
            }
        });
        return new StackPane(chart, over);
    }

    private static NumberAxis axis(double lower, double upper) {
        return new NumberAxis(lower, upper, (upper - lower) / 8);
    }
}
