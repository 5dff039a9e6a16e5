package org.sgdviz.ui.view.scatter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;
import org.sgdviz.ui.view.plot.Plot;
import org.testfx.api.FxRobot;

/** A scatter plot of four points in a window, for tests. */
final class ShownScatter {

    static final Points FOUR = Points.of(
            new double[] {-4, -2, 3, 5},
            new double[] {-4, 1, 2, 4},
            new byte[] {0, 0, 1, 1},
            new Names("width", "height", "oak", "elm"));

    final ScatterPlot plot = new ScatterPlot();
    final StackPane root = new StackPane(plot);

    /** What the user did to the points, in words. */
    final List<String> heard = new ArrayList<>();

    ShownScatter(Stage stage) {
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
        Scene scene = new Scene(root, 700, 500);
        scene.getStylesheets().add(Plot.STYLESHEET);
        stage.setScene(scene);
        stage.show();
    }

    void draw(FxRobot robot) {
        robot.interact(() -> {
            root.applyCss();
            root.layout();
            plot.draw();
            root.layout();
        });
    }

    Point2D onScreen(double x1, double x2) {
        return plot.localToScreen(plot.toView(x1, x2));
    }

    Color pixel(FxRobot robot, double x1, double x2) {
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = plot.snapshot(null, null));
        Point2D at = plot.toView(x1, x2);
        return image[0].getPixelReader().getColor((int) at.getX(), (int) at.getY());
    }

    static String readout(FxRobot robot) {
        return robot.lookup(node -> node instanceof ScatterReadout)
                .<Label>query()
                .getText();
    }
}
