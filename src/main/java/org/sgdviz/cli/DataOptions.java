package org.sgdviz.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Message;
import org.sgdviz.data.Points;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.file.CsvPoints;
import org.sgdviz.file.PointTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The options that select the points. An option that does not apply to the selected data is an error. */
final class DataOptions {

    /** Which generators each of these options is for; the others are for all of them. A file takes none. */
    private static final Map<String, List<Shape>> ONLY_FOR = Map.of(
            "--std", List.of(Shape.BLOBS),
            "--noise", List.of(Shape.MOONS, Shape.CIRCLES, Shape.XOR, Shape.SPIRAL),
            "--factor", List.of(Shape.CIRCLES));

    private static final List<String> ORDER = List.of("--samples", "--std", "--noise", "--factor", "--data-seed");

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--data", paramLabel = "NAME|FILE.csv")
    private String data = name(Synthetic.TUTORIAL.shape());

    @Option(
            names = {"-n", "--samples"},
            paramLabel = "COUNT",
            converter = Values.Samples.class)
    private int samples = Synthetic.TUTORIAL.samples();

    @Option(names = "--std", paramLabel = "NUMBER", converter = Values.Spread.class)
    private double std = Synthetic.TUTORIAL.spread();

    @Option(names = "--noise", paramLabel = "NUMBER", converter = Values.Spread.class)
    private @Nullable Double noise;

    @Option(names = "--factor", paramLabel = "NUMBER", converter = Values.Factor.class)
    private double factor = Synthetic.DEFAULT_FACTOR;

    @Option(names = "--data-seed", paramLabel = "SEED", converter = Values.Seed.class)
    private int seed = Synthetic.TUTORIAL.seed();

    private @Nullable Message remark;

    /**
     * The data asked for; a file is read.
     *
     * @throws BadInput if there are no such data, or an option does not fit them
     * @throws IOException if the file cannot be read, in one sentence
     */
    DataSource source() throws IOException {
        for (Shape shape : Shape.values()) {
            if (name(shape).equals(data)) {
                return generated(shape);
            }
        }
        Path file = file();
        String useless = firstGiven(ORDER);
        if (useless != null) {
            throw new BadInput("terminal.data.onlyGenerated", useless, data);
        }
        PointTable table = CsvPoints.readTable(file);
        remark = table.remark();
        return new Given(String.valueOf(file.getFileName()), table.points());
    }

    /**
     * The data asked for, or these where none are.
     *
     * @throws BadInput if there are no such data, or an option does not fit them
     * @throws IOException if the file cannot be read, in one sentence
     */
    DataSource source(DataSource usual) throws IOException {
        if (firstGiven(List.of("--data")) != null) {
            return source();
        }
        String useless = firstGiven(ORDER);
        if (useless != null) {
            throw new BadInput("terminal.data.ofLink", useless);
        }
        return usual;
    }

    /** What the file that was read holds besides the points that were taken; null if nothing. */
    @Nullable
    Message remark() {
        return remark;
    }

    /**
     * The points of a source.
     *
     * @throws BadInput if they cannot be had: they are too many, or the spread is too large
     */
    static Points points(DataSource source) {
        try {
            return source.points();
        } catch (IllegalValueException e) {
            throw new BadInput(e.explanation(), e);
        }
    }

    /** The file that the data come from; null if they are generated. */
    @Nullable
    Path inputFile() {
        return Arrays.stream(Shape.values()).anyMatch(shape -> name(shape).equals(data)) ? null : Path.of(data);
    }

    private Synthetic generated(Shape shape) {
        List<String> useless = ORDER.stream()
                .filter(option ->
                        !ONLY_FOR.getOrDefault(option, List.of(Shape.values())).contains(shape))
                .toList();
        String given = firstGiven(useless);
        if (given != null) {
            List<String> fitting = ONLY_FOR.getOrDefault(given, List.of()).stream()
                    .map(DataOptions::name)
                    .toList();
            throw new BadInput("terminal.data.onlyFor", given, Plain.choice(fitting), name(shape));
        }
        double spread = shape == Shape.BLOBS ? std : noise == null ? shape.defaultSpread() : noise;
        return new Synthetic(shape, samples, spread, factor, seed);
    }

    private Path file() {
        try {
            Path file = Path.of(data);
            if (!data.isEmpty() && Files.exists(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // Then it cannot exist either.
        }
        String generators = Plain.choice(
                Arrays.stream(Shape.values()).map(DataOptions::name).toList());
        throw new BadInput("terminal.data.none", generators, Plain.quote(data));
    }

    private @Nullable String firstGiven(List<String> options) {
        ParseResult parsed = command.commandLine().getParseResult();
        return options.stream().filter(parsed::hasMatchedOption).findFirst().orElse(null);
    }

    /** What a generator is called in the terminal. */
    static String name(Shape shape) {
        return shape.name().toLowerCase(Locale.ROOT);
    }
}
