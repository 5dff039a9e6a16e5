package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.RowList;

/** Features that are kept are those of the rows as they are now. */
class FeatureColumnsTest {

    @Test
    void whateverHappensToTheRowsTheColumnsAreTheirs() {
        Random random = new Random(2);
        RowList rows = new RowList(GeneralLoopTest.points(random, 700));
        FeatureMap features = FeatureMap.of(List.of(Feature.PRODUCT, Feature.SIN_X2, Feature.X1_SQUARED), false);
        FeatureColumns kept = new FeatureColumns(rows, features);
        for (int turn = 0; turn < 300; turn++) {
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                int row = random.nextInt(rows.size());
                switch (random.nextInt(4)) {
                    case 0 -> rows.add(random.nextGaussian(), random.nextGaussian(), 1);
                    case 1 -> rows.move(row, random.nextGaussian(), random.nextInt(2) == 0 ? -0.0 : 0.0);
                    case 2 -> rows.remove(row);
                    default -> rows.restore(row);
                }
            }
            if (random.nextInt(20) == 0) {
                kept.forget();
                assertThat(kept.bytes()).isZero();
            }
            kept.refresh();
            for (int row = 0; row < rows.size(); row++) {
                double[] own = {kept.columns()[0][row], kept.columns()[1][row], kept.columns()[2][row]};
                assertThat(own).isEqualTo(TestFeatures.of(features, rows.x1(row), rows.x2(row)));
            }
        }
    }

    @Test
    void featuresStandInTheirOrderEachOnce() {
        FeatureMap map = FeatureMap.of(List.of(Feature.SIN_X1, Feature.X2, Feature.SIN_X1, Feature.X1), false);

        assertThat(map.names()).containsExactly("x1", "x2", "sin(x1)");
        assertThat(FeatureMap.of(List.of(Feature.X2, Feature.X1), false)).isSameAs(FeatureMap.PLANE);
        assertThat(FeatureMap.of(List.of(), false).count()).isZero();
        for (Feature feature : Feature.values()) {
            assertThat(Feature.of(feature.id())).contains(feature);
            double product = feature.at(0.3, -0.7);
            boolean isOfX1 = feature.at(0.4, -0.7) != product;
            boolean isOfX2 = feature.at(0.3, -0.6) != product;
            assertThat(Arrays.asList(isOfX1, isOfX2))
                    .containsExactly(feature.of() != Feature.Of.SECOND, feature.of() != Feature.Of.FIRST);
        }
    }
}
