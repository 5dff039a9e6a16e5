package org.sgdviz.ui.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/** The decision line, and an arrow at the border towards it when it is out of view. */
final class LineLayer {

    private final Line halo = line("decision-line-halo");
    private final Line line = line("decision-line");
    private final Polygon arrow = new Polygon(0, -5, 10, 0, 0, 5);
    private final Label hint = new Label(Words.of("scatter.line.out"), arrow);

    LineLayer(StackPane texts) {
        arrow.getStyleClass().add("line-hint-arrow");
        hint.getStyleClass().addAll("plot-readout", "line-hint");
        hint.setManaged(false);
        texts.getChildren().add(hint);
    }

    private static Line line(String styleClass) {
        Line line = new Line();
        line.getStyleClass().add(styleClass);
        line.setMouseTransparent(true);
        return line;
    }

    List<Node> nodes() {
        return List.of(halo, line);
    }

    void draw(DecisionLine boundary, Viewport view) {
        double[] ends = boundary.segment(view);
        for (Line each : List.of(halo, line)) {
            each.setVisible(ends != null);
            if (ends != null) {
                each.setStartX(ends[0]);
                each.setStartY(ends[1]);
                each.setEndX(ends[2]);
                each.setEndY(ends[3]);
            }
        }
        double[] towards = ends == null && boundary.exists() ? boundary.direction(view) : null;
        hint.setVisible(towards != null);
        if (towards != null) {
            pointTowards(towards[0], towards[1], view);
        }
    }

    /** Puts the hint where a ray from the middle meets the border, but below the legend's row. */
    private void pointTowards(double dx, double dy, Viewport view) {
        hint.setContentDisplay(dx < -0.3 ? ContentDisplay.LEFT : ContentDisplay.RIGHT);
        hint.setAlignment(Pos.CENTER);
        arrow.setRotate(Math.toDegrees(Math.atan2(dy, dx)));
        hint.autosize();
        double halfWidth = Math.max(1, view.width() / 2 - hint.getWidth() / 2 - 8);
        double halfHeight = Math.max(1, view.height() / 2 - hint.getHeight() / 2 - 8);
        double reach = Math.min(halfWidth / Math.max(1e-9, Math.abs(dx)), halfHeight / Math.max(1e-9, Math.abs(dy)));
        double top = view.height() / 2 + dy * reach - hint.getHeight() / 2;
        hint.relocate(
                Math.round(view.width() / 2 + dx * reach - hint.getWidth() / 2),
                Math.round(Math.max(top, hint.getHeight() + 16)));
    }
}
