package org.sgdviz.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Partition;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.sgd.Batching;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Sigmoid;
import org.sgdviz.sgd.Weights;

/**
 * Training as the design words it, with a list of rows, no index arithmetic and no reuse of memory: the oracle that
 * {@link Run} is compared with. Only the probability of an example and the order of the sums of batches of up to 4,096
 * rows are the same, so that the bits can be.
 */
final class NaiveRun {

    /** A point; a removed one stays in the list. */
    static final class Row {
        final int number;
        double x1;
        double x2;
        final int label;
        final Role role;
        boolean present = true;

        Row(int number, double x1, double x2, int label, Role role) {
            this.role = role;
            this.number = number;
            this.x1 = x1;
            this.x2 = x2;
            this.label = label;
        }
    }

    /** What an update looked at and what came of it. */
    record Made(
            long update,
            long epoch,
            int batch,
            List<Integer> rows,
            double squaredError,
            double objective,
            int misclassified,
            double rate,
            List<Double> w) {}

    /** An epoch that ended. */
    record Epoch(long number, long update, double squaredErrorMean, double objectiveMean, double misclassifiedMean) {}

    final List<Row> rows = new ArrayList<>();
    final List<Epoch> epochs = new ArrayList<>();
    Hyperparameters settings;
    private final int shuffleSeed;
    private boolean diverged;
    private final NaiveFeatures features;

    /** All rows of the start but the test rows, as they come in an epoch without shuffling. */
    private final List<Row> firstOrder = new ArrayList<>();

    private final int firstRows;
    private NaiveMethod method = new NaiveMethod();
    private NaiveStopping stopping = NaiveStopping.START;
    private double[] w = {};
    private int carriedTo;
    private long updates;
    private @Nullable List<Row> order;
    private List<Row> toVisit = new ArrayList<>();
    private int batches;
    private int visited;
    private double squaredErrors;
    private double objectives;
    private int misclassified;

    /** What is carried into the next update: its rows, and their sums. */
    private final List<Row> carried = new ArrayList<>();

    private Sums carriedSums = new Sums(0);

    /** Sums over rows. */
    private static final class Sums {
        final double[] g;
        double squared;
        double objective;
        int wrong;

        Sums(int weights) {
            g = new double[weights];
        }

        /** None but for the slopes of others. */
        static Sums from(Sums others, int weights) {
            Sums sums = new Sums(weights);
            System.arraycopy(others.g, 0, sums.g, 0, others.g.length);
            return sums;
        }
    }

    NaiveRun(Points points, Experiment experiment) {
        Points split = experiment.setup().split(points);
        for (int i = 0; i < points.size(); i++) {
            rows.add(new Row(i, points.x1(i), points.x2(i), points.label(i), split.role(i)));
        }
        Partition partition = split.partition();
        if (partition == null) {
            firstOrder.addAll(rows);
        } else {
            Arrays.stream(partition.order()).mapToObj(rows::get).forEach(firstOrder::add);
        }
        firstRows = rows.size();
        settings = experiment.settings();
        shuffleSeed = experiment.shuffleSeed();
        features = new NaiveFeatures(experiment.features());
        set(experiment.initialWeights());
    }

    void set(Weights weights) {
        w = weights.toArray();
    }

    Weights weights() {
        return new Weights(w);
    }

    /** The average of the weights, or those themselves where there is none. */
    Weights average() {
        return method.average(settings.method().optimizer(), weights());
    }

    long updates() {
        return updates;
    }

    List<Row> present() {
        return rows.stream().filter(row -> row.present).toList();
    }

    /** The rows that the epoch under way has still to visit. */
    List<Row> remaining() {
        return toVisit.stream()
                .filter(row -> row.present && row.role == Role.TRAINING)
                .toList();
    }

    /** Whether the data have what an update needs, and the epochs leave room for one. */
    boolean canUpdate() {
        if (diverged) {
            return false;
        }
        boolean twoClasses = present().stream()
                        .filter(row -> row.role == Role.TRAINING)
                        .map(row -> row.label)
                        .distinct()
                        .count()
                == 2;
        if (isStopped()) {
            return false;
        }
        int left = order == null ? 0 : remaining().size();
        if (order != null && left >= needed()) {
            return twoClasses;
        }
        int begun = epochs.size() + (order != null ? 1 : 0);
        long more = settings.epochs().isEmpty()
                ? Integer.MAX_VALUE
                : settings.epochs().getAsInt() - (long) begun;
        long each = present().stream().filter(row -> row.role == Role.TRAINING).count();
        boolean together = settings.method().batching() == Batching.RUN_ON;
        return twoClasses && more > 0 && (together ? left + more * each : each) >= needed();
    }

