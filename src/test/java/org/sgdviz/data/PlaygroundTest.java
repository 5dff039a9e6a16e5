package org.sgdviz.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sgdviz.golden.Golden;
import org.sgdviz.golden.PlaygroundPage;
import org.sgdviz.golden.ToolRun;

class PlaygroundTest {

    @Test
    void textSeedsGiveTheNumbersOfTheLibrary() {
        int streams = 0;
        for (JsonNode stream : Golden.at(ToolRun.json("seedrandom"), "streams")) {
            SeedRandom random = new SeedRandom(Golden.at(stream, "seed").asText());
            for (double number : Golden.doubles(Golden.at(stream, "first5"))) {
                assertThat(random.nextDouble()).as(stream.toString()).isEqualTo(number);
            }
            streams++;
        }
        assertThat(streams).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource({"gauss, GAUSS, 35, 0.12345", "circle, CIRCLE, 15, 0.54321"})
    void pointsAndStartAreThoseOfThePage(String page, Playground.Set set, double noise, String seed) {
        PlaygroundPage expected = PlaygroundPage.read("playground-page-" + page);
        Playground source = new Playground(set, noise, seed);
        assertThat(source.points()).isEqualTo(expected.points());
        double[] draws = source.drawsAfter(2);
        for (int j = 0; j < 2; j++) {
            assertThat(draws[j] - 0.5)
                    .isEqualTo(expected.epochs().get(0).weights().get(j + 1));
        }
    }

    /** The first points of a page that a link opened, labels −1 and +1. */
    @Test
    void pointsOfXorAreThoseOfThePage() {
        Points points = new Playground(Playground.Set.XOR, 20, "7").points();
        double[][] expected = {
            {-3.1923449528628356, -2.0728340240479417, 1},
            {-2.386883826256001, -2.2996125557616542, 1},
            {-4.334582949172961, 2.0163600535883317, 0},
            {-1.3746758436413724, -1.4349439986987276, 1},
            {1.5947868439062802, 2.2338343809367514, 1}
        };
        for (int i = 0; i < expected.length; i++) {
            assertThat(new double[] {points.x1(i), points.x2(i), points.label(i)})
                    .as("point %d", i)
                    .containsExactly(expected[i]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySetHasFiveHundredPointsOfBothClasses(Playground.Set set) {
        Points points = new Playground(set, 0, "").points();
        assertThat(points.size()).isEqualTo(Playground.SAMPLES);
        assertThat(points.count(1)).isBetween(200, 300);
    }

    @Test
    void noiseIsAPercentage() {
        assertThatThrownBy(() -> new Playground(Playground.Set.XOR, 80.5, "1"))
                .isInstanceOf(IllegalValueException.class);
        assertThatThrownBy(() -> new Playground(Playground.Set.XOR, Double.NaN, "1"))
                .isInstanceOf(IllegalValueException.class);
    }
}
