package org.sgdviz.ui.controller;

import java.util.Objects;
import java.util.Optional;
import org.sgdviz.run.Progression;
import org.sgdviz.run.Quantity;
import org.sgdviz.session.ViewState.XAxis;
import org.sgdviz.ui.view.plot.Abscissa;

/**
 * The updates of a run on an axis of what it had done or used up after each. Equal to those of the same publication.
 */
final class RunAbscissa implements Abscissa {

    private final Progression.View progression;
    private final XAxis axis;
    private final Quantity quantity;

    private RunAbscissa(Progression.View progression, XAxis axis, Quantity quantity) {
        this.progression = progression;
        this.axis = axis;
        this.quantity = quantity;
    }

    /** Where the updates lie; nowhere if what the axis counts is not known of the run. */
    static Optional<Abscissa> of(Progression.View progression, XAxis axis) {
        return switch (axis) {
            case UPDATES -> Optional.of(Abscissa.UPDATES);
            case EPOCHS -> along(progression, axis, progression.epochs());
            case EXAMPLES -> along(progression, axis, progression.examples());
            case SECONDS -> along(progression, axis, progression.seconds());
        };
    }

    private static Optional<Abscissa> along(Progression.View progression, XAxis axis, Quantity quantity) {
        return quantity.isKnown() ? Optional.of(new RunAbscissa(progression, axis, quantity)) : Optional.empty();
    }

    @Override
    public double at(double update) {
        return quantity.at(update);
    }

    @Override
    public double updateAt(double x) {
        return quantity.updateAt(x);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // each publication has one view
    public boolean equals(Object other) {
        return other instanceof RunAbscissa that && progression == that.progression && axis == that.axis;
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(progression), axis);
    }
}
