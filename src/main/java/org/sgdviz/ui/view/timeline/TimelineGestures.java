package org.sgdviz.ui.view.timeline;

import org.sgdviz.ui.view.plot.ScrubGestures;

/** What the user does with a {@link Timeline}, by the mouse, its buttons and its keys. FX thread. */
public interface TimelineGestures extends ScrubGestures {

    /** Does nothing. */
    TimelineGestures NONE = new TimelineGestures() {
        @Override
        public void scrubbedTo(long update) {}

        @Override
        public void toStart() {}

        @Override
        public void toPresent() {}

        @Override
        public void stepUpdates(int by) {}

        @Override
        public void stepEpochs(int by) {}
    };

    /** To update 0. */
    void toStart();

    /** To the last update made, wherever that is by then. */
    void toPresent();

    /** So many updates back (below 0) or on. */
    void stepUpdates(int by);

    /** So many epochs back (below 0) or on. */
    void stepEpochs(int by);
}
