package org.sgdviz.ui.view.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.data.Extent;
import org.sgdviz.data.Points;

class ViewportTest {

    private static final Viewport VIEW = new Viewport(-2, 6, 10, 14, 800, 300);

    @Test
    void pixelsAndCoordinatesAreInverse() {
        assertThat(VIEW.x(VIEW.x1(123.5))).isCloseTo(123.5, within(1e-9));
        assertThat(VIEW.y(VIEW.x2(77.25))).isCloseTo(77.25, within(1e-9));
        assertThat(VIEW.x(-2)).isZero();
        assertThat(VIEW.y(14)).isZero();
        assertThat(VIEW.y(10)).isEqualTo(300);
    }

    @Test
    void zoomingKeepsThePlaceUnderThePointer() {
        Viewport zoomed = VIEW.zoomed(200, 50, 0.5);
        assertThat(zoomed.x1(200)).isCloseTo(VIEW.x1(200), within(1e-9));
        assertThat(zoomed.x2(50)).isCloseTo(VIEW.x2(50), within(1e-9));
        assertThat(zoomed.x1Upper() - zoomed.x1Lower()).isCloseTo(4, within(1e-9));
    }

    @Test
    void panningMovesThePlaneWithThePointer() {
        Viewport panned = VIEW.panned(30, -20);
        assertThat(panned.x1(130)).isCloseTo(VIEW.x1(100), within(1e-9));
        assertThat(panned.x2(80)).isCloseTo(VIEW.x2(100), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.1", "10"})
    void zoomingStopsWhereNumbersEnd(double factor) {
        Viewport view = VIEW;
        for (int i = 0; i < 2000; i++) {
            view = view.zoomed(11, 7, factor);
        }
        assertThat(view.x1Upper()).isGreaterThan(view.x1Lower()).isFinite();
        assertThat(view.x2Upper()).isGreaterThan(view.x2Lower()).isFinite();
    }

    @Test
    void noPointsShowThePlaneFromMinusTenToTenAndNoMore() {
        Viewport flat = Viewport.of(Viewport.fitted(Points.EMPTY), 900, 290).withEqualScales();
        assertThat(flat.x1Lower()).isCloseTo(-10, within(0.5));
        assertThat(flat.x1Upper()).isCloseTo(10, within(0.5));
        assertThat(flat.x2Upper() - flat.x2Lower()).isGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "3, -4, 3, -4", "1e-9, 5, 1e-9, 5", "-1e300, -1e300, 1e300, 1e300", "1e9, 0, 1e9, 1"})
    void everyDataSetIsHeldWithSpaceAround(double a1, double a2, double b1, double b2) {
        Points points = Points.of(new double[] {a1, b1}, new double[] {a2, b2}, new byte[] {0, 1});
        Viewport view = Viewport.of(Viewport.fitted(points), 100, 100);
        assertThat(view.x1Lower()).isLessThan(Math.min(a1, b1)).isFinite();
        assertThat(view.x1Upper()).isGreaterThan(Math.max(a1, b1)).isFinite();
        assertThat(view.x2Lower()).isLessThan(Math.min(a2, b2)).isFinite();
        assertThat(view.x2Upper()).isGreaterThan(Math.max(a2, b2)).isFinite();
        assertThat(view.holds(points)).isTrue();
    }

    @Test
    void aFittedViewEndsOnRoundNumbers() {
        Points points = Points.of(new double[] {-3.97, 4.12}, new double[] {0.01, 0.88}, new byte[] {0, 1});
        assertThat(Viewport.fitted(points)).isEqualTo(new Extent(-5, 5, -0.1, 1));
    }

    @Test
    void equalScalesExtendTheShorterSideAboutItsCentre() {
        Viewport equal = VIEW.withEqualScales();
        assertThat(equal.x1Lower()).isCloseTo(-2 - 4.0 / 3, within(1e-12));
        assertThat(equal.x1Upper()).isCloseTo(6 + 4.0 / 3, within(1e-12));
        assertThat(equal.x2Lower()).isEqualTo(10);
        assertThat(equal.x2Upper()).isEqualTo(14);
        assertThat(new Viewport(-2, 6, 10, 14, 100, 300).withEqualScales())
                .isEqualTo(new Viewport(-2, 6, 0, 24, 100, 300));
    }

    @ParameterizedTest
    @CsvSource({"-1e300, 1e300, 0, 1", "0, 1e-300, 0, 1e300", "1e9, 1.000001e9, 0, 1e-6"})
    void equalScalesThatCannotBeDrawnAreLeftOut(double x1Lower, double x1Upper, double x2Lower, double x2Upper) {
        Viewport equal = new Viewport(x1Lower, x1Upper, x2Lower, x2Upper, 300, 200).withEqualScales();
        assertThat(equal.x1Upper()).isGreaterThan(equal.x1Lower()).isFinite();
        assertThat(equal.x2Upper()).isGreaterThan(equal.x2Lower()).isFinite();
        assertThat(equal.x1Lower()).isLessThanOrEqualTo(x1Lower);
        assertThat(equal.x2Upper()).isGreaterThanOrEqualTo(x2Upper);
    }

    @Test
    void anotherSizeAtTheSameScaleKeepsTheCentreAndTheUnitsPerPixel() {
        Viewport view = new Viewport(-4, 4, 1, 4, 800, 300);
        assertThat(view.resizedAtItsScale(400, 500)).isEqualTo(new Viewport(-2, 2, 0, 5, 400, 500));
    }
}
