package org.sgdviz.ui.view.scatter;

/** What the user does to the points with the mouse; the plot itself changes none. Called on the FX thread. */
public interface ScatterGestures {

    /** Does nothing. */
    ScatterGestures NONE = new ScatterGestures() {
        @Override
        public void add(double x1, double x2, boolean otherClass) {}

        @Override
        public void moveStarted(int rowId) {}

        @Override
        public void moved(int rowId, double x1, double x2) {}

        @Override
        public void moveEnded(int rowId) {}
    };

    /**
     * A click where no point is.
     *
     * @param x1 first coordinate of the place
     * @param x2 second coordinate
     * @param otherClass whether it was a click with the right button or with Shift
     */
    void add(double x1, double x2, boolean otherClass);

    /** A point begins to be dragged; exactly one {@link #moveEnded} follows. */
    void moveStarted(int rowId);

    /** The dragged point is to be at (x1, x2). */
    void moved(int rowId, double x1, double x2);

    /** The point has been dropped. */
    void moveEnded(int rowId);
}
