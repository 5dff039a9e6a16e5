package org.sgdviz.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.sgdviz.data.Given;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;

/** Seeded random experiments, and edits that fit the present state of a {@link NaiveRun}. */
final class RandomEdits {

    private final Random random;

    RandomEdits(long seed) {
        random = new Random(seed);
    }

    /** A few rows, sometimes of one class, with settings of any kind. */
    Experiment experiment() {
        int n = 1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 12);
        double[] x1 = random.doubles(n, -4, 4).toArray();
        double[] x2 = random.doubles(n, -4, 4).toArray();
        byte[] labels = new byte[n];
        for (int i = 0; i < n; i++) {
            labels[i] = (byte) random.nextInt(2);
        }
        Hyperparameters settings = new Hyperparameters(
                alpha(), batchSize(), anyOf(Objective.values()), anyOf(Shuffling.values()), random.nextInt(12));
        return Experiment.of(
                new Given("random", Points.of(x1, x2, labels)), random.nextInt(1000), random.nextInt(1000), settings);
    }

    /** How many edits come before the next update: mostly none, sometimes several with one stamp. */
    int count() {
        return random.nextInt(4) != 0 ? 0 : 1 + random.nextInt(4);
    }

    /** How often a worker may ask for nothing. */
    int questions() {
        return random.nextInt(3);
    }

    /** A change, made to the naive run as well. */
    Change next(NaiveRun naive) {
        return random.nextInt(3) == 0 ? setting(naive) : rows(naive);
    }

    private Change setting(NaiveRun naive) {
        Hyperparameters before = naive.settings;
        switch (random.nextInt(5)) {
            case 0 -> {
                naive.settings = before.withLearningRate(alpha());
                return new Change.LearningRate(naive.settings.learningRate());
            }
            case 1 -> {
                naive.settings = before.withBatchSize(batchSize());
                return new Change.Batch(naive.settings.batchSize());
            }
            case 2 -> {
                naive.settings = before.withObjective(anyOf(Objective.values()));
                return new Change.Minimize(naive.settings.objective());
            }
            case 3 -> {
                naive.settings = before.withShuffling(anyOf(Shuffling.values()));
                return new Change.Order(naive.settings.shuffling());
            }
            default -> {
                naive.settings = before.withEpochs(random.nextInt(20));
                return new Change.Epochs(naive.settings.epochs());
            }
        }
    }

    private Change rows(NaiveRun naive) {
        List<NaiveRun.Row> present = naive.present();
        int kind = random.nextInt(10);
        if (kind < 3 || (present.isEmpty() && kind < 7)) {
            NaiveRun.Row row = new NaiveRun.Row(naive.rows.size(), coordinate(), coordinate(), random.nextInt(2));
            naive.rows.add(row);
            return new Change.AddRow(row.x1, row.x2, row.label);
        }
        if (kind < 5) {
            NaiveRun.Row row = naive.rows.get(random.nextInt(naive.rows.size()));
            row.x1 = coordinate();
            row.x2 = coordinate();
            return new Change.MoveRow(row.number, row.x1, row.x2);
        }
        if (kind < 8) {
            return removal(naive, present);
        }
        List<NaiveRun.Row> back = some(naive.rows);
        back.forEach(row -> row.present = true);
        return new Change.RestoreRows(numbers(back));
    }

    /** One row, some, all that the epoch has still to visit, all of a class, or all. */
    private Change removal(NaiveRun naive, List<NaiveRun.Row> present) {
        int label = random.nextInt(2);
        List<NaiveRun.Row> gone = switch (random.nextInt(8)) {
            case 0 -> naive.remaining();
            case 1 -> present.stream().filter(row -> row.label == label).toList();
            case 2 -> present;
            case 3, 4 -> some(present);
            default -> present.subList(0, Math.min(1, present.size()));
        };
        gone.forEach(row -> row.present = false);
        return new Change.RemoveRows(numbers(gone));
    }

    private List<NaiveRun.Row> some(List<NaiveRun.Row> rows) {
        List<NaiveRun.Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, shuffled.isEmpty() ? 0 : 1 + random.nextInt(shuffled.size()));
    }

    private static Change.Rows numbers(List<NaiveRun.Row> rows) {
        return Change.Rows.of(rows.stream().mapToInt(row -> row.number).toArray());
    }

    private double coordinate() {
        return 8 * random.nextDouble() - 4;
    }

    private double alpha() {
        return 0.001 * Math.pow(10, 3 * random.nextDouble());
    }

    private BatchSize batchSize() {
        return random.nextInt(5) == 0 ? BatchSize.ALL : new BatchSize(1 + random.nextInt(7));
    }

    private <T> T anyOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
