package org.sgdviz.sgd;

import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.data.RowList;

/** How weights do on the rows of a role: their points are put together once, and again after each edit. One thread. */
final class HeldOut {

    private final RowList rows;
    private final Role role;
    private Points points = Points.EMPTY;
    private long changes = -1;

    HeldOut(RowList rows, Role role) {
        this.rows = rows;
        this.role = role;
    }

    /** Evaluates; takes time in proportion to these rows, and to all where there was an edit. */
    Evaluation at(Weights weights, FeatureMap features, Objective objective) {
        if (changes != rows.changes()) {
            changes = rows.changes();
            points = rows.toPoints(role);
        }
        return Evaluation.of(points, features, weights, objective);
    }
}
