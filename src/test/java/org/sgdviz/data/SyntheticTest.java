package org.sgdviz.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sgdviz.text.InWords;

class SyntheticTest {

    @ParameterizedTest
    @EnumSource
    void theSameDescriptionGivesTheSamePoints(Shape shape) {
        assertThat(set(shape, 201, 0.1, 7).points())
                .isEqualTo(set(shape, 201, 0.1, 7).points());
    }

    @ParameterizedTest
    @EnumSource
    void anotherSeedGivesOtherPoints(Shape shape) {
        assertThat(set(shape, 201, 0.1, 7).points())
                .isNotEqualTo(set(shape, 201, 0.1, 8).points());
    }

    @ParameterizedTest
    @EnumSource
    void aSingleSampleIsAPoint(Shape shape) {
        assertThat(set(shape, 1, 0.5, 3).points().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"BLOBS", "MOONS", "CIRCLES", "SPIRAL"})
    void theClassesAreHalfOfThePointsEach(Shape shape) {
        Points points = set(shape, 301, 0.1, 7).points();
        assertThat(points.count(0) + points.count(1)).isEqualTo(301);
        assertThat(points.count(0)).isBetween(150, 151);
    }

    @ParameterizedTest
    @EnumSource
    void aSpreadThatOverflowsIsRefused(Shape shape) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set(shape, 100, Double.MAX_VALUE, 1).points())
                .satisfies(InWords.mentions("spread"))
                .satisfies(InWords.mentions("too large"));
    }

    @ParameterizedTest
    @EnumSource
    void moreSamplesThanMemoryAreRefused(Shape shape) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set(shape, Integer.MAX_VALUE, 1, 1).points())
                .satisfies(InWords.mentions("2147483647 points"))
                .satisfies(InWords.mentions("memory"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MOONS", "CIRCLES"})
    void noiseMovesThePointsOnly(Shape shape) {
        Points exact = set(shape, 200, 0, 5).points();
        Points noisy = set(shape, 200, 0.01, 5).points();
        assertThat(noisy.copyLabels()).isEqualTo(exact.copyLabels());
        assertThat(rows(noisy)).allMatch(i -> distance(noisy, exact, i) > 0 && distance(noisy, exact, i) < 0.1);
    }

    @Test
    void blobsWithoutSpreadAreTheirCentres() {
        Points points = set(Shape.BLOBS, 100, 0, 5).points();
        assertThat(IntStream.range(0, 100).mapToDouble(points::x1).distinct().count())
                .isEqualTo(2);
    }

    @Test
    void xorIsClassOneWhereTheSignsAgree() {
        Points points = set(Shape.XOR, 1000, 0, 7).points();
        assertThat(rows(points)).allMatch(i -> (points.x1(i) > 0 == points.x2(i) > 0) == (points.label(i) == 1));
        assertThat(points.count(1)).isBetween(400, 600);
    }

    @Test
    void xorKeepsAwayFromTheAxes() {
        Points points = set(Shape.XOR, 1000, 0, 7).points();
        assertThat(rows(points)).allMatch(i -> inXorBand(Math.abs(points.x1(i))) && inXorBand(Math.abs(points.x2(i))));
    }

    @Test
    void spiralArmsAreTurnedByHalfATurn() {
        Points points = set(Shape.SPIRAL, 200, 0, 7).points();
        assertThat(rows(points))
                .allMatch(i -> rows(points)
                        .anyMatch(j -> points.label(j) != points.label(i)
                                && Math.hypot(points.x1(i) + points.x1(j), points.x2(i) + points.x2(j)) < 1e-12));
    }

    @Test
    void badParametersAreRefusedWithTheirRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set(Shape.BLOBS, 0, 1, 1))
                .satisfies(InWords.mentions("at least 1, but is 0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set(Shape.BLOBS, 1, Double.NaN, 1))
                .satisfies(InWords.mentions("not a number"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set(Shape.BLOBS, 1, 1, -5))
                .satisfies(InWords.mentions("-5"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Synthetic(Shape.CIRCLES, 1, 1, 1.0, 1))
                .satisfies(InWords.mentions("factor"));
    }

    private static Synthetic set(Shape shape, int samples, double spread, int seed) {
        return new Synthetic(shape, samples, spread, Synthetic.DEFAULT_FACTOR, seed);
    }

    private static IntStream rows(Points points) {
        return IntStream.range(0, points.size());
    }

    private static boolean inXorBand(double distance) {
        return distance >= 0.3 && distance <= 5.3;
    }

    private static double distance(Points a, Points b, int i) {
        return Math.hypot(a.x1(i) - b.x1(i), a.x2(i) - b.x2(i));
    }

    @Test
    void aSpreadThatOverflowsIsNamedSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Synthetic(Shape.BLOBS, 50, 1e308, 0.5, 0).points())
                .satisfies(InWords.mentions("the spread 1e308 is too large"));
    }
}
