package org.sgdviz.ui.view.surface;

import org.sgdviz.data.Extent;

/** What is done with the mouse on a surface. FX thread. */
public interface SurfaceGestures {

    /** Whether the point may be taken hold of. */
    boolean mayMove();

    /** The point is taken hold of. */
    void moveStarted();

    /** It is dragged to a place. */
    void moved(double across, double up);

    /** It is dropped. */
    void moveEnded();

    /** Whether a click chooses a place. */
    boolean choosesPlaces();

    /** A place is clicked at. */
    void placeChosen(double across, double up);

    /** Another part of the plane is wanted. */
    void partChosen(Extent part);
}
