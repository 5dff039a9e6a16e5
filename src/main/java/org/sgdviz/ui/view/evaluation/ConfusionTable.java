package org.sgdviz.ui.view.evaluation;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;

/** Which points of which class are predicted to be of which: what is right lies on the diagonal. FX thread. */
final class ConfusionTable extends GridPane {

    private final Label truePositives = count("right");
    private final Label falseNegatives = count("wrong");
    private final Label falsePositives = count("wrong");
    private final Label trueNegatives = count("right");

    ConfusionTable() {
        getStyleClass().add("confusion");
        for (int column = 0; column < 3; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(column == 0 ? Priority.SOMETIMES : Priority.ALWAYS);
            constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            getColumnConstraints().add(constraints);
        }
        addRow(0, new Label(), head("evaluation.predicted1"), head("evaluation.predicted0"));
        addRow(1, head("evaluation.actual1"), truePositives, falseNegatives);
        addRow(2, head("evaluation.actual0"), falsePositives, trueNegatives);
    }

    private static Label head(String key) {
        Label head = new Label(Messages.plot(key));
        head.getStyleClass().add("confusion-head");
        return head;
    }

    private static Label count(String style) {
        Label count = new Label();
        count.getStyleClass().addAll("confusion-count", style);
        count.setMaxWidth(Double.MAX_VALUE);
        return count;
    }

    /** Shows other counts. */
    void show(int hits, int misses, int falseAlarms, int rejections) {
        truePositives.setText(Numbers.count(hits));
        falseNegatives.setText(Numbers.count(misses));
        falsePositives.setText(Numbers.count(falseAlarms));
        trueNegatives.setText(Numbers.count(rejections));
    }
}
