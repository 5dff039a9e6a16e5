package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which edits continue a gesture, where values of it were no edits. */
class GesturesTest {

    private final Gestures gestures = new Gestures();
    private Experiment experiment = Experiment.TUTORIAL;

    @Test
    void aGestureThatBeginsWithTheValueInForceBeginsWithTheNextOne() {
        set(100, 0.1, false);
        set(200, 0.3, false);
        set(200, 0.1, false);
        assertThat(experiment.edits()).containsExactly(edit(100, 0.1));

        set(200, 1, true);

        assertEdit(1, edit(200, 1));
        set(210, 3, true);
        assertEdit(2, new Edit(210, edit(210, 3).change(), true));
    }

    @Test
    void thatIsSoWhenUpdatesAreMadeInBetween() {
        set(100, 0.1, false);
        set(200, 0.3, false);
        set(200, 0.1, true);

        set(250, 1, true);

        assertEdit(1, edit(250, 1));
    }

    @Test
    void aGestureThatComesByTheValueInForceGoesOn() {
        set(100, 0.1, false);
        set(200, 0.3, true);
        set(200, 0.1, true);
        assertThat(experiment.edits()).containsExactly(edit(100, 0.1));

        set(200, 1, true);

        assertEdit(1, new Edit(200, edit(200, 1).change(), true));
    }

    @Test
    void anotherGestureBeginsAnew() {
        set(200, 0.1, false);
        set(200, 0.01, true);
        set(200, 0.3, false);
        set(201, 1, true);

        assertEdit(0, edit(200, 0.3));
        assertEdit(1, new Edit(201, edit(201, 1).change(), true));
    }

    private void set(long update, double alpha, boolean continued) {
        experiment = gestures.add(experiment, new Edit(update, Setting.LEARNING_RATE.to(alpha), continued));
    }

    private static Edit edit(long update, double alpha) {
        return new Edit(update, Setting.LEARNING_RATE.to(alpha));
    }

    private void assertEdit(int place, Edit expected) {
        assertThat(experiment.edits().get(place)).matches(expected::isToldAs, "told as " + expected);
    }
}
