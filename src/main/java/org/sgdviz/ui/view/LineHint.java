package org.sgdviz.ui.view;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.shape.Polygon;

/** Words and an arrow at the border of a plot, towards the decision line when it is out of view. FX thread. */
final class LineHint extends Label {

    private final Polygon arrow = new Polygon(0, -5, 10, 0, 0, 5);

    LineHint() {
        super(Words.of("scatter.line.out"));
        arrow.getStyleClass().add("line-hint-arrow");
        setGraphic(arrow);
        getStyleClass().addAll("plot-readout", "line-hint");
        setAlignment(Pos.CENTER);
        setManaged(false);
        setVisible(false);
    }

    /** Shows or hides itself, as the line is in view or not. */
    void update(DecisionLine boundary, Viewport view) {
        double[] towards = boundary.exists() && boundary.segment(view) == null ? boundary.direction(view) : null;
        setVisible(towards != null);
        if (towards != null) {
            pointTowards(towards[0], towards[1], view);
        }
    }

    /** Goes where a ray from the middle meets the border, but below the legend's row. */
    private void pointTowards(double dx, double dy, Viewport view) {
        setContentDisplay(dx < -0.3 ? ContentDisplay.LEFT : ContentDisplay.RIGHT);
        arrow.setRotate(Math.toDegrees(Math.atan2(dy, dx)));
        autosize();
        double halfWidth = Math.max(1, view.width() / 2 - getWidth() / 2 - 8);
        double halfHeight = Math.max(1, view.height() / 2 - getHeight() / 2 - 8);
        double reach = Math.min(halfWidth / Math.max(1e-9, Math.abs(dx)), halfHeight / Math.max(1e-9, Math.abs(dy)));
        double top = view.height() / 2 + dy * reach - getHeight() / 2;
        relocate(
                Math.round(view.width() / 2 + dx * reach - getWidth() / 2),
                Math.round(Math.max(top, getHeight() + 16)));
    }
}
