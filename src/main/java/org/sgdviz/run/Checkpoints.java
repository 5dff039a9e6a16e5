package org.sgdviz.run;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Weights;

/**
 * The checkpoints of a run, in bounded memory: one after every update until there are {@value #CAPACITY}, then one
 * after every second, every fourth and so on, beside the start. One thread appends; any thread may take a
 * {@link #view}.
 *
 * <p>At most as many updates as two checkpoints are apart have to be made again to come to any update: of 10,000,000
 * updates 4,096, of a billion 262,144.
 */
public final class Checkpoints {

    /** The maximum number of checkpoints kept, which take half a megabyte. */
    public static final int CAPACITY = 4096;

    /** The initial capacity: small, since most runs are short and there may be many of them. */
    private static final int FIRST_ROOM = 64;

    /** A checkpoint with its weights, but for each of these. */
    private static final long BYTES_EACH = 128;

    private Checkpoint start;

    /** What the others come after: the start, or where the run was resumed. */
    private Checkpoint base;

    private final int capacity;
    private Checkpoint[] kept;
    private int count;
    private long spacing;
    private volatile View view;
    private volatile @Nullable View earlier;
    private final Belief belief;

    /** Creates a list that has only the start. */
    Checkpoints(Weights initial, int capacity) {
        this(View.ofStart(initial), capacity);
    }

    /** Those of a view, to which more are appended; so many are kept at most, at least 2 and as many as there are. */
    Checkpoints(View past, int capacity) {
        start = past.start;
        base = past.base;
        belief = past.belief;
        count = past.count;
        this.capacity = capacity;
        kept = Arrays.copyOf(past.kept, roomFor(count));
        spacing = past.spacing;
        earlier = past.earlier;
        view = new View(start, base, kept, count, spacing, earlier, belief);
    }

    /** Takes other weights at the start, before there is any other checkpoint, and publishes that. Writer only. */
    void startFrom(Weights initial) {
        if (!view.isStartOnly()) {
            throw new IllegalStateException("the run has begun");
        }
        start = Checkpoint.start(initial);
        base = start;
        view = new View(start, base, kept, count, spacing, null, belief);
    }

    /** Whether the checkpoint after the given update is to be appended. Writer only. */
    boolean isDue(long update) {
        return (update & (spacing - 1)) == 0 && !belief.isRefuted();
    }

    /** How many updates after the given one the next is due, as far as that is known; at least 1. Writer only. */
    int updatesToNext(long update) {
        return (int) Math.min(Integer.MAX_VALUE, spacing - (update & (spacing - 1)));
    }

    /** Appends the checkpoint that is due. Writer only; visible to others after {@link #publish}. */
    void append(Checkpoint checkpoint) {
        if (count == capacity) {
            thin();
            if (!isDue(checkpoint.update())) {
                return;
            }
        } else if (count == kept.length) {
            kept = Arrays.copyOf(kept, roomFor(2 * count));
        }
        kept[count++] = checkpoint;
    }

    private int roomFor(int checkpoints) {
        return Math.min(capacity, Math.max(FIRST_ROOM, checkpoints));
    }

    private void thin() {
        Checkpoint[] thinned = new Checkpoint[kept.length];
        count = thin(kept, count, spacing, thinned);
        kept = thinned;
        spacing *= 2;
    }

    /** Drops every second checkpoint and returns how many are left. */
    private static int thin(Checkpoint[] from, int count, long spacing, Checkpoint[] to) {
        int n = 0;
        for (int i = 0; i < count; i++) {
            if ((from[i].update() & (2 * spacing - 1)) == 0) {
                to[n++] = from[i];
            }
        }
        return n;
    }

    /** Leaves out every second one until there are no more than so many, and publishes that. Writer only. */
    void thinTo(int most) {
        if (belief.isRefuted()) {
            publish();
            return;
        }
        while (count > most) {
            thin();
        }
        View adopted = earlier;
        if (adopted != null) {
            earlier = adopted.thinnedTo(most);
        }
        kept = Arrays.copyOf(kept, roomFor(count));
        publish();
    }

    void publish() {
        if (belief.isRefuted()) {
            forget();
        } else if (view.count != count || view.kept != kept) {
            view = new View(start, base, kept, count, spacing, null, belief);
        }
    }

