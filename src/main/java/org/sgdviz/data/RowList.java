package org.sgdviz.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a run: points that can be added, moved and removed while the row numbers of all others stay. Row numbers
 * count from 0 in the order of addition; a removed row keeps its number and its place, so that bringing it back is
 * exact.
 *
 * <p>Mutable and not thread-safe: each thread that needs one keeps its own and applies the same changes to it.
 */
public final class RowList {

    private double[] x1;
    private double[] x2;
    private byte[] labels;
    private boolean[] present;
    private int size;

    /** The roles of rows; null: all are training rows, which are visited in the order of their numbers. */
    private @Nullable Partition partition;

    /** The classes of the first rows as numbers; empty until somebody asks. */
    private double[] labelNumbers = {};

    private int labelNumbersKnown;

    /** Whether the arrays are still those of the original points, which are copied before the first change. */
    private boolean shared = true;

    /** Bounds of the coordinates of all rows that have ever been. */
    private double reach1;

    private double reach2;

    private long changes;

    /** The present training rows of each class. */
    private final int[] counts = new int[2];

    /** The present rows of each role, by its ordinal. */
    private final int[] ofRole = new int[Role.values().length];

    private int presentCount;

    private final Names names;

    /** A list that holds the given points, row i being point i. They are copied only when a row is added or moved. */
    public RowList(Points points) {
        x1 = points.x1Array();
        x2 = points.x2Array();
        labels = points.labelArray();
        present = new boolean[points.size()];
        Arrays.fill(present, true);
        size = points.size();
        for (int row = 0; row < size; row++) {
            reach(x1[row], x2[row]);
        }
        names = points.names();
        partition = points.partition();
        if (partition == null) {
            presentCount = size;
            ofRole[Role.TRAINING.ordinal()] = size;
            counts[0] = points.count(0);
            counts[1] = size - counts[0];
        } else {
            for (int row = 0; row < size; row++) {
                count(row, 1);
            }
        }
    }

    private void count(int row, int difference) {
        Role role = role(row);
        presentCount += difference;
        ofRole[role.ordinal()] += difference;
        if (role == Role.TRAINING) {
            counts[labels[row]] += difference;
        }
    }

    private void reach(double newX1, double newX2) {
        reach1 = Math.max(reach1, Math.abs(newX1));
        reach2 = Math.max(reach2, Math.abs(newX2));
    }

    /**
     * A bound of the magnitudes of the scores {@code w0 + w1·x1 + w2·x2} of all rows, but for rounding; infinite or NaN
     * where they may overflow.
     */
    public double scoreBound(double w0, double w1, double w2) {
        return Math.abs(w0) + Math.abs(w1) * reach1 + Math.abs(w2) * reach2;
    }

    /** The number of rows ever added, removed ones included: the number that the next added row will get. */
    public int size() {
        return size;
    }

    /** How many changes there have been: whoever finds the same number again finds the same rows. */
    public long changes() {
        return changes;
    }

    /** The number of rows that are present. */
    public int presentCount() {
        return presentCount;
    }

    /** The number of rows of a role that are present. */
    public int count(Role role) {
        return ofRole[role.ordinal()];
    }

    /** Whether both classes are present among the training rows: what training needs. */
    public boolean hasBothClasses() {
        return counts[0] > 0 && counts[1] > 0;
    }

    /** The role of a row. */
    public Role role(int row) {
        return partition == null ? Role.TRAINING : partition.role(row);
    }

    /** Whether a row is trained on: it is present, and not held out. */
    public boolean isTrained(int row) {
        return present[row] && role(row) == Role.TRAINING;
    }

    /** Whether each row that {@link #copyPass} gave when all were present is still trained on. */
    public boolean isPassTrained() {
        return presentCount == size && count(Role.VALIDATION) == 0;
    }

    /** Whether {@link #copyPass} gives the numbers from 0 on. */
    public boolean isPassAsListed() {
        return partition == null && presentCount == size;
    }

    /** How many rows {@link #copyPass} gives. */
    public int passCount() {
        return presentCount - count(Role.TEST);
    }

    /**
     * Writes the present rows in the order in which a pass comes to them, into an array of at least their number: all
     * but test rows. The validation rows among them are not trained on, but have a place in it, as in scikit-learn.
     */
    public void copyPass(int[] rows) {
        copyPass(rows, Role.VALIDATION);
    }

    /** Writes those of them that are trained on, in the same order, into an array of at least their number. */
    public void copyTrained(int[] rows) {
        copyPass(rows, Role.TRAINING);
    }

    private void copyPass(int[] rows, Role last) {
        int n = 0;
        int ordered = 0;
        if (partition != null) {
            ordered = partition.size();
            for (int row : partition.orderArray()) {
                if (present[row] && role(row).compareTo(last) <= 0) {
                    rows[n++] = row;
                }
            }
        }
        for (int row = ordered; row < size; row++) {
            if (present[row]) {
                rows[n++] = row;
            }
        }
    }

    /** The numbers of the present rows of a role, ascending. */
    public int[] rows(Role role) {
        int[] rows = new int[count(role)];
        int n = 0;
        for (int row = 0; n < rows.length; row++) {
            if (present[row] && role(row) == role) {
                rows[n++] = row;
            }
        }
        return rows;
    }

