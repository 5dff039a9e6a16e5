package org.sgdviz;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sgdviz.cli.ExitCode;
import org.sgdviz.cli.Figure;
import org.sgdviz.cli.FigureWriter;
import org.sgdviz.cli.StandardStreams;
import org.sgdviz.cli.Terminal;
import org.sgdviz.file.BadFileException;
import org.sgdviz.file.SessionFile;
import org.sgdviz.run.Experiment;
import org.sgdviz.ui.app.FigureDrawing;
import org.sgdviz.ui.app.Toolkit;
import org.sgdviz.ui.app.WindowApp;

/**
 * Entry point: with no sub-command the window, with a sub-command the terminal. The only place that knows both, and that
 * ends the process. Not an {@code Application} itself, which could not be started from the class path.
 */
public final class Main {

    private static final Path FALLBACK_FIGURE = Path.of("sgd-visualizer.png");

    private Main() {}

    public static void main(String[] args) {
        boolean isSession = args.length == 1 && args[0].endsWith(SessionFile.SUFFIX);
        System.exit(
                args.length == 0 || isSession
                        ? openWindowAtOnce(args)
                        : terminal().run(args));
    }

    /** What reads arguments takes a while to load, which the window need not wait for where there are none to speak of. */
    private static int openWindowAtOnce(String[] sessions) {
        try {
            if (sessions.length == 0) {
                return openWindow(null, null);
            }
            Path session = Path.of(sessions[0]);
            if (!Files.exists(session)) {
                throw new BadFileException("there is no file " + session);
            }
            return openWindow(null, session);
        } catch (Throwable e) {
            return terminal().fail(e);
        }
    }

    private static Terminal terminal() {
        return new Terminal(StandardStreams.ofProcess(), new DrawnFigures(), preset -> openWindow(preset, null));
    }

    /** Figures as the window draws its plots. */
    private static final class DrawnFigures implements FigureWriter {

        @Override
        public void prepare() {
            FigureDrawing.prepare();
        }

        @Override
        public void write(Figure figure, OutputStream to) throws IOException {
            FigureDrawing.write(figure.points(), figure.weights(), figure.lossHistory(), figure.objective(), to);
        }
    }

    private static int openWindow(@Nullable Experiment preset, @Nullable Path session) {
        if (!Toolkit.hasDisplay() && session != null) {
            System.err.println(
                    "There is no display, so the session's run is repeated here and drawn to " + FALLBACK_FIGURE
                            + "; for the window, start the program on a desktop or with DISPLAY set to an X server.");
            return terminal().run("replay", session.toString(), "--figure", FALLBACK_FIGURE.toString());
        }
        if (!Toolkit.hasDisplay()) {
            System.err.println("There is no display, so the run is trained here and drawn to " + FALLBACK_FIGURE
                    + "; for the window, start the program on a desktop or with DISPLAY set to an X server.");
            return terminal().train(preset == null ? Experiment.TUTORIAL : preset, FALLBACK_FIGURE);
        }
        String failure = WindowApp.open(preset, session);
        if (failure != null) {
            System.err.println(failure);
            return ExitCode.INTERNAL_ERROR;
        }
        return ExitCode.OK;
    }
}
