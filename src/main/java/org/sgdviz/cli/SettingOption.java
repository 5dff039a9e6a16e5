package org.sgdviz.cli;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sgdviz.run.Setting;
import org.sgdviz.run.SettingTable;
import org.sgdviz.run.tool.Tool;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Batching;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.optimizer.Optimizer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The option by which the terminal sets a setting.
 *
 * @param <T> the type of the setting's values
 * @param <O> the type of what is asked for
 * @param setting which
 * @param name of the option, with its hyphens
 * @param spec the option, as picocli has it
 * @param usual what is meant without it
 * @param value the setting's value by what is asked for
 * @param isBasic whether it is one of the tutorial's, which the window takes as well
 */
record SettingOption<T, O>(
        Setting<T> setting, String name, OptionSpec.Builder spec, O usual, Function<O, T> value, boolean isBasic)
        implements SettingOptions<T> {

    /** The end, of which more can be asked than the setting has. */
    static final SettingOption<OptionalInt, Epochs> EPOCHS = new SettingOption<>(
            Setting.EPOCHS,
            "--epochs",
            spec("NUMBER", Epochs.class, new Values.EpochCount(), "-e", "--epochs")
                    .description(Plain.text("terminal.setting.epochs", Epochs.USUAL)),
            Epochs.USUAL,
            Epochs::end,
            true);

    /** The optimizer, with which others of a tool's settings go. */
    static final RuleOptions<Optimizer> OPTIMIZER = new RuleOptions<>(Setting.OPTIMIZER, HelpGroups.Group.OPTIMIZER);

    /** The options of all settings, in the order of the help. */
    static final SettingTable<SettingOptions<?>> ALL = SettingTable.of(
            EPOCHS,
            of(
                    Setting.LEARNING_RATE,
                    spec("NUMBER", Double.class, new Values.LearningRate(), "-a", "--alpha"),
                    "terminal.setting.alpha",
                    true),
            of(
                    Setting.BATCH_SIZE,
                    spec("ROWS", BatchSize.class, new Values.Batch(), "-b", "--batch-size"),
                    "terminal.setting.batchSize",
                    true),
            of(
                    Setting.OBJECTIVE,
                    spec("NAME", Objective.class, new Values.Minimized(), "--objective"),
                    "terminal.setting.objective",
                    false),
            of(
                    Setting.SHUFFLING,
                    spec("WHEN", Shuffling.class, new Values.Order(), "--shuffle"),
                    "terminal.setting.shuffle",
                    false),
            OPTIMIZER,
            new RuleOptions<>(Setting.SCHEDULE, HelpGroups.Group.SCHEDULE),
            new RuleOptions<>(Setting.WARM_UP, HelpGroups.Group.SCHEDULE),
            new RuleOptions<>(Setting.PENALTY, HelpGroups.Group.PENALTIES),
            new RuleOptions<>(Setting.CLIPPING, HelpGroups.Group.PENALTIES),
            of(
                    Setting.BATCHING,
                    spec("NAME", Batching.class, new Values.Rest(), "--batching"),
                    "terminal.setting.batching",
                    false),
            new RuleOptions<>(Setting.STOPPING, HelpGroups.Group.STOPPING));

    private static <O> OptionSpec.Builder spec(
            String label, Class<O> type, ITypeConverter<O> converter, String... names) {
        return OptionSpec.builder(names).paramLabel(label).type(type).converters(converter);
    }

    /** An option that asks for the setting's value, which is the tutorial's without. */
    private static <T> SettingOption<T, T> of(
            Setting<T> setting, OptionSpec.Builder spec, String key, boolean isBasic) {
        T usual = setting.of(Hyperparameters.TUTORIAL);
        String name = spec.names()[spec.names().length - 1];
        spec.description(Plain.text(key, String.valueOf(usual)));
        return new SettingOption<>(setting, name, spec, usual, Function.identity(), isBasic);
    }

    /** The epochs that were asked for; else those of settings, or the usual ones where these have no end. */
    static Epochs epochs(ParseResult parsed, Hyperparameters settings) {
        Epochs ofSettings = Epochs.of(settings);
        return parsed.matchedOptionValue(EPOCHS.name, ofSettings == null ? Epochs.USUAL : ofSettings);
    }

    /** What was asked for. */
    O asked(ParseResult parsed) {
        return parsed.matchedOptionValue(name, usual);
    }

    @Override
    public String asking(Hyperparameters settings) {
        T value = setting.of(settings);
        boolean isTold = !setting.equals(Setting.BATCHING) || value.equals(setting.of(Hyperparameters.TUTORIAL));
        return isTold ? "" : name + " " + value;
    }

    @Override
    public HelpGroups.Group group() {
        return HelpGroups.Group.SETTINGS;
    }

    @Override
    public List<OptionSpec> options() {
        return List.of(spec.build());
    }

    @Override
    public Hyperparameters in(Hyperparameters settings, ParseResult parsed, Tool as) {
        return parsed.hasMatchedOption(name) ? setting.in(settings, value.apply(asked(parsed))) : settings;
    }
}
