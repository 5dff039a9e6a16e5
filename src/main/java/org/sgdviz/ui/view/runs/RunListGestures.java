package org.sgdviz.ui.view.runs;

import java.util.Set;

/** What the user does to the runs of a {@link RunListView}; the view itself shows only what it is told. FX thread. */
public interface RunListGestures {

    /** Does nothing. */
    RunListGestures NONE = new RunListGestures() {
        @Override
        public void broughtToFront(int id) {}

        @Override
        public void renamed(int id, String name) {}

        @Override
        public void shown(int id, boolean shown) {}

        @Override
        public void deleted(int id) {}

        @Override
        public void deletedAll(Set<Integer> ids) {}
    };

    /** The window is to show this run. */
    void broughtToFront(int id);

    /** The run is to have another name, which is neither blank nor the present one. */
    void renamed(int id, String name);

    /** The run's curve is to be shown or hidden. */
    void shown(int id, boolean shown);

    /** The run is to be deleted. */
    void deleted(int id);

    /** These runs, none of which is in front, are to be deleted together. */
    void deletedAll(Set<Integer> ids);
}
