package org.sgdviz.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** How long epochs took, as a table of examples a second and of ratios between those of the same row. */
final class SpeedTable {

    static final String BARE = "bare";
    static final String BASE = "base";
    static final String HISTORY = "withHistory";
    static final String RESHUFFLED = "reshuffled";
    static final String WEKA = "weka";
    static final String SMILE = "smile";
    private static final String NUMPY = "numpy";

    private static final List<String> PEERS = List.of(NUMPY, "scikit-learn", WEKA, SMILE);
    private static final List<String> OURS = List.of(BASE, BARE, HISTORY, RESHUFFLED);
    private static final List<String> RATIOS =
            List.of("bare/base", "bare/peer", "bare/numpy", "history/bare", "history/base");

    private final Map<Key, List<Double>> times = new HashMap<>();

    private record Key(String name, Cell cell) {}

    /** Adds a time of an epoch; of several, the median counts. */
    void add(String name, Cell cell, double micros) {
        times.computeIfAbsent(new Key(name, cell), key -> new ArrayList<>()).add(micros);
    }

    /** Prints a row for each cell; what was not timed is a dash. */
    void print(List<Cell> cells) {
        System.out.printf(
                "%nMillion examples a second, median; cross-entropy, alpha %s; peer: the fastest%n", Cell.ALPHA);
        System.out.printf("%9s %5s", "points", "batch");
        Stream.of(PEERS, OURS, RATIOS).flatMap(List::stream).forEach(name -> System.out.printf(" %12s", name));
        System.out.println();
        for (Cell cell : cells) {
            System.out.printf("%,9d %5s", cell.points(), cell.batch() == cell.points() ? "all" : cell.batch());
            DoubleStream speeds = Stream.concat(PEERS.stream(), OURS.stream()).mapToDouble(name -> speed(name, cell));
            DoubleStream.concat(speeds, ratios(cell)).forEach(value -> System.out.printf(" %12s", number(value)));
            System.out.println();
        }
    }

    private DoubleStream ratios(Cell cell) {
        double bare = speed(BARE, cell);
        double base = speed(BASE, cell);
        double history = speed(HISTORY, cell);
        double peer = PEERS.stream()
                .mapToDouble(name -> speed(name, cell))
                .filter(speed -> !Double.isNaN(speed))
                .max()
                .orElse(Double.NaN);
        return DoubleStream.of(bare / base, bare / peer, bare / speed(NUMPY, cell), history / bare, history / base);
    }

    /** Million examples a second; NaN if it was not timed. */
    private double speed(String name, Cell cell) {
        List<Double> micros = times.getOrDefault(new Key(name, cell), List.of());
        return cell.points() / median(micros.stream().sorted().toList());
    }

    private static double median(List<Double> sorted) {
        int n = sorted.size();
        return n == 0 ? Double.NaN : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, value < 10 ? "%.3g" : "%.0f", value);
    }
}
