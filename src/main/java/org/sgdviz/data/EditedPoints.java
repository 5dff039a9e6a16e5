package org.sgdviz.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Points, and apart from them the edits made by hand: an edit costs only what it changes, however many points there
 * are. Rows are numbered as in a {@link RowList}, where the same edits give the same rows.
 *
 * <p>Mutable and not thread-safe; a {@link #snapshot()} is for any thread.
 */
public final class EditedPoints {

    private final Points base;
    private final BitSet absent = new BitSet();
    private final Map<Integer, Place> moved = new HashMap<>();
    private double[] addedX1 = new double[16];
    private double[] addedX2 = new double[16];
    private byte[] addedLabels = new byte[16];
    private int added;

    /** The present training rows of each class. */
    private final int[] counts = new int[2];

    private int heldOut;

    /** The roles of rows; null: all are training rows. */
    private @Nullable Partition partition;

    private record Place(double x1, double x2) {}

    /** The given points, row i being point i. */
    public EditedPoints(Points points) {
        base = points;
        partition = points.partition();
        countAll();
    }

    /** A copy with the same rows and edits; from now on the two are edited independently. */
    public EditedPoints(EditedPoints other) {
        base = other.base;
        absent.or(other.absent);
        moved.putAll(other.moved);
        addedX1 = other.addedX1.clone();
        addedX2 = other.addedX2.clone();
        addedLabels = other.addedLabels.clone();
        added = other.added;
        counts[0] = other.counts[0];
        counts[1] = other.counts[1];
        heldOut = other.heldOut;
        partition = other.partition;
    }

    /** Counts the rows where all are present. */
    private void countAll() {
        Arrays.fill(counts, 0);
        heldOut = 0;
        int from = 0;
        if (partition == null) {
            counts[0] = base.count(0);
            counts[1] = base.count(1);
            from = base.size();
        }
        for (int row = from; row < size(); row++) {
            count(row, 1);
        }
    }

    private void count(int row, int difference) {
        if (role(row) == Role.TRAINING) {
            counts[label(row)] += difference;
        } else {
            heldOut += difference;
        }
    }

    /** The role of a row. */
    public Role role(int row) {
        return partition == null ? Role.TRAINING : partition.role(row);
    }

    /**
     * Gives the present rows other roles; those that are absent become training rows.
     *
     * @param present the present points in their order, with the new roles
     */
    public void assignRoles(Points present) {
        Partition roles = present.partition();
        if (roles == null) {
            partition = null;
        } else {
            BitSet rows = presentRows();
            partition = roles.spread(rows, size());
        }
        recount();
    }

    private void recount() {
        Arrays.fill(counts, 0);
        heldOut = 0;
        presentRows().stream().forEach(row -> count(row, 1));
    }

    /** The number of rows there have ever been, including removed ones. */
    public int size() {
        return base.size() + added;
    }

    /** The number of rows that are present. */
    public int presentCount() {
        return counts[0] + counts[1] + heldOut;
    }

    /** Whether both classes are present among the training rows. */
    public boolean hasBothClasses() {
        return counts[0] > 0 && counts[1] > 0;
    }

    /** Whether a row is present. */
    public boolean isPresent(int row) {
        return row >= 0 && row < size() && !absent.get(row);
    }

    /** First coordinate of a row. */
    public double x1(int row) {
        Place place = moved.get(row);
        return place != null ? place.x1 : row < base.size() ? base.x1(row) : addedX1[row - base.size()];
    }

    /** Second coordinate of a row. */
    public double x2(int row) {
        Place place = moved.get(row);
        return place != null ? place.x2 : row < base.size() ? base.x2(row) : addedX2[row - base.size()];
    }

    /** Class of a row, 0 or 1. */
    public int label(int row) {
        return row < base.size() ? base.label(row) : addedLabels[row - base.size()];
    }

    /** Adds a training row at the end and returns its number. */
    public int add(double x1, double x2, int label) {
        return add(x1, x2, label, Role.TRAINING);
    }

    /** Adds a row at the end and returns its number. */
    public int add(double x1, double x2, int label, Role role) {
        RowList.requirePoint(x1, x2, label);
        if (added == addedX1.length) {
            addedX1 = Arrays.copyOf(addedX1, 2 * added);
            addedX2 = Arrays.copyOf(addedX2, 2 * added);
            addedLabels = Arrays.copyOf(addedLabels, 2 * added);
        }
        addedX1[added] = x1;
        addedX2[added] = x2;
        addedLabels[added] = (byte) label;
        int row = base.size() + added++;
        if (role != Role.TRAINING) {
            Partition known = partition == null ? Partition.EMPTY : partition;
            partition = known.plus(row, role);
        }
        count(row, 1);
        return row;
    }

    /** Gives a row new coordinates. */
    public void move(int row, double x1, double x2) {
        RowList.requireCoordinates(x1, x2);
        moved.put(row, new Place(x1, x2));
    }

    /** Removes rows; absent ones among them stay absent. */
    public void remove(BitSet rows) {
        boolean all = rows.cardinality() >= presentCount();
        if (all && rows.equals(presentRows())) {
            Arrays.fill(counts, 0);
            heldOut = 0;
        } else {
            rows.stream().filter(row -> !absent.get(row)).forEach(row -> count(row, -1));
        }
        absent.or(rows);
    }

    /** Brings removed rows back to their places; present ones among them stay. */
    public void restore(BitSet rows) {
        BitSet returning = (BitSet) rows.clone();
        returning.and(absent);
        absent.andNot(rows);
        if (absent.isEmpty()) {
            countAll();
        } else {
            returning.stream().forEach(row -> count(row, 1));
        }
    }

    /** The numbers of the rows that are present. */
    public BitSet presentRows() {
        BitSet present = new BitSet(size());
        present.set(0, size());
        present.andNot(absent);
        return present;
    }

    /** A snapshot of the present rows; its cost depends on the number of edits, not of points. */
    public Snapshot snapshot() {
        return new Snapshot(
                base,
                partition,
                (BitSet) absent.clone(),
                Map.copyOf(moved),
                addedX1,
                addedX2,
                addedLabels,
                base.size() + added);
    }

    /** Edited points at one moment. Immutable: what was added before is never written again. */
    public static final class Snapshot {
        private final Points base;
        private final @Nullable Partition partition;
        private final BitSet absent;
        private final Map<Integer, Place> moved;
        private final double[] addedX1;
        private final double[] addedX2;
        private final byte[] addedLabels;
        private final int size;

        private Snapshot(
                Points base,
                @Nullable Partition partition,
                BitSet absent,
                Map<Integer, Place> moved,
                double[] addedX1,
                double[] addedX2,
                byte[] addedLabels,
                int size) {
            this.base = base;
            this.partition = partition;
            this.absent = absent;
            this.moved = moved;
            this.addedX1 = addedX1;
            this.addedX2 = addedX2;
            this.addedLabels = addedLabels;
            this.size = size;
        }

        /** The numbers of the present rows, ascending. */
        public int[] rows() {
            int[] rows = new int[size - absent.cardinality()];
            int n = 0;
            for (int row = absent.nextClearBit(0); row < size; row = absent.nextClearBit(row + 1)) {
                rows[n++] = row;
            }
            return rows;
        }

        /** The present rows, in order, as points; the very points that were edited where nothing was done to them. */
        public Points toPoints() {
            if (absent.isEmpty() && moved.isEmpty() && size == base.size() && hasRolesOfBase()) {
                return base;
            }
            int[] rows = rows();
            double[] x1 = new double[rows.length];
            double[] x2 = new double[rows.length];
            byte[] labels = new byte[rows.length];
            int n = base.size();
            for (int i = 0; i < rows.length; i++) {
                int row = rows[i];
                x1[i] = row < n ? base.x1(row) : addedX1[row - n];
                x2[i] = row < n ? base.x2(row) : addedX2[row - n];
                labels[i] = (byte) (row < n ? base.label(row) : addedLabels[row - n]);
            }
            moved.forEach((row, place) -> {
                int i = Arrays.binarySearch(rows, row);
                if (i >= 0) {
                    x1[i] = place.x1;
                    x2[i] = place.x2;
                }
            });
            Points points = Points.owning(x1, x2, labels, base.names());
            return partition == null ? points : points.withPartition(partition.select(rows));
        }

        @SuppressWarnings("ReferenceEquality") // the same object, or it has changed
        private boolean hasRolesOfBase() {
            return partition == base.partition();
        }
    }
}
