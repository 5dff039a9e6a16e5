package org.sgdviz.run;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Role;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.UpdateTrace;
import org.sgdviz.sgd.Weights;

/**
 * What is kept of a run's updates, in memory that is bounded however long the run: the last {@value #RING} updates, the
 * curves of the losses as pyramids, the epochs' figures, thinned out when there are many, and {@link Checkpoints} from
 * which a {@link Replay} computes everything else again.
 *
 * <p>One thread appends and publishes. Readers on other threads read the published size first; they never wait and
 * never make the writer wait.
 */
public final class History {

    /** How many of the latest updates are kept one by one. */
    public static final int RING = UpdateRing.CAPACITY;

    /** The published updates must not all be overwritten before the next publication, or readers would wait for it. */
    private static final int PUBLISHED_AT_LEAST_EVERY = RING / 4;

    /** How many checkpoints a history keeps that is to take little room. */
    private static final int CHECKPOINTS_AT_REST = 256;

    /** The curves, the progression, the epochs, checkpoints and a ring of a few updates, each of three weights. */
    private static final long MOST_AT_REST = 975_000;

    /** Each further weight in the checkpoints and in the ring. */
    private static final long BYTES_AT_REST_PER_WEIGHT =
            (long) Double.BYTES * (CHECKPOINTS_AT_REST + UpdateRing.FIRST_ROOM);

    /** A reader is overtaken by the writer once, if ever: the next publication is far from being overwritten. */
    private static final int MOST_TRIES = 1 << 20;

    private final double[] lastWeights;
    private volatile Weights initial;
    private volatile UpdateRing ring;
    private final KeptCurves curves;
    private final Progression progression;
    private final MissingPast missing;
    private final EpochLog epochs;
    private final TestLog tests;
    private final Checkpoints checkpoints;
    private long appended;

    /** Up to which update the curves have those of the ring. */
    private long drawn;

    private volatile long size;

    /** A history without updates that keeps so many checkpoints, at least 2. */
    History(Weights initial, int checkpointCapacity) {
        this(SavedCurves.none(initial), Checkpoints.View.ofStart(initial), checkpointCapacity, new MissingPast());
    }

    /**
     * A history that goes on from another run's, or from the same run's in a file. At least one update is to be
     * appended before it is read.
     *
     * @param missing from where what those curves do not have becomes known
     */
    History(SavedCurves past, Checkpoints.View checkpoints, int checkpointCapacity, MissingPast missing) {
        this.initial = checkpoints.atOrBefore(0).weights();
        this.lastWeights = new double[initial.count()];
        this.ring = new UpdateRing(past.checkpoint().update(), initial.count());
        this.curves = new KeptCurves(past, missing);
        this.epochs = new EpochLog(past.epochs(), missing);
        this.progression = new Progression(past.progression(), past.checkpoint().update(), missing);
        this.missing = missing;
        this.tests = new TestLog(past.checkpoint().update());
        this.checkpoints = new Checkpoints(checkpoints, checkpointCapacity);
        this.appended = past.checkpoint().update();
        this.drawn = appended;
        this.size = appended;
    }

    /** Takes other weights of update 0, before the first update. Writer only; visible to others at once. */
    void startFrom(Weights weights) {
        if (!weights.equals(initial)) {
            checkpoints.startFrom(weights);
            initial = weights;
        }
    }

    /**
     * Appends the updates that the trainer has made last, {@linkplain #most no more} than up to a checkpoint. Writer
     * only; visible to others after {@link #publish} at the latest.
     */
    void append(Trainer trainer) {
        UpdateTrace made = trainer.made();
        if (appended - drawn + made.size() > UpdateTrace.CAPACITY) { // the curves, too, take many at a time
            draw();
        }
        ring.append(made);
        appended += made.size();
        progression.append(trainer);
        if (checkpoints.isDue(appended)) {
            checkpoints.append(trainer.checkpoint());
        }
        if (appended - size >= PUBLISHED_AT_LEAST_EVERY) {
            publish();
        }
    }

    /** How many updates may be made before they are to be appended: up to where a checkpoint is due. Writer only. */
    int most() {
        return checkpoints.updatesToNext(appended);
    }

