package org.sgdviz.ui.controller.update;

import java.util.ArrayList;
import java.util.List;
import org.sgdviz.run.PastUpdate;
import org.sgdviz.run.Update;
import org.sgdviz.sgd.ExplainedStep;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.optimizer.Optimizers;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.model.UpdateStage;
import org.sgdviz.ui.model.update.Explanation;

/** What is said of an update, and its listing. */
final class UpdateWords {

    private final Messages messages;

    UpdateWords(Messages messages) {
        this.messages = messages;
    }

    /** Which update it is. */
    String caption(Explanation explanation) {
        Update update = explanation.update().past().update();
        return messages.text(
                "slow.caption",
                Numbers.count(update.number()),
                Numbers.count(update.batch()),
                Numbers.count(update.epoch()),
                update.batchSize(),
                messages.text("lossName.OBJECTIVE."
                        + explanation.update().past().settings().objective().name()));
    }

    /** One line for each stage. */
    List<String> listing(Explanation explanation) {
        PastUpdate past = explanation.update().past();
        Objective objective = past.settings().objective();
        boolean isPlane = past.features().equals(FeatureMap.PLANE);
        boolean isError = objective == Objective.CROSS_ENTROPY;
        boolean isPlain = past.settings().method().optimizer().equals(Optimizers.SGD);
        String score = messages.text(isPlane ? "slow.score" : "slow.score.features");
        return List.of(
                messages.text("slow.batch", Numbers.count(past.update().batchSize())),
                objective.hasProbability() ? messages.text("slow.probability", score) : score,
                messages.text(isError ? "slow.error" : "slow.slope"),
                messages.text(isPlane ? "slow.gradient" : "slow.gradient.features"),
                messages.text(isPlain ? "slow.step" : "slow.step.memory"));
    }

    /** What became of all weights, with a head. */
    List<List<String>> weights(ExplainedStep step) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "",
                messages.text("slow.head.old"),
                messages.text("slow.head.gradient"),
                messages.text("slow.head.step"),
                messages.text("slow.head.new")));
        for (int j = 0; j < step.before().length; j++) {
            lines.add(List.of(
                    "w" + j,
                    Numbers.coefficient(step.before()[j]),
                    Numbers.coefficient(step.clipped()[j]),
                    Numbers.coefficient(step.after()[j] - step.before()[j]),
                    Numbers.coefficient(step.after()[j])));
        }
        return lines;
    }

    /** To which stage each column of {@link #weights} belongs. */
    static int[] stagesOfWeights() {
        int gradient = UpdateStage.GRADIENT.ordinal();
        int step = UpdateStage.STEP.ordinal();
        return new int[] {-1, UpdateStage.SCORE.ordinal(), gradient, step, step};
    }
}
