package org.sgdviz.data;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Labelled points of the plane: n rows (x1, x2) with a label 0 or 1, and perhaps a {@link Role}. Immutable, so any
 * thread may read it; the arrays are flat because everything that touches every point does it in a tight loop.
 */
public final class Points {

    /** No points, with the default names. */
    public static final Points EMPTY = new Points(new double[0], new double[0], new byte[0], Names.DEFAULT);

    /**
     * The largest size of a new coordinate: beyond it no plot shows a point where it is, but old sessions may have
     * some.
     */
    public static final double LARGEST = 1e300;

    private final double[] x1;
    private final double[] x2;
    private final byte[] labels;
    private final Names names;

    /** Determined when the points are created, so that showing them does not require another pass over all of them. */
    private final int ones;

    private final Extent extent;

    /** The role of each; null: they are all training points, as listed. */
    private final @Nullable Partition partition;

    /** Those of a role, by its ordinal, once they have been asked for. */
    private final AtomicReferenceArray<Points> ofRole = new AtomicReferenceArray<>(Role.values().length);

    private Points(double[] x1, double[] x2, byte[] labels, Names names) {
        this.x1 = x1;
        this.x2 = x2;
        this.labels = labels;
        this.names = names;
        this.partition = null;
        int sum = 0;
        for (byte label : labels) {
            sum += label;
        }
        this.ones = sum;
        this.extent = Extent.of(x1, x2);
    }

    private Points(Points same, @Nullable Partition partition) {
        this.x1 = same.x1;
        this.x2 = same.x2;
        this.labels = same.labels;
        this.names = same.names;
        this.partition = partition;
        this.ones = same.ones;
        this.extent = same.extent;
    }

    /** Whether a number can be a coordinate of a new point: it is finite, and its size at most {@value #LARGEST}. */
    public static boolean isCoordinate(double value) {
        return Math.abs(value) <= LARGEST;
    }

    /** The coordinate that is nearest to a number. */
    public static double nearestCoordinate(double value) {
        return Math.max(-LARGEST, Math.min(LARGEST, value));
    }

    /**
     * Points from parallel arrays, which are copied.
     *
     * @throws IllegalArgumentException if the lengths differ, a coordinate is not finite or a label is neither 0 nor 1
     */
    public static Points of(double[] x1, double[] x2, byte[] labels, Names names) {
        if (x1.length != x2.length || x1.length != labels.length) {
            throw new IllegalValueException("illegal.points.lengths", x1.length, x2.length, labels.length);
        }
        return of(x1, x2, labels, x1.length, names);
    }

    /**
     * Points from the first n elements of parallel arrays, which are copied.
     *
     * @throws IllegalArgumentException if an array is shorter than n, a coordinate is not finite or a label is neither
     *     0 nor 1
     */
    public static Points of(double[] x1, double[] x2, byte[] labels, int n, Names names) {
        if (n > Math.min(x1.length, Math.min(x2.length, labels.length))) {
            throw new IllegalValueException("illegal.points.elements", n, x1.length, x2.length, labels.length);
        }
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(x1[i]) || !Double.isFinite(x2[i])) {
                throw new IllegalValueException("illegal.points.coordinates", i, x1[i], x2[i]);
            }
            if ((labels[i] & ~1) != 0) {
                throw new IllegalValueException("illegal.points.label", i, labels[i]);
            }
        }
        return new Points(Arrays.copyOf(x1, n), Arrays.copyOf(x2, n), Arrays.copyOf(labels, n), names);
    }

    /**
     * Points that take ownership of the arrays without checking them: the caller guarantees what {@link #of} checks,
     * and never touches the arrays again.
     */
    static Points owning(double[] x1, double[] x2, byte[] labels, Names names) {
        return new Points(x1, x2, labels, names);
    }

    /** Points from parallel arrays, which are copied, with the default names. */
    public static Points of(double[] x1, double[] x2, byte[] labels) {
        return of(x1, x2, labels, Names.DEFAULT);
    }

    /** The number n of points. */
    public int size() {
        return x1.length;
    }

    /** First coordinate of row i, 0 ≤ i &lt; n. */
    public double x1(int i) {
        return x1[i];
    }

    /** Second coordinate of row i, 0 ≤ i &lt; n. */
    public double x2(int i) {
        return x2[i];
    }

    /** Class of row i: 0 or 1. */
    public int label(int i) {
        return labels[i];
    }

    /** What the axes and the classes are called. */
    public Names names() {
        return names;
    }

    /** How many points have the given label, 0 or 1. */
    public int count(int label) {
        return label == 1 ? ones : labels.length - ones;
    }

    /** The label of the class that has more points; 0 where both have as many. */
    public int largerClass() {
        return count(1) > count(0) ? 1 : 0;
    }

    /** The smallest rectangle that holds all points. */
    public Extent extent() {
        return extent;
    }

    /** Whether both classes occur: what training a classifier needs. */
    public boolean hasBothClasses() {
        return ones > 0 && ones < labels.length;
    }

    /** The role of each; null: they are all training points, as listed. */
    public @Nullable Partition partition() {
        return partition;
    }

    /** The role of each, spelled out. */
    Partition roles() {
        return partition == null ? Partition.EMPTY.select(rows(x1.length)) : partition;
    }

    /** The role of row i. */
    public Role role(int i) {
        return partition == null ? Role.TRAINING : partition.role(i);
    }

    /** The same points with these roles. */
    Points withPartition(Partition roles) {
        return new Points(this, roles);
    }

    /** The same points, all of them training points. */
    public Points unsplit() {
        return partition == null ? this : new Points(this, null);
    }

    /**
     * Those of a role, in the order in which they are listed here, as training points: each time the same object, which
     * is made when it is first asked for. All points themselves where none has a role. Callable from any thread.
     */
    public Points only(Role role) {
        if (partition == null) {
            return role == Role.TRAINING ? this : EMPTY;
        }
        Points known = ofRole.get(role.ordinal());
        if (known == null) {
            ofRole.compareAndSet(
                    role.ordinal(), null, select(partition.rows(role).stream().toArray()));
            known = ofRole.get(role.ordinal());
        }
        return known;
    }

    private Points select(int[] rows) {
        double[] a = new double[rows.length];
        double[] b = new double[rows.length];
        byte[] c = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            a[i] = x1[rows[i]];
            b[i] = x2[rows[i]];
            c[i] = labels[rows[i]];
        }
        return new Points(a, b, c, names);
    }

    private static int[] rows(int count) {
        int[] rows = new int[count];
        Arrays.setAll(rows, i -> i);
        return rows;
    }

    /** The first coordinates themselves, not to be changed. */
    double[] x1Array() {
        return x1;
    }

    /** The second coordinates themselves, not to be changed. */
    double[] x2Array() {
        return x2;
    }

    /** The labels themselves, not to be changed. */
    byte[] labelArray() {
        return labels;
    }

    /** A copy of the first coordinates. */
    public double[] copyX1() {
        return x1.clone();
    }

    /** A copy of the second coordinates. */
    public double[] copyX2() {
        return x2.clone();
    }

    /** A copy of the labels. */
    public byte[] copyLabels() {
        return labels.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Points that
                && Arrays.equals(x1, that.x1)
                && Arrays.equals(x2, that.x2)
                && Arrays.equals(labels, that.labels)
                && names.equals(that.names)
                && Objects.equals(partition, that.partition);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(x1) + Arrays.hashCode(x2)) + Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return "Points[" + x1.length + "]";
    }
}
