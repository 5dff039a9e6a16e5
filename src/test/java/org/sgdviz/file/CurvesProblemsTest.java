package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.run.EpochLog;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.LossPyramid;
import org.sgdviz.run.Progression;
import org.sgdviz.run.SavedCurves;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.Visibility;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.InWords;

/** Whatever is wrong with the progress of a run in a session file: one sentence that says what and where. */
class CurvesProblemsTest {

    @TempDir
    private Path folder;

    /** A run of 100 updates with progress of 32, in 4 buckets, and of 2 epochs. */
    private static String good() throws IOException {
        Weights w = Experiment.TUTORIAL.initialWeights();
        SavedRun run = new SavedRun("a", 0, Visibility.WITH_ITS_DATA, Experiment.TUTORIAL, 100, w, false, null);
        double[] four = {1, 2, 3, 4};
        LossPyramid.State curve = new LossPyramid.State(8, four, four, four);
        double[] figures = {7, 8};
        EpochLog.State epochs = new EpochLog.State(1, 2, new double[] {1, 2}, new double[] {13, 26}, figures, figures);
        Checkpoint checkpoint = new Checkpoint(32, 2, 26, 192, 5, 6, 6, 192, w);
        return text(run, new SavedCurves(checkpoint, curve, curve, epochs));
    }

    /** The same with what version 2 of the format adds. */
    private static String newer() throws IOException {
        Weights w = Experiment.TUTORIAL.initialWeights();
        SavedRun run = new SavedRun("a", 0, Visibility.WITH_ITS_DATA, Experiment.TUTORIAL, 100, w, false, null);
        double[] four = {0.1, 0.2, 0.3, 0.4};
        LossPyramid.State curve = new LossPyramid.State(8, four, four, four);
        double[] figures = {0.7, 0.8};
        EpochLog.State epochs =
                new EpochLog.State(1, 2, new double[] {1, 2}, new double[] {13, 26}, figures, figures, figures);
        Checkpoint checkpoint = new Checkpoint(32, 2, 26, 192, 5, 6, 77, 6, 192, w);
        Progression.State progression = new Progression.State(
                8, new double[] {0.5, 1, 1.5, 2.5}, new double[] {250, 500, 750, 1000}, new double[] {1, 1, 2, 3});
        return text(run, new SavedCurves(checkpoint, curve, curve, curve, curve, epochs, progression));
    }

    private static String text(SavedRun run, SavedCurves progress) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SessionFile.write(new StoredSession(Session.of(run), Map.of(0, progress)), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments(
                        "\"width\": 8", "\"width\": 7", "progress.objective: a bucket's width must be a power of two"),
                arguments(
                        "\"width\": 8", "\"width\": 16", "progress: the curves have 64 updates of the objective, but"),
                arguments("\"width\": 8,", "", "runs[0].progress.objective has no field width"),
                arguments("\"count\": 4", "\"count\": 32769", "count must be a whole number from 0 to 32768"),
                arguments("\"count\": 4", "\"count\": 3", "min must be 24 compressed bytes, but are more"),
                arguments("\"count\": 4", "\"count\": 5", "min must be 40 compressed bytes, but are 32"),
                arguments("\"count\": 4,", "", "progress.objective.min must come after count"),
                arguments("\"stride\": 1", "\"stride\": 3", "epochs: the stride of epochs must be a power of two"),
                arguments("\"stride\": 1", "\"stride\": 2", "of 2 epochs, one in 2, there must be 1 in the columns"),
                arguments("\"done\": 2", "\"done\": 4611686018427387904", "one in 1, there must be"),
                arguments("\"update\": 32", "\"update\": 40", "has had 14 batches by update 40, but"),
                arguments("\"epochs_done\": 2", "\"epochs_done\": 1", "2 whole epochs, but their checkpoint 1"),
                arguments("\"epoch_start\": 26", "\"epoch_start\": 33", "must begin at update 0 to 31, but does at 33"),
                arguments(
                        "\"position\": 192", "\"position\": -1", "progress.checkpoint.position must be a whole number"),
                arguments("\"squared_error\": 5.0", "\"squared_error\": 1e999", "must be a finite number"),
                arguments("\"batches\": 6,", "", "progress.checkpoint has no field batches"),
                arguments(
                        "\"checkpoint\"",
                        "\"place\"",
                        "runs[0].progress.place is unknown; the fields here are checkpoint"),
                arguments(
                        "\"updates\": 100", "\"updates\": 32", "runs[0]: its progress must be up to an update from 1"));
    }

    static Stream<Arguments> changesOfNewer() throws IOException {
        int at = newer().indexOf("\"progression\"");
        String progression = newer().substring(at, newer().indexOf('}', at) + 1);
        String later = " belongs to version 2 of the format, but the file says it is of version 1";
        return Stream.of(
                arguments("\"version\": 2", "\"version\": 1", "progress.checkpoint.misclassified" + later),
                arguments(
                        "\"misclassified\": 77",
                        "\"misclassified\": -1",
                        "misclassified must be a whole number from 0"),
                arguments(
                        "\"misclassified\": 77",
                        "\"misclassified\": 0.5",
                        "misclassified must be a whole number from 0"),
                arguments("\"misclassified\": {", "\"misclassified\": [{", "progress.misclassified must be an object"),
                arguments(
                        "\"rate\": {\n          \"width\": 8",
                        "\"rate\": {\n          \"width\": 16",
                        "progress: the curves have 64 updates of the learning rate, but their checkpoint 32"),
                arguments(
                        progression,
                        progression.replace("\"width\": 8", "\"width\": 16"),
                        "progress: the curves have 64 updates of the progression, but"),
                arguments(
                        progression,
                        progression.replace("\"width\": 8", "\"width\": 512"),
                        "the examples of a run's progression must rise, but are 250 at entry 0"),
                arguments(
                        progression,
                        progression.replace("\"examples\"", "\"example\""),
                        "progress.progression.example is unknown; the fields here are width, count, epochs, examples,"
                                + " seconds"),
                arguments(
                        progression,
                        progression.replaceFirst("\"epochs\": \"[^\"]*\",", ""),
                        "progress.progression has no field epochs"),
                arguments("\"epochs_done\": 2", "\"epochs_done\": 4", "epochs, but their checkpoint 4"));
    }

    @ParameterizedTest
    @MethodSource("changesOfNewer")
    void whatVersion2AddsIsToldInOneSentenceToo(String from, String to, String problem) throws IOException {
        isToldInOneSentence(newer(), from, to, problem);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isToldInOneSentence(String from, String to, String problem) throws IOException {
        isToldInOneSentence(good(), from, to, problem);
    }

    private void isToldInOneSentence(String good, String from, String to, String problem) throws IOException {
        assertThat(good).contains(from);
        int at = good.indexOf(from);
        Path file = folder.resolve("x.sgd.json");
        Files.writeString(file, good);
        assertThat(SessionFile.readAll(file).curves()).hasSize(1);
        Files.writeString(file, good.substring(0, at) + to + good.substring(at + from.length()));

        BadFileException bad = Assertions.catchThrowableOfType(BadFileException.class, () -> SessionFile.readAll(file));

        assertThat(bad).isNotNull();
        assertThat(InWords.of(bad)).contains(problem).doesNotContain("\n");
    }
}
