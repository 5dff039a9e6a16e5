package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.file.SessionFile;
import org.sgdviz.golden.Golden;
import org.sgdviz.run.Change;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Origin;
import org.sgdviz.run.Run;
import org.sgdviz.run.SavedRun;
import org.sgdviz.run.Session;
import org.sgdviz.run.SessionView;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Weights;

/** What {@code train --session} writes and {@code replay} makes of it. */
class ReplayCommandTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("x.sgd.json");
    }

    private static Shell ran(int code, String... args) {
        Shell shell = new Shell();
        assertThat(shell.run(args)).as(shell.err() + shell.out()).isEqualTo(code);
        return shell;
    }

    private String trained(String... options) {
        String[] args = new String[options.length + 4];
        args[0] = "train";
        args[1] = "-q";
        args[2] = "--session";
        args[3] = file.toString();
        System.arraycopy(options, 0, args, 4, options.length);
        assertThat(ran(0, args).out()).isEmpty();
        return file.toString();
    }

    /** A run whose learning rate, points, order and objective change on the way, and a branch of it. */
    private String edited() throws IOException {
        Run run = new Run(Experiment.TUTORIAL);
        steps(run, 5);
        run.apply(new Change.LearningRate(0.3));
        run.apply(new Change.AddRow(1.5, -2, 1));
        steps(run, 10);
        run.apply(new Change.RemoveRows(Change.Rows.of(3, 1, 2)));
        run.apply(new Change.Order(Shuffling.EACH_EPOCH));
        steps(run, 30);
        run.apply(new Change.Minimize(Objective.HINGE));
        run.apply(new Change.MoveRow(400, 0.1, 0.2));
        steps(run, 11);
        SavedRun first = SavedRun.of("first", 0, run, null);
        Run other = new Run(Experiment.TUTORIAL);
        steps(other, 5);
        other.apply(new Change.LearningRate(0.3));
        other.apply(new Change.AddRow(1.5, -2, 1));
        steps(other, 15);
        SavedRun second = SavedRun.of("second", 1, other, new Origin(Origin.Kind.BRANCHED, 0, 15));
        SessionFile.write(new Session(List.of(first, second), 0, OptionalLong.empty(), SessionView.DEFAULT, 1), file);
        return file.toString();
    }

    private static void steps(Run run, int count) {
        for (int i = 0; i < count; i++) {
            run.step();
        }
        run.publish();
    }

    private static JsonNode json(Path path) throws IOException {
        JsonNode json = new JsonMapper().readTree(path.toFile());
        ((ObjectNode) json).remove("seconds");
        return json;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-e 9", "-e 3 --data moons --shuffle epoch --objective hinge", "-e 0", "-a 1e200 --std 1e150"})
    void aReplayHasTheOutputsOfTheTraining(String options) throws IOException {
        Path json = folder.resolve("train.json");
        Path updates = folder.resolve("train.csv");
        Path json2 = folder.resolve("replay.json");
        Path updates2 = folder.resolve("replay.csv");
        String session = trained((options + " --json " + json + " --updates " + updates).split(" "));

        Shell replay = ran(
                0,
                "replay",
                session,
                "--json",
                json2.toString(),
                "--updates",
                updates2.toString(),
                "--figure",
                folder.resolve("replay.png").toString());

        assertThat(json(json2)).isEqualTo(json(json));
        assertThat(Files.readString(updates2)).isEqualTo(Files.readString(updates));
        assertThat(replay.figures.get(0).lossHistory()).isEqualTo(Golden.doubles(json(json), "loss_history"));
        assertThat(replay.out()).contains("the same last weights, bit for bit");
        assertThat(replay.err()).isEmpty();
    }

    @Test
    void theSessionOfATrainingIsShort() throws IOException {
        trained();

        assertThat(Files.size(file)).isLessThan(4096);
        assertThat(SessionFile.read(file).frontRun().updates()).isEqualTo(1300);
    }

    @Test
    void theSessionMayGoToStandardOutput() throws IOException {
        Shell shell = ran(0, "train", "-e", "1", "--session", "-");

        assertThat(shell.json().get("runs").get(0).get("updates").intValue()).isEqualTo(13);
    }

    @Test
    void editsAreMadeWhereTheyWereMade() throws IOException {
        Shell replay = ran(0, "replay", edited());

        assertThat(replay.out())
                .contains(
                        "with 6 edits on the way",
                        "minimized: the objective",
                        "Interrupted after update 56",
                        "same 56 updates");
        JsonNode json = ran(0, "replay", file.toString(), "--json", "-").json();
        Weights last = SessionFile.read(file).frontRun().weights();
        assertThat(Golden.doubles(json, "w_final")).containsExactly(last.w0(), last.w1(), last.w2());
        assertThat(json.get("edits").intValue()).isEqualTo(6);
        assertThat(json.get("outcome").textValue()).isEqualTo("interrupted");
    }

    @Test
    void anotherRunIsReplayedByItsName() throws IOException {
        assertThat(ran(0, "replay", edited(), "--run", "second").out()).contains("same 20 updates");
        assertThat(ran(2, "replay", file.toString(), "--run", "third").err())
                .isEqualToIgnoringNewLines("sgd-visualizer: --run must be \"first\" or \"second\", but is \"third\"");
    }

    @Test
    void anyUpdateIsThatOfTheUpdatesFile() throws IOException {
        String[] rows = ran(0, "replay", edited(), "--updates", "-").out().split("\n");
        assertThat(rows).hasSize(57);
        for (int n = 1; n < rows.length; n++) {
            JsonNode at = ran(0, "replay", file.toString(), "--at", "" + n, "--json", "-")
                    .json();
            double[] w = Golden.doubles(at, "w");
            String[] row = rows[n].split(",", -1);
            assertThat(String.join(
                            ",",
                            at.get("update").asText(),
                            at.get("epoch").asText(),
                            row[2],
                            at.get("batch_size").asText(),
                            Double.toString(at.get("loss_sum").doubleValue()),
                            Double.toString(at.get("loss_mean").doubleValue()),
                            Double.toString(at.get("objective_mean").doubleValue()),
                            Double.toString(w[0]),
                            Double.toString(w[1]),
                            Double.toString(w[2])))
                    .isEqualTo(rows[n]);
            assertThat(at.get("rows")).hasSize(at.get("batch_size").intValue());
            double[] before = Golden.doubles(at, "w_before");
            double[] gradient = Golden.doubles(at, "gradient");
            double alpha = at.get("alpha").doubleValue();
            assertThat(alpha).isEqualTo(n <= 5 ? 0.01 : 0.3);
            for (int i = 0; i < 3; i++) {
                assertThat(before[i] - alpha * gradient[i]).isEqualTo(w[i]);
            }
        }
    }

    @Test
    void anUpdateHasExactlyTheseFields() throws IOException {
        JsonNode at = ran(0, "replay", trained(), "--at", "14", "--json", "-").json();

        assertThat(at.fieldNames())
                .toIterable()
                .containsExactly(
                        "update",
                        "epoch",
                        "rows",
                        "batch_size",
                        "alpha",
                        "w_before",
                        "w",
                        "loss_sum",
                        "loss_mean",
                        "objective_mean",
                        "gradient");
        assertThat(at.get("epoch").intValue()).isEqualTo(2);
        assertThat(at.get("rows").get(0).intValue()).isZero();
        assertThat(at.get("rows")).hasSize(32);
    }

    @Test
    void updateZeroIsTheStart() throws IOException {
        JsonNode at = ran(0, "replay", trained(), "--at", "0", "--json", "-").json();

        Weights start = Experiment.TUTORIAL.initialWeights();
        assertThat(at.get("rows")).isEmpty();
        assertThat(Golden.doubles(at, "w")).containsExactly(start.w0(), start.w1(), start.w2());
        assertThat(at.get("w_before")).isEqualTo(at.get("w"));
        assertThat(at.get("batch_size").intValue()).isZero();
        for (String none : List.of("loss_sum", "loss_mean", "objective_mean", "gradient")) {
            assertThat(at.get(none).isNull()).as(none).isTrue();
        }
        assertThat(ran(0, "replay", file.toString(), "--at", "0").out()).contains("The start of \"Run 1\"");
    }

    @Test
    void anUpdateIsShownInWordsToo() {
        assertThat(ran(0, "replay", trained(), "--at", "14").out())
                .contains("Update 14 of 1300 of \"Run 1\": epoch 2, batch 1, of 32 points; alpha 0.01")
                .contains("Gradient:", "Weights:", "Line:");
        assertThat(ran(0, "replay", file.toString(), "--at", "14", "-q").out()).isEmpty();
    }

    @Test
    void theUpdatesGoUpToTheOneAskedFor() throws IOException {
        String all = ran(0, "replay", edited(), "--updates", "-").out();

        String some = ran(0, "replay", file.toString(), "--at", "20", "--updates", "-")
                .out();

        assertThat(some).hasLineCount(21);
        assertThat(all).startsWith(some);
    }

    @Test
    void whatIsNoUpdateIsRefused() {
        String session = trained("-e", "1");

        assertThat(ran(2, "replay", session, "--at", "14").err())
                .isEqualToIgnoringNewLines(
                        "sgd-visualizer: --at must be 0 to 13, the updates of the run \"Run 1\", but is 14");
        for (String wrong : List.of("-1", "x", "1.5", "9223372036854775808", "")) {
            assertThat(ran(2, "replay", session, "--at=" + wrong).err())
                    .contains("--at must be the number of an update")
                    .hasLineCount(1);
        }
        assertThat(ran(2, "replay", session, "--at", "3", "--figure", "x.png").err())
                .contains("leave one of them out");
    }

    /** The session with another text in it. */
    private String changed(String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).containsPattern(from);
        return Files.writeString(file, text.replaceFirst(from, to)).toString();
    }

    @Test
    void otherWeightsThanRecordedAreSaidToBeSoWhenAllIsWritten() throws IOException {
        trained("-e", "2");
        String session = changed("\"weights\": \\[[^,]*", "\"weights\": [0.5");
        Path json = folder.resolve("run.json");

        Shell replay = ran(3, "replay", session, "--json", json.toString());

        assertThat(replay.err())
                .startsWith("sgd-visualizer: the run \"Run 1\" is not as")
                .contains("after update 26 its weights are", "but recorded are 0.5, ")
                .hasLineCount(1);
        assertThat(json).exists();
        assertThat(ran(3, "replay", session, "--at", "26").err()).contains("is not as");
        ran(0, "replay", session, "--at", "25");
    }

    @Test
    void fewerUpdatesThanRecordedAreSaidToBeSo() throws IOException {
        trained("-e", "2");
        String session = changed("\"updates\": 26", "\"updates\": 27");

        assertThat(ran(3, "replay", session).err()).contains("there is no further update to make, but recorded are 27");
        assertThat(ran(3, "replay", session, "--at", "27", "--json", "-").err()).contains("does not come to update 27");
    }

    @Test
    void anotherVersionOfTheNumericsIsSaidToBeSo() throws IOException {
        trained("-e", "2");
        String session = changed("\"numerics\": 1", "\"numerics\": 2");

        Shell replay = ran(0, "replay", session);

        assertThat(replay.err()).contains("was computed by version 2 of the numerics, and this program has version 1");
        assertThat(replay.out()).contains("bit for bit");
    }

    @Test
    void whatCannotBeUsedIsOneSentence() throws IOException {
        String session = trained("-e", "1");
        String before = Files.readString(file);

        assertThat(ran(2, "replay", session, "--json", session).err()).contains("FILE and --json name the same file");
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(ran(2, "replay").err()).hasLineCount(1);
        assertThat(ran(2, "replay", folder.resolve("none").toString()).err()).contains("there is no file");
        Files.writeString(file, "{");
        assertThat(ran(2, "replay", session).err()).hasLineCount(1).contains("ends too early");
        Files.writeString(file, before.replace("2.5", "1e308"));
        assertThat(ran(2, "replay", session).err()).hasLineCount(1).contains("too large");
    }

    @Test
    void theSessionInTheReadmeIsReplayed() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf("```json\n") + 8;
        Files.writeString(file, readme.substring(from, readme.indexOf("```", from)));

        for (SavedRun run : SessionFile.read(file).runs()) {
            assertThat(ran(0, "replay", file.toString(), "--run", run.name()).out())
                    .contains("bit for bit");
        }
    }
}
