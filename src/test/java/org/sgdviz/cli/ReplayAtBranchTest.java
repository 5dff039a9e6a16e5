package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.file.SessionFile;
import org.sgdviz.golden.Golden;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.RowChange;
import org.sgdviz.run.RowSet;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ViewState;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Gradient;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Trainer;
import org.sgdviz.sgd.Weights;

/** {@code replay --at} of a branch of a branch, with edits in the middle of epochs, against the live runs. */
class ReplayAtBranchTest {

    /** An update as the trainer made it. */
    private record Live(
            long epoch,
            List<Integer> rows,
            double alpha,
            List<Double> before,
            List<Double> after,
            List<Double> losses,
            List<Double> gradient) {}

    @TempDir
    private Path folder;

    private Path file;
    private final List<Live> grandchild = new ArrayList<>();

    @BeforeEach
    void save() throws IOException {
        file = folder.resolve("x.sgd.json");
        Run parent = new Run(Experiment.TUTORIAL);
        parent.apply(Setting.SHUFFLING.to(Shuffling.EACH_EPOCH));
        List<Live> first = steps(parent, 5);
        parent.apply(new RowChange.Remove(RowSet.of(0, 7, 399)));
        parent.apply(Setting.BATCH_SIZE.to(new BatchSize(7)));
        first.addAll(steps(parent, 20));
        Run child = Run.branch(parent, 15);
        List<Live> second = new ArrayList<>(first.subList(0, 15));
        steps(parent, 9);
        child.apply(Setting.LEARNING_RATE.to(0.3));
        child.apply(new RowChange.Add(1.5, -2, 1));
        child.apply(Setting.OBJECTIVE.to(Objective.SQUARED_ERROR));
        second.addAll(steps(child, 50));
        Run last = Run.branch(child, 40);
        grandchild.addAll(second.subList(0, 40));
        last.apply(new RowChange.Restore(RowSet.of(7)));
        last.apply(Setting.BATCH_SIZE.to(BatchSize.ALL));
        grandchild.addAll(steps(last, 3));
        last.apply(Setting.BATCH_SIZE.to(new BatchSize(9)));
        last.apply(Setting.OBJECTIVE.to(Objective.HINGE));
        last.apply(new RowChange.Move(400, 0.1, 0.2));
        grandchild.addAll(steps(last, 60));
        SessionFile.write(
                new Session(
                        List.of(
                                SavedRun.of("parent", 0, parent, null),
                                SavedRun.of("child", 1, child, new Origin(Origin.Kind.BRANCHED, 0, 15)),
                                SavedRun.of("grandchild", 2, last, new Origin(Origin.Kind.BRANCHED, 1, 40))),
                        0,
                        OptionalLong.empty(),
                        ViewState.DEFAULT),
                file);
    }

    private static List<Live> steps(Run run, int count) {
        List<Live> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Trainer trainer = run.trainer();
            Weights before = trainer.weights();
            run.step();
            int b = trainer.lastBatch().size();
            Gradient gradient = trainer.lastBatch().gradient();
            made.add(new Live(
                    trainer.epochOfLastUpdate(),
                    Arrays.stream(trainer.lastBatch().rows()).boxed().toList(),
                    trainer.settings().learningRate(),
                    list(before),
                    list(trainer.weights()),
                    List.of(
                            trainer.lastBatch().squaredError(),
                            trainer.lastBatch().squaredError() / b,
                            trainer.lastBatch().objective() / b),
                    List.of(gradient.get(0), gradient.get(1), gradient.get(2))));
        }
        run.publish();
        return made;
    }

    private static List<Double> list(Weights w) {
        return List.of(w.w0(), w.w1(), w.w2());
    }

    private static List<Double> list(JsonNode at, String field) {
        return Arrays.stream(Golden.doubles(at, field)).boxed().toList();
    }

    @Test
    void eachUpdateIsThatOfTheRunAndOfTheUpdatesFile() throws IOException {
        String[] csv = SessionShell.ran(0, "replay", file.toString(), "--run", "grandchild", "--updates", "-")
                .out()
                .split("\n");
        assertThat(csv).hasSize(104);
        for (int n = 1; n <= 103; n++) {
            JsonNode at = SessionShell.ran(
                            0, "replay", file.toString(), "--run", "grandchild", "--at", "" + n, "--json", "-")
                    .json();
            List<Double> losses = List.of(
                    at.get("loss_sum").doubleValue(),
                    at.get("loss_mean").doubleValue(),
                    at.get("objective_mean").doubleValue());
            List<Integer> rows = new ArrayList<>();
            at.get("rows").forEach(row -> rows.add(row.intValue()));
            assertThat(new Live(
                            at.get("epoch").longValue(),
                            rows,
                            at.get("alpha").doubleValue(),
                            list(at, "w_before"),
                            list(at, "w"),
                            losses,
                            list(at, "gradient")))
                    .as("update %s", n)
                    .isEqualTo(grandchild.get(n - 1));
            String[] row = csv[n].split(",", -1);
            assertThat(at.get("update").asText()).isEqualTo(row[0]);
            assertThat(at.get("epoch").asText()).isEqualTo(row[1]);
            assertThat(at.get("batch_size").asText()).isEqualTo(row[3]).isEqualTo("" + rows.size());
            List<Double> numbers =
                    Arrays.stream(row).skip(4).map(Double::valueOf).toList();
            assertThat(numbers.subList(0, 3)).isEqualTo(losses);
            assertThat(numbers.subList(4, 7)).isEqualTo(list(at, "w"));
        }
    }

    @Test
    void anUpdateBeyondABranchIsRefused() {
        assertThat(SessionShell.ran(2, "replay", file.toString(), "--run", "child", "--at", "66")
                        .err())
                .isEqualToIgnoringNewLines(
                        "sgd-visualizer: --at must be 0 to 65, the updates of the run \"child\", but is 66");
    }
}
