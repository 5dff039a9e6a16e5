package org.sgdviz.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Given;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Message;
import org.sgdviz.data.Points;
import org.sgdviz.run.Experiment;

/** Points from which training can begin. Stateless. */
final class TrainablePoints {

    private TrainablePoints() {}

    /**
     * Those of an experiment.
     *
     * @param remark what their file holds besides the points that were taken; null if nothing
     * @throws BadInput if they are of one class, or cannot be split as is asked for
     * @throws IOException if they cannot be read, in one sentence
     */
    static Points of(Experiment experiment, @Nullable Message remark) throws IOException {
        Points points = DataOptions.points(experiment.data());
        requireBothClasses(points, experiment, remark);
        try {
            experiment.setup().split().require(points, experiment.shuffleSeed());
        } catch (IllegalValueException e) {
            throw new BadInput(e.explanation(), e);
        }
        return points;
    }

    private static void requireBothClasses(Points points, Experiment experiment, @Nullable Message remark) {
        if (!points.hasBothClasses()) {
            Object data = experiment.data() instanceof Given given
                    ? Plain.visible(given.name())
                    : Message.of("terminal.oneClass.thisData");
            String size = Plain.count(points.size(), Plain.Counted.POINT);
            throw remark == null
                    ? new BadInput("terminal.oneClass", data, size)
                    : new BadInput("terminal.oneClass.remark", data, size, remark);
        }
    }
}