    /** How many rows the next update needs beside those that are carried to it. */
    private int needed() {
        boolean anyIsEnough = settings.batchSize().isAll() || settings.method().batching() == Batching.SHORT;
        return anyIsEnough ? 1 : wanted();
    }

    private int wanted() {
        int size = settings.batchSize().rows();
        return settings.method().batching() == Batching.RUN_ON ? Math.max(1, size - carried.size()) : size;
    }

    private boolean carries() {
        return settings.method().batching() == Batching.RUN_ON
                || settings.method().batching() == Batching.MERGE;
    }

    /** Whether the last update was the last of its epoch. */
    boolean endedWithLastUpdate() {
        return order == null;
    }

    /** Makes an update, which {@link #canUpdate} has allowed; none where weights would not be finite. */
    @Nullable
    Made update() {
        features.fit(present().stream().filter(row -> row.role == Role.TRAINING).toList());
        while (order == null || remaining().size() < needed()) {
            if (order == null) {
                beginEpoch();
            } else {
                endEpoch(remaining().isEmpty());
            }
        }
        int wanted = wanted();
        double behind = order.size() - toVisit.size();
        double epochsDone = behind == 0 ? epochs.size() : epochs.size() + behind / order.size();
        List<Row> batch = new ArrayList<>();
        while (batch.size() < wanted && !toVisit.isEmpty()) {
            Row row = toVisit.remove(0);
            if (row.present && row.role == Role.TRAINING) {
                batch.add(row);
            }
        }
        return descend(batch, epochsDone);
    }

    private void beginEpoch() {
        List<Row> listed = new ArrayList<>(firstOrder);
        listed.addAll(rows.subList(firstRows, rows.size()));
        listed.removeIf(row -> !row.present || row.role == Role.TEST);
        if (settings.shuffling() == Shuffling.REPLACEMENT) { // only rows that are trained on are drawn
            listed.removeIf(row -> row.role == Role.VALIDATION);
        }
        order = NaiveOrder.of(settings.shuffling(), listed, shuffleSeed, epochs.size());
        toVisit = new ArrayList<>(order);
        batches = 0;
        visited = 0;
        squaredErrors = 0;
        objectives = 0;
        misclassified = 0;
    }

    /** Ends an epoch, at which rules may stop training if they are asked. */
    private void endEpoch(boolean isLookedAt) {
        List<Row> rest = remaining();
        if (carries() && !rest.isEmpty()) {
            Sums sums = Sums.from(carriedSums, w.length);
            rest.forEach(row -> add(row, sums));
            note(sums, rest.size());
            carried.addAll(rest);
            sums.squared += carriedSums.squared;
            sums.objective += carriedSums.objective;
            sums.wrong += carriedSums.wrong;
            carriedSums = sums;
        }
        epochs.add(new Epoch(
                epochs.size() + 1,
                updates,
                squaredErrors / visited,
                objectives / visited,
                misclassified / (double) visited));
        order = null;
        toVisit = new ArrayList<>();
        if (isLookedAt) {
            stopping = stoppingAtEnd();
        }
    }

    private NaiveStopping stoppingAtEnd() {
        List<Row> validation =
                present().stream().filter(row -> row.role == Role.VALIDATION).toList();
        long right = validation.stream()
                .filter(row -> (score(row) > 0 ? 1 : 0) == row.label)
                .count();
        return stopping.afterEpoch(settings, objectives, visited, right / (double) validation.size());
    }

    private double score(Row row) {
        return score(weights(), row.x1, row.x2);
    }

    /** How many rows of the last update's batch had been carried there. */
    int carriedTo() {
        return carriedTo;
    }

    /** The score of a point by some weights. */
    double score(Weights weights, double x1, double x2) {
        double[] x = features.of(x1, x2);
        double s = weights.get(0);
        for (int j = 1; j < x.length; j++) {
            s += weights.get(j) * x[j];
        }
        return s;
    }

    /** Whether a rule has stopped training, or will when the epoch ends that edits have left without a row. */
    boolean isStopped() {
        if (order != null && !remaining().isEmpty()) {
            return false;
        }
        return (order == null ? stopping : stoppingAtEnd()).isStopped(settings, objectives / visited);
    }

