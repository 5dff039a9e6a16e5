package org.sgdviz.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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
        Points points = TrainablePoints.of(experiment, remark);
        if (!quiet) {
            PlainErrors.remark(remark, streams);
        }
        // Before anything is said: there may not be the memory for it.
        Course course = Course.of(experiment, epochs, points);
        return new RunJob(course, outputs, quiet).run(streams, figures, text -> {});
    }
}
