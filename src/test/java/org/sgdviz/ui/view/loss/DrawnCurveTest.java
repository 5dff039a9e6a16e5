package org.sgdviz.ui.view.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sgdviz.ui.view.plot.Abscissa;

class DrawnCurveTest {

    private static DrawnCurve through(double... places) {
        DrawnCurve curve = DrawnCurve.NONE;
        for (int i = 0; i < places.length; i += 2) {
            curve = curve.drawnTo(places[i], places[i + 1], places[i]);
        }
        return curve;
    }

    @Test
    void itIsStraightBetweenItsPlacesAndNothingElsewhere() {
        DrawnCurve curve = through(0, 2, 10, 1, 20, 1.5);
        assertThat(curve.at(0)).isEqualTo(2);
        assertThat(curve.at(5)).isEqualTo(1.5);
        assertThat(curve.at(15)).isEqualTo(1.25);
        assertThat(curve.at(20)).isEqualTo(1.5);
        assertThat(curve.at(-1)).isNaN();
        assertThat(curve.at(20.1)).isNaN();
        assertThat(curve.end()).isEqualTo(20);
        assertThat(curve.highest()).isEqualTo(2);
    }

    @Test
    void goingBackDrawsWhatIsToTheRightAnew() {
        DrawnCurve curve = through(0, 2, 10, 1, 20, 0, 12, 3);
        assertThat(curve.xs()).containsExactly(0, 10, 12);
        assertThat(curve.ys()).containsExactly(2, 1, 3);
        assertThat(through(5, 1, 10, 1, 2, 4).xs()).containsExactly(2);
    }

    @Test
    void whatIsHardlyFartherReplacesTheLastPlace() {
        DrawnCurve curve = through(0, 2, 10, 1).drawnTo(10.5, 7, 9);
        assertThat(curve.xs()).containsExactly(0, 10.5);
        assertThat(curve.ys()).containsExactly(2, 7);
    }

    @Test
    void onePlaceIsNoCurve() {
        assertThat(DrawnCurve.NONE.isEmpty()).isTrue();
        assertThat(through(3, 1).isEmpty()).isTrue();
        assertThat(through(3, 1).at(3)).isNaN();
        assertThat(through(3, 1, 4, 1).isEmpty()).isFalse();
    }

    @Test
    void theDistanceIsTheMeanOverTheEpochsThatItCovers() {
        Random random = new Random(3);
        DrawnCurve drawn = through(0, 1, 100, 0.2, 250, 0.1);
        double[] updates = new double[30];
        double[] losses = new double[30];
        double sum = 0;
        int covered = 0;
        for (int i = 0; i < updates.length; i++) {
            updates[i] = 13 * (i + 1);
            losses[i] = i == 4 ? Double.NaN : random.nextDouble();
            double expected = drawn.at(updates[i]);
            if (updates[i] <= 250 && i != 4) {
                sum += Math.abs(expected - losses[i]);
                covered++;
            }
        }
        LossCurve curve = new LossCurve("", null, new EpochFigures(updates, losses, 30), 0, 0, true, Abscissa.UPDATES);

        CurveSketch.Distance distance = drawn.distanceTo(curve);

        assertThat(distance.epochs()).isEqualTo(covered);
        assertThat(distance.mean()).isCloseTo(sum / covered, within(1e-12));
        assertThat(DrawnCurve.NONE.distanceTo(curve).epochs()).isZero();
        assertThat(DrawnCurve.NONE.distanceTo(curve).mean()).isNaN();
    }
}
