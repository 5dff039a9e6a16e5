package org.sgdviz.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Experiment;

/** Calls the program as a shell does, in this process, and keeps what it says. */
final class Shell {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal;
    final List<Figure> figures = new ArrayList<>();
    final List<@Nullable Experiment> windows = new ArrayList<>();

    Shell() {
        terminal = terminal(out);
    }

    /** A shell whose standard output goes elsewhere. */
    Shell(OutputStream elsewhere) {
        terminal = terminal(elsewhere);
    }

    private Terminal terminal(OutputStream to) {
        return new Terminal(
                new StandardStreams(to, err, StandardCharsets.UTF_8, false),
                (figure, stream) -> {
                    figures.add(figure);
                    stream.write("picture".getBytes(StandardCharsets.UTF_8));
                },
                preset -> {
                    windows.add(preset);
                    return 7;
                });
    }

    Terminal terminal() {
        return terminal;
    }

    int run(String... args) {
        return terminal.run(args);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Standard output as JSON. */
    JsonNode json() throws IOException {
        return new JsonMapper().readTree(out.toByteArray());
    }
}
