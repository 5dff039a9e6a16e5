package org.sgdviz.ui.app;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;
import org.sgdviz.ui.model.SessionModel;
import org.sgdviz.ui.view.scatter.ScatterPlot;

/** The part of the plane that a scatter plot shows, for a session. */
record PlaneInView(ScatterPlot scatter) implements SessionModel.PlaneView {

    @Override
    public @Nullable Extent chosen() {
        return scatter.chosenPart();
    }

    @Override
    public void show(@Nullable Extent part) {
        scatter.show(part);
    }
}