    private @Nullable Made descend(List<Row> own, double epochsDone) {
        List<Row> batch = new ArrayList<>(carries() ? carried : List.of());
        carriedTo = batch.size();
        Sums before = carries() ? carriedSums : new Sums(0);
        Sums sums = Sums.from(before, w.length);
        own.forEach(row -> add(row, sums));
        batch.addAll(own);
        double[] mean = Arrays.stream(sums.g).map(sum -> sum / batch.size()).toArray();
        double rate = NaiveMethod.rate(settings, updates, epochsDone, stopping.factor(settings));
        NaiveMethod next = method.copy();
        double[] moved = w.clone();
        double momentum = NaiveMethod.momentum(settings, updates, epochsDone);
        next.step(settings, moved, mean, batch.size(), rate, momentum);
        if (!Arrays.stream(moved).allMatch(Double::isFinite)) {
            diverged = true;
            return null;
        }
        method = next;
        w = moved;
        stopping = stopping.afterUpdate(settings);
        carried.clear();
        carriedSums = new Sums(0);
        updates++;
        batches++;
        note(sums, own.size());
        long epoch = epochs.size() + 1L;
        int number = batches;
        if (remaining().size() < needed()) {
            endEpoch(true);
        }
        List<Integer> numbers = batch.stream().map(row -> row.number).toList();
        return new Made(
                updates,
                epoch,
                number,
                numbers,
                sums.squared + before.squared,
                sums.objective + before.objective,
                sums.wrong + before.wrong,
                rate,
                Arrays.stream(w).boxed().toList());
    }

    private void add(Row row, Sums sums) {
        double[] x = features.of(row.x1, row.x2);
        double s = score(row);
        double p = Sigmoid.literal(s, row.label);
        double error = p - row.label;
        sums.squared += error * error;
        sums.wrong += (s > 0 ? 1 : 0) != row.label ? 1 : 0;
        sums.objective += value(settings.objective(), s, error, row.label);
        double slope = slope(settings.objective(), s, p, row.label);
        sums.g[0] += slope;
        for (int j = 1; j < w.length; j++) {
            sums.g[j] += slope * x[j];
        }
    }

    /** Adds figures of rows to those of the epoch. */
    private void note(Sums sums, int count) {
        visited += count;
        squaredErrors += sums.squared;
        objectives += sums.objective;
        misclassified += sums.wrong;
    }

    private static double value(Objective kind, double s, double error, int label) {
        return switch (kind) {
            case CROSS_ENTROPY -> {
                double against = label == 1 ? -s : s;
                yield Math.max(against, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(s)));
            }
            case SQUARED_ERROR -> error * error;
            case HINGE -> label == 1 ? Math.max(0, 1 - s) : Math.max(0, 1 + s);
            case SQUARED_HINGE -> square(label == 1 ? Math.max(0, 1 - s) : Math.max(0, 1 + s));
            case PERCEPTRON -> Math.max(0, label == 1 ? -s : s);
            case MODIFIED_HUBER -> {
                double margin = label == 1 ? s : -s;
                yield margin < -1 ? -4 * margin : square(Math.max(0, 1 - margin));
            }
            case TANH_SQUARED_ERROR -> 2 * square(1 / (1 + StrictMath.exp(label == 1 ? 2 * s : -2 * s)));
            case LEAST_SQUARES -> square(s - (2 * label - 1)) / 2;
        };
    }

    private static double slope(Objective kind, double s, double p, int label) {
        return switch (kind) {
            case CROSS_ENTROPY -> p - label;
            case SQUARED_ERROR -> 2 * (p - label) * p * (1 - p);
            case HINGE -> label == 1 ? (s < 1 ? -1 : 0) : (s > -1 ? 1 : 0);
            case SQUARED_HINGE -> label == 1 ? -2 * Math.max(0, 1 - s) : 2 * Math.max(0, 1 + s);
            case PERCEPTRON -> label == 1 ? (s <= 0 ? -1 : 0) : (s >= 0 ? 1 : 0);
            case MODIFIED_HUBER ->
                label == 1 ? -Math.min(4, 2 * Math.max(0, 1 - s)) : Math.min(4, 2 * Math.max(0, 1 + s));
            case TANH_SQUARED_ERROR -> kind.slope(s, label); // StrictMath's tanh has other last digits
            case LEAST_SQUARES -> s - (2 * label - 1);
        };
    }

    private static double square(double x) {
        return x * x;
    }
}
