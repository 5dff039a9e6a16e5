package org.sgdviz.ui.view.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sgdviz.run.LossPyramid;
import org.sgdviz.ui.view.plot.Abscissa;

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
        columns.read(curve(3, 1, 2), Abscissa.UPDATES, 0, 10, 500);
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
        columns.read(curve(losses), Abscissa.UPDATES, 0, 5000, 700);
        assertThat(columns.single()).isFalse();
        int spike = columns.at(1235);
        assertThat(columns.high(spike)).isEqualTo(9);
        double first = columns.first(spike + 5);
        double last = columns.last(spike + 5);
        double mean =
                Arrays.stream(losses, (int) first - 1, (int) last).average().orElseThrow();
        assertThat(columns.mean(spike + 5)).isCloseTo(mean, within(0.1));
    }

    @Test
    void whatIsNotFiniteIsLeftOut() {
        LossColumns columns = new LossColumns();
        columns.read(curve(1, Double.NaN, Double.POSITIVE_INFINITY, 0, 2), Abscissa.UPDATES, 0, 10, 500);
        assertThat(columns.has(0)).isTrue();
        assertThat(columns.has(1)).isFalse();
        assertThat(columns.has(2)).isFalse();
        assertThat(columns.has(3)).isTrue();
        assertThat(columns.mean(4)).isEqualTo(2);
    }

    @Test
    void noCurveHasNoColumns() {
        LossColumns columns = new LossColumns();
        columns.read(null, Abscissa.UPDATES, 0, 10, 500);
        assertThat(columns.count()).isZero();
    }

    /** A run that sees 10 examples at each of its first 100 updates and 1000 at each of the others. */
    private static final Abscissa EXAMPLES = new Abscissa() {
        @Override
        public double at(double update) {
            return update <= 100 ? 10 * update : 1000 + 1000 * (update - 100);
        }

        @Override
        public double updateAt(double x) {
            return x <= 1000 ? x / 10 : 100 + (x - 1000) / 1000;
        }
    };

    @Test
    void onAnAxisOfExamplesEveryColumnHasTheUpdatesOfItsExamples() {
        double[] losses = new Random(6).doubles(700, 1, 2).toArray();
        LossColumns columns = new LossColumns();
        columns.read(curve(losses), EXAMPLES, 0, 1_000_000, 800);
        assertThat(columns.single()).isFalse();
        int seen = 0;
        for (int c = 0; c < columns.count(); c++) {
            int first = (int) columns.first(c);
            int last = (int) Math.min(700, columns.last(c));
            assertThat(columns.has(c)).isEqualTo(last >= first);
            if (last >= first) {
                seen += last - first + 1;
                assertThat(EXAMPLES.at(first)).isGreaterThanOrEqualTo(c * columns.step() - 1e-6);
                assertThat(EXAMPLES.at(last)).isLessThan((c + 1) * columns.step() + 1e-6);
                double[] part = Arrays.copyOfRange(losses, first - 1, last);
                assertThat(columns.mean(c))
                        .isCloseTo(Arrays.stream(part).average().orElseThrow(), within(0.2));
            }
        }
        assertThat(seen).isEqualTo(700);
    }

    @Test
    void aColumnOfOneUpdateStandsWhereTheUpdateIs() {
        Abscissa sparseAtLast = new Abscissa() {
            @Override
            public double at(double update) {
                return update <= 10_000 ? update : 10_000 + 1000 * (update - 10_000);
            }

            @Override
            public double updateAt(double x) {
                return x <= 10_000 ? x : 10_000 + (x - 10_000) / 1000;
            }
        };
        double[] losses = new Random(7).doubles(10_400, 1, 2).toArray();
        LossColumns columns = new LossColumns();
        columns.read(curve(losses), sparseAtLast, 0, 500_000, 800);
        int column = columns.at(sparseAtLast.at(10_200));
        assertThat(columns.middle(column)).isEqualTo(sparseAtLast.at(10_200));
        assertThat(columns.mean(column)).isEqualTo(losses[10_199]);
    }

    @Test
    void fewUpdatesFarApartAreDrawnByThemselvesWhateverTheAxisCounts() {
        LossColumns columns = new LossColumns();
        columns.read(curve(3, 1, 2), EXAMPLES, 0, 50, 500);
        assertThat(columns.single()).isTrue();
        assertThat(columns.middle(1)).isEqualTo(20);
        assertThat(columns.at(19)).isEqualTo(1);
        assertThat(columns.at(45)).as("after the last").isEqualTo(-1);
    }

    @Test
    void aRunThatHasNoPlaceOnTheAxisHasNoColumns() {
        LossColumns columns = new LossColumns();
        columns.read(curve(3, 1, 2), Abscissa.NONE, 0, 50, 500);
        assertThat(columns.count()).isZero();
    }
}
