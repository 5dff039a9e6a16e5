package org.sgdviz.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sgdviz.bench.start.Launch;
import org.sgdviz.data.Points;

/** The tutorial's rule in NumPy and scikit-learn's SGDClassifier, timed by a script of Python on the same points. */
final class Contenders {

    /** As set by the distribution, which has these packages; another Python on the path may not. */
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    private static final Path SCRIPT = Path.of("src/jmh/python/contenders.py");

    private Contenders() {}

    /** A contender on a cell. */
    record Key(String name, Cell cell) {}

    /** Whether the script can run here. */
    static boolean arePresent() throws IOException, InterruptedException {
        return Files.isExecutable(PYTHON)
                && Launch.process(List.of(PYTHON.toString(), "-c", "import numpy, sklearn"))
                                .redirectErrorStream(true)
                                .start()
                                .waitFor()
                        == 0;
    }

    /** Microseconds of an epoch; each contender's weights have been compared with the trainer's. */
    static Map<Key, Double> time(List<Cell> cells, double secondsPerCell) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bench");
        for (int points : cells.stream().map(Cell::points).distinct().toList()) {
            writePoints(folder, points);
        }
        Process script = Launch.process(List.of(
                        PYTHON.toString(), SCRIPT.toString(), folder.toString(), String.valueOf(secondsPerCell)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var input = script.outputWriter()) {
            input.write(cells.stream()
                    .map(cell -> cell.points() + " " + cell.batch() + "\n")
                    .collect(Collectors.joining()));
        }
        Map<Key, Double> times = new HashMap<>();
        try (BufferedReader output = script.inputReader()) {
            output.lines().forEach(line -> take(line.split(" "), times));
        }
        if (script.waitFor() != 0) {
            throw new IOException(SCRIPT + " failed");
        }
        return times;
    }

    private static void take(String[] words, Map<Key, Double> times) {
        Cell cell = new Cell(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
        SameRule.require(
                words[0],
                cell,
                Arrays.stream(words)
                        .skip(4)
                        .mapToDouble(Double::parseDouble)
                        .toArray());
        times.put(new Key(words[0], cell), Double.parseDouble(words[3]));
    }

    private static void writePoints(Path folder, int n) throws IOException {
        Points points = Cell.data(n);
        ByteBuffer x = ByteBuffer.allocate(2 * Double.BYTES * n).order(ByteOrder.nativeOrder());
        ByteBuffer y = ByteBuffer.allocate(Double.BYTES * n).order(ByteOrder.nativeOrder());
        for (int i = 0; i < n; i++) {
            x.putDouble(points.x1(i)).putDouble(points.x2(i));
            y.putDouble(points.label(i));
        }
        Files.write(folder.resolve(n + ".x"), x.array());
        Files.write(folder.resolve(n + ".y"), y.array());
    }
}
