package org.sgdviz.ui.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a core something beside the window takes, by a clock of the test. */
class DutyCycleTest {

    private static final long SECOND = 1_000_000_000;

    private long now;
    private long slept;
    private long looks;

    /** From a small update to one of millions of points. */
    @ParameterizedTest
    @ValueSource(longs = {50, 300, 20_000, 3_000_000, 70_000_000, 2_000_000_000})
    void itTakesItsShareHoweverLongAPieceOfWorkIs(long nanosPerPiece) {
        DutyCycle cycle = new DutyCycle(0.25, this::look, this::sleep);
        long worked = 0;
        while (worked < 20 * SECOND) {
            cycle.next();
            now += nanosPerPiece;
            worked += nanosPerPiece;
        }
        cycle.next();

        assertThat(worked / (double) (worked + slept)).isCloseTo(0.25, within(0.01));
        assertThat(looks).as("looks at the clock").isLessThan(20_000 + 3 * worked / nanosPerPiece / 4 + 100);
        if (nanosPerPiece < 1000) {
            assertThat(looks).isLessThan(worked / nanosPerPiece / 100);
        }
    }

    private long look() {
        looks++;
        return now;
    }

    private void sleep(long nanos) {
        slept += nanos;
        now += nanos;
    }
}
