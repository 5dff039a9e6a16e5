package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.sgdviz.file.SessionFile;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.RowChange;
import org.sgdviz.run.RowSet;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ViewState;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;

/** A session file in a folder, and commands that use it. */
final class SessionShell {

    /** The session. */
    final Path file;

    SessionShell(Path folder) {
        file = folder.resolve("x.sgd.json");
    }

    /** What a command has printed that ends with the given code. */
    static Shell ran(int code, String... args) {
        Shell shell = new Shell();
        assertThat(shell.run(args)).as(shell.err() + shell.out()).isEqualTo(code);
        return shell;
    }

    /** Trains with some options into the file. */
    String trained(String... options) {
        String[] args = new String[options.length + 4];
        args[0] = "train";
        args[1] = "-q";
        args[2] = "--session";
        args[3] = file.toString();
        System.arraycopy(options, 0, args, 4, options.length);
        assertThat(ran(0, args).out()).isEmpty();
        return file.toString();
    }

    /** A run whose learning rate, points, order and objective change on the way, and a branch of it. */
    String edited() throws IOException {
        Run run = new Run(Experiment.TUTORIAL);
        steps(run, 5);
        run.apply(Setting.LEARNING_RATE.to(0.3));
        run.apply(new RowChange.Add(1.5, -2, 1));
        steps(run, 10);
        run.apply(new RowChange.Remove(RowSet.of(3, 1, 2)));
        run.apply(Setting.SHUFFLING.to(Shuffling.EACH_EPOCH));
        steps(run, 30);
        run.apply(Setting.OBJECTIVE.to(Objective.HINGE));
        run.apply(new RowChange.Move(400, 0.1, 0.2));
        steps(run, 11);
        SavedRun first = SavedRun.of("first", 0, run, null);
        Run other = new Run(Experiment.TUTORIAL);
        steps(other, 5);
        other.apply(Setting.LEARNING_RATE.to(0.3));
        other.apply(new RowChange.Add(1.5, -2, 1));
        steps(other, 15);
        SavedRun second = SavedRun.of("second", 1, other, new Origin(Origin.Kind.BRANCHED, 0, 15));
        SessionFile.write(new Session(List.of(first, second), 0, OptionalLong.empty(), ViewState.DEFAULT), file);
        return file.toString();
    }

    /** Makes updates and publishes them. */
    static void steps(Run run, int count) {
        for (int i = 0; i < count; i++) {
            run.step();
        }
        run.publish();
    }

    /** Figures in a file but how long they took. */
    static JsonNode json(Path path) throws IOException {
        JsonNode json = new JsonMapper().readTree(path.toFile());
        ((ObjectNode) json).remove("seconds");
        return json;
    }
}
