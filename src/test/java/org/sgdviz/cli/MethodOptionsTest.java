package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.golden.Golden;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Method;
import org.sgdviz.sgd.Stopping;
import org.sgdviz.sgd.penalty.Clipping;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Length;
import org.sgdviz.sgd.rule.Parameter;
import org.sgdviz.sgd.rule.RandomRules;
import org.sgdviz.sgd.schedule.Cosine;
import org.sgdviz.sgd.schedule.Schedule;
import org.sgdviz.sgd.schedule.Schedules;
import org.sgdviz.sgd.schedule.WarmUp;

/** Schedules, penalties, clipping and rules that stop training, as the terminal is asked for them. */
class MethodOptionsTest {

    private final Shell shell = new Shell();

    static Stream<Kind<Schedule>> schedules() {
        return Schedules.KINDS.all().stream();
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void theScheduleAskedForTrains(Kind<Schedule> kind) throws IOException {
        Schedule asked = RandomRules.of(kind, new Random(5));
        List<String> options = new ArrayList<>(List.of("--schedule", kind.id()));
        for (Parameter parameter : kind.parameters()) {
            options.add(parameter.option() + "=" + parameter.text(kind.get(asked, parameter)));
        }
        assertTrains(Method.PLAIN.withSchedule(asked), options.toArray(String[]::new));
    }

    @Test
    void theReportNamesTheOptionsOfTheMethod() {
        String method =
                "--optimizer adam --beta1=0.8 --schedule cosine --period=\"10 updates\" --l2=1e-4 --batching merge";
        shell.run(
                "train",
                "-e",
                "1",
                "--optimizer",
                "adam",
                "--beta1",
                "0.8",
                "--schedule",
                "cosine",
                "--period",
                "10",
                "--l2",
                "0.0001",
                "--batching",
                "merge");

        assertThat(shell.out()).contains("minimizing cross-entropy, with " + method + System.lineSeparator());
    }

    @Test
    void theJsonHasTheMethodAsSessionsHaveIt() throws IOException {
        shell.run("train", "-e", "1", "-q", "--optimizer", "adam", "--json", "-");

        assertThat(shell.out())
                .contains("\"optimizer\" : {", "\"name\" : \"adam\"")
                .doesNotContain("schedule");
    }

    @Test
    void earlyStoppingNeedsToKnowWhatProgressIs() {
        assertThat(shell.run("train", "--early-stopping")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shell.err()).contains("add --tol");
    }

    @Test
    void numbersAreDecimalOnesAndNotThoseOfALanguage() {
        for (String[] wrong : new String[][] {
            {"--optimizer", "adam", "--beta1", "0x1p-1"},
            {"--optimizer", "adam", "--beta2", "0.99d"},
            {"--l2", "NaN"},
            {"--schedule", "cosine", "--period", "0x10 epochs"},
            {"--schedule", "cosine", "--period", "Infinity epochs"}
        }) {
            String[] arguments = Stream.concat(Stream.of("train", "-e", "1"), Stream.of(wrong))
                    .toArray(String[]::new);
            assertThat(shell.run(arguments)).as(String.join(" ", wrong)).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(shell.err()).contains(wrong[wrong.length - 2], "\"" + wrong[wrong.length - 1] + "\"");
        }
    }

    @Test
    void lengthsAreGivenInWords() throws IOException {
        Schedule cosine = new Cosine(Length.updates(100), 0.001, Cosine.After.HOLD, 1);
        Method method = Method.PLAIN.withSchedule(cosine).withWarmUp(new WarmUp(Length.updates(5), 1.0 / 3));
        assertTrains(
                method,
                "--schedule",
                "cosine",
                "--period",
                "100 updates",
                "--minimum",
                "0.001",
                "--warm-up",
                "5 updates");
    }

    @Test
    void penaltiesAndClippingAreGivenByTheirNumbersAndForms() throws IOException {
        Method method = Method.PLAIN
                .withPenalty(new Penalty(0.01, 0.02, Penalty.Form.SHRINK, Penalty.L1Form.CUMULATIVE, true, true))
                .withClipping(new Clipping(OptionalDouble.of(0.5), OptionalDouble.of(0.4)));
        assertTrains(
                method,
                "--l1=0.01",
                "--l2=0.02",
                "--penalty-form=shrink",
                "--l1-form=cumulative",
                "--penalize-bias",
                "--penalty-per-batch",
                "--clip-norm=0.5",
                "--clip-value=0.4");
    }

    private void assertTrains(Method method, String... options) throws IOException {
        String[] all = Stream.concat(Stream.of("train", "--json", "-", "-e", "3"), Arrays.stream(options))
                .toArray(String[]::new);
        assertThat(shell.run(all)).as(shell.err()).isZero();
        Experiment tutorial = Experiment.TUTORIAL;
        Run run =
                new Run(tutorial.withSettings(tutorial.settings().withEpochs(3).withMethod(method)));
        while (run.canStep()) {
            run.step();
        }
        assertThat(Golden.doubles(shell.json(), "w_final"))
                .isEqualTo(run.trainer().weights().toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "--stop-below=100, loss, 13, below 100",
        "--tol=100 --patience=2, no_progress, 39, no progress of 100 for 2 epochs",
        "--tol=1 --patience=1 --schedule=adaptive, no_progress, 104, no progress of 1 for 1 epoch"
    })
    void aRuleThatStopsTrainingIsSaidInWordsAndInTheJson(String options, String rule, long updates, String words)
            throws IOException {
        List<String> asked = new ArrayList<>(List.of("train"));
        asked.addAll(List.of(options.split(" ")));
        assertThat(shell.run(asked.toArray(String[]::new))).isZero();
        assertThat(shell.out()).contains("Stopped after update " + updates).contains(words);

        Shell json = new Shell();
        asked.addAll(List.of("--json", "-"));
        assertThat(json.run(asked.toArray(String[]::new))).isZero();
        assertThat(json.json().path("outcome").asText()).isEqualTo("stopped");
        assertThat(json.json().path("stopped_by").asText()).isEqualTo(rule);
        assertThat(json.json().path("updates").asLong()).isEqualTo(updates);
    }

    @Test
    void earlyStoppingLooksAtTheAccuracyOnValidationPoints() throws IOException {
        assertThat(shell.run("train", "--early-stopping", "--tol=0.1", "--validation-fraction=0.2", "--json", "-"))
                .isZero();
        assertThat(shell.json().path("stopped_by").asText()).isEqualTo(Stopping.Rule.ACCURACY.id());
    }

    @ParameterizedTest
    @CsvSource({
        "--tol=-1, --tol",
        "--patience=0, --patience",
        "--patience=1.5, --patience must be a whole number",
        "--stop-below=0, --stop-below",
        "--stop-below=low, --stop-below must be a number",
        "--l2=-1, --l2",
        "--clip-norm=0, --clip-norm",
        "--warm-up=soon, --warm-up must be a number of updates or epochs",
        "--warm-up-from=2, --warm-up-from",
        "--schedule=linear, --schedule must be",
        "--gamma=0.5, --gamma is given but",
        "--schedule=cosine --period=0, --period",
        "--schedule=cosine --after=never, --after must be one of hold",
        "--schedule=one-cycle --rising=2, --rising",
        "--schedule=step --gamma=1e999, --gamma"
    })
    void whatIsNotLegalIsSaidInOneSentence(String options, String words) {
        List<String> asked = new ArrayList<>(List.of("train"));
        asked.addAll(List.of(options.split(" ")));
        assertThat(shell.run(asked.toArray(String[]::new))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shell.err().replace(",", "")).contains(words).hasLineCount(1);
    }
}
