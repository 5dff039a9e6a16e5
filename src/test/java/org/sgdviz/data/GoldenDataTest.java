package org.sgdviz.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.golden.Golden;

/** Generated points against NumPy's: labels exactly, coordinates up to the last bits of log, sin and cos. */
class GoldenDataTest {

    private static final double TOLERANCE = 4e-15;

    static List<Arguments.ArgumentSet> sets() {
        List<Arguments.ArgumentSet> sets = Stream.of(
                        "datasets_blobs",
                        "dataset_blobs_4000",
                        "dataset_blobs_40000",
                        "datasets_moons_circles",
                        "datasets_more")
                .flatMap(file -> StreamSupport.stream(
                        Golden.at(Golden.read(file), "sets").spliterator(), false))
                .filter(GoldenDataTest::isSupported)
                .map(set -> Arguments.argumentSet(Golden.at(set, "kind").asText() + Golden.at(set, "params"), set))
                .toList();
        assertThat(sets).hasSize(6 + 1 + 1 + 6 + 18);
        return sets;
    }

    /** Two classes in the plane, shuffled, of a seed below 2³¹. */
    private static boolean isSupported(JsonNode set) {
        JsonNode params = Golden.at(set, "params");
        return params.path("centers").asInt(2) == 2
                && params.path("n_features").asInt(2) == 2
                && params.path("shuffle").asBoolean(true)
                && params.path("random_state").asLong() <= Integer.MAX_VALUE;
    }

    @ParameterizedTest
    @MethodSource("sets")
    void labelsAreThoseOfTheReference(JsonNode set) {
        Points points = described(set).points();
        StringBuilder labels = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            labels.append(points.label(i));
        }
        assertThat(labels).hasToString(Golden.at(set, "y").asText());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void coordinatesAreThoseOfTheReference(JsonNode set) {
        Points points = described(set).points();
        assertNear(points, 0, Golden.rows(set, "x"));
        if (set.has("x_last")) {
            assertNear(points, points.size() - set.get("x_last").size(), Golden.rows(set, "x_last"));
        }
    }

    @Test
    void theTutorialsDataAreTheDefaultRuns() {
        JsonNode set = Golden.at(Golden.read("run_default"), "dataset");
        assertThat(described(set)).isEqualTo(Synthetic.TUTORIAL);
        assertNear(Synthetic.TUTORIAL.points(), 0, Golden.rows(set, "x"));
    }

    private static Synthetic described(JsonNode set) {
        JsonNode params = Golden.at(set, "params");
        return new Synthetic(
                Shape.valueOf(Golden.at(set, "kind").asText().toUpperCase(Locale.ROOT)),
                Golden.integer(params, "n_samples"),
                params.path("cluster_std").asDouble(params.path("noise").asDouble(0)),
                params.path("factor").asDouble(Synthetic.DEFAULT_FACTOR),
                Golden.integer(params, "random_state"));
    }

    private static void assertNear(Points points, int from, double[][] expected) {
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            worst = Math.max(worst, Math.abs(points.x1(from + i) - expected[i][0]));
            worst = Math.max(worst, Math.abs(points.x2(from + i) - expected[i][1]));
        }
        assertThat(worst).isLessThanOrEqualTo(TOLERANCE);
    }
}
