package org.sgdviz.ui.view.scatter;

import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.sgdviz.ui.view.plot.Viewport;

/** The decision line as something to take hold of, to drag and to drop; a curve is none. FX thread. */
final class MovableLine {

    /** How near the pointer must be to the line, in pixels at the usual size of marks. */
    private static final double REACH = 6;

    private final LineHandles handles = new LineHandles();
    private LineGestures gestures = LineGestures.NONE;
    private @Nullable LineGrip held;

    void setGestures(LineGestures listener) {
        gestures = listener;
    }

    /** To be laid over the plot area. */
    List<Node> nodes() {
        return handles.nodes();
    }

    /** The hold that a press at a pixel of the plot area would be; null where it would be none. */
    @Nullable
    LineGrip gripAt(Boundary boundary, Viewport view, double x, double y, double magnification) {
        return boundary instanceof DecisionLine line && gestures.mayMove()
                ? LineGrip.at(line, view, x, y, REACH * Math.max(1, magnification))
                : null;
    }

    /** Takes hold of the line. */
    void take(LineGrip grip) {
        held = grip;
        gestures.moveStarted();
    }

    boolean isHeld() {
        return held != null;
    }

    /** Drags it to a place in the plane; not where it could not be told any more. */
    void dragTo(double x1, double x2) {
        LineGrip grip = held;
        if (grip != null) {
            DecisionLine line = grip.draggedTo(x1, x2);
            if (line.exists()) {
                gestures.moved(line.w0(), line.w1(), line.w2());
            }
        }
    }

    /** Drops it where it is. */
    void drop() {
        if (isHeld()) {
            held = null;
            gestures.moveEnded();
        }
    }

    /** Lets it go back to where it was; says whether it was held. */
    boolean cancel() {
        boolean was = isHeld();
        held = null;
        if (was) {
            gestures.moveCancelled();
        }
        return was;
    }

    /** Shows the handles on the line, if it can be taken hold of where the pointer is, or is held. */
    void showHandles(Boundary boundary, Viewport view, boolean near, double magnification) {
        double[] ends = (near || isHeld()) && boundary instanceof DecisionLine line ? line.segment(view) : null;
        if (ends == null) {
            handles.hide();
        } else {
            handles.show(ends, Math.max(1, magnification));
        }
    }
}