    /** Whether a row is present, 0 ≤ row &lt; size. */
    public boolean isPresent(int row) {
        return present[row];
    }

    /** First coordinate of a row. */
    public double x1(int row) {
        return x1[row];
    }

    /** Second coordinate of a row. */
    public double x2(int row) {
        return x2[row];
    }

    /** Class of a row, 0 or 1. */
    public int label(int row) {
        return labels[row];
    }

    /**
     * The first coordinates by row number. Not copied, for tight loops: not to be changed, and valid until the next
     * {@link #add} or {@link #move}.
     */
    public double[] x1Array() {
        return x1;
    }

    /** The second coordinates by row number, as {@link #x1Array()}. */
    public double[] x2Array() {
        return x2;
    }

    /** The classes by row number, as {@link #x1Array()}. */
    public byte[] labelArray() {
        return labels;
    }

    /**
     * The classes by row number, as numbers, 0.0 or 1.0: eight times as large as the others, and made only when first
     * asked for. To be used as {@link #x1Array()}.
     */
    public double[] labelNumbers() {
        if (labelNumbersKnown < size) {
            if (labelNumbers.length < size) {
                labelNumbers = Arrays.copyOf(labelNumbers, labels.length);
            }
            for (int row = labelNumbersKnown; row < size; row++) {
                labelNumbers[row] = labels[row];
            }
            labelNumbersKnown = size;
        }
        return labelNumbers;
    }

    /** Adds a training row at the end and returns its number. */
    public int add(double newX1, double newX2, int label) {
        return add(newX1, newX2, label, Role.TRAINING);
    }

    /** Adds a row at the end and returns its number. One that is held out takes time in proportion to the rows. */
    public int add(double newX1, double newX2, int label, Role role) {
        requirePoint(newX1, newX2, label);
        if (size == x1.length) {
            own(Math.max(16, size + (size >> 1)));
        }
        changes++;
        reach(newX1, newX2);
        x1[size] = newX1;
        x2[size] = newX2;
        labels[size] = (byte) label;
        present[size] = true;
        if (role != Role.TRAINING) {
            Partition known = partition == null ? Partition.EMPTY : partition;
            partition = known.plus(size, role);
        }
        count(size, 1);
        return size++;
    }

    private void own(int capacity) {
        x1 = Arrays.copyOf(x1, capacity);
        x2 = Arrays.copyOf(x2, capacity);
        labels = Arrays.copyOf(labels, capacity);
        present = Arrays.copyOf(present, capacity);
        shared = false;
    }

    /** Gives a row new coordinates. */
    public void move(int row, double newX1, double newX2) {
        requireRow(row);
        requireCoordinates(newX1, newX2);
        if (shared) {
            own(x1.length);
        }
        changes++;
        reach(newX1, newX2);
        x1[row] = newX1;
        x2[row] = newX2;
    }

    /** Removes a row; removing an absent one changes nothing. */
    public void remove(int row) {
        requireRow(row);
        if (present[row]) {
            changes++;
            present[row] = false;
            count(row, -1);
        }
    }

    /** Brings a removed row back to its place; restoring a present one changes nothing. */
    public void restore(int row) {
        requireRow(row);
        if (!present[row]) {
            changes++;
            present[row] = true;
            count(row, 1);
        }
    }

    /** The numbers of the rows that are present, ascending. */
    public int[] presentRows() {
        int[] rows = new int[presentCount()];
        int n = 0;
        for (int row = 0; n < rows.length; row++) {
            if (present[row]) {
                rows[n++] = row;
            }
        }
        return rows;
    }

    /** The present rows, in order, as points. */
    public Points toPoints() {
        int[] rows = presentRows();
        Points points = points(rows);
        return partition == null ? points : points.withPartition(partition.select(rows));
    }

    /** The present rows of a role, in order, as training points. */
    public Points toPoints(Role role) {
        return points(rows(role));
    }

    private Points points(int[] rows) {
        double[] a = new double[rows.length];
        double[] b = new double[rows.length];
        byte[] c = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            a[i] = x1[rows[i]];
            b[i] = x2[rows[i]];
            c[i] = labels[rows[i]];
        }
        return Points.owning(a, b, c, names);
    }

    /** Throws an IllegalArgumentException unless 0 ≤ row &lt; size. */
    public void requireRow(int row) {
        if (row < 0 || row >= size) {
            throw new IllegalValueException("illegal.row", row, size);
        }
    }

    /**
     * Throws an IllegalArgumentException unless these are {@link #requireCoordinates coordinates} and a label, 0 or 1.
     */
    public static void requirePoint(double x1, double x2, int label) {
        requireCoordinates(x1, x2);
        if ((label & ~1) != 0) {
            throw new IllegalValueException("illegal.label", label);
        }
    }

    /**
     * Throws an IllegalArgumentException unless both are finite. Sessions have always been free to have such points;
     * new ones are to be {@link Points#isCoordinate in sight}.
     */
    public static void requireCoordinates(double x1, double x2) {
        if (!Double.isFinite(x1) || !Double.isFinite(x2)) {
            throw new IllegalValueException("illegal.coordinates", x1, x2);
        }
    }
}
