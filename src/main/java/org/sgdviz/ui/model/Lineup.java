package org.sgdviz.ui.model;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerPropertyBase;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectPropertyBase;

/**
 * The list of runs and which of them is in front. Both change together: whoever is told of one sees both as they are.
 * FX thread only.
 */
final class Lineup {

    private final Entries entries = new Entries();
    private final InFront inFront = new InFront();
    private List<RunEntry> runs;
    private int frontId;

    Lineup(List<RunEntry> runs, int frontId) {
        this.runs = List.copyOf(runs);
        this.frontId = frontId;
    }

    /**
     * Sets both.
     *
     * @param nextFront the id of one of the runs
     */
    void set(List<RunEntry> next, int nextFront) {
        runs = List.copyOf(next);
        frontId = nextFront;
        entries.tell();
        inFront.tell();
    }

    ReadOnlyObjectProperty<List<RunEntry>> entries() {
        return entries;
    }

    ReadOnlyIntegerProperty inFront() {
        return inFront;
    }

    private final class Entries extends ReadOnlyObjectPropertyBase<List<RunEntry>> {

        @Override
        public List<RunEntry> get() {
            return runs;
        }

        void tell() {
            fireValueChangedEvent();
        }

        @Override
        public Object getBean() {
            return Lineup.this;
        }

        @Override
        public String getName() {
            return "entries";
        }
    }

    private final class InFront extends ReadOnlyIntegerPropertyBase {

        @Override
        public int get() {
            return frontId;
        }

        void tell() {
            fireValueChangedEvent();
        }

        @Override
        public Object getBean() {
            return Lineup.this;
        }

        @Override
        public String getName() {
            return "inFront";
        }
    }
}