    private void forget() {
        if (kept.length > 0 || view.base.update() > 0) {
            kept = new Checkpoint[0];
            count = 0;
            earlier = null;
            view = new View(start, start, kept, 0, 1, null, belief);
        }
    }

    /**
     * Takes over those of the same run that come before the one from which it was resumed. Callable from any thread.
     */
    void adopt(View ofTheSameRun) {
        earlier = ofTheSameRun;
    }

    /**
     * From now on there is none but the start, also of those that come, here and wherever one goes on from the same one
     * of a file. Callable from any thread; the room becomes free with the next publication.
     */
    void drop() {
        belief.refute();
    }

    /** Whether they are {@linkplain #drop dropped}. Any thread. */
    boolean areDropped() {
        return belief.isRefuted();
    }

    /** Whether others go on from the same checkpoint of a file. Any thread. */
    boolean shareBelief(Checkpoints others) {
        return belief.equals(others.belief);
    }

    /** How many bytes are kept, dropped ones included until they are free. Any thread. */
    long bytes() {
        View adopted = earlier;
        return view.bytes() + (adopted == null ? 0 : adopted.bytes());
    }

    /** The checkpoints as of the last publication. */
    public View view() {
        if (belief.isRefuted()) {
            return View.ofStart(start.weights());
        }
        View own = view;
        return new View(own.start, own.base, own.kept, own.count, own.spacing, earlier, belief);
    }

    /** The checkpoints up to one publication; safe to read from any thread. */
    public static final class View {
        private Checkpoint start;
        private final Checkpoint base;
        private final Checkpoint[] kept;
        private final int count;
        private final long spacing;
        private final @Nullable View earlier;
        private final Belief belief;

        private View(
                Checkpoint start,
                Checkpoint base,
                Checkpoint[] kept,
                int count,
                long spacing,
                @Nullable View earlier,
                Belief belief) {
            this.start = start;
            this.base = base;
            this.kept = kept;
            this.count = count;
            this.spacing = spacing;
            this.earlier = earlier;
            this.belief = belief;
        }

        /** A view that has only the start. */
        public static View ofStart(Weights initial) {
            return from(initial, Checkpoint.start(initial));
        }

        /** No checkpoint but the start and one from which a run is resumed. */
        static View from(Weights initial, Checkpoint base) {
            return new View(Checkpoint.start(initial), base, new Checkpoint[0], 0, 1, null, new Belief());
        }

        /** Those up to the given update, which has one. */
        View upTo(long update) {
            Checkpoint last = atOrBefore(update);
            if (last.update() != update) {
                throw new IllegalValueException("illegal.checkpoint.missing", update);
            }
            if (update < base.update()) {
                return earlier != null ? earlier.upTo(update) : ofStart(start.weights());
            }
            int first = (int) (update / spacing - base.update() / spacing);
            return new View(start, base, kept, first, spacing, earlier, belief);
        }

        private View thinnedTo(int most) {
            View thinned = this;
            while (thinned.count > most) {
                Checkpoint[] fewer = new Checkpoint[thinned.count / 2 + 1];
                int n = thin(thinned.kept, thinned.count, thinned.spacing, fewer);
                thinned = new View(start, base, fewer, n, 2 * thinned.spacing, earlier, belief);
            }
            return thinned;
        }

        /** How many bytes they take. */
        long bytes() {
            return bytesEach() * count + (long) Long.BYTES * kept.length + (earlier == null ? 0 : earlier.bytes());
        }

        /** All are of one run, and so of as many numbers as the last one. */
        private long bytesEach() {
            Checkpoint last = count == 0 ? base : kept[count - 1];
            int numbers = last.weightCount() + last.memory().numbers();
            return BYTES_EACH + (long) Double.BYTES * numbers;
        }

        /** Whether there is none but the start. */
        boolean isStartOnly() {
            return count == 0 && base.update() == 0 && earlier == null;
        }

        /** How many there are beside the start and the one from which the run was resumed. */
        public int count() {
            return count;
        }

        /** How many updates one is from the next. */
        public long spacing() {
            return spacing;
        }

        /** The last checkpoint that is not after the given update, at least 0; perhaps the start. */
        public Checkpoint atOrBefore(long update) {
            if (update < base.update()) {
                return earlier != null ? earlier.atOrBefore(update) : start;
            }
            int i = (int) Math.min(count, update / spacing - base.update() / spacing);
            return i == 0 ? base : kept[i - 1];
        }
    }
}
