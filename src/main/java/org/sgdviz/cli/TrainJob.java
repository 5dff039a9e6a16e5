package org.sgdviz.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Given;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Message;
import org.sgdviz.data.Points;
import org.sgdviz.run.Experiment;

/**
 * One training in the terminal, from an experiment to its printed and written results.
 *
 * @param experiment what to run
 * @param epochs its epochs as they were asked for
 * @param outputs where the results go
 * @param input the file that the data come from, which must not be an output; null if they are generated
 * @param remark what that file holds besides the points that were taken; null if nothing
 * @param quiet whether to print nothing
 */
record TrainJob(
        Experiment experiment,
        Epochs epochs,
        OutputNames outputs,
        @Nullable Path input,
        @Nullable Message remark,
        boolean quiet) {

    /**
     * Runs it.
     *
     * @return the exit code
     * @throws BadInput if the data or the outputs cannot be used
     * @throws IOException if something cannot be read or written, in one sentence
     */
    int run(StandardStreams streams, FigureWriter figures) throws IOException {
        outputs.requireDifferent("--data", input);
        Points points = DataOptions.points(experiment.data());
        requireBothClasses(points);
        requireSplit(points);
        if (!quiet) {
            PlainErrors.remark(remark, streams);
        }
        // Before anything is said: there may not be the memory for it.
        Course course = Course.of(experiment, epochs, points);
        return new RunJob(course, outputs, quiet).run(streams, figures, text -> {});
    }

    private void requireSplit(Points points) {
        try {
            experiment.setup().split().require(points, experiment.shuffleSeed());
        } catch (IllegalValueException e) {
            throw new BadInput(e.explanation(), e);
        }
    }

    private void requireBothClasses(Points points) {
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
