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
        Map<Key, Double> times = new HashMap<>();
        ask(
                        SCRIPT,
                        cells.stream().map(Cell::points).distinct().toList(),
                        secondsPerCell,
                        cells.stream()
                                .map(cell -> cell.points() + " " + cell.batch())
                                .toList())
                .forEach(words -> take(words, times));
        return times;
    }

    /**
     * What a script answers, in words: it is started with a folder of points and the seconds that each answer may take.
     *
     * @param sizes of which numbers of points it needs
     * @param questions the lines that it reads
     */
    static List<String[]> ask(Path script, List<Integer> sizes, double seconds, List<String> questions)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bench");
        for (int points : sizes) {
            writePoints(folder, points);
        }
        Process process = Launch.process(
                        List.of(PYTHON.toString(), script.toString(), folder.toString(), String.valueOf(seconds)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var input = process.outputWriter()) {
            input.write(questions.stream().map(line -> line + "\n").collect(Collectors.joining()));
        }
        List<String[]> answers;
        try (BufferedReader output = process.inputReader()) {
            answers = output.lines().map(line -> line.split(" ")).toList();
        }
        if (process.waitFor() != 0) {
            throw new IOException(script + " failed");
        }
        return answers;
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
