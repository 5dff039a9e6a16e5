package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacerTest {

    private static final long SECOND = 1_000_000_000;
    private static final long START = 123_456_789;

    private final Pacer pacer = new Pacer();

    @Test
    void theFirstUpdateIsDueAtOnce() {
        assertThat(pacer.due(START, 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 20, 60, 1000, 100_000})
    void asManyAreDueAsThePaceSays(double pace) {
        long made = 0;
        for (long now = START; now < START + 4 * SECOND; now += SECOND / 1000) {
            long due = pacer.due(now, pace);
            pacer.made(due);
            made += due;
        }

        assertThat(made).isBetween((long) (4 * pace * 0.999) - 1, (long) (4 * pace) + 1);
    }

    @Test
    void nothingIsDueWhilePaused() {
        assertThat(pacer.due(START, 0)).isZero();
        assertThat(pacer.due(START + 100 * SECOND, 0)).isZero();
        assertThat(pacer.nanosToNext(START + 100 * SECOND)).isGreaterThan(SECOND);
    }

    @Test
    void aPauseIsNotMadeUpFor() {
        pacer.made(pacer.due(START, 60));
        pacer.due(START + 1, 0);

        assertThat(pacer.due(START + 1000 * SECOND, 60)).isEqualTo(1);
    }

    @Test
    void aDelayIsNotMadeUpForInABurst() {
        pacer.made(pacer.due(START, 1000));

        assertThat(pacer.due(START + 10 * SECOND, 1000)).isBetween(1L, 50L);
    }

    @Test
    void flatOutIsAsManyAsCanBeMade() {
        assertThat(pacer.due(START, Double.POSITIVE_INFINITY)).isEqualTo(Long.MAX_VALUE);
        pacer.made(1000);
        assertThat(pacer.due(START + 1, Double.POSITIVE_INFINITY)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void anotherPaceActsAtOnce() {
        pacer.made(pacer.due(START, 1));

        assertThat(pacer.due(START + 1, 200)).isEqualTo(1);
    }

    @Test
    void thePauseToTheNextUpdateIsItsShareOfTheSecond() {
        pacer.made(pacer.due(START, 4));

        assertThat(pacer.nanosToNext(START)).isEqualTo(SECOND / 4);
        assertThat(pacer.nanosToNext(START + SECOND / 8)).isEqualTo(SECOND / 8);
    }
}
