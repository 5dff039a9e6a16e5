package org.sgdviz.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.Gradient;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;

/** A random run with edits of which everything is kept: what {@link Replay} is compared with. */
final class KeptRun {

    /** A present row as a value. */
    record Row(int number, double x1, double x2, int label) {}

    /** An update with all that was in force. */
    record Kept(
            Update update,
            Weights average,
            Weights before,
            Gradient gradient,
            Hyperparameters settings,
            List<Integer> rows,
            List<Row> data) {}

    final Run run;
    final List<Kept> kept = new ArrayList<>();

    /** Of each update; that of update 1 is the first. */
    final List<Seen> seen = new ArrayList<>();

    final RandomEdits random;
    private final NaiveRun naive;

    /** A run of the seed's experiment with so many checkpoints. */
    KeptRun(long seed, int checkpointCapacity) {
        random = new RandomEdits(seed);
        Experiment experiment = random.experiment();
        run = new Run(experiment, experiment.data().points(), checkpointCapacity);
        naive = new NaiveRun(experiment.data().points(), experiment);
        kept.add(start());
    }

    /** The start with what has been set up by now. */
    private Kept start() {
        Weights initial = naive.weights();
        Update start = Update.start(initial);
        Gradient none = Gradient.unknown(initial.count());
        return new Kept(start, initial, initial, none, naive.settings, List.of(), presentRows(naive));
    }

    /** Edits at random, and an update where there is one to make, so many times. */
    KeptRun turns(int turns) {
        for (int turn = 0; turn < turns; turn++) {
            for (int left = random.count(); left > 0; left--) {
                run.apply(random.next(naive));
            }
            if (kept.size() == 1) {
                kept.set(0, start());
            }
            if (naive.canUpdate()) {
                update();
            }
        }
        run.publish();
        return this;
    }

    /**
     * What an update looked at beside what is kept of it.
     *
     * @param rows all rows as they were when it was made, the removed ones included
     * @param carried how many of its batch had been summed before
     */
    record Seen(List<Row> rows, int carried) {}

    /** The score of a row by some weights. */
    double score(Weights weights, Row row) {
        return naive.score(weights, row.x1(), row.x2());
    }

    private void update() {
        Hyperparameters settings = naive.settings;
        List<Row> data = presentRows(naive);
        List<Row> all = naive.rows.stream().map(KeptRun::row).toList();
        Weights before = run.trainer().weights();
        NaiveRun.Made made = naive.update();
        run.step();
        if (made == null) {
            return;
        }
        seen.add(new Seen(all, naive.carriedTo()));
        kept.add(of(run.trainer(), made, naive.average(), before, settings, data));
    }

    /** All but the gradient and the objective, whose last bits the oracle does not have, as the oracle words it. */
    private static Kept of(
            Trainer trainer,
            NaiveRun.Made made,
            Weights average,
            Weights before,
            Hyperparameters settings,
            List<Row> data) {
        Update update = new Update(
                made.update(),
                made.epoch(),
                made.batch(),
                made.rows().size(),
                made.squaredError(),
                trainer.lastBatch().objective(),
                trainer.lastBatch().objectiveMean(),
                made.misclassified(),
                made.rate(),
                new Weights(made.w().stream().mapToDouble(Double::doubleValue).toArray()));
        return new Kept(update, average, before, trainer.lastBatch().gradient(), settings, made.rows(), data);
    }

    private static List<Row> presentRows(NaiveRun naive) {
        return naive.present().stream().map(KeptRun::row).toList();
    }

    private static Row row(NaiveRun.Row row) {
        return new Row(row.number, row.x1, row.x2, row.label);
    }

    /** A replayed update in the same words. */
    static Kept of(PastUpdate past) {
        List<Row> data = new ArrayList<>();
        for (int i = 0; i < past.data().rows().length; i++) {
            data.add(new Row(
                    past.data().rows()[i],
                    past.data().points().x1(i),
                    past.data().points().x2(i),
                    past.data().points().label(i)));
        }
        List<Integer> rows = Arrays.stream(past.rows()).boxed().toList();
        Average made = past.average();
        Weights average = made == null ? past.update().weights() : made.weights();
        return new Kept(past.update(), average, past.before(), past.gradient(), past.settings(), rows, data);
    }
}
