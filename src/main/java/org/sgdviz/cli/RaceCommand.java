package org.sgdviz.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.file.SessionFile;
import org.sgdviz.file.StoredSession;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Rerun;
import org.sgdviz.run.Run;
import org.sgdviz.run.race.Along;
import org.sgdviz.run.race.Race;
import org.sgdviz.run.race.Racer;
import org.sgdviz.session.SavedRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code race}: carries several runs out in lock-step and compares how soon they come to a loss. */
@Command(name = RaceArguments.RACE)
final class RaceCommand implements Callable<Integer> {

    /** The options that say how, not what. */
    private static final Set<String> OWN = Set.of("--by", "--loss", "--json", "--quiet");

    private final StandardStreams streams;
    private final RaceArguments arguments;

    @Mixin
    private final ExperimentOptions options = new ExperimentOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file", arity = "0..1")
    private @Nullable String file;

    @Option(names = "--by", paramLabel = "WHAT", converter = Values.RaceAlong.class)
    private Along along = Along.EPOCHS;

    @Option(names = "--loss", paramLabel = "NUMBER", converter = Values.FiniteNumber.class)
    private @Nullable Double loss;

    @Option(names = "--json", paramLabel = "FILE")
    private @Nullable String json;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    /**
     * The command.
     *
     * @param arguments those of all racers, of which the first one's are parsed into this
     */
    RaceCommand(StandardStreams streams, RaceArguments arguments) {
        this.streams = streams;
        this.arguments = arguments;
    }

    @Override
    public Integer call() throws IOException {
        OutputNames outputs = new OutputNames(json, null, null, null);
        RaceField field = file == null ? ofOptions(outputs) : ofFile(file, outputs);
        return new RaceJob(field, along, loss, outputs, quiet).run(streams);
    }

    /** One racer for each combination of values. */
    private RaceField ofOptions(OutputNames outputs) throws IOException {
        requireNumber(arguments.count(), "terminal.race.tooFew");
        List<ExperimentOptions.Asked> racers = new ArrayList<>();
        for (RaceArguments.Racer racer : arguments.racers()) {
            racers.add(asked(racer.arguments()));
        }
        ExperimentOptions.Asked first = racers.get(0);
        outputs.requireDifferent("--data", first.input());
        Points points = first.points(); // nothing that varies touches them
        List<RaceField.Entrant> entrants = new ArrayList<>();
        for (int k = 0; k < racers.size(); k++) {
            Experiment experiment = racers.get(k).experiment();
            entrants.add(new RaceField.Entrant(
                    arguments.racers().get(k).name(),
                    experiment,
                    points,
                    () -> new Racer(new Run(experiment, points))));
        }
        return new RaceField(entrants, first.remark());
    }

    /** What one racer's arguments ask for. */
    private ExperimentOptions.Asked asked(List<String> racer) throws IOException {
        RaceCommand own = new RaceCommand(streams, arguments);
        CommandLine line = new CommandLine(own);
        return own.options.asked(line.parseArgs(racer.subList(1, racer.size()).toArray(String[]::new)));
    }

    /** The runs of a session, with their edits. */
    private RaceField ofFile(String name, OutputNames outputs) throws IOException {
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            if (!OWN.contains(option.longestName())) {
                throw new BadInput("terminal.race.fileAndOption", option.longestName());
            }
        }
        Path path = OutputNames.path("FILE", name);
        outputs.requireDifferent("FILE", path);
        StoredSession stored = SessionFile.readAll(path);
        List<SavedRun> runs = stored.session().runs();
        requireNumber(runs.size(), "terminal.race.fileTooFew");
        List<RaceField.Entrant> entrants = new ArrayList<>();
        for (int k = 0; k < runs.size(); k++) {
            SavedRun saved = runs.get(k);
            Points points = DataOptions.points(saved.experiment().data());
            entrants.add(new RaceField.Entrant(stored.nameOf(k), saved.experiment(), points, () -> {
                Rerun rerun = new Rerun(saved.record(), points, System::nanoTime);
                return new Racer(rerun.run(), rerun::due);
            }));
        }
        return new RaceField(entrants, null);
    }

    private static void requireNumber(long racers, String tooFew) {
        if (racers < Race.FEWEST) {
            throw new BadInput(tooFew);
        }
        if (racers > Race.MOST) {
            throw new BadInput("terminal.race.tooMany", racers, Race.MOST);
        }
    }

    /** The words for what a race goes by, as the option has them. */
    static String word(Along along) {
        return along.name().toLowerCase(Locale.ROOT);
    }
}
