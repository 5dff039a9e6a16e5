package org.sgdviz.run;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds edits to an experiment as they are made, and knows which of them continue a gesture. The beginning of a gesture
 * may be no edit, as it gave a setting back the value that it had: then nothing is left that the next value could
 * continue, and that one becomes the beginning. For one thread at a time.
 */
final class Gestures {

    /** The settings whose last gesture has left no edit so far. */
    private final Set<Setting<?>> begunInVain = new HashSet<>();

    /** An experiment with one more edit, as {@link Experiment#withEdit} has it. */
    Experiment add(Experiment experiment, Edit made) {
        if (!(made.change() instanceof Change.Set<?> change)) {
            return experiment.withEdit(made);
        }
        Setting<?> setting = change.setting();
        boolean continued = made.continued() && !begunInVain.contains(setting);
        Edit former = last(experiment, made);
        Experiment next = experiment.withEdit(new Edit(made.update(), made.change(), continued));
        if (last(next, made) != null) {
            begunInVain.remove(setting);
        } else if (!continued || former == null || !former.continued()) {
            begunInVain.add(setting);
        }
        return next;
    }

    /** The edit of the same setting that is stamped with the same update as another; null where there is none. */
    private static @Nullable Edit last(Experiment experiment, Edit made) {
        return experiment.list().lastReplacedBy(made);
    }
}