    /** Brings the curves up to date with the ring. */
    private void draw() {
        while (drawn < appended) {
            drawn += curves.append(ring, drawn + 1, appended - drawn);
        }
    }

    /** Notes the figures of the epoch that has just ended. Writer only. */
    void endEpoch(Trainer trainer) {
        trainer.copyWeights(lastWeights, 0);
        epochs.append(
                trainer.epochsDone(),
                trainer.update(),
                trainer.sums().objectiveMean(),
                trainer.sums().squaredErrorMean(),
                trainer.sums().misclassifiedMean(),
                lastWeights);
        if (trainer.rows().count(Role.TEST) > 0 && tests.isDue(trainer.epochsDone())) {
            tests.append(trainer.epochsDone(), trainer.update(), trainer.testFigures());
        }
    }

    /** Notes how long the updates took that were appended since the last call, in seconds. Writer only. */
    void spend(double seconds) {
        progression.spend(seconds);
    }

    /** Takes it that they took as long as the same updates of another run. Writer only. */
    void spendAs(History other) {
        progression.spendAs(other.progression().seconds());
    }

    /** Takes it that the first updates, common to both, took as long as in another run. Writer only. */
    void shareSeconds(History other, long updates) {
        progression.share(other.progression().seconds(), Math.min(updates, other.size()));
    }

    /** Makes what was appended visible to readers. Writer only. */
    void publish() {
        draw();
        curves.publish();
        progression.publish();
        epochs.publish();
        tests.publish();
        checkpoints.publish();
        size = appended;
    }

    /** The number of updates published: the number of the last one. */
    public long size() {
        return size;
    }

    /** The weights of update 0. */
    public Weights initialWeights() {
        return initial;
    }

    /**
     * Update number n, 0 ≤ n ≤ {@link #size()}; update 0 is the start. Null where it is kept no longer, which may also
     * happen while it is being read.
     */
    public @Nullable Update at(long n) {
        if (n == 0) {
            return Update.start(initial);
        }
        if (n < 0 || n > size) {
            throw new IllegalValueException("illegal.update.missing", n, size);
        }
        return ring.at(n);
    }

