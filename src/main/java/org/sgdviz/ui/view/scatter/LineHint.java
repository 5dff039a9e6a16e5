package org.sgdviz.ui.view.scatter;

import javafx.scene.control.Label;
import javafx.scene.shape.Polygon;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.view.plot.Viewport;

/** Words and an arrow towards the decision line when it is out of view. FX thread. */
final class LineHint extends Label {

    private final Polygon arrow = new Polygon(0, -5, 10, 0, 0, 5);

    LineHint() {
        super(Messages.plot("scatter.line.out"));
        arrow.getStyleClass().add("line-hint-arrow");
        setGraphic(arrow);
        getStyleClass().add("line-hint");
        setVisible(false);
    }

    /** Shows or hides itself, as the line is in view or not; a curve may lie in more than one direction. */
    void update(Boundary boundary, Viewport view) {
        double[] towards = boundary instanceof DecisionLine line && line.exists() && line.segment(view) == null
                ? line.direction(view)
                : null;
        setVisible(towards != null);
        if (towards != null) {
            arrow.setRotate(Math.toDegrees(Math.atan2(towards[1], towards[0])));
        }
    }
}
