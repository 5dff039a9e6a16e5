package org.sgdviz.ui.view.plot;

import java.util.ArrayList;
import java.util.List;
import org.sgdviz.ui.view.timeline.TimelineGestures;

/** Notes what the user does to go through the updates. */
public final class ScrubLog implements TimelineGestures {

    private final List<String> events = new ArrayList<>();
    private final List<Long> updates = new ArrayList<>();

    public List<String> events() {
        return events;
    }

    public List<Long> updates() {
        return updates;
    }

    @Override
    public void scrubbedTo(long update) {
        events.add(Long.toString(update));
        updates.add(update);
    }

    @Override
    public void toStart() {
        events.add("start");
    }

    @Override
    public void toPresent() {
        events.add("present");
    }

    @Override
    public void stepUpdates(int by) {
        events.add("updates " + by);
    }

    @Override
    public void stepEpochs(int by) {
        events.add("epochs " + by);
    }
}
