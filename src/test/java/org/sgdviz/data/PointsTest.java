package org.sgdviz.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.sgdviz.text.InWords;

class PointsTest {

    private static final double[] X1 = {1, 2, 3};
    private static final double[] X2 = {4, 5, 6};
    private static final byte[] LABELS = {0, 1, 1};

    @Test
    void rowsAreReadBack() {
        Points points = Points.of(X1, X2, LABELS);
        assertThat(points.size()).isEqualTo(3);
        assertThat(points.x1(1)).isEqualTo(2);
        assertThat(points.x2(1)).isEqualTo(5);
        assertThat(points.label(1)).isEqualTo(1);
        assertThat(points.names()).isEqualTo(Names.DEFAULT);
    }

    @Test
    void arraysThatWentInOrCameOutMayBeChanged() {
        double[] x1 = X1.clone();
        byte[] labels = LABELS.clone();
        Points points = Points.of(x1, X2, labels);
        x1[0] = 99;
        labels[0] = 1;
        points.copyX1()[0] = 99;
        points.copyX2()[0] = 99;
        points.copyLabels()[0] = 1;
        assertThat(points).isEqualTo(Points.of(X1, X2, LABELS));
    }

    @Test
    void onlyTheFirstRowsMayBeTaken() {
        Points points = Points.of(X1, X2, LABELS, 2, Names.DEFAULT);
        assertThat(points.copyX1()).containsExactly(1, 2);
        assertThat(points.copyX2()).containsExactly(4, 5);
        assertThat(points.copyLabels()).containsExactly(0, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> Points.of(X1, X2, LABELS, 4, Names.DEFAULT));
    }

    @Test
    void classesAreCounted() {
        Points points = Points.of(X1, X2, LABELS);
        assertThat(points.count(0)).isEqualTo(1);
        assertThat(points.count(1)).isEqualTo(2);
        assertThat(points.hasBothClasses()).isTrue();
        assertThat(Points.of(X1, X2, LABELS, 1, Names.DEFAULT).hasBothClasses()).isFalse();
        assertThat(Points.of(X1, X2, new byte[] {1, 1, 1}).hasBothClasses()).isFalse();
        assertThat(Points.EMPTY.hasBothClasses()).isFalse();
    }

    @Test
    void namesBelongToTheValue() {
        Names other = new Names("a", "b", "no", "yes");
        assertThat(Points.of(X1, X2, LABELS, other)).isNotEqualTo(Points.of(X1, X2, LABELS));
    }

    @Test
    void badRowsAreRefusedWithTheirNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Points.of(X1, new double[] {4, Double.NaN, 6}, LABELS))
                .satisfies(InWords.mentions("row 1"))
                .satisfies(InWords.mentions("not a number"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Points.of(X1, X2, new byte[] {0, 1, 2}))
                .satisfies(InWords.mentions("row 2"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Points.of(X1, new double[2], LABELS))
                .satisfies(InWords.mentions("3, 2 and 3"));
    }
}
