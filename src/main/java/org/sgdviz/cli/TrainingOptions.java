package org.sgdviz.cli;

import java.util.List;
import org.sgdviz.run.tool.Tool;
import org.sgdviz.sgd.Hyperparameters;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options of settings, mixed into a command. */
final class TrainingOptions {

    private final List<SettingOptions<?>> options;

    private TrainingOptions(List<SettingOptions<?>> options) {
        this.options = options;
    }

    /** The options that the window accepts as well. */
    static TrainingOptions basic() {
        return new TrainingOptions(SettingOption.ALL.rows().stream()
                .filter(SettingOptions::isBasic)
                .toList());
    }

    /** The options of all settings. */
    static TrainingOptions all() {
        return new TrainingOptions(SettingOption.ALL.rows());
    }

    /** The specification to mix into a command. */
    CommandSpec mixin() {
        CommandSpec mixin = CommandSpec.create();
        options.forEach(each -> each.options().forEach(mixin::addOption));
        return mixin;
    }

    /**
     * Settings with what was asked for.
     *
     * @param usual what holds otherwise
     * @param as whose usual rules are meant by their names
     */
    Hyperparameters settings(Hyperparameters usual, ParseResult parsed, Tool as) {
        Hyperparameters settings = SettingOption.OPTIMIZER
                .asked(parsed)
                .map(optimizer -> as.with(optimizer, usual))
                .orElse(usual);
        for (SettingOptions<?> option : options) {
            settings = option.in(settings, parsed, as);
        }
        return settings;
    }
}
