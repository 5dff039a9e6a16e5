package org.sgdviz.ui.controller.surface;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.model.surface.OwnDescent;
import org.sgdviz.ui.model.surface.SurfaceModel;
import org.sgdviz.ui.model.surface.Trail;
import org.sgdviz.ui.view.surface.DescentWays;
import org.sgdviz.ui.view.surface.SurfaceView;

/** Joins somebody's own descent to the surface lens. FX thread. */
final class DescentBinding {

    /** How long a step is seen when the ways are replayed. */
    private static final Duration REPLAYED_STEP = Duration.millis(500);

    private final SurfaceModel surface;
    private final OwnDescent descent;
    private final SurfaceView view;
    private final Messages messages;
    private final Runnable frames;
    private final Timeline replay = new Timeline();

    /** So many steps of each way are seen. */
    private int shownSteps = OwnDescent.STEPS;

    DescentBinding(SurfaceModel surface, SurfaceView view, Messages messages, Runnable frames) {
        this.surface = surface;
        this.descent = surface.descent();
        this.view = view;
        this.messages = messages;
        this.frames = frames;
    }

    /** Joins them, for good. */
    void bind() {
        replay.getKeyFrames().add(new KeyFrame(REPLAYED_STEP, event -> {
            shownSteps++;
            show();
        }));
        replay.setCycleCount(OwnDescent.STEPS);
        view.descent().setOnToggle(on -> {
            if (on) {
                begin();
            } else {
                endUnless(false);
            }
        });
        view.descent().setOnAgain(this::begin);
        view.descent().setOnEnd(descent::reveal, () -> {
            shownSteps = 0;
            show();
            replay.playFromStart();
        });
        descent.state().subscribe(any -> show());
    }

    private void begin() {
        endReplay();
        if (!surface.beginDescent(view.descent().isOfBatch())) {
            view.descent().show(true, false, messages.text("descent.oneClass"));
        }
        frames.run();
    }

    private void endReplay() {
        replay.stop();
        shownSteps = OwnDescent.STEPS;
    }

    /** Ends it, unless it may go on. */
    void endUnless(boolean mayGoOn) {
        if (!mayGoOn) {
            endReplay();
            descent.stop();
            show();
        }
    }

    private void show() {
        OwnDescent.State state = descent.state().get();
        boolean revealed = state.phase() == OwnDescent.Phase.REVEALED;
        view.descent().show(descent.isOn(), revealed, sentence(state));
        if (descent.isOn()) {
            view.plot()
                    .setDescent(
                            new DescentWays(
                                    places(state.way(), true),
                                    places(state.sgd(), revealed),
                                    places(state.momentum(), revealed),
                                    state.gradient()),
                            !revealed);
        } else {
            view.plot().setDescent(DescentWays.NONE, false);
        }
        frames.run();
    }

    private double[] places(@Nullable Trail way, boolean isSeen) {
        if (way == null || !isSeen) {
            return new double[0];
        }
        int count = Math.min(way.across().length, shownSteps + 1);
        double[] places = new double[2 * count];
        for (int k = 0; k < count; k++) {
            places[2 * k] = way.across()[k];
            places[2 * k + 1] = way.up()[k];
        }
        return places;
    }

    private String sentence(OwnDescent.State state) {
        if (state.phase() == OwnDescent.Phase.OFF) {
            return "";
        }
        String step = Numbers.count(state.steps() + 1L);
        String of = Numbers.count(OwnDescent.STEPS);
        double[] losses = state.losses();
        if (losses != null) {
            return messages.text(
                    "descent.result",
                    state.steps(),
                    Numbers.loss(losses[0]),
                    of,
                    Numbers.loss(losses[1]),
                    Numbers.loss(losses[2]));
        }
        if (state.phase() == OwnDescent.Phase.REVEALED) {
            return messages.text("descent.revealed");
        }
        double[] gradient = state.gradient();
        if (gradient == null) {
            return messages.text("descent.waiting", step, of);
        }
        double length = Math.hypot(gradient[0], gradient[1]);
        if (Double.isNaN(length)) {
            return messages.text("descent.far", step, of);
        }
        String key = view.descent().isOfBatch() ? "descent.batchStep" : "descent.step";
        return messages.text(key, step, of, Numbers.loss(length));
    }
}
