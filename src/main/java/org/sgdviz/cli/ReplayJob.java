package org.sgdviz.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Message;
import org.sgdviz.data.Points;
import org.sgdviz.run.Rerun;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;

/**
 * The repetition of a run of a session in the terminal: with the outputs of a training, and compared with what was
 * recorded.
 *
 * @param file the session's file, which must not be an output
 * @param session the session
 * @param run the index of the run of it to repeat
 * @param name what the file calls that run
 * @param outputs where the results go
 * @param quiet whether to print nothing
 */
record ReplayJob(Path file, Session session, int run, RunName name, OutputNames outputs, boolean quiet) {

    private SavedRun saved() {
        return session.runs().get(run);
    }

    /**
     * Repeats all of it.
     *
     * @return the exit code
     * @throws BadInput if the data or the outputs cannot be used
     * @throws DifferentReplay if it is not as it was recorded; all outputs are then written
     * @throws IOException if something cannot be written, in one sentence
     */
    int run(StandardStreams streams, FigureWriter figures) throws IOException {
        outputs.requireDifferent("FILE", file);
        Points points = DataOptions.points(saved().experiment().data());
        Rerun rerun = new Rerun(saved().record(), points, System::nanoTime);
        noteNumerics(streams);
        Course course = Course.of(saved(), rerun);
        return new RunJob(course, outputs, quiet).run(streams, figures, text -> compare(rerun, text));
    }

    /** Repeats it up to an update, and shows that one. */
    int showUpdate(long update, StandardStreams streams) throws IOException {
        outputs.requireDifferent("FILE", file);
        if (outputs.figure() != null) {
            throw new BadInput("terminal.at.figure");
        }
        if (update > saved().updates()) {
            throw new BadInput("terminal.at.beyond", saved().updates(), name.theRun(), update);
        }
        Points points = DataOptions.points(saved().experiment().data());
        noteNumerics(streams);
        PastJob job = new PastJob(name, saved(), points, outputs, quiet);
        int code = job.show(update, streams);
        if (code == ExitCode.OK && update == saved().updates()) {
            if (!job.weights().equals(saved().weights())) {
                throw different(update, job.weights());
            }
            requireAverage(update, job.average());
        }
        return code;
    }

    private void noteNumerics(StandardStreams streams) {
        if (!saved().isOfKnownNumerics() && !quiet) {
            Object what = session.hasOneNumerics() ? file : Message.of("terminal.numerics.run", name.theRun(), file);
            int latest = Numerics.latest().version();
            PlainErrors.remark(Message.of("terminal.numerics", what, saved().numerics(), latest), streams);
        }
    }

    private void compare(Rerun rerun, PrintStream text) {
        long update = rerun.run().trainer().update();
        if (saved().diverged()
                && update >= saved().updates()
                && !rerun.run().trainer().hasDiverged()) {
            throw new DifferentReplay("terminal.differs.divergence", name.theRun(), file, saved().updates());
        }
        Trainer trainer = rerun.run().trainer();
        if (update == saved().updates() && trainer.weights().equals(saved().weights())) {
            requireAverage(update, trainer.average().orElse(null));
        }
        if (!rerun.isFaithful()) {
            throw different(update, trainer.weights());
        }
        text.println(Plain.text("terminal.matches", Plain.count(saved().updates(), Plain.Counted.UPDATE)));
    }

    private void requireAverage(long update, @Nullable Average made) {
        Weights average = saved().average();
        if (average == null) {
            return;
        }
        if (made == null) {
            throw new DifferentReplay("terminal.differs.noAverage", name.theRun(), file, update);
        }
        if (!made.weights().equals(average)) {
            throw new DifferentReplay(
                    "terminal.differs.average", name.theRun(), file, update, words(made.weights()), words(average));
        }
    }

    private DifferentReplay different(long update, Weights weights) {
        return update == saved().updates()
                ? new DifferentReplay(
                        "terminal.differs.weights",
                        name.theRun(),
                        file,
                        update,
                        words(weights),
                        words(saved().weights()))
                : new DifferentReplay(
                        "terminal.differs.updates", name.theRun(), file, update, words(weights), saved().updates());
    }

    private static String words(Weights w) {
        return Arrays.stream(w.toArray()).mapToObj(Plain::exact).collect(Collectors.joining(", "));
    }
}
