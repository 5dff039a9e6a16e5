package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.run.Change;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.run.Setup;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.session.ViewState;
import org.sgdviz.session.ViewState.XAxis;
import org.sgdviz.session.Visibility;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Weights;

/** What is written as which version of the session format, and what may stand in which. */
class FormatVersionTest {

    @TempDir
    Path folder;

    // ---- old files ----

    @Test
    void theSampleOfVersion1SaysWhatItAlwaysSaid() throws IOException {
        assertSays("format-1.sgd.json", 1, SampleFiles.one());
    }

    @Test
    void theSampleOfVersion2SaysWhatItAlwaysSaid() throws IOException {
        assertSays("format-2.sgd.json", 2, SampleFiles.two());
    }

    @Test
    void theFullSampleOfVersion1SaysWhatItAlwaysSaid() throws IOException {
        assertSays("format-1-all.sgd.json", 1, FullSampleFiles.one());
    }

    @Test
    void theFullSampleOfVersion2SaysWhatItAlwaysSaid() throws IOException {
        assertSays("format-2-all.sgd.json", 2, FullSampleFiles.two());
    }

    @Test
    void theSampleOfSeveralNumericsSaysWhatItAlwaysSaid() throws IOException {
        assertSays("format-2-numerics.sgd.json", 2, SampleFiles.numerics());
    }

    @Test
    void theSampleOfVersion2WithRatesSaysWhatItAlwaysSaid() throws IOException {
        assertSays("format-2-rates.sgd.json", 2, FullSampleFiles.twoWithRates());
    }

    @Test
    void theSampleOfVersion2WithMoreObjectivesSaysWhatItAlwaysSaid() throws IOException {
        assertSays("format-2-objectives.sgd.json", 2, SampleFiles.objectives());
    }

    @Test
    void theSampleOfVersion2WithOrdersAndBatchesSaysWhatItAlwaysSaid() throws IOException {
        assertSays("format-2-rows.sgd.json", 2, SampleFiles.rows());
    }

    @Test
    void theSampleOfVersion2WithRowsHeldOutSaysWhatItAlwaysSaid() throws IOException {
        assertSays("format-2-split.sgd.json", 2, SampleFiles.splits());
    }

    @Test
    void theSampleOfVersion2WithFeaturesSaysWhatItAlwaysSaid() throws IOException {
        assertSays("format-2-features.sgd.json", 2, SampleFiles.features());
    }

    @Test
    void theSampleOfVersion2WithMethodsSaysWhatItAlwaysSaid() throws IOException {
        assertSays("format-2-methods.sgd.json", 2, MethodSampleFiles.methods());
    }

    private static void assertSays(String name, int version, StoredSession expected) throws IOException {
        Path file = SampleFiles.FOLDER.resolve(name);
        assertThat(Files.readString(file)).contains("\"version\": " + version + ",");

        StoredSession read = SessionFile.readAll(file);

        assertThat(read.session()).isEqualTo(expected.session());
        assertThat(read.curves())
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .isEqualTo(expected.curves());
    }

    // ---- the lowest that can say it ----

    @ParameterizedTest
    @EnumSource(names = {"CROSS_ENTROPY", "SQUARED_ERROR", "HINGE"})
    void theFirstObjectivesAreOfVersion1(Objective objective) {
        assertThat(FormatVersion.neededBy(session(minimizing(objective), "a", ViewState.DEFAULT)))
                .isEqualTo(1);
    }

    @Test
    void whatVersion1CanSayIsWrittenAsVersion1() {
        assertThat(FormatVersion.neededBy(session(Experiment.TUTORIAL, "a name", ViewState.DEFAULT)))
                .isEqualTo(1);
        assertThat(FormatVersion.neededBy(session(Experiment.TUTORIAL, null, ViewState.DEFAULT)))
                .isEqualTo(1);
    }

