package org.sgdviz.ui.view.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;
import org.sgdviz.ui.view.plot.Plot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Whatever the numbers, no label of an axis lies on another one or on the title, and the title is beside them. */
@ExtendWith(ApplicationExtension.class)
class AxisLabelsTest {

    private static final double[][] RANGES = {
        {0, 1},
        {18, 60, 15_000, 150_000},
        {-3, 1e6},
        {0, 1e9},
        {-1e12, 1e12},
        {0, 1e-7},
        {1_000_000, 1_000_000.5},
        {-1e300, 1e300},
        {0.001, 0.0025},
        {99_999_990, 100_000_010}
    };

    @ParameterizedTest
    @CsvSource({"10, 420", "10, 1000", "13, 420", "13, 1000", "28, 420", "28, 1000"})
    void nothingIsPrintedOverAnything(int text, int width, FxRobot robot) {
        for (double[] range : RANGES) {
            robot.interact(() -> {
                ScatterPlot plot = shown(range, text, width);
                assertApart(plot.getXAxis(), plot);
                assertApart(plot.getYAxis(), plot);
                plot.dispose();
            });
        }
    }

    private static ScatterPlot shown(double[] range, int text, int width) {
        ScatterPlot plot = new ScatterPlot();
        int last = range.length - 1;
        plot.setPoints(
                Points.of(
                        new double[] {range[0], range[1]},
                        new double[] {range[last - 1], range[last]},
                        new byte[] {0, 1},
                        new Names("EstimatedSalary", "EstimatedSalary", "0", "1")),
                null);
        StackPane root = new StackPane(plot);
        root.setStyle("-fx-font-size: " + text + "px");
        Scene scene = new Scene(root, width, 420);
        scene.getStylesheets().add(Plot.STYLESHEET);
        for (int i = 0; i < 3; i++) {
            root.applyCss();
            root.layout();
            plot.drawAtOnce();
            plot.draw();
        }
        root.layout();
        return plot;
    }

    private static void assertApart(Parent axis, ScatterPlot plot) {
        List<Node> texts = new ArrayList<>();
        for (Node child : axis.getChildrenUnmodifiable()) {
            boolean isText = child instanceof Text text
                    && text.isVisible()
                    && !text.getText().isEmpty();
            if (isText || child instanceof Label) {
                texts.add(child);
            }
        }
        assertThat(texts).hasSizeGreaterThan(1);
        for (int i = 0; i < texts.size(); i++) {
            Bounds bounds = bounds(texts.get(i));
            assertThat(bounds.getMinX()).as("%s", texts.get(i)).isGreaterThanOrEqualTo(-1);
            assertThat(bounds.getMaxX()).as("%s", texts.get(i)).isLessThanOrEqualTo(plot.getWidth() + 1);
            for (int j = 0; j < i; j++) {
                Bounds other = bounds(texts.get(j));
                boolean apart = bounds.getMaxX() <= other.getMinX() + 1
                        || other.getMaxX() <= bounds.getMinX() + 1
                        || bounds.getMaxY() <= other.getMinY() + 1
                        || other.getMaxY() <= bounds.getMinY() + 1;
                assertThat(apart).as("%s and %s", texts.get(i), texts.get(j)).isTrue();
            }
        }
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
