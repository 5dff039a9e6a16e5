package org.sgdviz.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sgdviz.run.race.Race;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The arguments of a race, racer by racer: where an option of a setting has several values, with commas between, there
 * is one racer for each, and where several options have, for each combination. Immutable.
 *
 * @param racers those that each racer would have alone, at most one more than may race
 * @param count how many combinations there are
 */
record RaceArguments(List<Racer> racers, long count) {

    /** The command's name. */
    static final String RACE = "race";

    private static final String TOOL = "--as";

    /**
     * Those of one racer.
     *
     * @param name what it differs by from the others, such as "alpha 0.1, batch-size 1"; empty for a single one
     * @param arguments the command first
     */
    record Racer(String name, List<String> arguments) {

        Racer {
            arguments = List.copyOf(arguments);
        }

        private Racer with(String argument) {
            List<String> longer = new ArrayList<>(arguments);
            longer.add(argument);
            return new Racer(name, longer);
        }

        private Racer called(String difference) {
            return new Racer(
                    name.isEmpty() ? difference : Plain.text("terminal.race.names", name, difference), arguments);
        }
    }

    RaceArguments {
        racers = List.copyOf(racers);
    }

    /** Reads arguments: those of another command are one racer's, whatever they are. */
    static RaceArguments of(String... args) {
        RaceArguments read = new RaceArguments(List.of(new Racer("", List.of())), 1);
        if (args.length == 0 || !args[0].equals(RACE)) {
            return new RaceArguments(List.of(new Racer("", List.of(args))), 1);
        }
        Set<String> varied = varied();
        for (int i = 0; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            String option = equals < 0 ? args[i] : args[i].substring(0, equals);
            if (!varied.contains(option) || (equals < 0 && i + 1 == args.length)) {
                read = read.with(args[i]);
            } else {
                read = read.with(option, equals < 0 ? args[++i] : args[i].substring(equals + 1));
            }
        }
        return read;
    }

    /** The options of settings that take a value, and so may take several. */
    private static Set<String> varied() {
        Set<String> names = new HashSet<>(Set.of(TOOL));
        for (SettingOptions<?> row : SettingOption.ALL.rows()) {
            for (OptionSpec option : row.options()) {
                if (option.arity().min() > 0) {
                    names.addAll(Arrays.asList(option.names()));
                }
            }
        }
        return names;
    }

    private RaceArguments with(String argument) {
        return new RaceArguments(
                racers.stream().map(racer -> racer.with(argument)).toList(), count);
    }

    private RaceArguments with(String option, String valuesWithCommas) {
        String[] values = valuesWithCommas.split(",", -1);
        List<Racer> more = new ArrayList<>();
        for (Racer racer : racers) {
            for (String value : values) {
                String one = value.strip();
                String difference = Plain.text("terminal.race.named", option.replaceFirst("^-+", ""), one);
                Racer next = racer.with(option + "=" + one);
                more.add(values.length == 1 ? next : next.called(difference));
            }
        }
        return new RaceArguments(more.subList(0, Math.min(more.size(), Race.MOST + 1)), count * values.length);
    }

    /** Those of the first racer, by which the command is found. */
    String[] first() {
        return racers.get(0).arguments().toArray(String[]::new);
    }
}
