package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RaceCommandTest {

    private final Shell shell = new Shell();

    @TempDir
    private Path folder;

    private JsonNode race(String... options) throws IOException {
        List<String> args = new ArrayList<>(List.of("race", "--json", "-"));
        args.addAll(List.of(options));
        assertThat(shell.run(args.toArray(String[]::new))).as(shell.err()).isEqualTo(ExitCode.OK);
        return new ObjectMapper().readTree(shell.out());
    }

    private static JsonNode racer(JsonNode race, String name) {
        for (JsonNode each : race.get("racers")) {
            if (each.get("name").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError(name + " is not in " + race);
    }

    @Test
    void thereIsARacerForEachCombination() throws IOException {
        JsonNode race = race("-e", "2", "--alpha", "0.01,0.1", "--batch-size=1,32,all");

        assertThat(race.get("racers")).hasSize(6);
        assertThat(race.get("by").asText()).isEqualTo("epochs");
        JsonNode one = racer(race, "alpha 0.1, batch-size 1");
        assertThat(one.get("final").get("updates").asInt()).isEqualTo(800);
        assertThat(one.get("final").get("examples").asInt()).isEqualTo(800);
        assertThat(racer(race, "alpha 0.01, batch-size all")
                        .get("final")
                        .get("updates")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void eachRacersLossIsThatOfItsSingleRun() throws IOException {
        JsonNode race = race("-e", "3", "--std", "1", "--data-seed", "0", "--optimizer", "sgd,adam", "-a", "0.03");

        for (String optimizer : List.of("sgd", "adam")) {
            JsonNode raced = racer(race, "optimizer " + optimizer);
            Shell alone = new Shell();
            alone.run(
                    "train",
                    "-e",
                    "3",
                    "--std",
                    "1",
                    "--data-seed",
                    "0",
                    "--optimizer",
                    optimizer,
                    "-a",
                    "0.03",
                    "--json",
                    "-",
                    "-q");
            JsonNode single = new ObjectMapper().readTree(alone.out());
            assertThat(raced.get("final").get("loss").asDouble())
                    .isEqualTo(single.get("final").get("mean_log_loss").asDouble());
            assertThat(raced.get("accuracy").asDouble())
                    .isEqualTo(single.get("final").get("accuracy").asDouble());
            assertThat(raced.get("outcome").asText()).isEqualTo("completed");
        }
    }

    @Test
    void whoReachesTheLossFirstStandsFirst() throws IOException {
        JsonNode race =
                race("-e", "20", "--std", "1", "--data-seed", "0", "--alpha", "0.003,0.3,0.03", "--loss", "0.4");

        assertThat(race.get("loss").asDouble()).isEqualTo(0.4);
        List<String> names = new ArrayList<>();
        double before = 0;
        for (JsonNode each : race.get("racers")) {
            names.add(each.get("name").asText());
            if (!each.get("reached").isNull()) {
                assertThat(each.get("reached").get("loss").asDouble()).isLessThanOrEqualTo(0.4);
                assertThat(each.get("reached").get("examples").asDouble()).isGreaterThanOrEqualTo(before);
                before = each.get("reached").get("examples").asDouble();
            }
        }
        assertThat(names).containsExactly("alpha 0.3", "alpha 0.03", "alpha 0.003");
    }

    @Test
    void anOptionThatIsOnOrOffTakesNoValue() throws IOException {
        JsonNode race =
                race("-e", "1", "--optimizer", "rmsprop", "--centered", "--alpha", "0.01,0.1", "--init", "1,2,3");

        assertThat(race.get("racers")).hasSize(2);
        assertThat(racer(race, "alpha 0.1").get("final").get("updates").asInt()).isEqualTo(13);
    }

    @Test
    void aSplitIsTheSameForAll() throws IOException {
        JsonNode race = race("-e", "1", "--test-fraction", "0.5", "--batch-size", "1,all", "--by", "examples");

        for (JsonNode each : race.get("racers")) {
            assertThat(each.get("final").get("examples").asInt()).isEqualTo(200);
        }
    }

    @Test
    void theTableIsPrinted() {
        assertThat(shell.run("race", "-e", "2", "--batch-size", "1,all", "--by", "updates"))
                .isEqualTo(ExitCode.OK);

        assertThat(shell.out())
                .contains("A race of 2 on blobs (400 points, std 2.5, seed 95), by updates", "Loss to be reached:")
                .containsPattern("(?m)^racer +updates +examples +seconds +us/update")
                .containsPattern("(?m)^batch-size 1 .* completed\\R")
                .containsPattern("(?m)^batch-size all .* completed\\R");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void theRunsOfASessionRace() throws IOException {
        Path file = Path.of("assets", "branched.sgd.json");

        JsonNode race = race(file.toString());

        assertThat(race.get("racers").size()).isBetween(2, 8);
        for (JsonNode each : race.get("racers")) {
            assertThat(each.get("outcome").asText()).isIn("completed", "diverged", "stopped");
        }
    }

    @Test
    void aSessionOfOneRunIsNoRace() {
        Path file = folder.resolve("one.sgd.json");
        assertThat(shell.run("train", "-e", "1", "-q", "--session", file.toString()))
                .isEqualTo(ExitCode.OK);

        assertThat(shell.run("race", file.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shell.err()).contains("race needs 2 to 8 racers, but the session file has 1 run");
        assertThat(Files.exists(file)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "race; needs 2 to 8 racers, but has 1",
                "race --alpha 0.1; needs 2 to 8 racers, but has 1",
                "race --alpha 1,2,3 --batch-size 1,2,3; takes up to 8 racers, but there are 9",
                "race --alpha 1,x; --alpha must be a finite number",
                "race --alpha 1,; --alpha must be a finite number",
                "race --alpha 1,-2; --alpha must be a finite number greater than 0",
                "race --optimizer sgd,adan; --optimizer must be",
                "race --by minutes --alpha 1,2; --by must be updates, epochs, examples or seconds",
                "race --loss nan --alpha 1,2; --loss must be a finite number",
                "race assets/branched.sgd.json --alpha 1; leave --alpha out, or the file",
                "race assets/branched.sgd.json --data moons; leave --data out, or the file",
                "race nowhere.sgd.json; nowhere.sgd.json"
            })
    void badInputGetsOneSentence(String line, String sentence) {
        assertThat(shell.run(line.split(" "))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shell.err()).contains(sentence).doesNotContain("Exception").hasLineCount(1);
        assertThat(shell.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"updates", "epochs", "examples", "seconds"})
    void itGoesByWhatIsAskedFor(String what) throws IOException {
        JsonNode race = race("-e", "2", "--by", what, "--as", "tutorial,scikit-learn");
        assertThat(race.get("by").asText()).isEqualTo(what);
        assertThat(racer(race, "as scikit-learn").get("final").get("updates").asInt())
                .isEqualTo(800);
        assertThat(racer(race, "as tutorial").get("final").get("updates").asInt())
                .isEqualTo(26);
    }
}
