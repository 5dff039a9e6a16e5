package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.file.SessionFile;
import org.sgdviz.golden.Golden;
import org.sgdviz.run.Change;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.session.FrontRun;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.sgd.Weights;

/** What {@code train --session} writes and {@code replay} makes of it. */
class ReplayCommandTest {

    @TempDir
    private Path folder;

    private SessionShell shell;
    private Path file;

    @BeforeEach
    void nameFile() {
        shell = new SessionShell(folder);
        file = shell.file;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-e 9", "-e 3 --data moons --shuffle epoch --objective hinge", "-e 0", "-a 1e200 --std 1e150"})
    void aReplayHasTheOutputsOfTheTraining(String options) throws IOException {
        Path json = folder.resolve("train.json");
        Path updates = folder.resolve("train.csv");
        Path json2 = folder.resolve("replay.json");
        Path updates2 = folder.resolve("replay.csv");
        String session = shell.trained((options + " --json " + json + " --updates " + updates).split(" "));

        Shell replay = SessionShell.ran(
                0,
                "replay",
                session,
                "--json",
                json2.toString(),
                "--updates",
                updates2.toString(),
                "--figure",
                folder.resolve("replay.png").toString());

        assertThat(SessionShell.json(json2)).isEqualTo(SessionShell.json(json));
        assertThat(Files.readString(updates2)).isEqualTo(Files.readString(updates));
        assertThat(replay.figures.get(0).lossHistory())
                .isEqualTo(Golden.doubles(SessionShell.json(json), "loss_history"));
        assertThat(replay.out()).contains("the same final weights, bit for bit");
        assertThat(replay.err()).isEmpty();
    }

    @Test
    void theSessionOfATrainingIsShort() throws IOException {
        shell.trained();

        assertThat(Files.size(file)).isLessThan(4096);
        assertThat(FrontRun.of(SessionFile.read(file)).updates()).isEqualTo(1300);
    }

    @Test
    void aTrainingIsWrittenAsTheFirstVersionOfTheFormat() throws IOException {
        shell.trained();

        assertThat(Files.readString(file)).contains("\"version\": 1,").contains("\"name\": \"Run 1\"");
        assertThat(SessionShell.ran(0, "replay", file.toString(), "--run", "Run 1")
                        .err())
                .isEmpty();
    }

    @Test
    void theEndOfARunWithoutOneIsItsLastRecordedUpdate() throws IOException {
        Run run = new Run(Experiment.TUTORIAL);
        run.apply(Setting.EPOCHS.to(OptionalInt.empty()));
        SessionShell.steps(run, 2000);
        SessionFile.write(Session.of(SavedRun.of(null, 0, run, null)), file);
        Path json = folder.resolve("replay.json");

        Shell replay = SessionShell.ran(0, "replay", file.toString(), "--json", json.toString());

        assertThat(replay.out())
                .contains("Reached update 2000, the last one of the session.")
                .contains("the same final weights, bit for bit");
        assertThat(SessionShell.json(json).get("outcome").textValue()).isEqualTo("completed");
        assertThat(SessionShell.json(json).get("updates").intValue()).isEqualTo(2000);
        assertThat(SessionShell.json(json).get("epochs").intValue())
                .as("at the start")
                .isEqualTo(100);
    }

    @Test
    void whereThereNeverWasAnEndNoneIsWritten() throws IOException {
        Experiment endless = Experiment.of(
                Experiment.TUTORIAL.data(), 1, 2, Experiment.TUTORIAL.settings().withoutEnd());
        Run run = new Run(endless);
        SessionShell.steps(run, 20);
        SessionFile.write(Session.of(SavedRun.of(null, 0, run, null)), file);
        Path json = folder.resolve("replay.json");

        Shell replay = SessionShell.ran(0, "replay", file.toString(), "--json", json.toString());

        assertThat(replay.out()).contains(": without an end, alpha 0.01");
        assertThat(SessionShell.json(json).get("epochs").isNull()).isTrue();
        assertThat(SessionShell.ran(0, "replay", file.toString(), "--at", "20").out())
                .contains("Update 20 of 20 of run 1: ");
    }

    @Test
    void theSessionMayGoToStandardOutput() throws IOException {
        Shell written = SessionShell.ran(0, "train", "-e", "1", "--session", "-");

        assertThat(written.json().get("runs").get(0).get("updates").intValue()).isEqualTo(13);
    }

    @Test
    void aRunThatDidNotBeginWithTheWeightsOfItsSeedIsRepeated() throws IOException {
        Run run = new Run(Experiment.TUTORIAL);
        run.apply(new Change.SetWeights(new Weights(1, -2, 0.5)));
        SessionShell.steps(run, 20);
        SessionFile.write(Session.of(SavedRun.of(null, 0, run, null)), file);
        Path json = folder.resolve("r.json");

        Shell replay = SessionShell.ran(0, "replay", file.toString(), "--json", json.toString());

        assertThat(Files.readString(file))
                .contains("\"start_weights\": [1.0, -2.0, 0.5]")
                .contains("\"version\": 2,")
                .contains("\"edits\": []");
        assertThat(replay.out())
                .contains("initial weights (1, -2, 0.5)")
                .contains("the same final weights, bit for bit");
        assertThat(Golden.doubles(SessionShell.json(json), "w0")).containsExactly(1, -2, 0.5);
        assertThat(SessionShell.ran(0, "replay", file.toString(), "--at", "0").out())
                .contains("w0 = 1.00000, w1 = -2.00000, w2 = 0.500000");
    }

    @Test
    void editsAreMadeWhereTheyWereMade() throws IOException {
        Shell replay = SessionShell.ran(0, "replay", shell.edited());

        assertThat(replay.out())
                .contains(
                        "with 6 edits along the way",
                        "minimized: the objective",
                        "Reached update 56, the last one of the session.",
                        "same 56 updates");
        JsonNode json =
                SessionShell.ran(0, "replay", file.toString(), "--json", "-").json();
        Weights last = FrontRun.of(SessionFile.read(file)).weights();
        assertThat(Golden.doubles(json, "w_final")).containsExactly(last.w0(), last.w1(), last.w2());
        assertThat(json.get("edits").intValue()).isEqualTo(6);
        assertThat(json.get("outcome").textValue()).isEqualTo("interrupted");
    }

    @Test
    void anotherRunIsReplayedByItsName() throws IOException {
        assertThat(SessionShell.ran(0, "replay", shell.edited(), "--run", "second")
                        .out())
                .contains("same 20 updates");
        assertThat(SessionShell.ran(2, "replay", file.toString(), "--run", "third")
                        .err())
                .isEqualToIgnoringNewLines(
                        "sgd-visualizer: --run must be the number or the name of a run, but is \"third\";"
                                + " there are 1 \"first\" (blobs, alpha 0.3, batches of 32, hinge, 56 updates), 2 \"second\" (from 1 at update 15,"
                                + " alpha 0.3, batches of 32, cross-entropy, 20 updates)");
    }

    @Test
    void theRunsAreListedWhereNoneIsNamed() throws IOException {
        String session = shell.edited();

        String all = SessionShell.ran(0, "replay", session).out();

        assertThat(all)
                .startsWith(String.format("Runs of this session (--run takes a number or a name):%n  1 \"first\" ("))
                .contains(String.format("%n  2 \"second\" ("), "Repeating 1, \"first\", the one in front.");
        assertThat(SessionShell.ran(0, "replay", session, "-q").out()).isEmpty();
        assertThat(SessionShell.ran(0, "replay", session, "--run", "first").out())
                .doesNotContain("Runs of this session");
        shell.trained("-e", "1");
        assertThat(SessionShell.ran(0, "replay", file.toString()).out()).doesNotContain("Runs of this session");
    }

    @Test
    void aRunIsReplayedByItsNumber() throws IOException {
        String session = shell.edited();
        assertThat(SessionShell.ran(0, "replay", session, "--run", "2").out()).contains("same 20 updates");
        assertThat(SessionShell.ran(0, "replay", session, "--run", "1").out()).contains("same 56 updates");
        for (String wrong : new String[] {"0", "3", "-1", "1.5", "99999999999"}) {
            assertThat(SessionShell.ran(2, "replay", session, "--run=" + wrong).err())
                    .contains("--run must be the number or the name of a run, but is \"" + wrong + "\"")
                    .hasLineCount(1);
        }
    }

    /** The session with another text in it. */
    private String changed(String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).containsPattern(from);
        return Files.writeString(file, text.replaceFirst(from, to)).toString();
    }

