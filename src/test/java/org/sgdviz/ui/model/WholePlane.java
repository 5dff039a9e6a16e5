package org.sgdviz.ui.model;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;

/** A plane that shows all points, whatever part of it is asked for. */
final class WholePlane implements SessionModel.PlaneView {

    @Override
    public @Nullable Extent chosen() {
        return null;
    }

    @Override
    public void show(@Nullable Extent part) {}
}
