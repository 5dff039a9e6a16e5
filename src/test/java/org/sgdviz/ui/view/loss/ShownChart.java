package org.sgdviz.ui.view.loss;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.sgdviz.run.LossPyramid;
import org.sgdviz.ui.view.plot.Plot;
import org.testfx.api.FxRobot;

/** A loss chart in a window, for tests. */
public final class ShownChart {

    final LossChart chart = new LossChart();
    final StackPane root = new StackPane(chart);

    ShownChart(Stage stage) {
        Scene scene = new Scene(root, 800, 400);
        scene.getStylesheets().add(Plot.STYLESHEET);
        stage.setScene(scene);
        stage.show();
    }

    public static LossPyramid.View updates(int updates, IntToDoubleFunction loss) {
        LossPyramid pyramid = new LossPyramid();
        for (int u = 1; u <= updates; u++) {
            pyramid.append(loss.applyAsDouble(u));
        }
        pyramid.publish();
        return pyramid.view();
    }

    public static LossCurve front(int updates, IntToDoubleFunction loss) {
        return new LossCurve("front", updates(updates, loss), EpochFigures.NONE, 0, 0, true);
    }

    public static LossCurve other(String name, int colour, long from, int updates, IntToDoubleFunction loss) {
        return new LossCurve(name, updates(updates, loss), EpochFigures.NONE, colour, from, false);
    }

    void show(FxRobot robot, LossCurve... curves) {
        robot.interact(() -> chart.setCurves(List.of(curves)));
        draw(robot);
    }

    void draw(FxRobot robot) {
        robot.interact(() -> {
            root.applyCss();
            root.layout();
            chart.draw();
            root.layout();
            chart.draw();
        });
    }

    /** A place in the scene. */
    Point2D place(double update, double loss) {
        return new Point2D(
                chart.getXAxis()
                        .localToScene(chart.getXAxis().getDisplayPosition(update), 0)
                        .getX(),
                chart.getYAxis()
                        .localToScene(0, chart.getYAxis().getDisplayPosition(loss))
                        .getY());
    }

    Point2D onScreen(double update, double loss) {
        return root.localToScreen(place(update, loss));
    }

    Color pixel(FxRobot robot, double update, double loss) {
        Point2D at = place(update, loss);
        return pixelAt(robot, at.getX(), at.getY());
    }

    /** By a place in the scene. */
    Color pixelAt(FxRobot robot, double x, double y) {
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = root.getScene().snapshot(null));
        return image[0].getPixelReader().getColor((int) x, (int) y);
    }
}
