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
 * @param racers what each racer's arguments would be alone, at most one more than may race
 * @param names what each racer differs by from the others, such as "alpha 0.1, batch-size 1"; empty for a single one
 * @param count how many combinations there are
 */
record RaceArguments(List<List<String>> racers, List<String> names, long count) {

    /** The command's name. */
    static final String RACE = "race";

    private static final String TOOL = "--as";

    RaceArguments {
        racers = List.copyOf(racers);
        names = List.copyOf(names);
    }

    /** Reads arguments, those of other commands too, which are one racer's. */
    static RaceArguments of(String... args) {
        List<List<String>> racers = List.of(List.of());
        List<String> names = List.of("");
        long count = 1;
        Set<String> varied = varied();
        for (int i = 0; i < args.length; i++) {
            boolean isRace = args.length > 0 && args[0].equals(RACE);
            int equals = args[i].indexOf('=');
            String option = equals < 0 ? args[i] : args[i].substring(0, equals);
            boolean isVaried = isRace && varied.contains(option) && (equals >= 0 || i + 1 < args.length);
            if (!isVaried) {
                racers = each(racers, List.of(args[i]));
                continue;
            }
            String value = equals >= 0 ? args[i].substring(equals + 1) : args[++i];
            String[] values = value.split(",", -1);
            count *= values.length;
            List<List<String>> nextRacers = new ArrayList<>();
            List<String> nextNames = new ArrayList<>();
            for (int k = 0; k < racers.size(); k++) {
                for (String one : values) {
                    if (nextRacers.size() <= Race.MOST) {
                        nextRacers.add(plus(racers.get(k), option + "=" + one.strip()));
                        nextNames.add(values.length == 1 ? names.get(k) : name(names.get(k), option, one.strip()));
                    }
                }
            }
            racers = nextRacers;
            names = nextNames;
        }
        return new RaceArguments(racers, names, count);
    }

    private static Set<String> varied() {
        Set<String> names = new HashSet<>(Set.of(TOOL));
        for (SettingOptions<?> row : SettingOption.ALL.rows()) {
            for (OptionSpec option : row.options()) {
                names.addAll(Arrays.asList(option.names()));
            }
        }
        return names;
    }

    private static String name(String before, String option, String value) {
        String own = Plain.text("terminal.race.named", option.replaceFirst("^-+", ""), value);
        return before.isEmpty() ? own : Plain.text("terminal.race.names", before, own);
    }

    private static List<List<String>> each(List<List<String>> racers, List<String> more) {
        List<List<String>> all = new ArrayList<>();
        for (List<String> racer : racers) {
            all.add(plus(racer, more.get(0)));
        }
        return all;
    }

    private static List<String> plus(List<String> all, String one) {
        List<String> longer = new ArrayList<>(all);
        longer.add(one);
        return longer;
    }

    /** Those of the first racer, by which the command is found. */
    String[] first() {
        return racers.get(0).toArray(String[]::new);
    }
}
