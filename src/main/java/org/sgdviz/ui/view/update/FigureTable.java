package org.sgdviz.ui.view.update;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** A table of short texts, whose columns belong to stages, those of one of which are lit. FX thread. */
final class FigureTable extends GridPane {

    private final List<Label> cells = new ArrayList<>();
    private int[] stages = {};
    private int lit = -1;

    FigureTable(String style) {
        getStyleClass().addAll("figures", style);
    }

    /**
     * Shows a table.
     *
     * @param rows the first one is the head, the last one the foot where there is one
     * @param columnStages to which stage each column belongs
     */
    void show(List<List<String>> rows, int[] columnStages, boolean hasFoot) {
        int columns = columnStages.length;
        if (columns != stages.length) {
            getChildren().clear();
            cells.clear();
            getColumnConstraints().clear();
            for (int c = 0; c < columns; c++) {
                ColumnConstraints constraints = new ColumnConstraints();
                constraints.setHalignment(HPos.RIGHT);
                constraints.setHgrow(Priority.ALWAYS);
                getColumnConstraints().add(constraints);
            }
        }
        stages = columnStages.clone();
        while (cells.size() > rows.size() * columns) {
            getChildren().remove(cells.remove(cells.size() - 1));
        }
        while (cells.size() < rows.size() * columns) {
            Label cell = new Label();
            cell.setMaxWidth(Double.MAX_VALUE);
            cell.setMinWidth(USE_PREF_SIZE);
            add(cell, cells.size() % columns, cells.size() / columns);
            cells.add(cell);
        }
        for (int r = 0; r < rows.size(); r++) {
            String style = r == 0 ? "figure-head" : hasFoot && r == rows.size() - 1 ? "figure-foot" : "figure";
            for (int c = 0; c < columns; c++) {
                Label cell = cells.get(r * columns + c);
                cell.getStyleClass().setAll("label", style);
                cell.setText(rows.get(r).get(c));
            }
        }
        light(lit);
    }

    /** Lights the columns of a stage. */
    void light(int stage) {
        lit = stage;
        for (int i = 0; i < cells.size(); i++) {
            Node cell = cells.get(i);
            cell.pseudoClassStateChanged(Listing.LIT, stages[i % stages.length] == stage);
        }
    }
}
