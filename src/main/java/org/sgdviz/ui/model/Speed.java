package org.sgdviz.ui.model;

import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** How many updates a second are made while playing: as chosen, or {@link AutomaticPace}. FX thread only. */
final class Speed {

    private final LongSupplier clock;
    private final AutomaticPace pace = new AutomaticPace();
    private final ReadOnlyBooleanWrapper automatic = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyDoubleWrapper inForce = new ReadOnlyDoubleWrapper(AutomaticPace.FIRST);

    /** Automatic. */
    Speed(LongSupplier clock) {
        this.clock = clock;
    }

    /** Chooses a speed, &gt; 0, in updates a second. */
    void choose(double updatesPerSecond) {
        automatic.set(false);
        inForce.set(updatesPerSecond);
    }

    /** Chooses the automatic pace, which begins as if Play were pressed now. */
    void chooseAutomatic() {
        automatic.set(true);
        pace.begin();
    }

    /** Play has been pressed. */
    void begin() {
        pace.begin();
    }

    /**
     * Brings an automatic speed up to date.
     *
     * @param updates the number of updates shown
     * @param branch whether the run in front is a branch
     * @param playing whether time passes; otherwise it is the speed that Play will begin with
     */
    void follow(long updates, boolean branch, boolean playing) {
        if (automatic.get()) {
            inForce.set(playing ? pace.at(clock.getAsLong(), updates, branch) : AutomaticPace.atFirst(updates, branch));
        }
    }

    ReadOnlyDoubleProperty inForce() {
        return inForce.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty automatic() {
        return automatic.getReadOnlyProperty();
    }
}