    static Stream<Session> newer() {
        Experiment tutorial = Experiment.TUTORIAL;
        Experiment endless =
                Experiment.of(tutorial.data(), 1, 2, tutorial.settings().withoutEnd());
        return Stream.of(
                session(endless, "a", ViewState.DEFAULT),
                session(tutorial.withEdit(new Edit(3, Setting.EPOCHS.to(OptionalInt.empty()))), "a", ViewState.DEFAULT),
                session(
                        tutorial.withEdit(new Edit(3, new Change.SetWeights(new Weights(1, -2, 0.5)))),
                        "a",
                        ViewState.DEFAULT),
                session(tutorial.withSetup(Setup.TUTORIAL.withStart(new Weights(1, -2, 0.5))), "a", ViewState.DEFAULT),
                session(
                        tutorial.withEdit(new Edit(3, Setting.LEARNING_RATE.to(1.0)))
                                .withEdit(new Edit(4, Setting.LEARNING_RATE.to(2.0), true)),
                        "a",
                        ViewState.DEFAULT),
                session(
                        tutorial.withSetup(Setup.TUTORIAL.withInitialization(Initialization.ZEROS)),
                        "a",
                        ViewState.DEFAULT),
                session(
                        tutorial.withEdit(new Edit(3, Setting.SHUFFLING.to(Shuffling.REPLACEMENT))),
                        "a",
                        ViewState.DEFAULT),
                session(
                        tutorial.withSettings(tutorial.settings().withShuffling(Shuffling.SCIKIT_LEARN)),
                        "a",
                        ViewState.DEFAULT),
                session(minimizing(Objective.SQUARED_HINGE), "a", ViewState.DEFAULT),
                session(minimizing(Objective.PERCEPTRON), "a", ViewState.DEFAULT),
                session(minimizing(Objective.MODIFIED_HUBER), "a", ViewState.DEFAULT),
                session(minimizing(Objective.TANH_SQUARED_ERROR), "a", ViewState.DEFAULT),
                session(minimizing(Objective.LEAST_SQUARES), "a", ViewState.DEFAULT),
                session(
                        tutorial.withEdit(new Edit(3, Setting.OBJECTIVE.to(Objective.LEAST_SQUARES))),
                        "a",
                        ViewState.DEFAULT),
                session(tutorial, "Run 1", ViewState.DEFAULT),
                session(tutorial, "a", view(OptionalDouble.empty(), ShownLoss.OBJECTIVE, XAxis.UPDATES, null)),
                session(tutorial, "a", view(OptionalDouble.of(60), ShownLoss.ZERO_ONE, XAxis.UPDATES, null)),
                session(tutorial, "a", view(OptionalDouble.of(60), ShownLoss.CROSS_ENTROPY, XAxis.UPDATES, null)),
                session(tutorial, "a", view(OptionalDouble.of(60), ShownLoss.OBJECTIVE, XAxis.EPOCHS, null)),
                session(tutorial, "a", view(OptionalDouble.of(60), ShownLoss.OBJECTIVE, XAxis.UPDATES, false)));
    }

    @ParameterizedTest
    @MethodSource("newer")
    void whatItCannotSayIsWrittenAsVersion2AndReadBack(Session session) throws IOException {
        Path file = folder.resolve("x.sgd.json");
        SessionFile.write(session, file);

        assertThat(Files.readString(file)).contains("\"version\": 2,");
        assertThat(SessionFile.read(file)).isEqualTo(session);
    }

    private static Experiment minimizing(Objective objective) {
        Experiment tutorial = Experiment.TUTORIAL;
        return Experiment.of(tutorial.data(), 1, 2, tutorial.settings().withObjective(objective));
    }

    private static Session session(Experiment experiment, String name, ViewState view) {
        SavedRun run = new SavedRun(
                name, 0, Visibility.WITH_ITS_DATA, experiment, 20, experiment.initialWeights(), false, null);
        return new Session(List.of(run), 0, OptionalLong.empty(), view);
    }

    private static ViewState view(OptionalDouble speed, ShownLoss loss, XAxis xAxis, Boolean equalScales) {
        return new ViewState(ViewState.Shading.SMOOTH, loss, false, true, speed, false, 13, null, xAxis, equalScales);
    }

    @Test
    void inVersion2TheEndOfARunMayBeNull() throws IOException {
        String two = BadSession.good().replace("\"version\": 1", "\"version\": 2");

        Session absent = read(two.replace("\"epochs\": 100", "\"epochs\": null"));

        assertThat(absent.runs().get(0).experiment().settings().epochs()).isEmpty();
        assertThat(absent).isEqualTo(read(two.replace(", \"epochs\": 100", "")));
    }

    // ---- names ----