    @Test
    void otherWeightsThanRecordedAreSaidToBeSoWhenAllIsWritten() throws IOException {
        shell.trained("-e", "2");
        String session = changed("\"weights\": \\[[^,]*", "\"weights\": [0.5");
        Path json = folder.resolve("run.json");

        Shell replay = SessionShell.ran(3, "replay", session, "--json", json.toString());

        assertThat(replay.err())
                .startsWith("sgd-visualizer: run 1 differs from")
                .contains("after update 26 its weights are", "but in the file they are 0.5, ")
                .hasLineCount(1);
        assertThat(json).exists();
        assertThat(SessionShell.ran(3, "replay", session, "--at", "26").err()).contains("differs from");
        SessionShell.ran(0, "replay", session, "--at", "25");
    }

    @Test
    void aFiniteRunThatIsRecordedAsDivergedIsSaidNotToBeSo() throws IOException {
        String session = shell.trained("-e", "2");
        String text = Files.readString(file);
        for (String updates : new String[] {"26", "12"}) {
            String claim = text.replace("\"updates\": 26", "\"updates\": " + updates + ", \"diverged\": true");
            assertThat(claim).isNotEqualTo(text);
            Files.writeString(file, claim);

            Shell replay = SessionShell.ran(3, "replay", session);

            assertThat(replay.err())
                    .contains("in the file it diverged after update " + updates + ", but repeated it does not")
                    .hasLineCount(1);
        }
    }

