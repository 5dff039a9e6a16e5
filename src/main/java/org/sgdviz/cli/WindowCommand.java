package org.sgdviz.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The program without a command: opens the window. */
@Command(name = WindowCommand.NAME)
final class WindowCommand implements Callable<Integer> {

    /** What the program is called. */
    static final String NAME = "sgd-visualizer";

    private final WindowOpener window;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final TrainingOptions training = TrainingOptions.basic();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private final CommandSpec settings = training.mixin();

    @Mixin
    private final ToolOptions tools = new ToolOptions();

    WindowCommand(WindowOpener window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        ParseResult parsed = spec.commandLine().getParseResult();
        Experiment usual = tools.experiment();
        @Nullable
        Experiment preset = parsed.matchedOptions().isEmpty()
                ? null
                : usual.withSettings(training.settings(usual.settings(), parsed, tools.tool()));
        return window.open(preset);
    }
}
