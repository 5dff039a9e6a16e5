package org.sgdviz.ui.model.surface;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sgdviz.data.Extent;

/** Which part of the plane of two weights is shown. */
class SurfacePartTest {

    private static final Trail SHORT = new Trail(new double[] {0, 1}, new double[] {0, 2});

    private final SurfacePart part = new SurfacePart();

    private static boolean holds(Extent part, double across, double up) {
        return part.x1Lower() < across && across < part.x1Upper() && part.x2Lower() < up && up < part.x2Upper();
    }

    @Test
    void itHoldsTheWayAndANearOptimumAndStaysWhileItDoes() {
        Extent first = part.holding(SHORT, new double[] {3, -1});

        assertThat(holds(first, 0, 0) && holds(first, 1, 2) && holds(first, 3, -1))
                .isTrue();
        assertThat(part.holding(new Trail(new double[] {0, 2}, new double[] {0, 1}), new double[] {3, -1}))
                .isSameAs(first);
        Extent later = part.holding(new Trail(new double[] {0, 9}, new double[] {0, 2}), new double[] {3, -1});
        assertThat(holds(later, 9, 2) && holds(later, 3, -1)).isTrue();
    }

    @Test
    void aFarOptimumIsLeftOutside() {
        Extent shown = part.holding(SHORT, new double[] {1e6, 0});

        assertThat(holds(shown, 1e6, 0)).isFalse();
        assertThat(shown.x1Upper()).isLessThan(3);
    }

    @Test
    void aSinglePlaceHasRoomAroundIt() {
        for (double place : new double[] {0, 1e9, -1e-9}) {
            Extent shown = part.holding(new Trail(new double[] {place}, new double[] {place}), null);
            assertThat(holds(shown, place, place)).as("around %s", place).isTrue();
        }
    }

    @Test
    void itIsMadeSmallerWhereTheWayHasBecomeMuchShorter() {
        part.holding(new Trail(new double[] {0, 1000}, new double[] {0, 1000}), null);

        Extent shown = part.holding(SHORT, null);

        assertThat(shown.x1Upper() - shown.x1Lower()).isLessThan(10);
    }

    @Test
    void whatIsChosenStaysUntilItIsToFitAgain() {
        Extent chosen = new Extent(5, 6, 7, 8);
        part.choose(chosen);

        assertThat(part.holding(SHORT, null)).isSameAs(chosen);
        part.fit();
        assertThat(holds(part.holding(SHORT, null), 1, 2)).isTrue();
    }
}
