package org.sgdviz.ui.view;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;

/** What the marks of a scatter plot mean; only those that are there are named. */
final class ScatterLegend {

    private final Legend row = new Legend();
    private final Label class0 = row.add("", "class-0-swatch");
    private final Label class1 = row.add("", "class-1-swatch");
    private final Label shading = row.add("", "shading-swatch");
    private final Label batch = row.add(Words.of("scatter.batch"), "batch-swatch");
    private final Label misclassified = row.add(Words.of("scatter.misclassified"), "misclassified-swatch");

    ScatterLegend() {
        setShading(Shading.SMOOTH, ShadingMeaning.PROBABILITY);
        setBatch(false);
        setMisclassified(false);
    }

    /** How many points of which class there are, for those who cannot see them. */
    static String summary(Points points) {
        int ones = points.count(1);
        return Words.of(
                "scatter.accessible",
                Numbers.count(points.size()),
                Numbers.count(points.size() - ones),
                points.names().class0(),
                Numbers.count(ones),
                points.names().class1());
    }

    Node node() {
        return row;
    }

    void setNames(Names names) {
        class0.setText(Words.of("scatter.class", names.class0()));
        class1.setText(Words.of("scatter.class", names.class1()));
    }

    void setShading(Shading kind, ShadingMeaning meaning) {
        shading.setText(Words.of(meaning == ShadingMeaning.PROBABILITY ? "scatter.probability" : "scatter.score"));
        Legend.show(shading, kind == Shading.SMOOTH);
    }

    void setBatch(boolean shown) {
        Legend.show(batch, shown);
    }

    void setMisclassified(boolean shown) {
        Legend.show(misclassified, shown);
    }
}
