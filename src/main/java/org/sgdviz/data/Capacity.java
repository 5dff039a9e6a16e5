package org.sgdviz.data;

/** How many points fit into this program's memory: checked before any arrays for them are allocated. */
public final class Capacity {

    /**
     * What a point costs: two doubles and a label, twice while they are built or copied, and what is computed of it.
     */
    private static final long BYTES_PER_POINT = 40;

    private Capacity() {}

    /** The largest number of points, judged by the memory that the Java virtual machine may take. */
    public static int maxPoints() {
        long points = Runtime.getRuntime().maxMemory() / BYTES_PER_POINT;
        return (int) Math.min(points, Integer.MAX_VALUE - 8);
    }

    /**
     * Refuses a number of points that does not fit.
     *
     * @throws IllegalArgumentException if n is more than {@link #maxPoints()}
     */
    public static void require(long n) {
        int max = maxPoints();
        if (n > max) {
            throw new IllegalValueException("illegal.points.tooMany", n, max);
        }
    }
}
