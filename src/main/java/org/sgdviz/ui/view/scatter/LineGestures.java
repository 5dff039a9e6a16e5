package org.sgdviz.ui.view.scatter;

/** What the user does to the decision line with the mouse; the plot itself moves none. Called on the FX thread. */
public interface LineGestures {

    /** Nobody may move the line. */
    LineGestures NONE = new LineGestures() {
        @Override
        public boolean mayMove() {
            return false;
        }

        @Override
        public void moveStarted() {}

        @Override
        public void moved(double w0, double w1, double w2) {}

        @Override
        public void moveEnded() {}

        @Override
        public void moveCancelled() {}
    };

    /** Whether the line that is shown may be taken hold of now. */
    boolean mayMove();

    /** The line begins to be dragged; exactly one {@link #moveEnded} or {@link #moveCancelled} follows. */
    void moveStarted();

    /** The dragged line is to be that of w0 + w1·x1 + w2·x2 = 0, with finite weights. */
    void moved(double w0, double w1, double w2);

    /** The line has been dropped. */
    void moveEnded();

    /** The line is to be again as it was. */
    void moveCancelled();
}
