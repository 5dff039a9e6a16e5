package org.sgdviz.run.tool;

import java.util.List;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setup;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Named;

/**
 * How another tool trains unless it is told otherwise. An immutable value.
 *
 * @param id its name in the terminal, such as {@code pytorch}
 * @param settings its settings; without an end where it has no number of epochs of its own
 * @param initialization what its weights of update 0 are
 * @param habits what it sets beside each optimizer that it has in its own way
 * @param rules what else it has in its own way, such as schedules
 */
public record Tool(
        String id, Hyperparameters settings, Initialization initialization, List<Habit> habits, List<Object> rules)
        implements Named {

    /**
     * What goes with an optimizer.
     *
     * @param optimizer with the tool's own numbers
     * @param learningRate the tool's usual one with it
     * @param l2 the strength of the L2 penalty
     */
    public record Habit(Optimizer optimizer, double learningRate, double l2) {}

    public Tool {
        habits = List.copyOf(habits);
        rules = List.copyOf(rules);
    }

    /** Its rule of a kind, with its usual numbers: its own, or those of any. */
    public <T> T usual(Kind<T> kind) {
        Class<? extends T> type = kind.type();
        for (Habit habit : habits) {
            if (type.isInstance(habit.optimizer)) {
                return type.cast(habit.optimizer);
            }
        }
        for (Object rule : rules) {
            if (type.isInstance(rule)) {
                return type.cast(rule);
            }
        }
        return kind.usual();
    }

    /**
     * Settings with an optimizer of this kind, as this tool has it, and what goes with it; the same with one already.
     */
    public Hyperparameters with(Kind<Optimizer> kind, Hyperparameters present) {
        if (kind.has(present.method().optimizer())) {
            return present;
        }
        Hyperparameters asked = present.withOptimizer(usual(kind));
        for (Habit habit : habits) {
            if (kind.has(habit.optimizer)) {
                return asked.withLearningRate(habit.learningRate)
                        .withMethod(asked.method()
                                .withPenalty(asked.method().penalty().withStrengths(0, habit.l2)));
            }
        }
        return asked;
    }

    /**
     * An experiment on the same points, from the same seeds, as this tool does it; with its end, or the present one.
     */
    public Experiment in(Experiment present) {
        return new Experiment(in(present.setup()), in(present.presentSettings()));
    }

    /** A setup with its initial weights; where a link's are of the same kind, with these. */
    public Setup in(Setup present) {
        boolean isSame = present.initialization().rule() == initialization.rule();
        return isSame ? present : present.withInitialization(initialization);
    }

    /** Its settings, with its end or the present one. */
    public Hyperparameters in(Hyperparameters present) {
        return settings.epochs().isPresent() ? settings : settings.withEpochs(present.epochs());
    }

    /** Whether an experiment is now set as this tool is, whatever its end. */
    public boolean isAsIn(Experiment present, Hyperparameters now) {
        return present.setup().initialization().rule() == initialization.rule()
                && settings.withoutEnd().equals(now.withoutEnd());
    }
}
