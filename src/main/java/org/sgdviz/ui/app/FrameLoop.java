package org.sgdviz.ui.app;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;
import org.sgdviz.ui.controller.Part;

/**
 * The one place where the window is brought up to date, once a pulse: first the model is polled, then the parts that
 * are shown, and then these draw what is stale. It runs from a {@link #request} on while anything is busy and the
 * window can be seen; then it stops, so that a window at rest costs nothing. What fails is left out of the frame and
 * told of once; while it goes on failing, frames are few, so that failing takes no processor for itself. FX thread
 * only.
 */
final class FrameLoop extends AnimationTimer {

    /** A poll may ask for an assessment that is finished before anybody can look; the next poll shows it. */
    private static final int QUIET_AT_LEAST = 2;

    /** How long after a failure the next frame comes. */
    private static final long NANOS_AFTER_FAILURE = 500_000_000L;

    /** A failure so long after the last one is told of anew. */
    private static final long NANOS_UNTIL_TOLD_AGAIN = 60_000_000_000L;

    private final BooleanSupplier busy;
    private final Runnable poll;
    private final Consumer<Throwable> onFailure;
    private final Parts parts;
    private boolean seen;
    private boolean running;
    private int quiet;
    private boolean failed;
    private boolean failedEver;
    private long failure;

    /** Whether what was tried last failed. */
    private boolean lastFailed;

    /** Whether all was drawn in the frame before, as far as it can be. */
    private boolean drawn;

    private @Nullable Runnable onceDrawn;

    /**
     * A loop that stands still.
     *
     * @param busy whether a later poll may find something that the next one does not
     * @param poll brings the model up to date
     * @param parts what is polled and drawn then
     * @param onFailure is told what failed in a frame, if nothing did for a while before
     */
    FrameLoop(BooleanSupplier busy, Runnable poll, Parts parts, Consumer<Throwable> onFailure) {
        this.busy = busy;
        this.poll = poll;
        this.parts = parts;
        this.onFailure = onFailure;
        parts.setOnShown(this::request);
    }

    /** Sets what is done, once, when everything has been drawn that does not fail, and that frame is over. */
    void onceDrawn(Runnable then) {
        drawn = false;
        onceDrawn = then;
        request();
    }

    /** Asks for a frame: something has changed. While the window cannot be seen, the frame comes when it can. */
    void request() {
        quiet = 0;
        if (seen && !running) {
            running = true;
            start();
        }
    }

    /** Sets whether the window can be seen. */
    void setSeen(boolean nowSeen) {
        seen = nowSeen;
        if (seen) {
            request();
        } else {
            stop();
        }
    }

    /** Whether frames follow one another. */
    boolean isRunning() {
        return running;
    }

    @Override
    public void stop() {
        running = false;
        super.stop();
    }

    @Override
    public void handle(long now) {
        if (failed && now - failure < NANOS_AFTER_FAILURE) {
            return;
        }
        failed = false;
        Runnable then = onceDrawn;
        if (drawn && then != null) {
            onceDrawn = null;
            tryOut(now, then);
        }
        boolean more = tryOut(now, busy); // before the poll, which then shows what has been done by now
        more |= tryOut(now, poll);
        for (Part part : parts) {
            more |= tryOut(now, part::poll);
        }
        drawn = true;
        for (Part part : parts) {
            boolean waits = tryOut(now, part::draw);
            drawn &= !waits || lastFailed;
            more |= waits;
        }
        quiet = more || tryOut(now, busy) ? 0 : quiet + 1;
        if (quiet >= QUIET_AT_LEAST) {
            stop();
        }
    }

    private boolean tryOut(long now, Runnable action) {
        return tryOut(now, () -> {
            action.run();
            return false;
        });
    }

    /** Says whether there is more to draw: what fails has drawn nothing, and is tried again. */
    private boolean tryOut(long now, BooleanSupplier action) {
        lastFailed = false;
        try {
            return action.getAsBoolean();
        } catch (RuntimeException | Error e) {
            boolean news = !failedEver || now - failure > NANOS_UNTIL_TOLD_AGAIN;
            lastFailed = true;
            failed = true;
            failedEver = true;
            failure = now;
            if (news) {
                onFailure.accept(e);
            }
            return true;
        }
    }
}
