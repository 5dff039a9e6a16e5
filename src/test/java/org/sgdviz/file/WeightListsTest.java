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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.run.Change;
import org.sgdviz.run.Edit;
import org.sgdviz.run.EpochLog;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.LossPyramid;
import org.sgdviz.run.SavedCurves;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.Visibility;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Memory;
import org.sgdviz.sgd.MemoryPart;
import org.sgdviz.sgd.Weights;

/** Weights and what a method remembers, in session files. */
class WeightListsTest {

    private static final Weights ODD = new Weights(-0.0, Double.MIN_VALUE, -Double.MAX_VALUE);
    private static final Weights SET = new Weights(0.1 + 0.2, 1e-310, 0.0);

    /** The last weights of the run, which stand before those of its checkpoint; both are the same. */
    private static final String LAST = "\"weights\": [-0.0, 4.9E-324, -1.7976931348623157E308]";

    private static final String OF_CHECKPOINT = "checkpoint";

    @TempDir
    private Path folder;

    private static StoredSession session(Memory memory) {
        Experiment experiment = Experiment.TUTORIAL.withEdit(new Edit(40, new Change.SetWeights(SET)));
        SavedRun run = new SavedRun("a", 0, Visibility.WITH_ITS_DATA, experiment, 100, ODD, false, null);
        double[] four = {1, 2, 3, 4};
        LossPyramid.State curve = new LossPyramid.State(8, four, four, four);
        double[] figures = {7, 8};
        EpochLog.State epochs = new EpochLog.State(1, 2, new double[] {1, 2}, new double[] {13, 26}, figures, figures);
        Checkpoint checkpoint = new Checkpoint(32, 2, 26, 192, 5, 6, 6, 192, ODD).withMemory(memory);
        return new StoredSession(Session.of(run), Map.of(0, new SavedCurves(checkpoint, curve, curve, epochs)));
    }

    private static String text(StoredSession session) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SessionFile.write(session, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private StoredSession read(String text) throws IOException {
        Path file = folder.resolve("x.sgd.json");
        Files.writeString(file, text);
        return SessionFile.readAll(file);
    }

    @Test
    void everyBitOfAWeightSurvives() throws IOException {
        StoredSession back = read(text(session(Memory.EMPTY)));

        SavedRun run = back.session().runs().get(0);
        assertThat(run.weights()).isEqualTo(ODD);
        assertThat(run.experiment().edits().get(0).change()).isEqualTo(new Change.SetWeights(SET));
        assertThat(back.curves().get(0).checkpoint().weights()).isEqualTo(ODD);
        assertThat(back.curves().get(0).checkpoint().memory()).isEqualTo(Memory.EMPTY);
        assertThat(text(session(Memory.EMPTY))).doesNotContain("memory");
    }

    @Test
    void whatIsRememberedSurvivesToo() throws IOException {
        Memory memory = new Memory(
                new MemoryPart("heavy", 32, new double[][] {{1, -0.0, 3e-320}, {4, 5, 6}}, new double[0]),
                new MemoryPart("cumulative", 3, new double[][] {{1, 2, 3}}, new double[] {0.5, -0.0}),
                new MemoryPart("progress", 9, new double[0][], new double[] {1e-300}),
                MemoryPart.EMPTY);
        StoredSession back = read(text(session(memory)));

        assertThat(back.curves().get(0).checkpoint().memory()).isEqualTo(memory);
        assertThat(back.curves().get(0).checkpoint())
                .isEqualTo(session(memory).curves().get(0).checkpoint());
        assertThat(text(session(memory))).contains("\"version\": 2", "\"memory\"");
    }

    static Stream<Arguments> wrong() {
        String edit = "[40, \"weights\", 0.30000000000000004, 1.0E-310, 0.0]";
        String form = "must be [w0, w1, w2], but is ";
        return Stream.of(
                arguments(LAST, "\"weights\": [1, 2]", "runs[0].weights " + form + "shorter"),
                arguments(LAST, "\"weights\": [1, 2, 3, 4]", "runs[0].weights " + form + "longer"),
                arguments(LAST, "\"weights\": []", "runs[0].weights " + form + "empty"),
                arguments(LAST, "\"weights\": [1, 2, \"3\"]", "runs[0].weights[2] must be a finite number, but is"),
                arguments(LAST, "\"weights\": [1, 2, 1e999]", "runs[0].weights[2] must be a finite number"),
                arguments(LAST, "\"weights\": [1, 2, [3]]", "runs[0].weights[2] must be a finite number"),
                arguments(LAST, "\"weights\": 1", "runs[0].weights must be a list in brackets"),
                arguments(
                        edit,
                        "[40, \"weights\", 1, \"a\", 3]",
                        "runs[0].edits[0][3] must be a finite number, but is \"a\""),
                arguments(
                        edit,
                        "[40, \"weights\", 1, 2]",
                        "runs[0].edits[0] must be [update, \"weights\", w0, w1, w2], but is shorter"),
                arguments(
                        edit,
                        "[40, \"weights\", 1, 2, 3, 4]",
                        "runs[0].edits[0] must be [update, \"weights\", w0, w1, w2], but is longer"),
                arguments(
                        edit,
                        "[40, \"weights\", 1, 2, 3, 4, \"continued\"]",
                        "runs[0].edits[0] must be [update, \"weights\", w0, w1, w2], but is longer"),
                arguments(edit, "[40, \"weights\", 1, true, 3]", "runs[0].edits[0][3] must be a finite number"),
                arguments(
                        OF_CHECKPOINT,
                        "\"weights\": [1, 2, 3, 4]",
                        "runs[0].progress.checkpoint.weights " + form + "longer"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void anotherNumberOfThemIsToldInOneSentence(String from, String to, String problem) throws IOException {
        String good = text(session(Memory.EMPTY));
        int at = from.equals(OF_CHECKPOINT) ? good.lastIndexOf(LAST) : good.indexOf(from);
        String replaced = from.equals(OF_CHECKPOINT) ? LAST : from;
        assertThat(good.substring(at)).startsWith(replaced);
        Path file = folder.resolve("bad.sgd.json");
        Files.writeString(file, good.substring(0, at) + to + good.substring(at + replaced.length()));
        assertThat(new BadSession(file).problem()).contains(problem);
    }

    @Test
    void aListWithoutEndIsRefusedBeforeItFillsTheMemory() throws IOException {
        String good = text(session(Memory.EMPTY));
        Path file = folder.resolve("long.sgd.json");
        Files.writeString(file, good.replaceFirst("\"weights\": \\[", "\"weights\": [" + "0,".repeat(12_000_000)));
        assertThat(new BadSession(file).problem()).contains("needs more memory than the 64 MB");
    }

    @Test
    void weightsThatEndInAnotherWordAreRefused() throws IOException {
        String good = text(session(Memory.EMPTY));
        Path file = folder.resolve("word.sgd.json");
        String edit =
                good.substring(good.indexOf("[40, \"weights\""), good.indexOf("]", good.indexOf("[40, \"weights\"")));
        Files.writeString(file, good.replace(edit + "]", edit + ", \"twice\"]"));
        assertThat(new BadSession(file).problem()).contains("runs[0].edits[0]", "but is longer");
        Files.writeString(file, good.replace(edit + "]", edit + ", \"continued\"]"));
        assertThat(SessionFile.readAll(file)
                        .session()
                        .runs()
                        .get(0)
                        .experiment()
                        .edits()
                        .get(0)
                        .continued())
                .isTrue();
    }
}
