package org.sgdviz.ui.view.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Points;
import org.sgdviz.ui.view.plot.Viewport;

class RowsTest {

    private static final Viewport VIEW = new Viewport(0, 100, 0, 100, 200, 100);

    private static Rows rows(int n, long seed) {
        Random random = new Random(seed);
        return new Rows(
                Points.of(
                        random.doubles(n, 0, 100).toArray(),
                        random.doubles(n, 0, 100).toArray(),
                        new byte[n]),
                null);
    }

    @Test
    void theNearestPointIsMeasuredInPixels() {
        Points points = Points.of(new double[] {50, 53}, new double[] {50, 44}, new byte[2]);
        Rows rows = new Rows(points, null);
        assertThat(rows.nearest(VIEW, 102, 52, 8)).isEqualTo(0);
        assertThat(rows.nearest(VIEW, 105, 54, 8)).isEqualTo(1);
        assertThat(rows.nearest(VIEW, 120, 50, 8)).isEqualTo(-1);
    }

    @Test
    void idsAreFoundInBothDirections() {
        Points points = Points.of(new double[3], new double[3], new byte[3]);
        Rows rows = new Rows(points, new int[] {2, 9, 4});
        assertThat(rows.id(1)).isEqualTo(9);
        assertThat(rows.index(4)).isEqualTo(2);
        assertThat(rows.index(3)).isEqualTo(-1);
        assertThat(rows.index(100)).isEqualTo(-1);
        assertThat(rows.id(-1)).isEqualTo(-1);
    }

    @Test
    void idsMustBeAsManyAsPoints() {
        assertThatThrownBy(() -> new Rows(Points.EMPTY, new int[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 for 0");
    }

    @Test
    void anEditKeepsMostRowsAndAnotherDataSetDoesNot() {
        Rows before = rows(100, 1);
        assertThat(rows(100, 1).areEditOf(before)).isTrue();
        assertThat(rows(100, 2).areEditOf(before)).isFalse();
        assertThat(rows(0, 1).areEditOf(before)).as("cleared").isTrue();
        assertThat(rows(1, 1).areEditOf(rows(0, 1))).as("first point by hand").isTrue();
        assertThat(before.areEditOf(rows(0, 1))).as("a data set after nothing").isFalse();
    }
}
