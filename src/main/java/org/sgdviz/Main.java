package org.sgdviz;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sgdviz.cli.ExitCode;
import org.sgdviz.cli.Figure;
import org.sgdviz.cli.FigureWriter;
import org.sgdviz.cli.StandardStreams;
import org.sgdviz.cli.Terminal;
import org.sgdviz.data.Message;
import org.sgdviz.file.BadFileException;
import org.sgdviz.file.OpenFiles;
import org.sgdviz.file.PointSuffixes;
import org.sgdviz.file.SafeFile;
import org.sgdviz.file.SessionFile;
import org.sgdviz.run.Experiment;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.app.FigureDrawing;
import org.sgdviz.ui.app.Toolkit;
import org.sgdviz.ui.app.WindowApp;
import org.sgdviz.ui.background.Ending;
import org.sgdviz.ui.model.Preset;

/**
 * Entry point: with no sub-command the window, with a sub-command the terminal. The only place that knows both, and
 * that ends the process. Not an {@code Application} itself, which could not be started from the class path.
 */
public final class Main {

    private static final Path FALLBACK_FIGURE = Path.of("sgd-visualizer.png");

    /** What the process ends with, if it ends by itself; until then what a shell makes of one that was told to end. */
    private static volatile int exitCode = 128 + 15;

    private static final LastWords LAST_WORDS = new LastWords(System.err, new OpenFiles());

    private Main() {}

    public static void main(String[] args) {
        boolean isFile =
                args.length == 1 && !args[0].startsWith("-") && (isSession(args[0]) || PointSuffixes.fit(args[0]));
        boundTheEnd();
        try {
            exitCode = args.length == 0 || isFile
                    ? openWindowAtOnce(args)
                    : terminal().run(args);
        } catch (Throwable e) {
            if (!isEnding()) { // what fails because the process ends is no failure
                Thread.setDefaultUncaughtExceptionHandler(LAST_WORDS);
                exitCode = LAST_WORDS.say(e);
            }
        }
        System.exit(exitCode);
    }

    private static boolean isEnding() {
        try {
            return Ending.isUnderWay();
        } catch (LinkageError e) { // nothing more can be loaded
            return false;
        }
    }

    /**
     * Bounds how long ending takes, by itself or by a signal: what is done then, JavaFX's part of it above all, may
     * wait for a thread that has failed, and a process that ends listens to no signal any more.
     */
    private static void boundTheEnd() {
        Thread bound = new Thread(Main::endSoon, "end");
        bound.setDaemon(true);
        Runtime.getRuntime().addShutdownHook(new Thread(bound::start));
    }

    private static void endSoon() {
        try {
            Thread.sleep(Ending.MOST_MILLIS);
        } catch (InterruptedException e) {
            // then it ends sooner
        }
        endAtOnce(exitCode);
    }

    private static void endAtOnce(int code) {
        SafeFile.discardUnfinished();
        Runtime.getRuntime().halt(code);
    }

    private static boolean isSession(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(SessionFile.SUFFIX);
    }

    /**
     * What reads arguments takes a while to load, which the window need not wait for where there are none to speak of.
     */
    private static int openWindowAtOnce(String[] files) {
        try {
            if (files.length == 0) {
                return openWindow(null, null);
            }
            Path file = Path.of(files[0]);
            if (!Files.exists(file)) {
                throw new BadFileException("disk.noFile", file);
            }
            return openWindow(null, file);
        } catch (InvalidPathException e) {
            return terminal().fail(new BadFileException(Message.of("disk.noFile", files[0]), e));
        } catch (Throwable e) {
            return terminal().fail(e);
        }
    }

    private static Terminal terminal() {
        return new Terminal(
                StandardStreams.ofProcess(Main::endAtOnce), new DrawnFigures(), preset -> openWindow(preset, null));
    }

    /** Figures as the window draws its plots. */
    private static final class DrawnFigures implements FigureWriter {

        @Override
        public void prepare() {
            FigureDrawing.prepare();
        }

        @Override
        public void write(Figure figure, OutputStream to) throws IOException {
            FigureDrawing.write(
                    figure.points(),
                    figure.features(),
                    figure.weights(),
                    figure.epochs(),
                    figure.lossHistory(),
                    figure.objective(),
                    to);
        }
    }

    private static int openWindow(@Nullable Experiment preset, @Nullable Path file) {
        if (!Toolkit.hasDisplay()) {
            return goOnWithoutDisplay(preset, file);
        }
        String failure = WindowApp.open(preset, file);
        if (failure != null) {
            System.err.println(failure);
            return ExitCode.INTERNAL_ERROR;
        }
        return ExitCode.OK;
    }

    /** Does in the terminal what comes nearest to the window, and draws it. */
    private static int goOnWithoutDisplay(@Nullable Experiment preset, @Nullable Path file) {
        String what = file == null
                ? "terminal.noDisplay"
                : isSession(file.toString()) ? "terminal.noDisplay.session" : "terminal.noDisplay.points";
        System.err.println(Messages.ENGLISH.text(what, FALLBACK_FIGURE));
        if (file == null) {
            return terminal().train(preset == null ? Preset.OVERLAP.experiment() : preset, FALLBACK_FIGURE);
        }
        return isSession(file.toString())
                ? terminal().run("replay", file.toString(), "--figure", FALLBACK_FIGURE.toString())
                : terminal().run("train", "--data=" + file, "--figure", FALLBACK_FIGURE.toString());
    }
}
