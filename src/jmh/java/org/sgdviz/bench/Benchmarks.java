package org.sgdviz.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;

/**
 * How fast is the trainer, beside an earlier build and others that follow the same rule: NumPy, scikit-learn, Weka and
 * Smile, the last three by one row each? All are timed in turn, in several rounds, after the weights that the others
 * come to have been compared with the trainer's; a {@link SpeedTable} shows it. The arguments, each of which may be
 * left out:
 *
 * <ul>
 *   <li>{@code short}: one round of short measurements;
 *   <li>{@code base=FOLDER_OR_JAR}: the classes of the earlier build.
 * </ul>
 */
public final class Benchmarks {

    private static final int[] POINTS = {400, 4000, 40_000, 1_000_000};
    private static final String BASE_OPTION = "base=";

    /** How often a round times what is compared with the earlier build, in alternation with it. */
    private static final int TURNS = 2;

    private final Timing timing;
    private final @Nullable EarlierBuild base;
    private final SpeedTable table = new SpeedTable();

    private Benchmarks(boolean brief, @Nullable EarlierBuild base) {
        this.timing = new Timing(brief);
        this.base = base;
    }

    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        EarlierBuild base = null;
        boolean brief = false;
        for (String arg : args) {
            if (arg.startsWith(BASE_OPTION)) {
                base = EarlierBuild.at(Path.of(arg.substring(BASE_OPTION.length())));
            } else if (arg.equals("short")) {
                brief = true;
            } else {
                throw new IllegalArgumentException("neither short nor " + BASE_OPTION + "FOLDER_OR_JAR: " + arg);
            }
        }
        new Benchmarks(brief, base).run();
    }

    private void run() throws IOException, InterruptedException, RunnerException {
        boolean python = Contenders.arePresent();
        if (!python) {
            System.out.println("NumPy and scikit-learn are left out: the packages python3-numpy and python3-sklearn are"
                    + " not installed.");
        }
        for (int round = 0; round < (timing.brief() ? 1 : 3); round++) {
            if (python) {
                Contenders.time(cells(), timing.brief() ? 0.7 : 2)
                        .forEach((key, micros) -> table.add(key.name(), key.cell(), micros));
            }
            for (Cell cell : cells()) {
                time(cell);
            }
        }
        table.print(cells());
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
    private void time(Cell cell) throws RunnerException {
        if (cell.batch() == 1) {
            time(WekaBenchmark.class, SpeedTable.WEKA, cell);
            time(SmileBenchmark.class, SpeedTable.SMILE, cell);
        }
        for (int turn = 0; turn < TURNS; turn++) {
            if (base != null) {
                double micros = timing.micros(base, BaseBenchmark.class, SpeedTable.BASE, cell);
                table.add(SpeedTable.BASE, cell, micros);
            }
            time(TrainerBenchmark.class, SpeedTable.BARE, cell);
            time(TrainerBenchmark.class, SpeedTable.HISTORY, cell);
        }
        time(TrainerBenchmark.class, SpeedTable.RESHUFFLED, cell);
    }

    private void time(Class<?> benchmark, String method, Cell cell) throws RunnerException {
        table.add(method, cell, timing.micros(benchmark, method, cell));
    }
}
