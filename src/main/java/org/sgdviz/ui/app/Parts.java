package org.sgdviz.ui.app;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.sgdviz.ui.controller.Part;

/**
 * The parts of a window, in the order in which they are polled and drawn. One that can be folded away or hidden is made
 * when it is first shown, and left alone whenever it is not. Iterating gives those that are shown. FX thread only.
 */
final class Parts implements Iterable<Part>, AutoCloseable {

    private final List<Place> places = new ArrayList<>();
    private List<Part> shown = List.of();
    private Runnable onShown = () -> {};

    /** Where a part is, or will be. */
    private static final class Place {
        private final ObservableValue<Boolean> shown;
        private final Supplier<? extends Part> maker;
        private @Nullable Part part;
        private Subscription subscription = Subscription.EMPTY;

        Place(ObservableValue<Boolean> shown, Supplier<? extends Part> maker) {
            this.shown = shown;
            this.maker = maker;
        }

        boolean isShown() {
            return part != null && shown.getValue();
        }
    }

    /** Sets who is told that a part is shown which was not, so that there is something to poll and to draw. */
    void setOnShown(Runnable listener) {
        onShown = listener;
    }

    /** Adds a part that is always shown. */
    void add(Part part) {
        add(new Place(new SimpleObjectProperty<>(true), () -> part));
    }

    /**
     * Adds a part that is not always shown.
     *
     * @param whetherShown whether it is shown now
     * @param maker makes it, at once if it is shown, else as soon as it first is
     */
    void add(ObservableValue<Boolean> whetherShown, Supplier<? extends Part> maker) {
        add(new Place(whetherShown, maker));
    }

    private void add(Place place) {
        places.add(place);
        place.subscription = place.shown.subscribe(now -> show(place, now));
    }

    private void show(Place place, boolean now) {
        if (now && place.part == null) {
            place.part = place.maker.get();
        }
        shown = places.stream().filter(Place::isShown).map(each -> each.part).toList();
        if (now) {
            onShown.run();
        }
    }

    /** Those that are shown now, whatever is shown or hidden meanwhile. */
    @Override
    public Iterator<Part> iterator() {
        return shown.iterator();
    }

    /** Closes all parts that were made, and polls and draws none from now on; none is made any more. */
    @Override
    public void close() {
        shown = List.of();
        for (Place place : places) {
            place.subscription.unsubscribe();
            if (place.part != null) {
                place.part.close();
            }
        }
        places.clear();
    }
}
