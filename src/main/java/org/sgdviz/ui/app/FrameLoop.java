package org.sgdviz.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/**
 * The one place where the window is brought up to date, once a pulse: first the model is polled, then what is dirty
 * draws. It runs from a {@link #request} on while anything is busy and the window can be seen; then it stops, so that a
 * window at rest costs nothing. FX thread only.
 */
final class FrameLoop extends AnimationTimer {

    /** A poll may ask for an assessment that is finished before anybody can look; the next poll shows it. */
    private static final int QUIET_AT_LEAST = 2;

    private final BooleanSupplier busy;
    private final Runnable poll;
    private final List<BooleanSupplier> drawings = new ArrayList<>();
    private boolean seen;
    private boolean running;
    private int quiet;

    /** Whether all was drawn in the frame before. */
    private boolean drawn;

    private @Nullable Runnable onceDrawn;

    /**
     * A loop that stands still.
     *
     * @param busy whether a later poll may find something that the next one does not
     * @param poll brings the model up to date
     */
    FrameLoop(BooleanSupplier busy, Runnable poll) {
        this.busy = busy;
        this.poll = poll;
    }

    /** Adds something that draws itself if it is dirty, and says whether it still waits for something to be drawn. */
    void add(BooleanSupplier drawing) {
        drawings.add(drawing);
    }

    /** Sets what is done, once, when everything has been drawn and that frame is over. */
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
        Runnable then = onceDrawn;
        if (drawn && then != null) {
            onceDrawn = null;
            then.run();
        }
        boolean more = busy.getAsBoolean(); // before the poll, which then shows what has been done by now
        poll.run();
        drawn = true;
        for (BooleanSupplier drawing : drawings) {
            boolean waits = drawing.getAsBoolean();
            drawn &= !waits;
            more |= waits;
        }
        quiet = more || busy.getAsBoolean() ? 0 : quiet + 1;
        if (quiet >= QUIET_AT_LEAST) {
            stop();
        }
    }
}
