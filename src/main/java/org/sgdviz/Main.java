package org.sgdviz;

import java.io.IOException;
import org.sgdviz.cli.ExitCode;
import org.sgdviz.cli.StandardStreams;
import org.sgdviz.cli.Terminal;

/** Entry point: with no sub-command the window, with a sub-command the terminal. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Terminal terminal = new Terminal(
                StandardStreams.ofProcess(),
                (figure, to) -> {
                    throw new IOException("figures cannot be drawn yet");
                },
                preset -> ExitCode.OK);
        System.exit(terminal.run(args));
    }
}
