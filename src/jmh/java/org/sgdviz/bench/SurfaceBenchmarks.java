package org.sgdviz.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * How long does a loss surface take, of all objectives, of few points and of many, and with the best other weights for
 * each pair; and how long the same grid in NumPy, by rows of the grid, after some of its nodes have been compared? Of
 * each the quickest round counts, as what else runs on the machine only slows. The argument {@code short} makes it one
 * round of short measurements.
 */
public final class SurfaceBenchmarks {

    private static final Path SCRIPT = Path.of("src/jmh/python/surface.py");

    /** The most by which a node may differ, in proportion. */
    private static final double SAME = 1e-9;

    private final Timing timing;
    private final Map<SurfaceCell, Double> ours = new HashMap<>();
    private final Map<SurfaceCell, Double> theirs = new HashMap<>();

    private SurfaceBenchmarks(boolean brief) {
        this.timing = new Timing(brief);
    }

    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        if (!List.of().equals(List.of(args)) && !List.of("short").equals(List.of(args))) {
            throw new IllegalArgumentException("not short: " + String.join(" ", args));
        }
        new SurfaceBenchmarks(args.length > 0).run();
    }

    private void run() throws IOException, InterruptedException, RunnerException {
        boolean python = Contenders.arePresent();
        for (int round = 0; round < (timing.brief() ? 1 : 3); round++) {
            if (python) {
                askOthers();
            }
            for (SurfaceCell cell : SurfaceCell.all()) {
                double micros = timing.micros(
                        SurfaceBenchmark.class,
                        "surface",
                        Map.of(
                                "objective", cell.objective().name(),
                                "points", cell.points(),
                                "side", cell.side(),
                                "best", cell.best()));
                ours.merge(cell, micros, Math::min);
            }
        }
        print();
    }

    private void askOthers() throws IOException, InterruptedException {
        List<SurfaceCell> cells =
                SurfaceCell.all().stream().filter(SurfaceCell::hasPeer).toList();
        List<String[]> answers = Contenders.ask(
                SCRIPT,
                List.of(SurfaceCell.FEW),
                timing.brief() ? 0.3 : 2,
                cells.stream().map(SurfaceCell::question).toList());
        for (int k = 0; k < cells.size(); k++) {
            take(cells.get(k), answers.get(k));
        }
    }

    /** The time, and then some of the nodes at equal distances, the first and the last one among them. */
    private void take(SurfaceCell cell, String[] words) {
        double[] all = SurfaceBenchmark.values(cell);
        double[] some = Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
        for (int k = 0; k < some.length; k++) {
            double our = all[(int) ((long) k * (all.length - 1) / (some.length - 1))];
            if (!(Math.abs(some[k] - our) <= SAME * Math.max(1, Math.abs(our)))) {
                throw new IllegalStateException("NumPy has " + some[k] + " instead of " + our + " in " + cell);
            }
        }
        theirs.merge(cell, Double.parseDouble(words[0]), Math::min);
    }

    private void print() {
        System.out.printf("%nmilliseconds of a surface, best round; one thread, points included%n");
        System.out.printf(
                "%20s %9s %9s %6s %10s %10s %8s%n", "objective", "points", "grid", "others", "ours", "NumPy", "ratio");
        for (SurfaceCell cell : SurfaceCell.all()) {
            double our = ours.get(cell) / 1000;
            double their = theirs.getOrDefault(cell, Double.NaN) / 1000;
            System.out.printf(
                    Locale.ROOT,
                    "%20s %,9d %9s %6s %10.3g %10.3g %8.3g%n",
                    cell.objective().id(),
                    cell.points(),
                    cell.side() + "x" + cell.side(),
                    cell.best() ? "best" : "fixed",
                    our,
                    their,
                    their / our);
        }
    }
}
