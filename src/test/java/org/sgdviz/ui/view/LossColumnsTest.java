package org.sgdviz.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sgdviz.run.LossPyramid;

class LossColumnsTest {

    private static LossPyramid.View curve(double... losses) {
        LossPyramid pyramid = new LossPyramid();
        Arrays.stream(losses).forEach(pyramid::append);
        pyramid.publish();
        return pyramid.view();
    }

    @Test
    void fewUpdatesAreAColumnEachAndStandAtTheirNumbers() {
        LossColumns columns = new LossColumns();
        columns.read(curve(3, 1, 2), 0, 10, 500);
        assertThat(columns.single()).isTrue();
        assertThat(columns.at(2.3)).isEqualTo(1);
        assertThat(columns.middle(1)).isEqualTo(2);
        assertThat(columns.mean(1)).isEqualTo(1);
        assertThat(columns.at(4)).as("after the last").isEqualTo(-1);
    }

    @Test
    void manyUpdatesAreReducedToColumnsThatHoldThemAll() {
        double[] losses = new Random(5).doubles(5000, 1, 2).toArray();
        losses[1234] = 9;
        LossColumns columns = new LossColumns();
        columns.read(curve(losses), 0, 5000, 700);
        assertThat(columns.single()).isFalse();
        int spike = columns.at(1235);
        assertThat(columns.high(spike)).isEqualTo(9);
        assertThat(columns.most()).isEqualTo(9);
        assertThat(columns.least(false)).isEqualTo(Arrays.stream(losses).min().orElseThrow());
        double first = Math.ceil(columns.left(spike + 5));
        double last = Math.ceil(columns.left(spike + 6)) - 1;
        double mean =
                Arrays.stream(losses, (int) first - 1, (int) last).average().orElseThrow();
        assertThat(columns.mean(spike + 5)).isCloseTo(mean, within(0.1));
    }

    @Test
    void whatIsNotFiniteIsLeftOut() {
        LossColumns columns = new LossColumns();
        columns.read(curve(1, Double.NaN, Double.POSITIVE_INFINITY, 0, 2), 0, 10, 500);
        assertThat(columns.has(0)).isTrue();
        assertThat(columns.has(1)).isFalse();
        assertThat(columns.has(2)).isFalse();
        assertThat(columns.most()).isEqualTo(2);
        assertThat(columns.least(false)).isZero();
        assertThat(columns.least(true)).isEqualTo(1);
    }

    @Test
    void noCurveHasNoColumns() {
        LossColumns columns = new LossColumns();
        columns.read(null, 0, 10, 500);
        assertThat(columns.count()).isZero();
        assertThat(columns.most()).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