    @ParameterizedTest
    @ValueSource(strings = {"Run 1", "Run 12"})
    void inVersion1ARunCalledByItsNumberHasNoNameOfItsOwn(String name) throws IOException {
        String good = BadSession.good().replace("\"name\": \"a\"", "\"name\": \"" + name + '"');

        assertThat(read(good).runs().get(0).name()).isNull();
        assertThat(read(good.replace("\"version\": 1", "\"version\": 2"))
                        .runs()
                        .get(0)
                        .name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Run", "Run 0", "Run 1b", "run 1", "Run 01", "Run  1"})
    void otherNamesWereGiven(String name) throws IOException {
        String good = BadSession.good().replace("\"name\": \"a\"", "\"name\": \"" + name + '"');

        assertThat(read(good).runs().get(0).name()).isEqualTo(name);
    }

    private Session read(String text) throws IOException {
        Path file = folder.resolve("named.sgd.json");
        Files.writeString(file, text);
        return SessionFile.read(file);
    }

    // ---- what may not stand in version 1 ----

    static Stream<Arguments> ofVersion2() {
        String later = " belongs to version 2 of the format, but the file says it is of version 1";
        return Stream.of(
                arguments(", \"epochs\": 100", "", "FILE, line 19: runs[0].settings has no field epochs"),
                arguments("\"name\": \"a\",", "", "runs[0] has no field name"),
                arguments("\"speed\": 60.0, ", "", "FILE, line 7: view has no field speed"),
                arguments(
                        "[3, \"alpha\", 0.3]",
                        "[3, \"alpha\", 0.3, \"continued\"]",
                        "FILE, line 21: runs[0].edits[0][3]" + later),
                arguments(
                        "[3, \"alpha\", 0.3]",
                        "[3, \"weights\", 1, 2, 3]",
                        "FILE, line 21: runs[0].edits[0][1]" + later),
                arguments(
                        "\"settings\"", "\"start_weights\": [1, 2, 3], \"settings\"", "runs[0].start_weights" + later),
                arguments(
                        "\"settings\"",
                        "\"initialization\": \"zeros\", \"settings\"",
                        "runs[0].initialization" + later),
                arguments(
                        "[3, \"alpha\", 0.3]",
                        "[3, \"shuffling\", \"replace\"]",
                        "FILE, line 21: runs[0].edits[0][2]" + later),
                arguments("\"settings\"", "\"numerics\": 1, \"settings\"", "runs[0].numerics" + later),
                arguments(
                        "\"objective\": \"cross-entropy\"",
                        "\"objective\": \"perceptron\"",
                        "FILE, line 19: runs[0].settings.objective" + later),
                arguments(
                        "[3, \"alpha\", 0.3]",
                        "[3, \"objective\", \"least-squares\"]",
                        "FILE, line 21: runs[0].edits[0][2]" + later),
                arguments("[3, \"alpha\", 0.3]", "[3, \"epochs\", null]", "FILE, line 21: runs[0].edits[0][2]" + later),
                arguments(
                        "\"shown_loss\": \"objective\"",
                        "\"shown_loss\": \"zero_one\"",
                        "FILE, line 7: view.shown_loss" + later),
                arguments("\"text_size\"", "\"x_axis\": \"epochs\", \"text_size\"", "view.x_axis" + later),
                arguments("\"text_size\"", "\"equal_scales\": true, \"text_size\"", "view.equal_scales" + later));
    }

    @ParameterizedTest
    @MethodSource("ofVersion2")
    void whatIsOfVersion2IsRefusedInAFileThatSaysVersion1(String from, String to, String problem) throws IOException {
        String changed = BadSession.good().replace(from, to);
        assertThat(changed).isNotEqualTo(BadSession.good());

        assertThat(new BadSession(folder.resolve("x.sgd.json")).problem(changed))
                .contains(problem);
        assertThat(read(changed.replace("\"version\": 1", "\"version\": 2"))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"speed\": 60.0|\"speed\": null|view.speed must be a finite number, but is null",
                "\"epochs\": 100|\"epochs\": -1|runs[0].settings.epochs must be a whole number from 0 to",
                "\"name\": \"a\"|\"name\": null|runs[0].name must be a text in quotation marks, but is null",
                "[3, \"alpha\", 0.3]|[3, \"epochs\"]|runs[0].edits[0] must be [update, \"epochs\", number or null]",
                "\"text_size\"|\"x_axis\": \"years\", \"text_size\"|view.x_axis must be one of \"updates\", \"epochs\",",
                "\"text_size\"|\"equal_scales\": null, \"text_size\"|view.equal_scales must be true or false, but is null"
            })
    void whatIsWrongInVersion2IsSaid(String from, String to, String problem) throws IOException {
        String two = BadSession.good().replace("\"version\": 1", "\"version\": 2");
        assertThat(two).contains(from);

        assertThat(new BadSession(folder.resolve("x.sgd.json")).problem(two.replace(from, to)))
                .contains(problem);
    }
}
