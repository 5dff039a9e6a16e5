package org.sgdviz.ui.controller.update;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.PastUpdate;
import org.sgdviz.sgd.BatchFigures;
import org.sgdviz.ui.model.UpdateStage;
import org.sgdviz.ui.model.update.Explanation;
import org.sgdviz.ui.view.scatter.Pull;
import org.sgdviz.ui.view.scatter.ScatterPlot;

/** Shows on the scatter plot where the line was before an update, and how each row of its batch pulls. FX thread. */
final class UpdateOnScatter {

    /** More arrows would hide what they start from: the longest ones are shown. */
    private static final int MOST_ARROWS = 200;

    private final ScatterPlot scatter;
    private @Nullable Explanation shown;
    private double shownThreshold;
    private boolean hasPulls;

    UpdateOnScatter(ScatterPlot scatter) {
        this.scatter = scatter;
    }

    /** Shows an update, its pulls only once the gradient is computed. */
    void show(Explanation explanation, UpdateStage stage, double threshold) {
        boolean pulls = stage.compareTo(UpdateStage.GRADIENT) >= 0;
        if (explanation.equals(shown) && pulls == hasPulls && threshold == shownThreshold) {
            return;
        }
        shown = explanation;
        hasPulls = pulls;
        shownThreshold = threshold;
        PastUpdate past = explanation.update().past();
        double[] before = past.features().coefficients(past.before());
        before[0] -= threshold;
        scatter.setGhost(before);
        scatter.setPulls(pulls ? pulls(explanation) : new Pull[0]);
    }

    private static Pull[] pulls(Explanation explanation) {
        BatchFigures figures = explanation.figures();
        double longest = Arrays.stream(figures.pull()).max().orElse(0);
        return IntStream.range(0, figures.size())
                .boxed()
                .filter(i -> figures.pull()[i] > 0)
                .sorted(Comparator.comparingDouble(i -> -figures.pull()[i]))
                .limit(MOST_ARROWS)
                .map(i -> new Pull(
                        explanation.rows().x1(i),
                        explanation.rows().x2(i),
                        Math.signum(figures.slope()[i]) * figures.pull()[i] / longest))
                .toArray(Pull[]::new);
    }

    /** Shows nothing. */
    void clear() {
        if (shown != null) {
            shown = null;
            scatter.setGhost();
            scatter.setPulls(new Pull[0]);
        }
    }
}
