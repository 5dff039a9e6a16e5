package org.sgdviz.ui.view.scatter;

import javafx.scene.control.Label;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;
import org.sgdviz.text.Messages;
import org.sgdviz.text.NameText;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.view.plot.Ticks;
import org.sgdviz.ui.view.plot.Viewport;

/** The text above a scatter plot that says what is under the pointer. */
final class ScatterReadout extends Label {

    ScatterReadout() {
        getStyleClass().add("scatter-readout");
        setVisible(false);
    }

    /** Describes a place of the plot area, or the point there if row is one's index and not −1. */
    void describe(Points points, int row, Viewport view, double x, double y, Classifier classifier) {
        Boundary boundary = classifier.boundary();
        double x1 = row < 0 ? view.x1(x) : points.x1(row);
        double x2 = row < 0 ? view.x2(y) : points.x2(row);
        Names names = points.names();
        String text = Messages.plot(
                "scatter.at",
                NameText.brief(names.x1()),
                coordinate(x1, view.x1Lower(), view.x1Upper()),
                NameText.brief(names.x2()),
                coordinate(x2, view.x2Lower(), view.x2Upper()));
        if (row >= 0) {
            text = Messages.plot(
                    switch (points.role(row)) {
                        case TRAINING -> "scatter.point";
                        case VALIDATION -> "scatter.point.validation";
                        case TEST -> "scatter.point.test";
                    },
                    text,
                    NameText.brief(points.label(row) == 0 ? names.class0() : names.class1()));
        }
        double score = boundary.score(x1, x2);
        if (!boundary.equals(DecisionLine.NONE) && Double.isFinite(score)) {
            text = classifier.meaning() == ShadingMeaning.PROBABILITY
                    ? Messages.plot("scatter.with.probability", text, Numbers.probability(1 / (1 + Math.exp(-score))))
                    : Messages.plot("scatter.with.score", text, Numbers.loss(score));
        }
        setText(text);
        setVisible(true);
    }

    /** As many decimals as the pixels resolve. */
    private static String coordinate(double value, double lower, double upper) {
        return Numbers.tick(value, Ticks.unit(upper - lower, 1000), Math.max(Math.abs(lower), Math.abs(upper)));
    }
}
