package org.sgdviz.bench;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.runner.RunnerException;

/**
 * How fast is the trainer with more than plain SGD of the plane: seven features, Adam, and scikit-learn's own defaults,
 * beside plain SGD, the same rules in NumPy, and SGDClassifier? All are timed in turn, in several rounds, after the
 * weights that the others come to have been compared with the trainer's; of each the quickest round counts, as what
 * else runs on the machine only slows. The argument {@code short} makes it one round of short measurements.
 */
public final class MethodBenchmarks {

    private final Timing timing;
    private final Map<MethodCell, DoubleStream.Builder> ours = new EnumMap<>(MethodCell.class);
    private final Map<MethodCell, DoubleStream.Builder> theirs = new EnumMap<>(MethodCell.class);

    private MethodBenchmarks(boolean brief) {
        this.timing = new Timing(brief);
    }

    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        if (!List.of().equals(List.of(args)) && !List.of("short").equals(List.of(args))) {
            throw new IllegalArgumentException("not short: " + String.join(" ", args));
        }
        new MethodBenchmarks(args.length > 0).run();
    }

    private void run() throws IOException, InterruptedException, RunnerException {
        boolean python = Contenders.arePresent();
        for (MethodCell cell : MethodCell.values()) {
            ours.put(cell, DoubleStream.builder());
            theirs.put(cell, DoubleStream.builder());
        }
        for (int round = 0; round < (timing.brief() ? 1 : 5); round++) {
            if (python) {
                MethodContenders.time(timing.brief() ? 0.7 : 2).forEach((cell, micros) -> theirs.get(cell)
                        .add(micros));
            }
            for (MethodCell cell : MethodCell.values()) {
                ours.get(cell).add(timing.micros(MethodBenchmark.class, "epoch", Map.of(MethodBenchmark.METHOD, cell.name())));
            }
        }
        print();
    }

    private void print() {
        Map<MethodCell, Double> our = quickest(ours);
        Map<MethodCell, Double> their = quickest(theirs);
        System.out.printf(
                "%n%d points; million examples a second, best round; peer: the same rule in NumPy, or SGDClassifier%n",
                MethodCell.POINTS);
        System.out.printf("%14s %6s %10s %10s %10s %10s%n", "method", "batch", "bare", "peer", "bare/plain", "bare/peer");
        for (MethodCell cell : MethodCell.values()) {
            double micros = our.get(cell);
            System.out.printf(
                    Locale.ROOT,
                    "%14s %6d %10.3g %10.3g %10.3g %10.3g%n",
                    cell.id(),
                    cell.batch(),
                    MethodCell.POINTS / micros,
                    MethodCell.POINTS / their.get(cell),
                    our.get(MethodCell.PLAIN) / micros,
                    their.get(cell) / micros);
        }
    }

    /** NaN where nothing was timed. */
    private static Map<MethodCell, Double> quickest(Map<MethodCell, DoubleStream.Builder> times) {
        Map<MethodCell, Double> quickest = new EnumMap<>(MethodCell.class);
        times.forEach((cell, all) -> quickest.put(cell, all.build().min().orElse(Double.NaN)));
        return quickest;
    }
}
