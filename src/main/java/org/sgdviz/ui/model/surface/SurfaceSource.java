package org.sgdviz.ui.model.surface;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.ui.model.PointSet;

/**
 * Whose mean loss a surface shows: that of all training points, or of the batch of one update. Immutable; the rest
 * takes time in proportion to the points, on any thread.
 *
 * @param set all points
 * @param batch the row numbers of a batch, not to be changed; null: all training points
 * @param update the number of the update whose batch it is; {@link Surface#OF_ALL} without one
 */
record SurfaceSource(PointSet set, int @Nullable [] batch, long update) {

    private static final int SEED = 1;

    /** All training points. */
    static SurfaceSource all(PointSet set) {
        return new SurfaceSource(set, null, Surface.OF_ALL);
    }

    /** Whether the other one is of the same examples. */
    @SuppressWarnings("ReferenceEquality") // the same object, or it has changed
    boolean isLike(@Nullable SurfaceSource other) {
        return other != null && isOfLikeKind(other) && batch == other.batch && update == other.update;
    }

    /** Whether it is of the same points, and both are of a batch or neither is. */
    @SuppressWarnings("ReferenceEquality") // the same object, or it has changed
    boolean isOfLikeKind(SurfaceSource other) {
        return set.points() == other.set.points() && (batch == null) == (other.batch == null);
    }

    /** How many examples there are, roughly: no row has been looked for. */
    int size() {
        return batch == null ? set.points().size() : batch.length;
    }

    /** At most so many examples, and of how many they are. */
    record Sample(Points points, int of) {}

    /** At most so many of them: of each so many one at random, always the same ones. */
    Sample sample(int most) {
        Points all = set.points();
        int[] places = places(batch);
        int n = places == null ? all.only(Role.TRAINING).size() : places.length;
        if (places == null) {
            all = all.only(Role.TRAINING);
            if (n <= most) {
                return new Sample(all, n);
            }
        }
        int size = Math.min(most, n);
        double stride = n / (double) size;
        SplittableRandom random = new SplittableRandom(SEED);
        double[] x1 = new double[size];
        double[] x2 = new double[size];
        byte[] labels = new byte[size];
        for (int k = 0; k < size; k++) {
            int drawn = size == n ? k : Math.min(n - 1, (int) ((k + random.nextDouble()) * stride));
            int i = places == null ? drawn : places[drawn];
            x1[k] = all.x1(i);
            x2[k] = all.x2(i);
            labels[k] = (byte) all.label(i);
        }
        return new Sample(Points.of(x1, x2, labels), n);
    }

    /** The places among the points of some rows, of which those that have been removed since are left out. */
    private int @Nullable [] places(int @Nullable [] numbers) {
        return numbers == null
                ? null
                : Arrays.stream(numbers).map(set::place).filter(i -> i >= 0).toArray();
    }
}