    @Test
    void fewerUpdatesThanRecordedAreSaidToBeSo() throws IOException {
        shell.trained("-e", "2");
        String session = changed("\"updates\": 26", "\"updates\": 27");

        assertThat(SessionShell.ran(3, "replay", session).err())
                .contains("there are no more updates to make, but the file has 27");
        assertThat(SessionShell.ran(3, "replay", session, "--at", "27", "--json", "-")
                        .err())
                .contains("does not reach update 27");
    }

    @Test
    void anotherVersionOfTheNumericsIsSaidToBeSo() throws IOException {
        shell.trained("-e", "2");
        String session = changed("\"numerics\": 2", "\"numerics\": 3");

        Shell replay = SessionShell.ran(0, "replay", session);

        assertThat(replay.err())
                .contains(session + " was computed by version 3 of the numerics, and this program has versions 1 to 2");
        assertThat(replay.out()).contains("bit for bit");
        assertThat(SessionShell.ran(0, "replay", session, "--at", "3").err()).contains("by version 3 of the numerics");
        assertThat(SessionShell.ran(0, "replay", "-q", session).err()).isEmpty();
    }

    @Test
    void theNumericsThatAFileNamesAreTaken() throws IOException {
        String session = shell.trained("-e", "2", "-b", "1", "--numerics", "1");
        assertThat(Files.readString(file)).contains("\"version\": 1", "\"numerics\": 1");

        Shell replay = SessionShell.ran(0, "replay", session);

        assertThat(replay.err()).isEmpty();
        assertThat(replay.out()).contains(", by version 1 of the numerics\n", "bit for bit");
        assertThat(SessionShell.ran(0, "replay", session, "--json", "-")
                        .json()
                        .get("numerics")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void ofSeveralRunsOnlyThoseOfUnknownNumericsAreSaidToBeSo() throws IOException {
        String session = shell.trained("-e", "3");
        String text = twice(Files.readString(file), "first", "second").replace("\"version\": 1", "\"version\": 2");
        int second = text.lastIndexOf("\"data\": 0");
        Files.writeString(file, text.substring(0, second) + "\"numerics\": 7, " + text.substring(second));

        assertThat(SessionShell.ran(0, "replay", session, "--run", "1").err()).isEmpty();
        assertThat(SessionShell.ran(0, "replay", session, "--run", "2").err())
                .contains("the run \"second\" of " + session + " was computed by version 7 of the numerics");
    }

    /** Older windows counted on when a run had been deleted: such a file is replayed by its own names, or by places. */
    @Test
    void runsOfVersion1AreFoundByTheNumbersThatTheFileGivesThem() throws IOException {
        String session = shell.trained("-e", "3");
        Files.writeString(file, twice(Files.readString(file), "Run 1", "Run 3"));

        assertThat(SessionShell.ran(0, "replay", session, "--run", "Run 3").out())
                .contains("bit for bit");
        assertThat(SessionShell.ran(0, "replay", session, "--run", "Run 2").out())
                .contains("bit for bit");
        assertThat(SessionShell.ran(2, "replay", session, "--run", "Run 4").err())
                .contains("but is \"Run 4\"; there are 1 \"Run 1\" (blobs, alpha 0.01, ", ", 2 \"Run 3\" (blobs, ");
        assertThat(SessionShell.ran(0, "replay", session, "--run", "2").out()).contains("bit for bit");
        assertThat(SessionShell.ran(2, "replay", session, "--run", "Run 3", "--at", "99")
                        .err())
                .contains("the updates of the run \"Run 3\"");
    }

    @Test
    void aNameGoesBeforeThePlaceOfARunWithoutOne() throws IOException {
        String session = shell.trained("-e", "3");
        String text = twice(Files.readString(file), "Run 2", "");
        Files.writeString(file, text.replace("\"version\": 1", "\"version\": 2").replace("\"name\": \"\",", ""));

        assertThat(SessionShell.ran(0, "replay", session, "--run", "Run 2").out())
                .contains("bit for bit");
    }

    /** The one run of a session two times, by other names. */
    private static String twice(String session, String first, String second) {
        int from = session.indexOf('{', session.indexOf("\"runs\""));
        int to = session.lastIndexOf('}', session.lastIndexOf(']')) + 1;
        String run = session.substring(from, to);
        String named = "\"name\": \"Run 1\"";
        assertThat(run).contains(named);
        return session.substring(0, from) + run.replace(named, "\"name\": \"" + first + "\"") + ","
                + run.replace(named, "\"name\": \"" + second + "\"") + session.substring(to);
    }

    @Test
    void whatCannotBeUsedIsOneSentence() throws IOException {
        String session = shell.trained("-e", "1");
        String before = Files.readString(file);

        assertThat(SessionShell.ran(2, "replay", session, "--json", session).err())
                .contains("FILE and --json name the same file");
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(SessionShell.ran(2, "replay").err()).hasLineCount(1);
        assertThat(SessionShell.ran(2, "replay", folder.resolve("none").toString())
                        .err())
                .contains("there is no file");
        Files.writeString(file, "{");
        assertThat(SessionShell.ran(2, "replay", session).err()).hasLineCount(1).contains("ends too early");
        Files.writeString(file, before.replace("2.5", "1e308"));
        assertThat(SessionShell.ran(2, "replay", session).err()).hasLineCount(1).contains("too large");
    }

    @Test
    void theSessionsInTheDocumentationAreReplayed() throws IOException {
        String documentation = Files.readString(Path.of("src", "docs", "session-format.md"));
        Matcher examples = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(documentation);
        int replayed = 0;
        while (examples.find()) {
            Files.writeString(file, examples.group(1));
            Session read = SessionFile.read(file);
            for (int i = 0; i < read.runs().size(); i++) {
                assertThat(SessionShell.ran(0, "replay", file.toString(), "--run", read.nameOf(i))
                                .out())
                        .contains("bit for bit");
                replayed++;
            }
        }

        assertThat(replayed).isEqualTo(3);
    }
}
