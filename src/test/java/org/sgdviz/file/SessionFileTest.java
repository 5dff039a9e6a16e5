package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.Points;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.RowChange;
import org.sgdviz.run.RowSet;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ViewState;
import org.sgdviz.session.Visibility;

/** What is written into a session file, and that it is read back to the last bit. */
class SessionFileTest {

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    static LongStream someSeeds() {
        return LongStream.range(0, 60);
    }

    private static String written(Session session) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SessionFile.write(session, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Session read(String text) throws IOException {
        return SessionFile.read(Files.writeString(folder.resolve("read.sgd.json"), text));
    }

    private static SavedRun tutorial() {
        Run run = new Run(Experiment.TUTORIAL);
        while (run.canStep()) {
            run.step();
        }
        run.publish();
        return SavedRun.of(null, 0, run, null);
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void progressIsReadBackToTheLastBit(long seed) throws IOException {
        StoredSession stored = RandomSession.withProgress(seed);
        Path file = folder.resolve("long.sgd.json");
        SessionFile.write(stored, file);

        StoredSession again = SessionFile.readAll(file);

        assertThat(again.session()).isEqualTo(stored.session());
        assertThat(again.curves())
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .isEqualTo(stored.curves());
        assertThat(SessionFile.read(file)).isEqualTo(stored.session());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsReadBackEqual(long seed) throws IOException {
        Session session = RandomSession.of(seed);
        String text = written(session);

        Session again = read(text);

        assertThat(again).isEqualTo(session);
        assertThat(written(again)).isEqualTo(text);
    }

    @Test
    void theTutorialsSessionIsShortAndFitToBeReadByPeople() throws IOException {
        SavedRun run = tutorial();

        assertThat(written(Session.of(run))).isEqualTo("""
                {
                  "format": "sgd-visualizer session",
                  "version": 1,
                  "numerics": 2,
                  "front": 0,
                  "view": {"shading": "smooth", "shown_loss": "objective", "logarithmic": false, "marks": true, \
                "speed": 60.0, "dark": false, "text_size": 13},
                  "data": [
                    {"generator": "blobs", "samples": 400, "spread": 2.5, "factor": 0.5, "seed": 95}
                  ],
                  "runs": [
                    {
                      "name": "Run 1",
                      "colour": 0,
                      "shown": true,
                      "data": 0,
                      "init_seed": 42,
                      "shuffle_seed": 0,
                      "settings": {"alpha": 0.01, "batch_size": 32, "objective": "cross-entropy", \
                "shuffling": "none", "epochs": 100},
                      "edits": [],
                      "updates": 1300,
                      "weights": [%s, %s, %s]
                    }
                  ]
                }
                """.formatted(
                        run.weights().w0(), run.weights().w1(), run.weights().w2()));
    }

    @Test
    void aBranchHasOnlyItsOwnEditsAndADataSetStandsThereOnce() throws IOException {
        Experiment first = Experiment.TUTORIAL
                .withEdit(new Edit(3, Setting.LEARNING_RATE.to(0.3)))
                .withEdit(new Edit(9, new RowChange.Add(1.5, -2, 1)));
        Experiment second = first.upTo(9)
                .withEdit(new Edit(9, new RowChange.Remove(RowSet.of(7, 2, 3, 4))))
                .withEdit(new Edit(12, new RowChange.Move(5, 0.1, 0)));
        SavedRun plain = tutorial();
        SavedRun parent = new SavedRun(
                "a",
                0,
                Visibility.WITH_ITS_DATA,
                first,
                20,
                plain.weights(),
                false,
                new Origin(Origin.Kind.RESTARTED, 0, 7));
        SavedRun branch = new SavedRun(
                "b",
                1,
                Visibility.WITH_ITS_DATA,
                second,
                30,
                plain.weights(),
                false,
                new Origin(Origin.Kind.BRANCHED, 1, 9));
        Session session = new Session(List.of(plain, parent, branch), 2, OptionalLong.of(11), ViewState.DEFAULT);

        String text = written(session);

        assertThat(text)
                .containsOnlyOnce("\"generator\"")
                .containsOnlyOnce("[3, \"alpha\", 0.3]")
                .containsOnlyOnce("[9, \"add\", 1.5, -2.0, 1]")
                .contains("\"restarted_from\": {\"run\": 0, \"update\": 7}")
                .contains("""
                              "branched_from": {"run": 1, "update": 9},
                              "edits": [
                                [9, "remove", [7, [2, 4]]],
                                [12, "move", 5, 0.1, 0.0]
                              ],
                        """);
        assertThat(text.length()).isLessThan(4096);
        assertThat(read(text)).isEqualTo(session);
    }

    @Test
    void theSamePointsByHandAreOneDataSet() throws IOException {
        byte[] labels = {0, 1};
        Given one = new Given("hand", Points.of(new double[] {1, 2}, new double[] {3, 4}, labels));
        Given same = new Given("hand", Points.of(new double[] {1, 2}, new double[] {3, 4}, labels));
        SavedRun plain = tutorial();
        Session session = new Session(
                List.of(onData(one, plain), onData(same, plain)), 0, OptionalLong.empty(), ViewState.DEFAULT);

        assertThat(written(session)).containsOnlyOnce("\"points\"").contains("[1.0, 3.0, 0]");
    }

    private static SavedRun onData(Given data, SavedRun like) {
        Experiment experiment = Experiment.of(data, 0, 0, like.experiment().settings());
        return new SavedRun(
                "run", 0, Visibility.WITH_ITS_DATA, experiment, 0, experiment.initialWeights(), false, null);
    }

    @Test
    void manyPointsArePacked() throws IOException {
        int n = 1_000_000;
        Random random = new Random(1);
        double[] x1 = random.doubles(n, -1, 1).toArray();
        double[] x2 = random.doubles(n, -1, 1).toArray();
        byte[] labels = new byte[n];
        random.nextBytes(labels);
        for (int i = 0; i < n; i++) {
            labels[i] &= 1;
        }
        Given many = new Given("many", Points.of(x1, x2, labels));
        Session session = Session.of(onData(many, tutorial()));

        String text = written(session);

        assertThat(text).contains("\"packed\"").doesNotContain("\"points\"");
        assertThat(text.length()).isLessThan(22 * n);
        assertThat(read(text)).isEqualTo(session);
    }

    @Test
    void aByteOrderMarkAndAnotherOrderOfTheFieldsAreFine() throws IOException {
        Session session = Session.of(tutorial());
        String text = written(session);
        String front = "  \"front\": 0,\n";
        String moved = text.replace(front, "").replace("  \"runs\"", front + "  \"runs\"");

        assertThat(moved).isNotEqualTo(text);
        assertThat(read("\uFEFF" + moved)).isEqualTo(session);
    }

    @Test
    void aFileIsWrittenWholeOrNotAtAll() throws IOException {
        Path file = folder.resolve("own.sgd.json");
        Session session = Session.of(tutorial());

        SessionFile.write(session, file);

        assertThat(SessionFile.read(file)).isEqualTo(session);
        assertThat(folder.toFile().list()).containsExactly("own.sgd.json");
    }
}
