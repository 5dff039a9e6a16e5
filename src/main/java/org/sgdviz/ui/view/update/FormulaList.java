package org.sgdviz.ui.view.update;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Formulas below each other, each with symbols and with the present numbers; those of one stage are lit. FX thread. */
final class FormulaList extends VBox {

    private List<Formula> shown = List.of();

    FormulaList() {
        getStyleClass().add("formulas");
    }

    /** Shows other formulas. */
    void show(List<Formula> formulas) {
        if (!formulas.equals(shown)) {
            shown = List.copyOf(formulas);
            List<Node> lines = new ArrayList<>();
            for (Formula formula : formulas) {
                lines.add(line(formula));
            }
            getChildren().setAll(lines);
        }
    }

    /** Lights those of a stage. */
    void light(int stage) {
        for (int i = 0; i < shown.size(); i++) {
            getChildren()
                    .get(i)
                    .pseudoClassStateChanged(Listing.LIT, shown.get(i).stage() == stage);
        }
    }

    private static Node line(Formula formula) {
        FlowPane line = new FlowPane();
        line.getStyleClass().add("formula");
        line.setRowValignment(VPos.BASELINE);
        line.getChildren().addAll(MathText.of(formula.symbols()));
        if (!formula.numbers().isEmpty()) {
            line.getChildren().addAll(MathText.of(" = " + formula.numbers()));
        }
        if (!formula.result().isEmpty()) {
            List<Node> result = MathText.of(" = " + formula.result());
            result.forEach(node -> node.getStyleClass().add("formula-result"));
            line.getChildren().addAll(result);
        }
        return line;
    }
}
