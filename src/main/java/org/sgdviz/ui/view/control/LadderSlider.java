package org.sgdviz.ui.view.control;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * A slider over a ladder of values: the mouse and the keys choose only its rungs, while any value can be shown. Where
 * the rungs lie along the slider is a scale of the values' own, such as their logarithm.
 *
 * <p>Arrow keys go one rung, the Page keys three, Home and End to the ends.
 *
 * <p>It is held from the moment that the mouse or one of these keys is pressed on it until all of them are released:
 * what is chosen meanwhile is one gesture.
 */
public final class LadderSlider extends Slider {

    private static final int PAGE = 3;

    private double[] rungs = {0, 1};
    private DoubleUnaryOperator scale = DoubleUnaryOperator.identity();
    private DoubleConsumer chosen = value -> {};
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper(this, "held");
    private double shown;
    private boolean showing;
    private boolean heldByMouse;
    private boolean heldByKey;

    /** A slider without a ladder yet; for FXML. */
    public LadderSlider() {
        getStyleClass().add("ladder-slider");
        valueProperty().addListener((any, before, now) -> moved(now.doubleValue()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_RELEASED, event -> holdByKey(false));
        focusedProperty().addListener((any, before, now) -> holdByKey(heldByKey && now));
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> holdByMouse(true));
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    /**
     * The last place of a fast drag comes with the release alone: the window system need not tell of every move, nor of
     * the last one.
     */
    private void released(MouseEvent event) {
        if (heldByMouse && event.getButton() == MouseButton.PRIMARY && event.getTarget() instanceof Node target) {
            target.fireEvent(event.copyFor(target, target, MouseEvent.MOUSE_DRAGGED));
        }
        holdByMouse(isAnyDown(event));
    }

    private static boolean isAnyDown(MouseEvent event) {
        return event.isPrimaryButtonDown() || event.isSecondaryButtonDown() || event.isMiddleButtonDown();
    }

    private void holdByKey(boolean now) {
        heldByKey = now;
        held.set(heldByKey || heldByMouse);
    }

    private void holdByMouse(boolean now) {
        heldByMouse = now;
        held.set(heldByKey || heldByMouse);
    }

    /** Whether the user holds it. */
    public ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    /**
     * Sets the rungs, ascending, at least two, and the rising scale that places them; keeps what is shown.
     */
    public void setLadder(DoubleUnaryOperator newScale, double... newRungs) {
        scale = newScale;
        rungs = newRungs.clone();
        showing = true;
        setMin(scale.applyAsDouble(rungs[0]));
        setMax(scale.applyAsDouble(rungs[rungs.length - 1]));
        showing = false;
        show(shown);
    }

    /** Who is told when the user chooses a rung. */
    public void setOnChosen(DoubleConsumer listener) {
        chosen = listener;
    }

    /** Shows a value, on a rung or not, without choosing it. */
    public void show(double value) {
        shown = value;
        showing = true;
        setValue(scale.applyAsDouble(value));
        showing = false;
    }

    /** Pixels from the slider's left edge to a value, or to the end beyond which it is; as it is laid out now. */
    double place(double value) {
        double share = (scale.applyAsDouble(value) - getMin()) / (getMax() - getMin());
        double thumb = lookup(".thumb") instanceof Region region ? region.getWidth() : 0;
        double length = getWidth() - snappedLeftInset() - snappedRightInset() - thumb;
        return snappedLeftInset() + thumb / 2 + Math.max(0, Math.min(1, share)) * length;
    }

    private void moved(double position) {
        if (showing) {
            return;
        }
        choose(rungs[nearest(position)]);
    }

    private void choose(double value) {
        boolean news = value != shown;
        show(value);
        if (news) {
            chosen.accept(value);
        }
    }

    private int nearest(double position) {
        int best = 0;
        for (int i = 1; i < rungs.length; i++) {
            if (Math.abs(scale.applyAsDouble(rungs[i]) - position)
                    < Math.abs(scale.applyAsDouble(rungs[best]) - position)) {
                best = i;
            }
        }
        return best;
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT, UP, LEFT, DOWN, PAGE_UP, PAGE_DOWN, HOME, END -> holdByKey(true);
            default -> {
                return;
            }
        }
        switch (event.getCode()) {
            case RIGHT, UP -> climb(1);
            case LEFT, DOWN -> climb(-1);
            case PAGE_UP -> climb(PAGE);
            case PAGE_DOWN -> climb(-PAGE);
            case HOME -> choose(rungs[0]);
            default -> choose(rungs[rungs.length - 1]);
        }
        event.consume();
    }

    /** Goes so many rungs up or down from the value shown, which may lie between two or beyond the ends. */
    private void climb(int by) {
        int below = -1;
        while (below + 1 < rungs.length && rungs[below + 1] <= shown) {
            below++;
        }
        int from = by < 0 && (below < 0 || rungs[below] < shown) ? below + 1 : below;
        choose(rungs[Math.max(0, Math.min(rungs.length - 1, from + by))]);
    }
}
