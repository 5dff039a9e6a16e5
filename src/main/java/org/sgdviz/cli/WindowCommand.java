package org.sgdviz.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private final TrainingOptions training = new TrainingOptions();

    WindowCommand(WindowOpener window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        boolean isDefault = spec.commandLine().getParseResult().matchedOptions().isEmpty();
        Experiment tutorial = Experiment.TUTORIAL;
        @Nullable
        Experiment preset = isDefault
                ? null
                : Experiment.of(tutorial.data(), tutorial.initSeed(), tutorial.shuffleSeed(), training.settings());
        return window.open(preset);
    }
}
