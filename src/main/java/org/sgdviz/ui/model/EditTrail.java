package org.sgdviz.ui.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.sgdviz.data.EditedPoints;
import org.sgdviz.data.PointEdit;
import org.sgdviz.data.RecentEdits;

/** What was edited since the points that are shown were put together. FX thread only. */
final class EditTrail {

    private final List<PointEdit> recent = new ArrayList<>();
    private final ReadOnlyObjectWrapper<RecentEdits> edits = new ReadOnlyObjectWrapper<>(RecentEdits.NONE);
    private int inMaking;

    /** Notes that a row has come to its place, or is about to go from it. */
    void note(EditedPoints list, int row, boolean come) {
        recent.add(new PointEdit(list.x1(row), list.x2(row), list.label(row), come));
    }

    /** Notes a single row: if many come or go, most of the picture has to wait for them anyway. */
    void note(EditedPoints list, BitSet rows, boolean come) {
        if (rows.cardinality() == 1) {
            note(list, rows.nextSetBit(0), come);
        }
    }

    /** Points of all that was noted so far begin to be put together. */
    void making() {
        inMaking = recent.size();
    }

    /** The points are shown that began to be put together last. */
    void shown() {
        recent.subList(0, inMaking).clear();
        edits.set(new RecentEdits(edits.get().included() + inMaking, recent));
        inMaking = 0;
    }

    /** Points are shown that have nothing to do with what was noted, or show all of it. */
    void forget() {
        making();
        shown();
    }

    /** Makes known what was noted. */
    void publish() {
        if (edits.get().edits().size() < recent.size()) {
            edits.set(new RecentEdits(edits.get().included(), recent));
        }
    }

    ReadOnlyObjectProperty<RecentEdits> edits() {
        return edits.getReadOnlyProperty();
    }
}
