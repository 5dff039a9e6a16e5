package org.sgdviz.ui.app;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/**
 * The one place where the window is brought up to date, once a pulse: first the model is polled, then what is dirty
 * draws. FX thread only.
 */
final class FrameLoop extends AnimationTimer {

    private final Runnable poll;
    private final List<Runnable> drawings = new ArrayList<>();

    FrameLoop(Runnable poll) {
        this.poll = poll;
    }

    /** Adds something that draws itself if it is dirty. */
    void add(Runnable drawing) {
        drawings.add(drawing);
    }

    @Override
    public void handle(long now) {
        poll.run();
        drawings.forEach(Runnable::run);
    }
}