    /** The latest published update, or the start. */
    public Update latest() {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Update update = at(size);
            if (update != null) {
                return update;
            }
        }
        throw new IllegalStateException("update " + size + " is not kept, though it is the latest");
    }

    /**
     * The curves up to a published update shortly before the given one, published too, that has a checkpoint. At least
     * {@value EpochLog#RECENT} epochs end between the two, or it is the start: whoever goes on from there and passes
     * the given update knows as much as this history did.
     */
    SavedCurves before(long update) {
        KeptCurves.View drawn = curves.view();
        Progression.View progressed = progression();
        Checkpoints.View known = checkpoints();
        Checkpoint at = known.atOrBefore(Math.max(0, update - 1));
        long enough = Math.max(0, at.epochsDone() - EpochLog.RECENT);
        while (at.epochsDone() > enough) {
            at = earlier(known, at, at.epochStart());
        }
        // Of a run that was resumed, a checkpoint may lie where no bucket ends.
        long width = Math.max(drawn.bucketWidth(), progressed.bucketWidth());
        while (at.update() % width != 0) {
            at = earlier(known, at, at.update() - at.update() % width);
        }
        return new SavedCurves(
                at,
                drawn.objective().upTo(at.update()),
                drawn.squaredError().upTo(at.update()),
                drawn.misclassified().upTo(at.update()),
                drawn.rate().upTo(at.update()),
                epochs().upTo(at.epochsDone()),
                progressed.upTo(at.update()));
    }

    /**
     * The last checkpoint that is not after an update; the start, lest one looks for ever, where that is no earlier
     * one.
     */
    private static Checkpoint earlier(Checkpoints.View known, Checkpoint than, long update) {
        Checkpoint found = known.atOrBefore(update);
        return found.update() < than.update() ? found : known.atOrBefore(0);
    }

    /**
     * Gives up what can be computed again, but for the curves: the latest updates, the last of them excepted, and most
     * checkpoints. Writer only, or whoever knows that there is no writer now.
     */
    void slim() {
        draw();
        if (size > 0 && !ring.isSmall()) {
            ring = ring.ofLast();
        }
        checkpoints.thinTo(CHECKPOINTS_AT_REST);
    }

    /**
     * Makes the curves coarser, which remain those of all updates: buckets get wider and lose no extreme. To have
     * narrow ones again takes as long as all updates did, so there is no way back; those that are appended are no
     * narrower. Writer only, or whoever knows that there is no writer now.
     */
    void coarsen() {
        draw();
        curves.thin();
        progression.thinTo(KeptCurves.BUCKETS_AT_REST);
    }

    /**
     * Goes on without its checkpoints, which have turned out not to be those of its updates, and so does whatever
     * branched off behind the one of the file. Callable from any thread.
     */
    void dropCheckpoints() {
        checkpoints.drop();
    }

    /** Whether they have been {@linkplain #dropCheckpoints dropped}. Any thread. */
    boolean isWithoutCheckpoints() {
        return checkpoints.areDropped();
    }

    /** Whether it goes on from the same checkpoint of a file as another, one of them being a branch. Any thread. */
    boolean goesOnLike(History other) {
        return checkpoints.shareBelief(other.checkpoints);
    }

    /**
     * Takes over checkpoints of the same run, of updates before the first that it has itself. Callable from any thread.
     */
    void adopt(Checkpoints.View earlier) {
        checkpoints.adopt(earlier);
    }

    /** Learns what it does not know from a history of the same run from its start. Callable from any thread. */
    void learn(History whole) {
        tests.learn(whole.tests);
        if (!isComplete()) {
            missing.learn(whole);
        }
    }

    /** Takes over how another run, which shares the updates that it has not seen itself, did on the test rows then. */
    void learnTests(History parent) {
        tests.learn(parent.tests);
    }

    /** Whether all is known of the updates that it has not seen itself. */
    boolean isComplete() {
        Progression.View progressed = progression();
        return misclassifiedCurve().isComplete()
                && rateCurve().isComplete()
                && epochs().isComplete()
                && progressed.examples().isKnown()
                && progressed.seconds().isKnown();
    }

    /**
     * How many bytes it keeps, about: in the plane it never grows beyond 12.5 MB, and by 0.6 MB more for each further
     * weight. Callable from any thread.
     */
    public long bytes() {
        return ring.bytes()
                + curves.view().bytes()
                + progression().bytes()
                + epochs().bytes()
                + tests.bytes()
                + checkpoints.bytes()
                + missing.bytes();
    }

    /** About the most bytes that it takes after {@link #slim} and {@link #coarsen}, however long it is. Any thread. */
    long mostBytesAtRest() {
        return MOST_AT_REST
                + BYTES_AT_REST_PER_WEIGHT * Math.max(0, initial.count() - 3)
                + missing.bytes()
                + tests.mostBytes()
                + curves.bytesThatStay();
    }

    /** Each update's objective, mean per example of its batch. */
    public LossPyramid.View objectiveCurve() {
        return curves.view().objective();
    }

    /** Each update's squared error, mean per example of its batch. */
    public LossPyramid.View squaredErrorCurve() {
        return curves.view().squaredError();
    }

    /** Each update's 0/1 error: the share of its batch that the weights before it classified wrongly. */
    public LossPyramid.View misclassifiedCurve() {
        return curves.view().misclassified();
    }

    /** The learning rate of each update. */
    public LossPyramid.View rateCurve() {
        return curves.view().rate();
    }

    /** How far the run had come at each update: in epochs, examples and seconds. */
    public Progression.View progression() {
        return progression.view();
    }

    /** From where any update can be computed again. */
    public Checkpoints.View checkpoints() {
        return checkpoints.view();
    }

    /** How the weights did on the test rows at the ends of epochs; not known of updates before those that were seen. */
    public TestLog.View tests() {
        return tests.view();
    }

    /** The epochs' figures. */
    public EpochLog.View epochs() {
        return epochs.view();
    }
}
