package org.sgdviz.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.sgdviz.run.Experiment;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * The program as it is called in a terminal: reads the arguments and does what they say. It never ends the process:
 * that is left to {@code Main}, with the exit code that each method returns. Used by the main thread.
 */
public final class Terminal {

    private static final int HELP_WIDTH = 100;

    private final StandardStreams streams;
    private final FigureWriter figures;
    private final WindowOpener window;
    private final PlainErrors errors;

    /**
     * A terminal.
     *
     * @param streams where text and errors go
     * @param figures draws what {@code --figure} asks for
     * @param window opens the window when there is no command
     */
    public Terminal(StandardStreams streams, FigureWriter figures, WindowOpener window) {
        this.streams = streams;
        this.figures = figures;
        this.window = window;
        this.errors = new PlainErrors(streams);
    }

    /** Does what the arguments say, and returns the exit code: one of {@link ExitCode}, or the window's own. */
    public int run(String... args) {
        try {
            RaceArguments arguments = RaceArguments.of(args);
            return errors.afterWriting(commandLine(arguments).execute(arguments.first()));
        } catch (Throwable e) {
            return errors.handle(e);
        }
    }

    /**
     * Trains as the command {@code train} does and writes a figure: what is left to do where there is no display.
     *
     * @return the exit code
     */
    public int train(Experiment experiment, Path figure) {
        try {
            OutputNames outputs = new OutputNames(null, null, figure.toString(), null);
            Epochs asked = Epochs.of(experiment.settings());
            Epochs epochs = asked != null ? asked : Epochs.USUAL; // nobody is there to pause it
            Experiment ending = experiment
                    .withSettings(experiment.settings().withEpochs(epochs.count()))
                    .withoutEdits();
            TrainJob job = new TrainJob(ending, epochs, outputs, null, null, false);
            return errors.afterWriting(job.run(streams, figures));
        } catch (Throwable e) {
            return errors.handle(e);
        }
    }

    /** Tells of what went wrong outside, as of what goes wrong in here, and returns the exit code. */
    public int fail(Throwable error) {
        return errors.handle(error);
    }

    CommandLine commandLine() {
        return commandLine(RaceArguments.of());
    }

    private CommandLine commandLine(RaceArguments arguments) {
        CommandLine train = new CommandLine(new TrainCommand(streams, figures));
        CommandLine race = new CommandLine(new RaceCommand(streams, arguments));
        CommandLine root = new CommandLine(new WindowCommand(window))
                .addSubcommand(train)
                .addSubcommand(race)
                .addSubcommand(new ReplayCommand(streams, figures))
                .addSubcommand(new DataCommand(streams));
        configure(root);
        root.getSubcommands().values().forEach(Terminal::configure);
        HelpGroups.show(train);
        HelpGroups.show(race);
        root.setResourceBundle(new HelpTexts());
        return root.setExpandAtFiles(false)
                .setOut(new PrintWriter(streams.text(), true, streams.charset()))
                .setErr(new PrintWriter(streams.errors(), true, streams.charset()))
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors)
                .setExecutionStrategy(Terminal::execute);
    }

    private static void configure(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
        command.getCommandSpec()
                .usageMessage()
                .width(HELP_WIDTH)
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .exitCodeListHeading(Plain.text("terminal.help.exit"))
                .exitCodeList(exitCodes(command));
    }

    private static Map<String, String> exitCodes(CommandLine command) {
        Object kind = command.getCommand();
        if (kind instanceof DataCommand) {
            Map<String, String> codes = ExitCode.explained(ExitCode.OK, ExitCode.INTERNAL_ERROR, ExitCode.BAD_INPUT);
            codes.put(Integer.toString(ExitCode.OK), Plain.text("terminal.help.exit.done"));
            return codes;
        }
        return kind instanceof TrainCommand || kind instanceof RaceCommand
                ? ExitCode.explained(
                        ExitCode.OK,
                        ExitCode.INTERNAL_ERROR,
                        ExitCode.BAD_INPUT,
                        ExitCode.INTERRUPTED,
                        ExitCode.TERMINATED)
                : ExitCode.explained(
                        ExitCode.OK,
                        ExitCode.INTERNAL_ERROR,
                        ExitCode.BAD_INPUT,
                        ExitCode.DIFFERENT,
                        ExitCode.INTERRUPTED,
                        ExitCode.TERMINATED);
    }

    /** The window's options mean nothing to a command, so that they are not to be ignored silently before one. */
    private static int execute(ParseResult parsed) {
        boolean isHelp = parsed.asCommandLineList().stream()
                .anyMatch(command -> command.isUsageHelpRequested() || command.isVersionHelpRequested());
        if (parsed.hasSubcommand() && !isHelp && !parsed.matchedOptions().isEmpty()) {
            String option = parsed.matchedOptions().get(0).longestName();
            String command = parsed.subcommand().commandSpec().name();
            throw new ParameterException(
                    parsed.commandSpec().commandLine(), Plain.text("terminal.option.beforeCommand", option, command));
        }
        return new RunLast().execute(parsed);
    }
}
