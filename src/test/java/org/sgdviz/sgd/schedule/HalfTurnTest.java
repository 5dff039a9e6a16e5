package org.sgdviz.sgd.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Cosines without a memory of their own are those of the library, to a bit. */
class HalfTurnTest {

    private static final int ANGLES = 100_000;

    /** Beside 1, to which schedules add it. */
    private static final double NOTHING = 1e-24;

    @Test
    void itIsTheLibrarysCosineOrItsNeighbour() {
        for (int i = 0; i <= ANGLES; i++) {
            double angle = Math.PI * i / ANGLES;
            double cosine = StrictMath.cos(angle);
            assertThat(Math.abs(HalfTurn.cos(angle) - cosine))
                    .as("cos %s", angle)
                    .isLessThanOrEqualTo(Math.max(Math.ulp(cosine), NOTHING));
        }
    }

    @Test
    void theEndsAreExact() {
        assertThat(HalfTurn.cos(0)).isEqualTo(1);
        assertThat(HalfTurn.cos(Math.PI)).isEqualTo(-1);
    }
}
