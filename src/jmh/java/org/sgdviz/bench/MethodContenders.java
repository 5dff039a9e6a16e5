package org.sgdviz.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sgdviz.sgd.Trainer;

/** The rules of {@link MethodCell} in NumPy, and scikit-learn's SGDClassifier, timed by a script of Python. */
final class MethodContenders {

    private static final Path SCRIPT = Path.of("src/jmh/python/methods.py");

    /** So many epochs are compared before anything is timed. */
    private static final int CHECKED_EPOCHS = 3;

    private MethodContenders() {}

    /** Microseconds of an epoch; each contender's weights have been compared with the trainer's. */
    static Map<MethodCell, Double> time(double secondsPerCell) throws IOException, InterruptedException {
        List<String> questions =
                Arrays.stream(MethodCell.values()).map(cell -> cell.id() + " " + MethodCell.POINTS).toList();
        Map<MethodCell, Double> times = new EnumMap<>(MethodCell.class);
        Contenders.ask(SCRIPT, List.of(MethodCell.POINTS), secondsPerCell, questions)
                .forEach(words -> take(words, times));
        return times;
    }

    private static void take(String[] words, Map<MethodCell, Double> times) {
        MethodCell cell = MethodCell.values()[times.size()];
        Trainer trainer = cell.trainer();
        while (trainer.epochsDone() < CHECKED_EPOCHS) {
            trainer.step();
        }
        double[] theirs =
                Arrays.stream(words).skip(2).mapToDouble(Double::parseDouble).toArray();
        SameRule.require(words[0], cell.toString(), trainer.weights().toArray(), theirs);
        times.put(cell, Double.parseDouble(words[1]));
    }
}
