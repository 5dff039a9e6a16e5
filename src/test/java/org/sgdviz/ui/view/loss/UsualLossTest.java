package org.sgdviz.ui.view.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.sgdviz.ui.view.plot.Abscissa;

/** What is usual in a curve, however it begins, ends or jumps. */
class UsualLossTest {

    private static double most(int updates, IntToDoubleFunction loss) {
        return usual(updates, loss, false, 0).most();
    }

    private static UsualLoss usual(int updates, IntToDoubleFunction loss, boolean logarithmic, double shown) {
        LossColumns columns = new LossColumns();
        columns.read(ShownChart.updates(updates, loss), Abscissa.UPDATES, 0, updates, 800);
        UsualLoss usual = new UsualLoss();
        usual.read(columns, logarithmic, shown);
        return usual;
    }

    @Test
    void anEarlySpikeIsNotUsual() {
        for (int updates : new int[] {10, 300, 5000, 200_000}) {
            assertThat(most(updates, u -> u == 3 ? 1e6 : 0.5))
                    .as("%d updates", updates)
                    .isLessThan(2);
        }
    }

    @Test
    void aRunThatBlowsUpIsUsualAsItBegan() {
        assertThat(most(2000, u -> 0.7 * Math.pow(10, u / 20.0))).isLessThan(200);
    }

    @Test
    void aRunThatStaysFarAboveItsBeginningIsUsualThere() {
        assertThat(most(86, u -> u == 1 ? 30_000 : 4e6)).isEqualTo(4e6);
        assertThat(most(1240, u -> u < 140 ? 0.5 : 1e305)).isEqualTo(1e305);
    }

    @Test
    void aLossThatFallsIsSeenFromItsBeginning() {
        assertThat(most(3000, u -> Math.exp(-u / 50.0))).isGreaterThan(0.9);
        assertThat(most(40, u -> 5 * Math.exp(-u / 10.0))).isGreaterThan(4);
    }

    @Test
    void noiseIsUsual() {
        Random random = new Random(1);
        double[] losses = random.doubles(20_000).map(x -> 3 * x * x).toArray();
        assertThat(most(20_000, u -> losses[u - 1])).isBetween(2.5, 3.0);
    }

    @Test
    void aRunThatEndsHighAfterItsPointsWereChangedIsUsualThere() {
        assertThat(most(2000, u -> u < 500 ? 0.01 : 5)).isEqualTo(5);
    }

    @Test
    void oneCurveFarAboveTheOthersIsLeftOut() {
        assertThat(UsualLoss.together(new double[] {0.5, 1e100}, false, 0)).isEqualTo(0.5);
        assertThat(UsualLoss.together(new double[] {1e100, 0.5}, true, 0)).isEqualTo(0.5);
        assertThat(UsualLoss.together(new double[] {0.5, 7, 0.9}, false, 0)).isEqualTo(7);
        assertThat(UsualLoss.together(new double[] {1e-9, 0.7}, false, 0)).isEqualTo(0.7);
        assertThat(UsualLoss.together(new double[] {1e100}, false, 0)).isEqualTo(1e100);
    }

    @Test
    void whatIsOnTheAxisAlreadyDoesNotLeaveItByALittle() {
        assertThat(UsualLoss.together(new double[] {0.5, 21}, false, 0)).isEqualTo(0.5);
        assertThat(UsualLoss.together(new double[] {0.5, 21}, false, 25)).isEqualTo(21);
    }

    @Test
    void aSingleLossNearZeroDoesNotStretchALogarithmicAxis() {
        assertThat(usual(2000, u -> u == 700 ? 1e-300 : 0.5, true, 0).least()).isEqualTo(0.5);
        assertThat(usual(200, u -> Math.pow(10, -u / 50.0), true, 0).least()).isLessThan(2e-4);
    }
}
