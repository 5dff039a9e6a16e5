package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.sgdviz.ui.controller.Part;

/** Parts of a window that are shown and hidden. */
class PartsTest {

    private final List<String> log = new ArrayList<>();
    private final Parts parts = new Parts();

    /** Notes what happens to it. */
    private final class Noted implements Part {
        private final String name;

        Noted(String name) {
            this.name = name;
            log.add(name + " made");
        }

        @Override
        public void poll() {
            log.add(name + " polled");
        }

        @Override
        public boolean draw() {
            log.add(name + " drawn");
            return false;
        }

        @Override
        public void close() {
            log.add(name + " closed");
        }
    }

    private void frame() {
        parts.forEach(Part::poll);
        parts.forEach(Part::draw);
    }

    @Test
    void oneThatIsNeverShownIsNeverMade() {
        BooleanProperty shown = new SimpleBooleanProperty();
        parts.add(shown, () -> new Noted("a"));

        frame();
        parts.close();

        assertThat(log).isEmpty();
    }

    @Test
    void oneIsMadeWhenItIsFirstShownAndThatOneIsShownAgain() {
        BooleanProperty shown = new SimpleBooleanProperty();
        parts.add(shown, () -> new Noted("a"));

        shown.set(true);
        assertThat(log).containsExactly("a made");
        frame();
        assertThat(log).containsExactly("a made", "a polled", "a drawn");
        shown.set(false);
        frame();
        frame();
        assertThat(log).as("hidden").hasSize(3);
        shown.set(true);
        frame();

        assertThat(log).containsExactly("a made", "a polled", "a drawn", "a polled", "a drawn");
    }

    @Test
    void whoIsToDrawIsToldThatThereIsSomethingToShow() {
        BooleanProperty shown = new SimpleBooleanProperty();
        parts.setOnShown(() -> log.add("a frame"));
        parts.add(shown, () -> new Noted("a"));
        assertThat(log).isEmpty();

        shown.set(true);
        shown.set(false);

        assertThat(log).containsExactly("a made", "a frame");
    }

    @Test
    void theyArePolledAndDrawnInTheOrderInWhichTheyWereAddedWheneverTheyWereMade() {
        BooleanProperty shown = new SimpleBooleanProperty();
        parts.add(shown, () -> new Noted("first"));
        parts.add(new Noted("second"));
        shown.set(true);
        log.clear();

        frame();

        assertThat(log).containsExactly("first polled", "second polled", "first drawn", "second drawn");
    }

    @Test
    void oneThatIsHiddenByThePollOfAnotherDisturbsNoFrame() {
        BooleanProperty shown = new SimpleBooleanProperty(true);
        parts.add(new Part() {
            @Override
            public void poll() {
                shown.set(!shown.get());
            }
        });
        parts.add(shown, () -> new Noted("a"));

        frame();

        assertThat(log).doesNotContain("a drawn");
        frame();
        assertThat(log).endsWith("a drawn");
    }

    @Test
    void onceTheyAreClosedNoneIsMadeAndNobodyIsTold() {
        BooleanProperty shown = new SimpleBooleanProperty();
        parts.setOnShown(() -> log.add("a frame"));
        parts.add(shown, () -> new Noted("a"));

        parts.close();
        shown.set(true);

        assertThat(log).isEmpty();
    }

    @Test
    void thoseThatWereMadeAreClosedOnceHiddenOnesToo() {
        BooleanProperty shown = new SimpleBooleanProperty(true);
        parts.add(shown, () -> new Noted("hidden"));
        parts.add(new Noted("shown"));
        shown.set(false);
        log.clear();

        parts.close();
        frame();
        shown.set(true);
        parts.close();
        frame();

        assertThat(log).containsExactly("hidden closed", "shown closed");
    }
}
