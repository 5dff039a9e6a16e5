package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;

/** Means and scales of features, against scikit-learn's. */
class ScalingTest {

    private static final FeatureMap BOTH = FeatureMap.of(List.of(Feature.X1, Feature.X2), true);

    static Stream<JsonNode> columns() throws IOException {
        JsonNode all =
                new JsonMapper().readTree(ScalingTest.class.getResourceAsStream("/oracles/sk_standard_scaler.json"));
        return StreamSupport.stream(all.get("columns").spliterator(), false);
    }

    private static double[] doubles(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(each -> Double.parseDouble(each.asText()))
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void eachColumnIsScikitLearns(JsonNode column) {
        double[] values = doubles(column.get("values"));
        RowList rows = new RowList(Points.of(values, new double[values.length], new byte[values.length]));
        FeatureMap fitted = BOTH.fit(rows);
        Scaling.Column own = ((ScaledFeatures) fitted).scaling().columns().get(0);

        double mean = Double.parseDouble(column.get("mean_").asText());
        double scale = Double.parseDouble(column.get("scale_").asText());
        assertThat(own.mean()).isCloseTo(mean, offset(1e-12 * Math.abs(mean)));
        assertThat(own.scale()).isCloseTo(scale, offset(1e-12 * scale));
        double[] transformed = doubles(column.get("transformed"));
        for (int i = 0; i < values.length; i++) {
            double[] features = TestFeatures.of(fitted, values[i], 0);
            assertThat(features[0])
                    .isCloseTo(transformed[i], offset(1e-12 * Math.max(1, Math.abs(mean)) / Math.min(1, scale)));
        }
    }

    @Test
    void withoutRowsNothingIsScaled() {
        FeatureMap fitted = BOTH.fit(new RowList(Points.of(new double[0], new double[0], new byte[0])));

        assertThat(((ScaledFeatures) fitted).scaling().columns()).containsOnly(new Scaling.Column(0, 1));
    }

    @Test
    void weightsInOriginalUnitsGiveTheSameScores() {
        Random random = new Random(3);
        FeatureMap all = FeatureMap.of(List.of(Feature.values()), true);
        Points points = GeneralLoopTest.points(random, 500);
        FeatureMap fitted = all.fit(new RowList(points));
        FeatureMap plain = FeatureMap.of(List.of(Feature.values()), false);
        Weights weights = new Weights(random.doubles(8, -2, 2).toArray());
        Weights original = fitted.unscaled(weights);
        for (int i = 0; i < points.size(); i++) {
            assertThat(score(plain, original, points.x1(i), points.x2(i)))
                    .isCloseTo(score(fitted, weights, points.x1(i), points.x2(i)), offset(1e-11));
        }
    }

    private static double score(FeatureMap features, Weights w, double x1, double x2) {
        double[] x = TestFeatures.of(features, x1, x2);
        double score = w.bias();
        for (int j = 0; j < x.length; j++) {
            score += w.get(j + 1) * x[j];
        }
        return score;
    }

    @Test
    void blocksOfRowsAreSummedOneByOne() {
        Random random = new Random(8);
        int n = 9000;
        double[] x = random.doubles(n, -1, 1).toArray();
        RowList rows = new RowList(Points.of(x, x, new byte[n]));
        rows.remove(7);
        double sum = 0;
        double block = 0;
        int inBlock = 0;
        for (int i = 0; i < n; i++) {
            if (i == 7) {
                continue;
            }
            block += x[i];
            if (++inBlock == 4096) {
                sum += block;
                block = 0;
                inBlock = 0;
            }
        }
        sum += block;
        Scaling scaling = ((ScaledFeatures) BOTH.fit(rows)).scaling();

        assertThat(scaling.columns().get(0).mean()).isEqualTo(sum / (n - 1));
    }
}
