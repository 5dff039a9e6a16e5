package org.sgdviz.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The options of {@code train} and {@code race} in their help, group by group; those that nobody has sorted in stand
 * with the results.
 */
final class HelpGroups {

    /** What options are for, in the order of the help. */
    enum Group {
        DATA("data"),
        FEATURES("features"),
        SPLIT("split"),
        SETTINGS("settings"),
        OPTIMIZER("optimizer"),
        SCHEDULE("schedule"),
        PENALTIES("penalties"),
        STOPPING("stopping"),
        START("start"),
        RACE("race"),
        OUTPUTS("outputs");

        private final String id;

        Group(String id) {
            this.id = id;
        }
    }

    private static final Map<String, Group> GROUPS = new HashMap<>();

    static {
        for (SettingOptions<?> row : SettingOption.ALL.rows()) {
            for (OptionSpec option : row.options()) {
                put(row.group(), option.longestName());
            }
        }
        put(Group.SETTINGS, "--as", "--playground");
        put(Group.START, "--init", "--init-seed", "--shuffle-seed", "--numerics");
        put(Group.DATA, "--data", "--samples", "--std", "--noise", "--factor", "--data-seed");
        put(Group.FEATURES, "--features", "--standardize");
        put(Group.SPLIT, "--test-fraction", "--split-seed", "--stratify", "--validation-fraction");
        put(Group.RACE, "--by", "--loss");
        put(Group.OUTPUTS, "--json", "--updates", "--figure", "--session", "--quiet", "--help", "--version");
    }

    private HelpGroups() {}

    private static void put(Group group, String... names) {
        for (String name : names) {
            GROUPS.put(name, group);
        }
    }

    /** Whether somebody has sorted an option in. */
    static boolean knows(OptionSpec option) {
        return GROUPS.containsKey(option.longestName());
    }

    /** Has the help of a command show its options so. */
    static void show(CommandLine command) {
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpGroups::render);
    }

    private static String render(Help help) {
        Map<Group, List<OptionSpec>> sorted = new EnumMap<>(Group.class);
        for (OptionSpec option : help.commandSpec().options()) {
            sorted.computeIfAbsent(GROUPS.getOrDefault(option.longestName(), Group.OUTPUTS), any -> new ArrayList<>())
                    .add(option);
        }
        StringBuilder text = new StringBuilder();
        sorted.forEach((group, options) -> {
            text.append(text.isEmpty() ? "" : String.format("%n"));
            text.append(Plain.text("terminal.group." + group.id)).append(String.format("%n"));
            Help.Layout layout = help.createDefaultLayout(options, List.of(), help.colorScheme());
            layout.addOptions(options, help.parameterLabelRenderer());
            text.append(layout);
        });
        return text.toString();
    }
}
