package org.sgdviz.ui.controller.update;

import java.util.ArrayList;
import java.util.List;
import org.sgdviz.data.Points;
import org.sgdviz.run.PastUpdate;
import org.sgdviz.sgd.BatchFigures;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.model.UpdateStage;
import org.sgdviz.ui.model.update.Explanation;

/** The rows of a batch as texts, with a head, and their sums below them. */
final class BatchTable {

    private final Explanation explanation;
    private final boolean hasProbability;
    private final Messages messages;

    BatchTable(Explanation explanation, Messages messages) {
        this.explanation = explanation;
        this.messages = messages;
        hasProbability = explanation.update().past().settings().objective().hasProbability();
    }

    /** To which stage each column belongs. */
    int[] stages() {
        List<UpdateStage> stages = new ArrayList<>();
        stages.addAll(List.of(UpdateStage.BATCH, UpdateStage.BATCH, UpdateStage.BATCH, UpdateStage.SCORE));
        if (hasProbability) {
            stages.add(UpdateStage.SCORE);
        }
        stages.addAll(List.of(UpdateStage.ERROR, UpdateStage.ERROR, UpdateStage.GRADIENT));
        return stages.stream().mapToInt(Enum::ordinal).toArray();
    }

    /** All lines, that of the sums last. */
    List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("x1", "x2", "y", "s", "p", messages.text("slow.head.loss"), "e", "%"));
        Points rows = explanation.rows();
        BatchFigures figures = explanation.figures();
        for (int i : explanation.strongest()) {
            lines.add(line(
                    Numbers.cell(rows.x1(i), 2),
                    Numbers.cell(rows.x2(i), 2),
                    Integer.toString(rows.label(i)),
                    Numbers.cell(figures.score()[i], 2),
                    Numbers.probability(figures.probability()[i]),
                    Numbers.cell(figures.loss()[i], 3),
                    Numbers.cell(figures.slope()[i], 3),
                    share(explanation.share(i))));
        }
        PastUpdate past = explanation.update().past();
        double rowCount = past.update().batchSize();
        lines.add(line(
                "\u03a3",
                "",
                "",
                "",
                "",
                Numbers.cell(past.update().objective(), 3),
                Numbers.cell(past.gradient().get(0) * rowCount, 3),
                "100"));
        return lines;
    }

    private static String share(double share) {
        return Numbers.percent(share).replace(" %", "");
    }

    private List<String> line(
            String x1,
            String x2,
            String label,
            String score,
            String probability,
            String loss,
            String error,
            String share) {
        return hasProbability
                ? List.of(x1, x2, label, score, probability, loss, error, share)
                : List.of(x1, x2, label, score, loss, error, share);
    }

    /** What they are, where they are not simply all rows of the batch. */
    String caption() {
        int shown = explanation.strongest().length;
        int present = explanation.figures().size();
        if (shown < present) {
            return messages.text("slow.strongest", Numbers.count(shown), Numbers.count(explanation.batchSize()));
        }
        return present < explanation.batchSize() ? messages.text("slow.gone", explanation.batchSize() - present) : "";
    }
}
