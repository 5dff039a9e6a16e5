package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sgdviz.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help of the terminal, whose texts stand in a bundle. */
class HelpTest {

    private final CommandLine root = new Terminal(
                    new StandardStreams(OutputStream.nullOutputStream(), System.err, StandardCharsets.UTF_8, false),
                    new FigureWriter() {
                        @Override
                        public void prepare() {}

                        @Override
                        public void write(Figure figure, OutputStream to) {}
                    },
                    preset -> 0)
            .commandLine();

    private List<CommandLine> commands() {
        List<CommandLine> all = new ArrayList<>(root.getSubcommands().values());
        all.add(root);
        return all;
    }

    @Test
    void everyCommandAndOptionIsExplained() {
        for (CommandLine command : commands()) {
            CommandSpec spec = command.getCommandSpec();
            assertThat(String.join("", spec.usageMessage().description()))
                    .as(spec.name())
                    .isNotBlank();
            assertThat(spec.usageMessage().exitCodeList()).as(spec.name()).isNotEmpty();
            for (ArgSpec each : spec.args()) {
                assertThat(String.join("", each.description()))
                        .as(spec.name() + " " + each)
                        .isNotBlank();
            }
        }
    }

    @Test
    void everyExplanationIsOfACommandOrAnOption() {
        Set<String> known = new HashSet<>(Set.of("mixinStandardHelpOptions.help", "mixinStandardHelpOptions.version"));
        for (CommandLine command : commands()) {
            CommandSpec spec = command.getCommandSpec();
            String name = spec.qualifiedName(".") + ".";
            known.add(name + "usage.description");
            known.add(name + "usage.commandListHeading");
            spec.options().forEach(option -> {
                String key = option.longestName().replaceFirst("^-+", "");
                known.add(name + key);
                known.add(key);
            });
            spec.positionalParameters().forEach(each -> known.add(name + each.descriptionKey()));
        }

        assertThat(Messages.ENGLISH.bundle().keySet().stream()
                        .filter(key -> key.startsWith("terminal.help.") && !key.startsWith("terminal.help.exit"))
                        .map(key -> key.substring("terminal.help.".length()).replaceFirst("\\.\\d+$", "")))
                .isSubsetOf(known);
    }

    @Test
    void eachOptionOfTrainStandsInOneGroup() {
        CommandLine train = Objects.requireNonNull(root.getSubcommands().get("train"));
        String help = train.getUsageMessage(CommandLine.Help.Ansi.OFF);
        for (OptionSpec option : train.getCommandSpec().options()) {
            Pattern row = Pattern.compile("(?m)^ .{0,6}" + option.longestName() + "([ =\\[]|$)");
            assertThat(HelpGroups.knows(option)).as(option.longestName()).isTrue();
            assertThat(row.matcher(help).results()).as(option.longestName()).hasSize(1);
        }
        assertThat(help).containsSubsequence("Points:", "Method:", "Optimizer", "Results:", "Exit codes:");
        assertThat(help).doesNotContain("''");
    }

    @Test
    void theHelpIsEnglishInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            root.usage(new PrintStream(out, true, StandardCharsets.UTF_8));
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("Learning rate, greater than 0 (default: 0.01).")
                    .contains("Exit codes:");
        } finally {
            Locale.setDefault(before);
        }
    }
}
