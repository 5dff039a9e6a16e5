package org.sgdviz.run;

import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Weights;

/**
 * The checkpoints of a run, in bounded memory: one after every update until there are {@value #CAPACITY}, then one after
 * every second, every fourth and so on, beside the start. One thread appends; any thread may take a {@link #view}.
 *
 * <p>At most as many updates as two checkpoints are apart have to be made again to come to any update: of 10,000,000
 * updates 4,096, of a billion 262,144.
 */
public final class Checkpoints {

    /** How many are kept at most; with them, half a megabyte. */
    public static final int CAPACITY = 4096;

    private final Checkpoint start;
    private Checkpoint[] kept;
    private int count;
    private long spacing = 1;
    private volatile View view;

    /** None but the start; so many are kept at most, at least 2. */
    Checkpoints(Weights initial, int capacity) {
        start = Checkpoint.start(initial);
        kept = new Checkpoint[capacity];
        view = new View(start, kept, 0, 1);
    }

    /** Whether the checkpoint after the given update is to be appended. Writer only. */
    boolean isDue(long update) {
        return (update & (spacing - 1)) == 0;
    }

    /** Appends the checkpoint that is due. Writer only; visible to others after {@link #publish}. */
    void append(Checkpoint checkpoint) {
        if (count == kept.length) {
            thin();
            if (!isDue(checkpoint.update())) {
                return;
            }
        }
        kept[count++] = checkpoint;
    }

    private void thin() {
        Checkpoint[] thinned = new Checkpoint[kept.length];
        int half = count / 2;
        for (int i = 0; i < half; i++) {
            thinned[i] = kept[2 * i + 1];
        }
        kept = thinned;
        count = half;
        spacing *= 2;
    }

    void publish() {
        if (view.count != count || view.kept != kept) {
            view = new View(start, kept, count, spacing);
        }
    }

    /** The checkpoints as of the last publication. */
    public View view() {
        return view;
    }

    /** The checkpoints up to one publication; safe to read from any thread. */
    public static final class View {
        private final Checkpoint start;
        private final Checkpoint[] kept;
        private final int count;
        private final long spacing;

        private View(Checkpoint start, Checkpoint[] kept, int count, long spacing) {
            this.start = start;
            this.kept = kept;
            this.count = count;
            this.spacing = spacing;
        }

        /** No checkpoint but the start. */
        public static View ofStart(Weights initial) {
            return new View(Checkpoint.start(initial), new Checkpoint[0], 0, 1);
        }

        /** How many there are beside the start. */
        public int count() {
            return count;
        }

        /** How many updates one is from the next. */
        public long spacing() {
            return spacing;
        }

        /** The last checkpoint that is not after the given update, at least 0; perhaps the start. */
        public Checkpoint atOrBefore(long update) {
            int i = (int) Math.min(count, update / spacing);
            return i == 0 ? start : kept[i - 1];
        }
    }
}
