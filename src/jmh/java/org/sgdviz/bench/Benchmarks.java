package org.sgdviz.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How fast is the trainer, beside the tutorial's rule in NumPy and scikit-learn's SGDClassifier? All are timed in turn,
 * in several rounds, after their results have been compared; a table shows the medians in million examples a second,
 * and the ratio to NumPy. With the argument {@code short}: one round of short measurements.
 */
public final class Benchmarks {

    private static final int[] POINTS = {400, 4000, 40_000, 1_000_000};

    private Benchmarks() {}

    /** A row of the table: what was timed. */
    private record Key(String name, Cell cell) {}

    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        boolean brief = List.of(args).contains("short");
        boolean contenders = Contenders.arePresent();
        if (!contenders) {
            System.out.println("NumPy and scikit-learn are left out: the packages python3-numpy and python3-sklearn are"
                    + " not installed.");
        }
        Map<Key, List<Double>> times = new HashMap<>();
        for (int round = 0; round < (brief ? 1 : 3); round++) {
            if (contenders) {
                Contenders.time(cells(), brief ? 0.7 : 2)
                        .forEach((key, micros) -> add(times, key.name(), key.cell(), micros));
            }
            for (Cell cell : cells()) {
                timeTrainer(cell, times, brief);
            }
        }
        print(times);
    }

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int points : POINTS) {
            cells.add(new Cell(points, 1));
            cells.add(new Cell(points, 32));
            cells.add(new Cell(points, points));
        }
        return cells;
    }

    /** One cell after another, so that what is compared is timed within the same seconds. */
    private static void timeTrainer(Cell cell, Map<Key, List<Double>> times, boolean brief) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(TrainerBenchmark.class.getSimpleName())
                .param("points", String.valueOf(cell.points()))
                .param("batch", String.valueOf(cell.batch()))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        if (brief) {
            options.warmupIterations(2).warmupTime(TimeValue.milliseconds(400));
            options.measurementIterations(3).measurementTime(TimeValue.milliseconds(400));
        }
        for (RunResult result : new Runner(options.build()).run()) {
            String name = result.getPrimaryResult().getLabel();
            add(times, name, cell, result.getPrimaryResult().getScore());
        }
    }

    private static void add(Map<Key, List<Double>> times, String name, Cell cell, double micros) {
        times.computeIfAbsent(new Key(name, cell), key -> new ArrayList<>()).add(micros);
    }

    private static void print(Map<Key, List<Double>> times) {
        String[] names = {"numpy", "scikit-learn", "bare", "withHistory", "reshuffled"};
        System.out.printf("%nMillion examples a second, median; cross-entropy, alpha 0.01%n");
        System.out.printf("%9s %8s", "points", "batch");
        Arrays.stream(names).forEach(name -> System.out.printf(" %13s", name));
        System.out.printf(" %13s %13s%n", "bare/numpy", "history/bare");
        for (Cell cell : cells()) {
            System.out.printf("%,9d %8s", cell.points(), cell.batch() == cell.points() ? "all" : cell.batch());
            double[] speed = IntStream.range(0, names.length)
                    .mapToDouble(k -> cell.points() / median(times.get(new Key(names[k], cell))))
                    .toArray();
            Arrays.stream(speed).forEach(value -> System.out.printf(" %13s", number(value)));
            System.out.printf(" %13s %13s%n", number(speed[2] / speed[0]), number(speed[3] / speed[2]));
        }
    }

    private static double median(List<Double> values) {
        return values == null
                ? Double.NaN
                : values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, value < 10 ? "%.3g" : "%.0f", value);
    }
}
