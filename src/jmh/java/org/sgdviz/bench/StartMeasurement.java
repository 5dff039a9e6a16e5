package org.sgdviz.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sgdviz.bench.start.Launch;
import org.sgdviz.bench.start.Programs;

/**
 * How long does it take from a command to the window's first frame, beside the least window that JavaFX can make, and
 * to the end of {@code train}, beside the tutorial's program in Python? And how much memory does the window hold?
 *
 * <p>Takes the number of rounds (7 unless given); wants a display, the packaged jar, and for the second question NumPy,
 * scikit-learn and matplotlib:
 * {@code xvfb-run mvn -q -Pbench -DskipTests package exec:exec -Dbench.main=org.sgdviz.bench.StartMeasurement}.
 */
public final class StartMeasurement {

    private static final String ROW = "%-40s %9s %9s %7s%n";

    private final int rounds;

    private StartMeasurement(int rounds) {
        this.rounds = rounds;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        StartMeasurement measurement = new StartMeasurement(args.length == 0 ? 7 : Integer.parseInt(args[0]));
        Programs programs = new Programs();
        measurement.windows(programs);
        measurement.terminal(programs);
        memory(programs);
    }

    private void windows(Programs programs) throws IOException, InterruptedException {
        Map<String, Launch> compared = new LinkedHashMap<>();
        compared.put("bare FXML window", programs.bareWindow());
        compared.put("java -jar", programs.jarWindow());
        compared.put("mvn javafx:run, its JVM", programs.runWindow());
        compare("to the first frame", compared, Launch::secondsToFirstFrame);
    }

    private void terminal(Programs programs) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("figures");
        Path figure = folder.resolve("figure.png");
        try {
            Map<String, Launch> compared = new LinkedHashMap<>();
            if (hasPython(programs)) {
                compared.put("Python, two figures", programs.python(folder.toString()));
                compared.put("Python, no figures", programs.python());
            } else {
                System.out.println("Python is left out: python3 has no numpy, sklearn or matplotlib.");
            }
            compared.put("train", programs.train());
            compared.put("train --figure", programs.train("--figure", figure.toString()));
            compare("to the end", compared, Launch::secondsToEnd);
        } finally {
            for (String name : new String[] {"figure.png", "points.png", "loss.png"}) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    private static boolean hasPython(Programs programs) throws InterruptedException {
        String python = programs.python().command().get(0);
        try {
            new Launch(List.of(python, "-c", "import numpy, sklearn, matplotlib")).secondsToEnd();
            return true;
        } catch (IOException missing) {
            return false;
        }
    }

    private static void memory(Programs programs) throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "%n%-40s %9s%n", "resident memory of the idle window", "MB");
        System.out.printf(
                Locale.ROOT, "%-40s %9.0f%n", "400 points", programs.runWindow().bytesOfIdleWindow() / 1e6);
        System.out.printf(
                Locale.ROOT,
                "%-40s %9.0f%n",
                "1,000,000 points",
                programs.millionPoints().bytesOfIdleWindow() / 1e6);
    }

    /** Something that is measured of a program. */
    @FunctionalInterface
    private interface Measure {
        double of(Launch program) throws IOException, InterruptedException;
    }

    /** Prints medians and minima, and the ratio of medians to that of the first; rounds are interleaved. */
    private void compare(String what, Map<String, Launch> programs, Measure measure)
            throws IOException, InterruptedException {
        Map<String, double[]> seconds = new LinkedHashMap<>();
        programs.keySet().forEach(name -> seconds.put(name, new double[rounds]));
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, Launch> program : programs.entrySet()) {
                double measured = measure.of(program.getValue());
                if (round >= 0) {
                    seconds.get(program.getKey())[round] = measured;
                }
            }
        }
        System.out.printf(Locale.ROOT, "%n" + ROW, what, "median s", "least s", "ratio");
        double reference = 0;
        for (Map.Entry<String, double[]> row : seconds.entrySet()) {
            double[] sorted = row.getValue();
            Arrays.sort(sorted);
            double median = (sorted[(rounds - 1) / 2] + sorted[rounds / 2]) / 2;
            reference = reference == 0 ? median : reference;
            System.out.printf(
                    Locale.ROOT,
                    ROW,
                    row.getKey(),
                    String.format(Locale.ROOT, "%.2f", median),
                    String.format(Locale.ROOT, "%.2f", sorted[0]),
                    String.format(Locale.ROOT, "%.2f", median / reference));
        }
    }
}
