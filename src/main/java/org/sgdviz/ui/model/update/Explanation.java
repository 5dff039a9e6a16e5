package org.sgdviz.ui.model.update;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.sgdviz.data.Points;
import org.sgdviz.run.ExplainedUpdate;
import org.sgdviz.run.PresentRows;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.BatchFigures;

/**
 * An update with the figures of its rows. Immutable; the arrays are not to be changed.
 *
 * @param run whose it is
 * @param update the update and its step
 * @param rows the rows of its batch that are still there, in its order
 * @param figures what each of them contributes
 * @param strongest the indexes of the rows that pull most, in the order of the batch where these are all, else the
 *     strongest first
 * @param batchSize how many rows the batch had
 */
public record Explanation(
        Run run, ExplainedUpdate update, Points rows, BatchFigures figures, int[] strongest, int batchSize) {

    /** Of larger batches only some rows are looked at one by one. */
    static final int MOST_ROWS = 32;

    /** So many of them. */
    static final int STRONGEST = 16;

    /** Puts together what is known of an update. Takes time in proportion to its batch. */
    static Explanation of(Run run, ExplainedUpdate update) {
        int[] batch = update.past().rows();
        Points rows = points(update.past().data(), batch);
        BatchFigures figures = BatchFigures.of(
                rows,
                update.past().features(),
                update.past().before(),
                update.past().settings().objective());
        return new Explanation(run, update, rows, figures, strongest(figures), batch.length);
    }

    private static Points points(PresentRows data, int[] batch) {
        int[] present =
                Arrays.stream(batch).map(data::indexOf).filter(i -> i >= 0).toArray();
        byte[] labels = new byte[present.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) data.points().label(present[i]);
        }
        return Points.of(
                Arrays.stream(present).mapToDouble(data.points()::x1).toArray(),
                Arrays.stream(present).mapToDouble(data.points()::x2).toArray(),
                labels,
                data.points().names());
    }

    private static int[] strongest(BatchFigures figures) {
        if (figures.size() <= MOST_ROWS) {
            return IntStream.range(0, figures.size()).toArray();
        }
        return IntStream.range(0, figures.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -figures.pull()[i]))
                .limit(STRONGEST)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The number of the update. */
    public long number() {
        return update.number();
    }

    /** Row i's share of all pulls, 0 … 1; 0 where nothing pulls. */
    public double share(int i) {
        double all = Arrays.stream(figures.pull()).sum();
        return all > 0 ? figures.pull()[i] / all : 0;
    }
}
